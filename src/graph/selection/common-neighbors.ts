import { BackchannelError } from '../../model/errors.ts';
import { pageSize } from './checks.ts';
import { checkIds } from './node-types.ts';
import { where } from './piece.ts';
import { endConditions, relationConditions, relationFilterOf } from './relation-filter.ts';
import { leastKey, matchPair, strongestOf } from './relation-walk.ts';
import type { Scope } from './scope.ts';
import type { Arguments } from './selection.ts';

const FEWEST = 2;
const MOST = 10;
/** Relations that are looked at, of the entity that has fewest. */
const LOOK = 1_000;

/**
 * Entities that have relations with all of some: the relations of the rarest of them are walked, and what stands at their other
 * ends is looked up beside each of the others by its pair. Of two such entities the one whose weakest tie is stronger comes
 * first, then the one with more claims on all ties; a tie is the relation with most claims.
 * @throws {BackchannelError} BAD_INPUT for ids and page sizes that cannot be.
 */
export function commonNeighbors(_: string, target: string, given: Arguments, scope: Scope): string {
  const ids = [...new Set(checkIds('ids', given.ids as readonly string[], 'Entity'))];
  if (ids.length < FEWEST || ids.length > MOST) {
    throw new BackchannelError('BAD_INPUT', `ids: expected ${FEWEST} to ${MOST} different ids, got ${ids.length}.`);
  }
  const filter = relationFilterOf(given);
  const [relation, part] = [scope.variable('relation'), scope.variable('part')];
  const conditions = relationConditions(filter, relation, scope);
  const least = scope.parameter(leastKey(filter.minClaims));
  const [all, look, first] = [scope.parameter(ids), scope.parameter(LOOK), scope.parameter(pageSize(given.first))];
  const ends = [`other <> ${part}`, `NOT ${target}.id IN ends`, ...endConditions(filter, target, scope)];
  const others = ids.slice(1).map((_each, at) => {
    const pair = matchPair(relation, `ends[${at + 1}]`, `${target}.id`, conditions);
    return `CALL (ends, ${target}) { ${pair} RETURN max(${relation}.claims) AS claims } WITH ends, ${target}, CASE WHEN claims < weakest THEN claims ELSE weakest END AS weakest, total + claims AS total WHERE claims IS NOT NULL`;
  });
  return [
    `MATCH (end:Entity) WHERE end.id IN ${all} WITH end ORDER BY end.relationCount, end.id WITH collect(end.id) AS ends WHERE size(ends) = size(${all})`,
    `CALL (ends) { ${strongestOf(relation, part, 'ends[0]', least, conditions)} LIMIT ${look}`,
    `MATCH (${relation})-[other:BETWEEN]->(${target}:Entity) ${where(ends)} RETURN ${target}, max(${relation}.claims) AS weakest }`,
    `WITH ends, ${target}, weakest, weakest AS total`,
    ...others,
    `WITH ${target}, weakest, total ORDER BY weakest DESC, total DESC, ${target}.id LIMIT ${first}`,
  ].join(' ');
}
