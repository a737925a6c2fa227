import { BackchannelError } from '../../model/errors.ts';
import type { Database } from '../database.ts';
import { loadStatement } from '../statements.ts';

const pendingRestore = loadStatement('read/pending-restore');
const LIMITS = { deadlineMs: 60_000 };

/** Whether what the graph holds is a part of a backup, whose restore is under way or was broken off. */
export async function isHalfRestored(database: Database): Promise<boolean> {
  return (await database.run<{ pending: boolean }>(pendingRestore, {}, LIMITS)).rows[0]!.pending;
}

/** @throws {BackchannelError} BAD_INPUT where it is */
export async function checkWhole(database: Database): Promise<void> {
  if (!(await isHalfRestored(database))) return;
  throw new BackchannelError(
    'BAD_INPUT',
    'Expected a whole graph, got a part of a backup: its restore is under way or was broken off. Let it end, or run it again: npm run restore -- FILE',
  );
}
