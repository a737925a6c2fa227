import { checkLength } from './checks.ts';
import { decodeCursor } from './cursor.ts';
import { FIRST_YEAR, type KeyBounds, type KeyWalk, keyList } from './key-walk.ts';
import { type PageSource, present, where } from './piece.ts';
import {
  edgeTypes,
  endConditions,
  idsWith,
  isTypesOnly,
  type RelationFilter,
  relationConditions,
  relationFilterOf,
} from './relation-filter.ts';
import { BEHIND_ALL, betweenWalk, leastKey, matchPair, type RelationKey } from './relation-walk.ts';
import type { Scope } from './scope.ts';
import type { Arguments } from './selection.ts';

const ORDERS: Readonly<Record<string, { readonly key: RelationKey; lowest(filter: RelationFilter): string }>> = {
  CLAIMS_DESC: { key: 'c', lowest: ({ minClaims }) => leastKey(minClaims) },
  LAST_REPORTED_DESC: {
    key: 't',
    lowest: ({ reportedAt }) => (reportedAt ? (reportedAt.from ?? FIRST_YEAR) : ''),
  },
};

/**
 * Relations with an entity at an end, walked along the index on BETWEEN(e,c) or BETWEEN(e,t). Those with certain others at
 * the other end are few, whoever they are, and found by their pairs.
 */
export function relationsOfEntity(entity: string, target: string, given: Arguments, scope: Scope): PageSource {
  const filter = relationFilterOf(given);
  const bounds = boundsOf(filter, given, scope);
  const conditions = relationConditions(filter, target, scope);
  if (filter.with) return ofPairs(entity, target, filter, conditions, bounds, scope);
  const stored = isTypesOnly(filter) && !filter.type && !filter.modality ? `RETURN ${entity}.relationCount` : null;
  const walk = (anchor: string): KeyWalk => {
    const part = scope.variable('part');
    return betweenWalk(target, part, anchor, bounds.key, [...conditions, ...farEnd(target, part, filter, scope)]);
  };
  return keyList(walk, { one: `${entity}.id` }, bounds, scope, stored).page;
}

/** Relations of the whole graph, walked along Relation(c) or Relation(t); with `with` only those at these entities. */
export function relationsOfGraph(_: string, target: string, given: Arguments, scope: Scope): PageSource {
  const filter = relationFilterOf(given);
  const bounds = boundsOf(filter, given, scope);
  const kinds = filter.kind && scope.parameter(checkLength('kind', filter.kind));
  const conditions = present(
    ...relationConditions(filter, target, scope),
    kinds && `EXISTS { (${target})-[:BETWEEN]->(end) WHERE end.kind IN ${kinds} }`,
  );
  if (filter.with) {
    const ids = idsWith(filter.with);
    const walk = (anchor: string) => betweenWalk(target, scope.variable('part'), anchor, bounds.key, conditions);
    const anchors = ids.length === 1 ? { one: scope.parameter(ids[0]) } : { anyOf: ids };
    return keyList(walk, anchors, bounds, scope).page;
  }
  const match = `MATCH (${target}:Relation) USING INDEX ${target}:Relation(${bounds.key})`;
  const walk: KeyWalk = { match, holder: target, key: bounds.key, target, anchor: null, conditions };
  return keyList(() => walk, { one: '' }, bounds, scope, isTypesOnly(filter) ? countRelations(filter) : null).page;
}

/** How many relations there are of these types: from the database's own count store. */
export function countRelations(filter: RelationFilter = {}): string {
  if (!filter.type && !filter.modality) return 'MATCH (each:Relation) RETURN count(each)';
  return `MATCH ()-[each:${edgeTypes(filter)}]->() RETURN count(each)`;
}

function ofPairs(
  entity: string,
  target: string,
  filter: RelationFilter,
  conditions: readonly string[],
  bounds: RelationBounds,
  scope: Scope,
): PageSource {
  const [id, other] = [scope.variable('id'), scope.variable('other')];
  const ids = scope.parameter(idsWith(filter.with ?? []));
  const ofKind = endConditions({ kind: filter.kind ?? null }, other, scope);
  const unwound = [
    `UNWIND ${ids} AS ${id}`,
    ofKind.length > 0 ? `MATCH (${other}:Entity {id: ${id}}) ${where(ofKind)}` : '',
  ].join(' ');
  const matched = (more: readonly string[]) =>
    `${unwound} ${matchPair(target, `${entity}.id`, id, [...conditions, ...more])}`;
  const page = bounds.pages.map((range) => range(target));
  return {
    order: bounds.order,
    key: [`${target}.${bounds.key}`],
    rows: (limit) => `${matched(page)} WITH ${target} ORDER BY ${target}.${bounds.key} DESC LIMIT ${limit}`,
    total: `${matched([])} RETURN count(*)`,
  };
}

type RelationBounds = KeyBounds & { readonly key: RelationKey };

function boundsOf(filter: RelationFilter, given: Arguments, scope: Scope): RelationBounds {
  const order = String(given.orderBy);
  const sort = ORDERS[order];
  if (!sort) throw new RangeError(`Expected an order of relations, got ${order}.`);
  const after = given.after as string | null | undefined;
  const [cursor] = after ? decodeCursor(after, order, ['string']) : [BEHIND_ALL];
  const [low, high, last] = [
    scope.parameter(sort.lowest(filter)),
    scope.parameter(BEHIND_ALL),
    scope.parameter(cursor),
  ];
  const { key } = sort;
  return {
    order,
    key,
    descending: true,
    whole: (holder) => `${holder}.${key} >= ${low} AND ${holder}.${key} < ${high}`,
    pages: [(holder) => `${holder}.${key} >= ${low} AND ${holder}.${key} < ${last}`],
  };
}

/** The other end of a relation of an entity with itself is the entity. */
function farEnd(relation: string, part: string, filter: RelationFilter, scope: Scope): readonly string[] {
  const conditions = endConditions(filter, 'end', scope);
  if (conditions.length === 0) return [];
  return [`EXISTS { (${relation})-[far:BETWEEN]->(end) WHERE far <> ${part} AND ${conditions.join(' AND ')} }`];
}
