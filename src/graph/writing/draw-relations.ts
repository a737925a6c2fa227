import type { Transaction } from '../database.ts';
import { loadStatement } from '../statements.ts';
import { relationRows } from './relation-rows.ts';

const drawStatement = loadStatement('write/draw-relations');

export interface DrawReport {
  /** Relations that lacked edge or node. */
  readonly drawn: number;
  /** Relations that were there and said something else. */
  readonly changed: number;
  readonly withdrawn: number;
}

/**
 * Brings these relations, each an edge and a node, and what they contradict, up to date with the claims. Where others write at
 * the same time, the ends must be locked before: the claims of whoever held the locks are then seen.
 */
export async function drawRelations(transaction: Pick<Transaction, 'run'>, ids: Iterable<string>): Promise<DrawReport> {
  const relations = relationRows(ids);
  if (relations.length === 0) return { drawn: 0, changed: 0, withdrawn: 0 };
  return (await transaction.run<DrawReport>(drawStatement, { relations })).rows[0]!;
}
