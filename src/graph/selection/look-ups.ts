import type { NodeType } from './node-types.ts';
import type { Scope } from './scope.ts';

/** Clauses that bind `target` to the thing of a type with an id (an expression), or to nothing. */
export function lookUp(type: NodeType, id: string, target: string, scope: Scope): string {
  return type === 'Relation' ? relationOfId(id, target, scope) : `MATCH (${target}:${type} {id: ${id}})`;
}

/**
 * A drawn edge by its id, `relation:MET|PLANNED|person:a|person:b`. No index knows it; its two ends stand in the id, and only
 * drawn edges lead from an entity to another.
 */
export function relationOfId(id: string, edge: string, scope: Scope): string {
  const [from, to] = [scope.variable('from'), scope.variable('to')];
  const end = (at: number) => `{id: split(${id}, '|')[${at}]}`;
  return `MATCH (${from}:Entity ${end(2)}) MATCH (${to}:Entity ${end(3)}) MATCH (${from})-[${edge}]->(${to}) WHERE ${edge}.id = ${id}`;
}
