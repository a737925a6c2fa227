import type { QueryResult } from 'neo4j-driver';

/** What a statement changed; all zero where nothing was written. */
export interface WriteCounters {
  readonly nodesCreated: number;
  readonly nodesDeleted: number;
  readonly relationshipsCreated: number;
  readonly relationshipsDeleted: number;
  readonly propertiesSet: number;
  readonly labelsAdded: number;
  readonly labelsRemoved: number;
}

export interface Outcome<Row> {
  /** Plain objects keyed by the names in RETURN. */
  readonly rows: readonly Row[];
  readonly counters: WriteCounters;
}

/** Rows are believed to have the shape that the statement's author says: statement and row type stand side by side. */
export function outcomeOf<Row>(result: QueryResult): Outcome<Row> {
  const updates = result.summary.counters.updates();
  return {
    rows: result.records.map((record) => record.toObject() as Row),
    counters: {
      nodesCreated: updates.nodesCreated ?? 0,
      nodesDeleted: updates.nodesDeleted ?? 0,
      relationshipsCreated: updates.relationshipsCreated ?? 0,
      relationshipsDeleted: updates.relationshipsDeleted ?? 0,
      propertiesSet: updates.propertiesSet ?? 0,
      labelsAdded: updates.labelsAdded ?? 0,
      labelsRemoved: updates.labelsRemoved ?? 0,
    },
  };
}
