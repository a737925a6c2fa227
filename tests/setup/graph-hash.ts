import type { Database } from '../../src/graph/database.ts';
import { graphLinePages, graphHash as hashOf } from '../../src/graph/maintenance/graph-hash.ts';

/** Every node and relationship with its properties as one line, sorted; import runs and instants of writing left out. */
export async function graphLines(database: Database): Promise<string[]> {
  const lines: string[] = [];
  for await (const page of graphLinePages(database, { contentOnly: true })) lines.push(...page);
  return lines.sort();
}

/** Two graphs that hold the same have the same hash, however they came about. */
export function graphHash(database: Database): Promise<string> {
  return hashOf(database, { contentOnly: true });
}
