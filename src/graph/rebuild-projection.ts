import type { Database } from './database.ts';
import { loadStatement } from './statements.ts';
import { drawRelations } from './writing/draw-relations.ts';

const eraseRelations = loadStatement('write/erase-relations');
const listRelations = loadStatement('read/list-relations');

/** Edges a transaction: keeps each far below the server's memory limit and the deadline. */
const ERASED_AT_ONCE = 10_000;
const DRAWN_AT_ONCE = 500;
const DEADLINE_MS = 60_000;

/**
 * Draws all typed edges anew from the claims. Not one transaction: until it ends some edges are missing, and what others
 * write meanwhile may be drawn from a state that has passed; run it while nothing is imported.
 */
export async function rebuildProjection(database: Database): Promise<{ erased: number; drawn: number }> {
  const erased = await eraseAll(database);
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
    if (last === undefined) return { erased, drawn };
    const report = await database.write((transaction) => drawRelations(transaction, ids), { deadlineMs: DEADLINE_MS });
    drawn += report.drawn;
    after = last;
  }
}

async function eraseAll(database: Database): Promise<number> {
  let erased = 0;
  for (;;) {
    const { rows } = await database.run<{ erased: number }>(
      eraseRelations,
      { count: ERASED_AT_ONCE },
      { deadlineMs: DEADLINE_MS },
    );
    const count = rows[0]?.erased ?? 0;
    if (count === 0) return erased;
    erased += count;
  }
}
