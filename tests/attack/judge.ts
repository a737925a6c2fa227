import type { Attack } from './attack.ts';
import { leaksIn } from './leaks.ts';
import type { WireAnswer } from './wire.ts';

export const BARS = {
  /** Milliseconds until an answer is there, on a machine that does nothing else. */
  answerMs: 300,
  /** Milliseconds for which /health may be silent meanwhile. */
  healthMs: 50,
  /** Megabytes that the service may have gained after everything. */
  memoryMegabytes: 50,
} as const;

export type Verdict = 'answered' | 'refused' | 'closed';

/** Answered is what has data of GraphQL, or a page; refused is any other answer; closed is none. */
export function verdictOf({ status, body }: WireAnswer): Verdict {
  if (status === null) return 'closed';
  if (status >= 400) return 'refused';
  if (status >= 300) return 'answered';
  const parsed = parse(body);
  // Errors beside it tell that a part was refused; what matters is that something was given.
  return parsed === undefined || hasData(parsed) ? 'answered' : 'refused';
}

/** What is wrong with an answer, apart from how long it took. */
export function problemsOf(attack: Attack, answer: WireAnswer, known: string): readonly string[] {
  const problems: string[] = [];
  if (answer.status !== null && answer.status >= 500) problems.push(`status ${answer.status}`);
  for (const code of ['INTERNAL_SERVER_ERROR', 'DEADLINE_EXCEEDED', 'DATABASE_UNAVAILABLE']) {
    if (answer.body.includes(`"code":"${code}"`)) problems.push(code);
  }
  if (attack.must === 'refused' && verdictOf(answer) === 'answered') problems.push('answered, and should be refused');
  for (const { what, found } of leaksIn(answer, attack.request, known)) problems.push(`leaks ${what}: ${found}`);
  return problems;
}

function hasData(parsed: unknown): boolean {
  if (typeof parsed !== 'object' || parsed === null || !('data' in parsed)) return !isErrors(parsed);
  const { data } = parsed;
  return typeof data === 'object' && data !== null && Object.values(data).some((value) => value !== null);
}

function isErrors(parsed: unknown): boolean {
  return typeof parsed === 'object' && parsed !== null && 'errors' in parsed;
}

function parse(body: string): unknown {
  try {
    return JSON.parse(body);
  } catch {
    return undefined;
  }
}
