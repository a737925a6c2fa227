import type { Database } from './database.ts';
import { loadStatement } from './statements.ts';
import { drawRelations } from './writing/draw-relations.ts';

const withdrawBare = loadStatement('write/withdraw-bare-relations');
const listRelations = loadStatement('read/list-relations');

/** Edges a transaction: keeps each far below the server's memory limit and the deadline. */
const WITHDRAWN_AT_ONCE = 10_000;
const DRAWN_AT_ONCE = 500;
const DEADLINE_MS = 60_000;

/**
 * Brings all typed edges up to date with the claims: those that are missing are drawn, wrong ones corrected, and those that no
 * claim stands for withdrawn. Not one transaction, but each step leaves the graph better than it was, so it may be broken
 * off and run again. What others write meanwhile may be drawn from a state that has passed: run it while nothing is imported.
 * @returns how many edges were missing, and how many stood for nothing
 */
export async function rebuildProjection(database: Database): Promise<{ drawn: number; withdrawn: number }> {
  let drawn = 0;
  let after = '';
  for (;;) {
    const page = await database.run<{ id: string }>(
      listRelations,
      { after, count: DRAWN_AT_ONCE },
      { deadlineMs: DEADLINE_MS },
    );
    const ids = page.rows.map(({ id }) => id);
    const last = ids.at(-1);
    if (last === undefined) return { drawn, withdrawn: await withdrawAll(database) };
    const report = await database.write((transaction) => drawRelations(transaction, ids), { deadlineMs: DEADLINE_MS });
    drawn += report.drawn;
    after = last;
  }
}

async function withdrawAll(database: Database): Promise<number> {
  let withdrawn = 0;
  for (;;) {
    const { rows } = await database.run<{ withdrawn: number }>(
      withdrawBare,
      { count: WITHDRAWN_AT_ONCE },
      { deadlineMs: DEADLINE_MS },
    );
    const count = rows[0]?.withdrawn ?? 0;
    if (count === 0) return withdrawn;
    withdrawn += count;
  }
}
