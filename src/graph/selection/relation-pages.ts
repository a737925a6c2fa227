import { edgeType } from '../../model/ids.ts';
import { MODALITIES, type Modality } from '../../model/kinds.ts';
import { type ClaimType, ONTOLOGY } from '../../model/ontology.ts';
import { checkLength, checkRange, type DayRange } from './checks.ts';
import { decodeCursor } from './cursor.ts';
import { checkIds } from './node-types.ts';
import { type PageSource, present, where } from './piece.ts';
import type { Scope } from './scope.ts';
import type { Arguments } from './selection.ts';

interface RelationFilter {
  readonly type?: readonly string[] | null;
  readonly modality?: readonly string[] | null;
  readonly kind?: readonly string[] | null;
  readonly with?: readonly string[] | null;
  readonly minClaims?: number | null;
  readonly minSources?: number | null;
  readonly contested?: boolean | null;
  readonly reportedAt?: DayRange | null;
}

const ORDERS: Readonly<
  Record<string, { readonly property: string; readonly first: number | string; readonly missing: string }>
> = {
  CLAIMS_DESC: { property: 'claims', first: Number.MAX_SAFE_INTEGER, missing: '0' },
  LAST_REPORTED_DESC: { property: 'lastReportedAt', first: '~', missing: "''" },
};

/** Drawn edges at an entity, in whichever direction. */
export function relationsOfEntity(entity: string, target: string, given: Arguments, scope: Scope): PageSource {
  const filter = filterOf(given);
  const other = scope.variable('other');
  const match = `MATCH (${entity})-[${target}:${typesOf(filter)}]-(${other}:Entity)`;
  const ends = present(
    filter.kind && `${other}.kind IN ${scope.parameter(checkLength('kind', filter.kind))}`,
    filter.with && `${other}.id IN ${scope.parameter(idsOf(filter.with))}`,
    // An edge from an entity to itself is matched once from either end.
    `(startNode(${target}) = ${entity} OR ${other} <> ${entity})`,
  );
  return relationPage(match, [...ends, ...edgeConditions(filter, target, scope)], target, given, scope);
}

/** Drawn edges of the whole graph; with `with` only those at these entities. */
export function relationsOfGraph(_: string, target: string, given: Arguments, scope: Scope): PageSource {
  const filter = filterOf(given);
  const [from, to] = [scope.variable('from'), scope.variable('to')];
  const kinds = filter.kind && scope.parameter(checkLength('kind', filter.kind));
  const ends = present(kinds && `(${from}.kind IN ${kinds} OR ${to}.kind IN ${kinds})`);
  const conditions = [...ends, ...edgeConditions(filter, target, scope)];
  if (!filter.with) {
    const match = `MATCH (${from})-[${target}:${typesOf(filter)}]->(${to})`;
    const stored = conditions.length === 0 ? `MATCH ()-[each:${typesOf(filter)}]->() RETURN count(each)` : null;
    return relationPage(match, conditions, target, given, scope, stored);
  }
  const ids = scope.parameter(idsOf(filter.with));
  const anchor = scope.variable('anchor');
  const match = `MATCH (${anchor}:Entity) WHERE ${anchor}.id IN ${ids} MATCH (${anchor})-[${target}:${typesOf(filter)}]-() WITH DISTINCT ${target}, startNode(${target}) AS ${from}, endNode(${target}) AS ${to}`;
  return relationPage(match, conditions, target, given, scope);
}

/** How many edges are drawn: from the count store, type by type. */
export function countRelations(): string {
  return `MATCH ()-[each:${typesOf({})}]->() RETURN count(each)`;
}

function relationPage(
  match: string,
  conditions: readonly string[],
  target: string,
  given: Arguments,
  scope: Scope,
  stored: string | null = null,
): PageSource {
  const order = String(given.orderBy);
  const sort = ORDERS[order];
  if (!sort) throw new RangeError(`Expected an order of relations, got ${order}.`);
  const after = given.after as string | null | undefined;
  const shape = typeof sort.first === 'number' ? 'number' : 'string';
  const [last, id] = after ? decodeCursor(after, order, [shape, 'string']) : [sort.first, ''];
  const [lastKey, lastId] = [scope.parameter(last), scope.parameter(id)];
  const key = scope.variable('key');
  const beyond = `${key} < ${lastKey} OR (${key} = ${lastKey} AND ${target}.id > ${lastId})`;
  return {
    order,
    key: [key, `${target}.id`],
    rows: (limit) =>
      `${match} ${where(conditions)} WITH ${target}, coalesce(${target}.${sort.property}, ${sort.missing}) AS ${key} WHERE ${beyond} WITH ${target}, ${key} ORDER BY ${key} DESC, ${target}.id LIMIT ${limit}`,
    total: stored ?? `${match} ${where(conditions)} RETURN count(*)`,
  };
}

/**
 * The edge types that a filter allows, as literal text: only so does the database read nothing else. They come from the
 * ontology; what the filter names only picks among them.
 */
function typesOf(filter: RelationFilter): string {
  const modalities = MODALITIES.filter((each) => !filter.modality || filter.modality.includes(each));
  const types = ONTOLOGY.map((row) => row.type).filter((each) => !filter.type || filter.type.includes(each));
  return [...new Set(types.flatMap((type) => edgesOf(type, modalities)))].join('|') || 'NOTHING_IS_DRAWN_SO';
}

function edgesOf(type: ClaimType, modalities: readonly Modality[]): readonly string[] {
  return present(...modalities.map((modality) => edgeType(type, modality)));
}

function edgeConditions(filter: RelationFilter, edge: string, scope: Scope): readonly string[] {
  const { from, to } = checkRange('reportedAt', filter.reportedAt ?? {});
  const least = (property: string, count: number | null | undefined) =>
    typeof count === 'number' && `${edge}.${property} >= ${scope.parameter(count)}`;
  return present(
    // HAPPENED and ONGOING share a type.
    filter.modality && `${edge}.modality IN ${scope.parameter(checkLength('modality', filter.modality))}`,
    least('claims', filter.minClaims),
    least('sources', filter.minSources),
    typeof filter.contested === 'boolean' && `${edge}.contested = ${scope.parameter(filter.contested)}`,
    // Nobody reported on an undated edge within any days, not even within a range without ends.
    filter.reportedAt && `${edge}.lastReportedAt IS NOT NULL`,
    from && `${edge}.lastReportedAt >= ${scope.parameter(from)}`,
    to && `${edge}.firstReportedAt < ${scope.parameter(`${to}~`)}`,
  );
}

function idsOf(ids: readonly string[]): readonly string[] {
  return checkIds('with', checkLength('with', ids), 'Entity');
}

function filterOf(given: Arguments): RelationFilter {
  return (given.where ?? {}) as RelationFilter;
}
