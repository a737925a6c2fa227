import type { Database } from '../database.ts';
import { loadStatement } from '../statements.ts';

const HISTORY = loadStatement('read/migration-history');
const LIMITS = { deadlineMs: 60_000 };

/** Version of the newest migration that was applied: `0004`; `0000` where there is none. */
export async function schemaVersion(database: Database): Promise<string> {
  const { rows } = await database.run<{ version: string }>(HISTORY, {}, LIMITS);
  return rows.at(-1)?.version ?? '0000';
}
