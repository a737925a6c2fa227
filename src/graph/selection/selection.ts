/** What is asked of one object: a field of the table, its arguments, and what is asked of the objects it leads to. */
export interface Selection {
  /** Name of the value in the answer: the alias, or the field's own name. */
  readonly key: string;
  /** Name of the field in the table of pieces. */
  readonly field: string;
  /** Checked for their types by the caller, defaults filled in; ranges, ids and cursors are checked here. */
  readonly arguments: Arguments;
  /** Empty for plain values, and where `byType` is set. */
  readonly fields: readonly Selection[];
  /** Where the field leads to objects of several types: what is asked of each. */
  readonly byType?: Readonly<Record<string, readonly Selection[]>>;
}

export type Arguments = Readonly<Record<string, unknown>>;
