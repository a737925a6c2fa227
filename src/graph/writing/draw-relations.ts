import type { Transaction } from '../database.ts';
import { loadStatement } from '../statements.ts';
import { relationRows } from './relation-rows.ts';

const drawStatement = loadStatement('write/draw-relations');

/**
 * Brings the drawn edges of these relations, and what they contradict, up to date with the claims. Where others write at the
 * same time, the ends must be locked before: the claims of whoever held the locks are then seen.
 */
export async function drawRelations(
  transaction: Pick<Transaction, 'run'>,
  ids: Iterable<string>,
): Promise<{ drawn: number; withdrawn: number }> {
  const relations = relationRows(ids);
  if (relations.length === 0) return { drawn: 0, withdrawn: 0 };
  const { counters } = await transaction.run(drawStatement, { relations });
  return { drawn: counters.relationshipsCreated, withdrawn: counters.relationshipsDeleted };
}
