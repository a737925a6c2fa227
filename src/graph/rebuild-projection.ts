import { fillBands } from './copies/fill-bands.ts';
import { settleCopies } from './copies/settle-copies.ts';
import type { Database, Statement } from './database.ts';
import { loadStatement } from './statements.ts';
import { drawRelations } from './writing/draw-relations.ts';
import { recountEntities } from './writing/recount-entities.ts';
import { endsOf } from './writing/relation-rows.ts';
import { settleSource } from './writing/settle-source.ts';

const withdrawBareEdges = loadStatement('write/withdraw-bare-edges');
const withdrawBareRelations = loadStatement('write/withdraw-bare-relations');
const removeBareMonths = loadStatement('write/remove-bare-months');
const lockEntities = loadStatement('write/lock-entities');
const listRelations = loadStatement('read/list-relations');
const listEntities = loadStatement('read/list-entities');
const listSources = loadStatement('read/list-sources');

/** What a transaction takes on: keeps each far below the server's memory limit and the deadline. */
const REMOVED_AT_ONCE = 10_000;
const DRAWN_AT_ONCE = 500;
const COUNTED_AT_ONCE = 100;
const SOURCES_AT_ONCE = 10;
/** One is read while another is written. */
const PAGES_AT_ONCE = 2;
const LIMITS = { deadlineMs: 60_000 };

export interface RebuildReport {
  /** Relations that lacked their edge or their node. */
  readonly drawn: number;
  /** Relations that said something else than their claims. */
  readonly corrected: number;
  /** Edges, and nodes of relations, that no claim stood for, or that lay between the wrong entities. */
  readonly withdrawn: number;
  /** Entities, their months, and sources that were named or counted otherwise than is said of them, were missing or one too many. */
  readonly recounted: number;
}

/**
 * Brings all that is derived from what articles say up to date with it: stories of articles that are not settled or lack their
 * bands, typed edges, nodes of relations, names, counters, report times and months of entities, names of sources. What is missing is drawn, what is wrong corrected, what nothing stands for
 * removed; what is right is not written. Not one transaction, but each step leaves the graph better than it was, so it may be
 * broken off and run again. Others may write meanwhile: each page locks its entities as they do. Only what stands for nothing is
 * looked for without locks.
 */
export async function rebuildProjection(database: Database): Promise<RebuildReport> {
  await fillBands(database);
  await settleCopies(database);
  let withdrawn = await removeAll(database, withdrawBareEdges);
  withdrawn += await removeAll(database, withdrawBareRelations);
  let drawn = 0;
  let corrected = 0;
  for await (const ids of pages(database, listRelations, DRAWN_AT_ONCE)) {
    const report = await database.write(async (transaction) => {
      await transaction.run(lockEntities, { entities: endsOf(ids) });
      return drawRelations(transaction, ids);
    }, LIMITS);
    drawn += report.drawn;
    corrected += report.changed;
    withdrawn += report.withdrawn;
  }
  const recounted = (await removeAll(database, removeBareMonths)) + (await recountAll(database));
  return { drawn, corrected, withdrawn, recounted };
}

/**
 * Names and counts of all entities and sources, and the months of entities; relations must be drawn before.
 * @returns how many were wrong, missing or one too many
 */
export async function recountAll(database: Database): Promise<number> {
  let recounted = await sumOf(pages(database, listEntities, COUNTED_AT_ONCE), (entities) =>
    database.write(async (transaction) => {
      await transaction.run(lockEntities, { entities });
      return recountEntities(transaction, entities);
    }, LIMITS),
  );
  for await (const sources of pages(database, listSources, SOURCES_AT_ONCE)) {
    recounted += await database.write(async (transaction) => {
      let settled = 0;
      for (const source of sources) settled += Number(await settleSource(transaction, source));
      return settled;
    }, LIMITS);
  }
  return recounted;
}

/** What the pages come to, some at once; none may lock what another does. A failure, which leaves the loop, ends it for all. */
async function sumOf<Page>(all: AsyncGenerator<Page>, work: (page: Page) => Promise<number>): Promise<number> {
  let sum = 0;
  const some = async () => {
    for await (const page of all) {
      const more = await work(page);
      sum += more;
    }
  };
  const ends = await Promise.allSettled(Array.from({ length: PAGES_AT_ONCE }, some));
  for (const end of ends) if (end.status === 'rejected') throw end.reason;
  return sum;
}

/** Ids of what a statement lists, in their order. */
async function* pages(database: Database, list: Statement, count: number): AsyncGenerator<readonly string[]> {
  for (let after: string | undefined = ''; after !== undefined; ) {
    const page: readonly { id: string }[] = (await database.run<{ id: string }>(list, { after, count }, LIMITS)).rows;
    if (page.length > 0) yield page.map(({ id }) => id);
    after = page.at(-1)?.id;
  }
}

async function removeAll(database: Database, statement: Statement): Promise<number> {
  for (let sum = 0; ; ) {
    const { rows } = await database.run<{ removed: number }>(statement, { count: REMOVED_AT_ONCE }, LIMITS);
    const removed = rows[0]?.removed ?? 0;
    if (removed === 0) return sum;
    sum += removed;
  }
}
