import { BackchannelError } from '../../model/errors.ts';
import { checkRange, type DayRange } from './checks.ts';
import type { Arguments } from './selection.ts';

export interface ClaimFilter {
  readonly type?: readonly string[] | null;
  readonly modality?: readonly string[] | null;
  readonly about?: readonly string[] | null;
  readonly aboutAll?: readonly string[] | null;
  readonly subject?: readonly string[] | null;
  readonly object?: readonly string[] | null;
  readonly speaker?: readonly string[] | null;
  readonly source?: readonly string[] | null;
  readonly article?: readonly string[] | null;
  readonly kind?: readonly string[] | null;
  readonly eventTime?: DayRange | null;
  readonly reportedAt?: DayRange | null;
  readonly asOf?: string | null;
  readonly includeRetired?: boolean | null;
  readonly minConfidence?: number | null;
  readonly text?: string | null;
  readonly AND?: readonly ClaimFilter[] | null;
  readonly OR?: readonly ClaimFilter[] | null;
  readonly NOT?: ClaimFilter | null;
}

/** A filter without its days and its AND, which stand in `OpenFilter`. */
export type FilterPart = Omit<ClaimFilter, 'AND' | 'reportedAt' | 'includeRetired'>;

/** A filter with its AND opened: what fits it fits every part, and was reported within the days. */
export interface OpenFilter {
  /** Only parts that ask for something. */
  readonly parts: readonly FilterPart[];
  /** Null where undated reports fit too. */
  readonly days: DayRange | null;
}

const DEEPEST = 5;
const MOST = 30;

/** @throws {BackchannelError} BAD_INPUT for filters more than 5 deep, or more than 30 in all. */
export function filterOf(given: Arguments): ClaimFilter {
  const filter = (given.where ?? {}) as ClaimFilter;
  let count = 0;
  const visit = (each: ClaimFilter, depth: number): void => {
    count += 1;
    if (depth > DEEPEST) throw refused(`filters at most ${DEEPEST} deep, one in the other`);
    if (count > MOST) throw refused(`at most ${MOST} filters in all, those in AND, OR and NOT counted`);
    for (const inner of innerOf(each)) visit(inner, depth + 1);
  };
  visit(filter, 1);
  return filter;
}

/** @throws {BackchannelError} BAD_INPUT where a first day is later than the last. */
export function openFilter(filter: ClaimFilter): OpenFilter {
  const conjuncts = conjunctsOf(filter);
  const ranges = conjuncts.flatMap(({ reportedAt }) => (reportedAt ? [checkRange('reportedAt', reportedAt)] : []));
  const parts = conjuncts.map(({ AND, reportedAt, includeRetired, ...part }) => part);
  return {
    parts: parts.filter(asksForSomething),
    days: ranges.length > 0 ? ranges.reduce(withinBoth) : null,
  };
}

export function asksForSomething(part: FilterPart): boolean {
  return Object.values(part).some((value) => value !== null && value !== undefined);
}

/**
 * Retired claims are left out unless they are asked for, or an earlier state of the graph is. Within OR and NOT `asOf` is a
 * condition like others.
 */
export function onlyStanding(filter: ClaimFilter): boolean {
  return !filter.includeRetired && openFilter(filter).parts.every(({ asOf }) => !asOf);
}

/** The filter itself and what stands in its AND: all of them hold. */
function conjunctsOf(filter: ClaimFilter): readonly ClaimFilter[] {
  return [filter, ...(filter.AND ?? []).flatMap(conjunctsOf)];
}

function innerOf({ AND, OR, NOT }: ClaimFilter): readonly ClaimFilter[] {
  return [...(AND ?? []), ...(OR ?? []), ...(NOT ? [NOT] : [])];
}

/** Days of both ranges; none where they do not meet. */
function withinBoth(one: DayRange, other: DayRange): DayRange {
  const froms = [one.from, other.from].filter((day) => typeof day === 'string').sort();
  const tos = [one.to, other.to].filter((day) => typeof day === 'string').sort();
  return { from: froms.at(-1) ?? null, to: tos[0] ?? null };
}

function refused(expected: string): BackchannelError {
  return new BackchannelError('BAD_INPUT', `where: expected ${expected}; got more. Ask in several requests.`);
}
