import { isBackchannelError } from '../model/errors.ts';
import type { Database } from './database.ts';
import { type ImportLease, openImportLease } from './import-lease.ts';
import { finishRedraw, pendingRedraws } from './pending-redraws.ts';
import { rebuildProjection } from './rebuild-projection.ts';

/**
 * Does what a migration could not fill in one transaction, or a first load was to draw in the end. Broken off, it is done by
 * whoever comes next; while an import runs it is left to that, which may be about to draw it.
 * @param onRedraw called before it begins, which takes minutes where the graph is large
 */
export async function redrawWherePending(database: Database, onRedraw?: () => void): Promise<void> {
  if ((await pendingRedraws(database)).length === 0) return;
  const lease = await leaseOrNull(database);
  if (lease === null) return;
  try {
    // Who held the lease before may have done it meanwhile.
    const pending = await pendingRedraws(lease.database);
    if (pending.length === 0) return;
    onRedraw?.();
    await rebuildProjection(lease.database);
    await finishRedraw(lease.database, pending);
  } finally {
    await lease.release();
  }
}

async function leaseOrNull(database: Database): Promise<ImportLease | null> {
  try {
    return await openImportLease(database, { purpose: 'redraw' });
  } catch (error) {
    if (isBackchannelError(error, 'IMPORT_RUNNING')) return null;
    throw error;
  }
}
