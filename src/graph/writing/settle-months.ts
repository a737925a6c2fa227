import type { Transaction } from '../database.ts';
import { loadStatement } from '../statements.ts';
import type { EntityChange } from './entity-changes.ts';
import { changedMonth, type MonthCounts } from './monthly-counts.ts';
import type { EntityState } from './settle-entities.ts';

const putMonths = loadStatement('write/put-months');
const removeMonths = loadStatement('write/remove-months');

/** Brings the months of counted entities up to date, starting from how they stood when the entities were locked. */
export async function settleMonths(
  transaction: Transaction,
  changes: readonly EntityChange[],
  states: readonly EntityState[],
): Promise<void> {
  const before = new Map(states.flatMap(({ months }) => months.map((month) => [month.id, month])));
  const months = changes.flatMap(({ id, months }) =>
    months.map((change) => changedMonth(id, before.get(change.id), change)),
  );
  await writeMonths(transaction, months);
}

/** Writes months as they are given; those without claims are removed. */
export async function writeMonths(
  transaction: Pick<Transaction, 'run'>,
  months: readonly MonthCounts[],
): Promise<void> {
  const standing = months.filter(({ claims }) => claims > 0);
  const empty = months.filter(({ claims }) => claims === 0).map(({ id }) => id);
  if (standing.length > 0) await transaction.run(putMonths, { months: standing });
  if (empty.length > 0) await transaction.run(removeMonths, { months: empty });
}
