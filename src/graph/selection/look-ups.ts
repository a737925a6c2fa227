import type { NodeType } from './node-types.ts';

/** Clause that binds `target` to the thing of a type with an id (an expression), or to nothing. */
export function lookUp(type: NodeType, id: string, target: string): string {
  return `MATCH (${target}:${type} {id: ${id}})`;
}
