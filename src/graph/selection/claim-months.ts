import { MODALITIES } from '../../model/kinds.ts';
import { ONTOLOGY } from '../../model/ontology.ts';
import { checkLength, type DayRange } from './checks.ts';
import { type ClaimFilter, type FilterPart, openFilter } from './claim-filter.ts';
import { earliestFirst, latestPeriods, rankedValues } from './claim-rankings.ts';
import { entitiesNeeded } from './claim-set.ts';
import type { Scope } from './scope.ts';

/** Undated claims are counted under this month. */
const NO_MONTH = '0000';
const FIRST_MONTH = '0001';
const LAST_MONTH = '9999-12';
const COUNTED = new Set(['type', 'modality', 'about', 'aboutAll']);

/** Clauses behind those that bind `month`, `count` (its claims that fit) and, of each kind of saying, `said` and `times`. */
const DIMENSIONS: Readonly<Record<string, (fitting: Fitting, limit: string) => string>> = {
  MONTH: ({ count }, limit) =>
    `WITH bucket, ${count} AS count WHERE count > 0 WITH bucket, count ORDER BY bucket.e DESC, bucket.month DESC LIMIT ${limit} WITH bucket.month AS key, count ${earliestFirst()}`,
  YEAR: ({ count }, limit) =>
    latestPeriods(`WITH left(bucket.month, 4) AS key, sum(${count}) AS count WHERE count > 0`, limit),
  TYPE: ({ sayings }, limit) =>
    rankedValues(`${sayings} WITH split(saying, '|')[0] AS key, sum(times) AS count`, limit),
  MODALITY: ({ sayings }, limit) =>
    rankedValues(`${sayings} WITH split(saying, '|')[1] AS key, sum(times) AS count`, limit),
};

interface Fitting {
  /** Claims of a month. */
  readonly count: string;
  /** Clauses that bind each kind of saying and how many claims of the month are of it. */
  readonly sayings: string;
}

/**
 * Claims of one entity by month, year, type or modality out of the counters that stand in the graph, if they know the answer:
 * whole months, and no condition but on type and modality. Else null.
 */
export function monthsOf(by: string, filter: ClaimFilter, limit: string, scope: Scope): string | null {
  const dimension = DIMENSIONS[by];
  const { parts, days } = openFilter(filter);
  const [entity, ...others] = entitiesNeeded(parts);
  if (!dimension || entity === undefined || others.length > 0 || filter.includeRetired) return null;
  if (!parts.every(isCounted) || !wholeMonths(days)) return null;
  const dated = days !== null || by === 'MONTH' || by === 'YEAR';
  const low = scope.parameter(days?.from?.slice(0, 7) ?? (dated ? FIRST_MONTH : NO_MONTH));
  const high = scope.parameter(days?.to?.slice(0, 7) ?? LAST_MONTH);
  const match = `MATCH (bucket:MonthlyCount) USING INDEX bucket:MonthlyCount(e, month) WHERE bucket.e = ${scope.parameter(entity)} AND bucket.month >= ${low} AND bucket.month <= ${high}`;
  return `${match} ${dimension(fittingOf(parts, scope), limit)}`;
}

function fittingOf(parts: readonly FilterPart[], scope: Scope): Fitting {
  const each =
    'UNWIND range(0, size(bucket.sayings) - 1) AS at WITH bucket.sayings[at] AS saying, bucket.counts[at] AS times';
  if (parts.every(({ type, modality }) => !type && !modality)) return { count: 'bucket.claims', sayings: each };
  const allowed = scope.parameter(sayingsOf(parts));
  return {
    count: `reduce(sum = 0, at IN range(0, size(bucket.sayings) - 1) | sum + CASE WHEN bucket.sayings[at] IN ${allowed} THEN bucket.counts[at] ELSE 0 END)`,
    sayings: `${each} WHERE saying IN ${allowed}`,
  };
}

/** Kinds of saying that all parts allow: `MET|PLANNED`. */
function sayingsOf(parts: readonly FilterPart[]): readonly string[] {
  const allowed = (name: 'type' | 'modality', value: string) =>
    parts.every((part) => !part[name] || checkLength(name, part[name]).includes(value));
  const modalities = MODALITIES.filter((modality) => allowed('modality', modality));
  const types = ONTOLOGY.map(({ type }) => type).filter((type) => allowed('type', type));
  return types.flatMap((type) => modalities.map((modality) => `${type}|${modality}`));
}

function isCounted(part: FilterPart): boolean {
  const asked = Object.entries(part).filter(([, value]) => value !== null && value !== undefined);
  return asked.every(([name]) => COUNTED.has(name)) && (!part.about || new Set(part.about).size === 1);
}

function wholeMonths(days: DayRange | null): boolean {
  const { from, to } = days ?? {};
  return (!from || from.endsWith('-01')) && (!to || new Date(Date.parse(`${to}T00:00:00Z`) + DAY).getUTCDate() === 1);
}

const DAY = 86_400_000;
