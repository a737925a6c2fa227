import { pageSize } from './checks.ts';
import { type ClaimFilter, filterOf, openFilter } from './claim-filter.ts';
import { monthsOf } from './claim-months.ts';
import { latestPeriods, rankedEntities, rankedSources, rankedValues } from './claim-rankings.ts';
import { claimSet } from './claim-set.ts';
import { properties, type Table } from './piece.ts';
import type { Scope } from './scope.ts';
import type { Arguments } from './selection.ts';
import { timeList, withinDays } from './time-walk.ts';

/** Values of one dimension. */
const MOST = 400;

/** A count is a map made below. */
export const CLAIM_COUNT: Table = {
  ...properties('key', 'label', 'count'),
  entity: {
    kind: 'one',
    to: 'Entity',
    match: (row, entity) => `WITH ${row}.entity AS ${entity} WHERE ${entity} IS NOT NULL`,
  },
};

/** Clauses behind those that bind a claim, which leave the values of a dimension, counted, as maps: in their order, cut off. */
type Count = (claim: string, limit: string) => string;

const DIMENSIONS: Readonly<Record<string, Count>> = {
  TYPE: (claim, limit) => rankedValues(`WITH ${claim}.type AS key, count(*) AS count`, limit),
  MODALITY: (claim, limit) => rankedValues(`WITH ${claim}.modality AS key, count(*) AS count`, limit),
  SUBJECT: (claim, limit) => rankedEntities(`MATCH (${claim})-[:ABOUT {role: 'SUBJECT'}]->(entity:Entity)`, limit),
  OBJECT: (claim, limit) => rankedEntities(`MATCH (${claim})-[:ABOUT {role: 'OBJECT'}]->(entity:Entity)`, limit),
  SPEAKER: (claim, limit) =>
    rankedEntities(
      `CALL (${claim}) { MATCH (${claim})-[:ABOUT {role: 'SPEAKER'}]->(entity:Entity) RETURN DISTINCT entity }`,
      limit,
    ),
  SOURCE: (claim, limit) => rankedSources(`WITH ${claim}.sourceId AS key, count(*) AS count`, limit),
};

/** How much of a report's time (`2018-04-17T21:05:00Z|…`) names its period. */
const PERIODS: Readonly<Record<string, number>> = { DAY: 10, MONTH: 7, YEAR: 4 };

/**
 * Binds `target` to the values of a dimension, each with the number of claims that fit the filter. What a filter leaves is
 * walked, unless a counter of the graph knows the answer.
 */
export function claimCounts(_: string, target: string, given: Arguments, scope: Scope): string {
  const by = String(given.by);
  const filter = filterOf(given);
  const limit = scope.parameter(pageSize(given.first, MOST));
  const rows =
    monthsOf(by, filter, limit, scope) ?? articlesCounted(by, filter, limit, scope) ?? walked(by, filter, limit, scope);
  return `${rows} WITH row AS ${target}`;
}

function walked(by: string, filter: ClaimFilter, limit: string, scope: Scope): string {
  const claim = scope.variable('claim');
  const period = PERIODS[by];
  const { walks, anchors, days } = claimSet(filter, claim, scope);
  const bounds = { order: '', descending: true, days: days ?? (period ? {} : null), after: null };
  const { everything } = timeList(walks, anchors, bounds, scope);
  return period
    ? `${everything} ${latestPeriods(`WITH left(${claim}.k, ${period}) AS key, count(*) AS count`, limit)}`
    : `${everything} ${countOf(by)(claim, limit)}`;
}

/** Every claim is reported when its article is, and by its source: of all claims within some days the articles know how many. */
function articlesCounted(by: string, filter: ClaimFilter, limit: string, scope: Scope): string | null {
  const { parts, days } = openFilter(filter);
  const period = PERIODS[by];
  if (parts.length > 0 || filter.includeRetired || !(period || by === 'SOURCE')) return null;
  const article = scope.variable('article');
  if (!period) {
    const within = days ? withinDays(days, scope)('by') : "by.k >= ''";
    const ofSource = `MATCH (${article})-[by:PUBLISHED_BY]->() USING INDEX by:PUBLISHED_BY(e, k) WHERE by.e = source.id AND ${within} RETURN sum(${article}.claimCount) AS count`;
    return rankedSources(
      `MATCH (source:Source) CALL (source) { ${ofSource} } WITH source.id AS key, count WHERE count > 0`,
      limit,
    );
  }
  const match = `MATCH (${article}:Article) USING INDEX ${article}:Article(k) WHERE ${withinDays(days ?? {}, scope)(article)}`;
  return `${match} ${latestPeriods(`WITH left(${article}.k, ${period}) AS key, sum(${article}.claimCount) AS count WHERE count > 0`, limit)}`;
}

function countOf(by: string): Count {
  const count = DIMENSIONS[by];
  if (!count) throw new RangeError(`Expected a dimension of claims, got ${by}.`);
  return count;
}
