import type { Scope } from './scope.ts';
import type { Arguments } from './selection.ts';

/** Types of the table, named as in the API. */
export type TypeName =
  | 'Query'
  | 'Entity'
  | 'Source'
  | 'Article'
  | 'Mention'
  | 'CoMention'
  | 'Claim'
  | 'ClaimCount'
  | 'Argument'
  | 'Speaker'
  | 'Evidence'
  | 'Relation'
  | 'Path'
  | 'Subgraph'
  | 'ImportRun'
  | 'RejectedArticle'
  | 'SearchHit';

/** An expression over the variable that holds the object. */
export interface ValuePiece {
  readonly kind: 'value';
  cypher(object: string): string;
}

/** An expression that gives a map, or a list of maps, whose keys are the names of the fields below. */
export interface PlainPiece {
  readonly kind: 'plain';
  cypher(object: string): string;
}

/** Clauses that bind `target` to the one object (`one`) or to each of several in their order (`many`). */
export interface LinkPiece {
  readonly kind: 'one' | 'many';
  readonly to: TypeName;
  /** `asked`: the fields of the objects that the question names. */
  match(object: string, target: string, given: Arguments, scope: Scope, asked: ReadonlySet<string>): string;
}

/** A list in pages. */
export interface PagePiece {
  readonly kind: 'page';
  readonly to: TypeName;
  source(object: string, target: string, given: Arguments, scope: Scope): PageSource;
}

/** An object of several types: its own variable, and which condition over the parent tells its type. */
export interface AnyPiece {
  readonly kind: 'any';
  readonly types: Readonly<Partial<Record<TypeName, (object: string) => string>>>;
  node(object: string): string;
}

export type Piece = ValuePiece | PlainPiece | LinkPiece | PagePiece | AnyPiece;
export type Table = Readonly<Record<string, Piece>>;

export interface PageSource {
  /** Name of the order, which cursors are bound to. */
  readonly order: string;
  /** Expressions over the variables that `rows` leaves: the sort key, in the cursor's order. */
  readonly key: readonly string[];
  /** Clauses that leave the target, ordered and cut off; children come behind them. */
  rows(limit: string): string;
  /** Clauses that end in RETURN and one expression: how many there are in all. Null where the list has no count. */
  readonly total: string | null;
  /** Rows on the pages before, where the key is a rank rather than a sort key. */
  readonly offset?: number;
}

export function value(cypher: (object: string) => string): ValuePiece {
  return { kind: 'value', cypher };
}

/** Properties of the same name. */
export function properties(...names: readonly string[]): Table {
  return Object.fromEntries(names.map((name) => [name, value((object) => `${object}.${name}`)]));
}

/** WHERE with all conditions, or nothing. */
export function where(conditions: readonly string[]): string {
  return conditions.length > 0 ? `WHERE ${conditions.join(' AND ')}` : '';
}

/** Keeps what is not null: arguments that were left out. */
export function present<T>(...values: readonly (T | null | undefined | false)[]): readonly T[] {
  return values.filter((each): each is T => each !== null && each !== undefined && each !== false);
}
