import type { KeyWalk } from './key-walk.ts';

/** Keys by which relations are walked: `c` begins with the number of claims, `t` with the time of the latest report. */
export type RelationKey = 'c' | 't';

/** Behind every number and every instant. */
export const BEHIND_ALL = '~';
const DIGITS = 10;

/** The lowest key `c` of a relation with so many claims. */
export function leastKey(minClaims: number | null | undefined): string {
  return String(Math.max(minClaims ?? 0, 0)).padStart(DIGITS, '0');
}

/** Relations of an entity (an expression for its id) along the index on BETWEEN(e,c) or BETWEEN(e,t). */
export function betweenWalk(
  relation: string,
  part: string,
  entity: string,
  key: RelationKey,
  conditions: readonly string[],
): KeyWalk {
  return {
    match: `MATCH (${relation})-[${part}:BETWEEN]->() USING INDEX ${part}:BETWEEN(e, ${key})`,
    holder: part,
    key,
    target: relation,
    anchor: { property: 'e', value: entity },
    conditions,
  };
}

/** Clause that binds the relations between two entities (expressions for their ids), whichever is the subject. */
export function matchPair(relation: string, one: string, other: string, conditions: readonly string[]): string {
  const pair = `CASE WHEN ${one} < ${other} THEN ${one} + '|' + ${other} ELSE ${other} + '|' + ${one} END`;
  const all = [`${relation}.pair = ${pair}`, ...conditions].join(' AND ');
  return `MATCH (${relation}:Relation) USING INDEX ${relation}:Relation(pair) WHERE ${all}`;
}

/** Clauses that leave the relations of an entity, those with most claims first, each with the walked end as `part`. */
export function strongestOf(
  relation: string,
  part: string,
  entity: string,
  least: string,
  conditions: readonly string[],
): string {
  const { match } = betweenWalk(relation, part, entity, 'c', []);
  const all = [`${part}.e = ${entity}`, `${part}.c >= ${least}`, `${part}.c < '${BEHIND_ALL}'`, ...conditions];
  return `${match} WHERE ${all.join(' AND ')} WITH * ORDER BY ${part}.e DESC, ${part}.c DESC`;
}
