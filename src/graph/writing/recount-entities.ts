import { isDeepStrictEqual } from 'node:util';
import type { Transaction } from '../database.ts';
import { loadStatement } from '../statements.ts';
import { type MonthCounts, monthCounts } from './monthly-counts.ts';
import { writeMonths } from './settle-months.ts';

const recountStatement = loadStatement('write/recount-entities');

interface Recounted {
  /** Whether the counter of relations had to be set. */
  readonly wrong: boolean;
  /** From the claims. */
  readonly counted: readonly {
    readonly e: string;
    readonly month: string;
    readonly saying: string;
    readonly claims: number;
  }[];
  readonly standing: readonly MonthCounts[];
}

/**
 * Counts relations and months of entities anew; the entities must be locked.
 * @returns how many counters and months were wrong, missing or one too many
 */
export async function recountEntities(transaction: Transaction, entities: readonly string[]): Promise<number> {
  const { rows } = await transaction.run<Recounted>(recountStatement, { entities });
  const months = rows.flatMap(changedMonths);
  await writeMonths(transaction, months);
  return months.length + rows.filter(({ wrong }) => wrong).length;
}

/** Those of one entity that must be written; one that must go has no claims. */
function changedMonths({ counted, standing }: Recounted): MonthCounts[] {
  const sayings = Map.groupBy(counted, ({ month }) => month);
  const right = [...sayings].map(([month, of]) =>
    monthCounts(of[0]!.e, month, new Map(of.map(({ saying, claims }) => [saying, claims]))),
  );
  const there = new Map(standing.map((month) => [month.id, month]));
  const changed = right.filter((month) => !isDeepStrictEqual(month, there.get(month.id)));
  const wanted = new Set(right.map(({ id }) => id));
  const surplus = standing.filter(({ id }) => !wanted.has(id)).map((month) => ({ ...month, claims: 0 }));
  return [...changed, ...surplus];
}
