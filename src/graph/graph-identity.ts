import type { Database } from './database.ts';
import { loadStatement } from './statements.ts';

const IDENTITY = loadStatement('read/graph-identity');

/**
 * Tells this graph from all others, and from itself before it was emptied: whatever is kept beside a graph and speaks of what
 * is in it has to name it.
 * @returns empty before the first migration
 */
export async function graphIdentity(database: Database): Promise<string> {
  const { rows } = await database.run<{ begunAt: string | null }>(IDENTITY, {});
  return rows[0]?.begunAt ?? '';
}
