import { settleCopies } from '../copies/settle-copies.ts';
import type { Database } from '../database.ts';
import { finishRedraw, pendingRedraws } from '../pending-redraws.ts';
import { rebuildProjection, recountAll } from '../rebuild-projection.ts';
import { loadStatement } from '../statements.ts';
import { drawAllRelations } from './draw-all-relations.ts';

const hasRelations = loadStatement('read/has-relations');

/**
 * Finds stories, and draws, names and counts all that is derived from articles which were written without it, and takes away the
 * marks that say so.
 * Writes nothing where there is no mark.
 */
export async function drawAll(database: Database): Promise<void> {
  const pending = await pendingRedraws(database);
  if (pending.length === 0) return;
  await settleCopies(database, { draws: false });
  const { rows } = await database.run<{ hasRelations: boolean }>(hasRelations, {});
  if (rows[0]?.hasRelations) await rebuildProjection(database);
  else {
    await drawAllRelations(database);
    await recountAll(database);
  }
  await finishRedraw(database, pending);
}
