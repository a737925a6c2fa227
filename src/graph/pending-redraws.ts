import type { Database } from './database.ts';
import { loadStatement } from './statements.ts';

const PENDING_REDRAWS = loadStatement('read/pending-redraws');
const FINISH_REDRAW = loadStatement('write/finish-redraw');
const LIMITS = { deadlineMs: 60_000 };

/** Marks, by id, which say that the graph lacks something that is derived from its articles. */
export async function pendingRedraws(database: Database): Promise<readonly string[]> {
  const { rows } = await database.run<{ id: string }>(PENDING_REDRAWS, {}, LIMITS);
  return rows.map(({ id }) => id);
}

/**
 * Takes marks away once all is drawn that was there when they were found: articles written meanwhile have left others.
 */
export async function finishRedraw(database: Database, ids: readonly string[]): Promise<void> {
  await database.run(FINISH_REDRAW, { ids }, LIMITS);
}
