import { checkWhole } from './checks.ts';
import { checkIds } from './node-types.ts';
import { type Table, value, where } from './piece.ts';
import { endConditions, relationConditions, relationFilterOf } from './relation-filter.ts';
import { leastKey, matchPair, strongestOf } from './relation-walk.ts';
import type { Scope } from './scope.ts';
import type { Arguments } from './selection.ts';

const DEEPEST = 3;
const MOST_ENTITIES = 500;
/** Relations of an entity that are looked at: on the way further out, and for those among the entities. */
const LOOK = 50;

/** A part of the graph travels as a map of its nodes. */
export const SUBGRAPH: Table = {
  truncated: value((subgraph) => `${subgraph}.truncated`),
  entities: {
    kind: 'many',
    to: 'Entity',
    match: (subgraph, entity) => `UNWIND ${subgraph}.entities AS ${entity}`,
  },
  relations: {
    kind: 'many',
    to: 'Relation',
    match: (subgraph, relation) => `UNWIND ${subgraph}.relations AS ${relation}`,
  },
};

/** The parts of the question that depend on its arguments. */
interface Pieces {
  /** Clauses that leave the relations of an entity, strongest first, with `part` as the walked end. */
  walk(entity: string): string;
  /** Clauses that leave the relations between two entities. */
  pair(one: string, other: string): string;
  /** Conditions on the far end `far` of a relation. */
  readonly far: readonly string[];
  readonly first: string;
}

/**
 * What lies around an entity, level by level, as rows of `far`, its `level`, the `claims` of the weakest step on the way to it and
 * the last step (`relation`). Along the index on BETWEEN(e,c) the walk of the middle stops as soon as it has met enough
 * others, and that of everyone else after 50 relations: so what it costs does not depend on anyone's fame. No list is carried
 * along while rows are sorted: the database would count it once for each row.
 * @throws {BackchannelError} BAD_INPUT for an id, a depth or a number of entities that cannot be.
 */
export function neighborhoodOf(
  _: string,
  target: string,
  given: Arguments,
  scope: Scope,
  asked: ReadonlySet<string>,
): string {
  const id = scope.parameter(checkIds('id', [String(given.id)], 'Entity')[0]);
  const depth = checkWhole('depth', given.depth, DEEPEST);
  const pieces = piecesOf(given, scope);
  const { first } = pieces;
  return [
    `MATCH (middle:Entity {id: ${id}})`,
    firstLevel(pieces),
    ...Array.from({ length: depth - 1 }, (_each, at) => nextLevel(at + 1, pieces)),
    `WITH ties[..${first} + 1] AS ties, size(ties) > ${first} + 1 OR any(tie IN ties WHERE tie.cut) AS truncated`,
    asked.has('relations') ? relationsAmong(pieces) : 'WITH ties, truncated, [] AS relations',
    `WITH {entities: [tie IN ties | tie.entity], relations: relations, truncated: truncated} AS ${target}`,
  ].join(' ');
}

function piecesOf(given: Arguments, scope: Scope): Pieces {
  const filter = relationFilterOf(given);
  const conditions = relationConditions(filter, 'relation', scope);
  const least = scope.parameter(leastKey(filter.minClaims));
  return {
    walk: (entity) => strongestOf('relation', 'part', `${entity}.id`, least, conditions),
    pair: (one, other) => matchPair('relation', `${one}.id`, `${other}.id`, conditions),
    far: endConditions(filter, 'far', scope),
    first: scope.parameter(checkWhole('first', given.first, MOST_ENTITIES)),
  };
}

const ROW = 'far, level, claims, relation, cut';
/** One more than there is room for, so that it is known whether there are further ones. */
const COLLECTED = 'collect({entity: far, level: level, claims: claims, relation: relation, cut: cut}) AS ties';

/** Leaves `ties`: the middle, and whom it has relations with. */
function firstLevel({ walk, pair, far, first }: Pieces): string {
  const met = `${walk('middle')} MATCH (relation)-[other:BETWEEN]->(far) ${where(['other <> part', 'far <> middle', ...far])} WITH DISTINCT middle, far LIMIT ${first} + 1`;
  const strongest = `CALL (middle, far) { ${pair('middle', 'far')} RETURN relation ORDER BY relation.c DESC LIMIT 1 }`;
  return [
    `CALL (middle) { RETURN middle AS far, 0 AS level, 0 AS claims, null AS relation, false AS cut`,
    `UNION ALL ${met} ${strongest} RETURN far, 1 AS level, relation.claims AS claims, relation, false AS cut }`,
    `WITH ${ROW} ORDER BY level, claims DESC, far.id WITH ${COLLECTED}`,
  ].join(' ');
}

/** Adds whom those of a level have relations with, where there is room; who was met before stays where it was. */
function nextLevel(level: number, { walk, far, first }: Pieces): string {
  const met = `WITH tie, room WHERE tie.level = ${level} AND room WITH tie, tie.entity AS near CALL (near) { ${walk('near')} LIMIT ${LOOK + 1} RETURN collect(relation) AS walked } UNWIND walked[..${LOOK}] AS relation MATCH (relation)-[:BETWEEN]->(far) ${where(['far <> near', ...far])}`;
  const weakest = 'CASE WHEN relation.claims < tie.claims THEN relation.claims ELSE tie.claims END';
  return [
    `WITH ties, size(ties) <= ${first} + 1 AS room UNWIND ties AS tie`,
    'CALL (tie, room) { RETURN tie.entity AS far, tie.level AS level, tie.claims AS claims, tie.relation AS relation, tie.cut AS cut',
    `UNION ALL ${met} RETURN far, ${level + 1} AS level, ${weakest} AS claims, relation, size(walked) > ${LOOK} AS cut }`,
    'WITH far, min([level, -claims, relation.id, relation]) AS nearest, max(cut) AS cut',
    `WITH far, nearest[0] AS level, -nearest[1] AS claims, nearest[3] AS relation, cut ORDER BY level, claims DESC, far.id LIMIT ${first} + 2`,
    `WITH ${COLLECTED}`,
  ].join(' ');
}

/** Of each entity, nearest first, the last step of the way to it and those of its strongest that lead to another of them. */
function relationsAmong({ walk }: Pieces): string {
  const among = `WITH tie.entity AS near, entities ${walk('near')} LIMIT ${LOOK} MATCH (relation)-[other:BETWEEN]->(far) WHERE other <> part AND far IN entities`;
  return [
    'WITH ties, truncated, [tie IN ties | tie.entity] AS entities UNWIND ties AS tie',
    `CALL (tie, entities) { RETURN tie AS reached, tie.relation AS relation UNION ALL ${among} RETURN null AS reached, relation }`,
    // The flag is no grouping key: without rows there would be no group.
    'WITH coalesce(max(truncated), false) AS truncated, collect(reached) AS ties, collect(DISTINCT relation) AS relations',
  ].join(' ');
}
