import type { TypeName } from './piece.ts';
import type { Scope } from './scope.ts';
import type { Selection } from './selection.ts';

export type Row = Readonly<Record<string, unknown>>;
/** An object of the answer: values under the keys that the selection names. */
export type Answered = Readonly<Record<string, unknown>>;

/** What one object needs: clauses behind the one that binds it, and the map that is collected of it. */
export interface Compiled {
  readonly clauses: string;
  readonly map: string;
  read(raw: unknown): Answered | null;
}

export type CompileObject = (
  type: TypeName,
  object: string,
  selections: readonly Selection[],
  scope: Scope,
) => Compiled;

/** `SearchHit` gives variables that begin with `searchHit`. */
export function stemOf(type: string): string {
  return type.charAt(0).toLowerCase() + type.slice(1);
}
