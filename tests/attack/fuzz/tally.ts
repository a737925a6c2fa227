import type { WireAnswer } from '../wire.ts';
import type { Sort } from './requests.ts';

const IN_FULL = 'answered in full';

/** What came of many requests: whether they reached what they were meant for. */
export interface Tally {
  add(sort: Sort, answer: WireAnswer): void;
  /** Of all requests those that were answered without an error, 0 to 1. */
  answered(): number;
  lines(): readonly string[];
}

export function openTally(): Tally {
  const outcomes = new Map<string, number>();
  const sorts = new Map<Sort, { all: number; answered: number }>();
  let all = 0;
  return {
    add(sort, answer) {
      all += 1;
      const outcome = outcomeOf(answer);
      outcomes.set(outcome, (outcomes.get(outcome) ?? 0) + 1);
      const { all: before = 0, answered = 0 } = sorts.get(sort) ?? {};
      sorts.set(sort, { all: before + 1, answered: answered + (outcome === IN_FULL ? 1 : 0) });
    },
    answered: () => (outcomes.get(IN_FULL) ?? 0) / all,
    lines: () => [
      ...[...outcomes]
        .toSorted(([, one], [, other]) => other - one)
        .map(([outcome, count]) => `  ${percent(count, all)}  ${outcome}`),
      ...[...sorts].map(
        ([sort, { all: of, answered }]) => `  of ${of} ${sort}: ${percent(answered, of).trim()} answered in full`,
      ),
    ],
  };
}

function outcomeOf({ status, body }: WireAnswer): string {
  if (status === null) return 'no answer';
  try {
    const { data, errors = [] } = JSON.parse(body) as { data?: unknown; errors?: { extensions?: { code?: string } }[] };
    if (errors.length === 0) return IN_FULL;
    const code = errors[0]?.extensions?.code ?? 'no code';
    return data ? `answered in part, ${code}` : `refused with ${status}, ${code}`;
  } catch {
    return `status ${status}, no JSON`;
  }
}

function percent(part: number, whole: number): string {
  return `${((100 * part) / whole).toFixed(1).padStart(5)} %`;
}
