import { BackchannelError } from '../../model/errors.ts';
import { checkLength, checkWhole, pageSize } from './checks.ts';
import { checkIds } from './node-types.ts';
import { type Table, value, where } from './piece.ts';
import {
  edgeTypes,
  isTypesOnly,
  type RelationFilter,
  relationConditions,
  relationFilterOf,
} from './relation-filter.ts';
import { matchPair } from './relation-walk.ts';
import type { Scope } from './scope.ts';
import type { Arguments } from './selection.ts';

const LONGEST = 6;
/**
 * Of so many chains of edges those with the strongest steps are taken. Several edges between the same two entities multiply:
 * between hubs there may be very many.
 */
const MOST_CHAINS = 1_000;

/** A path travels as a map of its entities and of one relation for each step. */
export const PATH: Table = {
  length: value((path) => `size(${path}.relations)`),
  entities: {
    kind: 'many',
    to: 'Entity',
    match: (path, entity) => `UNWIND ${path}.entities AS ${entity}`,
  },
  relations: {
    kind: 'many',
    to: 'Relation',
    match: (path, relation) => `UNWIND ${path}.relations AS ${relation}`,
  },
};

/**
 * Shortest chains from one entity to another, found along the drawn edges. Literal types are faster than one type for all
 * relations, even where there are 220 of them: along BETWEEN the search takes three times as long. Whether one step is enough
 * the index on pairs tells: the search itself would look at all relations of a hub for it.
 * @throws {BackchannelError} BAD_INPUT for ids, lengths and page sizes that cannot be, and for a filter on `with`.
 */
export function pathsBetween(_: string, path: string, given: Arguments, scope: Scope): string {
  const filter = relationFilterOf(given);
  if (filter.with) throw new BackchannelError('BAD_INPUT', 'where: expected no "with", which is not for paths.');
  const idOf = (argument: 'from' | 'to') => scope.parameter(checkIds(argument, [String(given[argument])], 'Entity')[0]);
  const [from, to] = [idOf('from'), idOf('to')];
  const [first, chains] = [scope.parameter(pageSize(given.first)), scope.parameter(MOST_CHAINS)];
  const longest = checkWhole('maxLength', given.maxLength, LONGEST);
  const [chain, weakest, relation] = [scope.variable('chain'), scope.variable('weakest'), scope.variable('relation')];
  const maxDegree = given.maxDegree as number | null | undefined;
  const between =
    typeof maxDegree === 'number'
      ? [`all(each IN nodes(way) WHERE each.relationCount <= ${scope.parameter(maxDegree)} OR each = a OR each = b)`]
      : [];
  const steps = stepConditions(filter, scope);
  const fitting = steps.length > 0 ? [`all(step IN relationships(way) WHERE ${steps.join(' AND ')})`] : [];
  const found = matchPair(relation, 'one', 'other', relationConditions(filter, relation, scope));
  const near = matchPair('step', 'a.id', 'b.id', [
    ...relationConditions(filter, 'step', scope),
    ...endsOfStep(filter, 'a', 'b', scope),
  ]);
  return [
    `MATCH (a:Entity {id: ${from}}) CALL (a) { MATCH (b:Entity {id: ${to}}) WHERE b <> a RETURN b }`,
    `CALL (a, b) { WITH a, b, EXISTS { ${near} } AS near`,
    `CALL (a, b, near) { WITH a, b, near WHERE near RETURN [a, b] AS ${chain}, 0 AS ${weakest}`,
    `UNION ALL WITH a, b, near WHERE NOT near`,
    `MATCH way = allShortestPaths((a)-[:${edgeTypes(filter)}*..${longest}]-(b)) ${where([...fitting, ...between])}`,
    `RETURN nodes(way) AS ${chain}, ${weakestOf('relationships(way)')} AS ${weakest} LIMIT ${chains} } RETURN ${chain}, ${weakest} }`,
    `WITH ${chain}, max(${weakest}) AS ${weakest} ORDER BY ${weakest} DESC, [each IN ${chain} | each.id] LIMIT ${first}`,
    `CALL (${chain}) { UNWIND range(0, size(${chain}) - 2) AS at WITH ${chain}[at].id AS one, ${chain}[at + 1].id AS other`,
    `CALL (one, other) { ${found} WITH ${relation} ORDER BY ${relation}.c DESC LIMIT 1 RETURN ${relation} }`,
    `RETURN collect(${relation}) AS relations }`,
    `WITH {entities: ${chain}, relations: relations} AS ${path} ORDER BY ${weakestOf('relations')} DESC, [each IN ${chain} | each.id]`,
  ].join(' ');
}

/** What the types of the edges do not say already. */
function stepConditions(filter: RelationFilter, scope: Scope): readonly string[] {
  const { type: _, modality, kind, ...others } = filter;
  const said = isTypesOnly({ modality: modality ?? null });
  const conditions = relationConditions({ ...others, modality: said ? null : (modality ?? null) }, 'step', scope);
  return [...conditions, ...endsOfStep({ kind: kind ?? null }, 'startNode(step)', 'endNode(step)', scope)];
}

function endsOfStep({ kind }: RelationFilter, one: string, other: string, scope: Scope): readonly string[] {
  if (!kind) return [];
  const kinds = scope.parameter(checkLength('kind', kind));
  return [`(${one}.kind IN ${kinds} OR ${other}.kind IN ${kinds})`];
}

function weakestOf(relations: string): string {
  return `reduce(least = ${Number.MAX_SAFE_INTEGER}, each IN ${relations} | CASE WHEN each.claims < least THEN each.claims ELSE least END)`;
}
