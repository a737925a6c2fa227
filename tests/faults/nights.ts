import { join } from 'node:path';
import type { Database, DatabaseTarget } from '../../src/graph/database.ts';
import { openImportLease } from '../../src/graph/import-lease.ts';
import { closeAbandonedRuns } from '../../src/graph/import-runs.ts';
import { steppingDatabase } from '../../src/graph/write-steps.ts';
import { importArticles } from '../../src/importing/import-articles.ts';
import { fromFiles } from '../../src/importing/import-source.ts';
import { entriesIn } from '../../src/importing/rejects/reject-file.ts';
import { graphLines } from '../setup/graph-hash.ts';
import { waitUntil } from '../setup/wait-until.ts';
import { rowsOf } from '../setup/writing.ts';
import { type GraphDifference, graphDifference } from './graph-difference.ts';
import type { ImportOrder } from './import-process.ts';
import { stubReader } from './stub-reader.ts';
import { type NightName, nightOf } from './two-nights.ts';

/** A graph that sees two nights in turn, and is known after each. */
export interface Nights {
  /** The night that comes next. */
  next(): NightName;
  /** What a process is told that imports it. */
  order(): ImportOrder;
  /** Imports it to its end, whatever state the graph is in, waiting for a lease that somebody left. */
  complete(): Promise<GraphDifference>;
  /** How far the graph is from what it should be after the last night that was completed. */
  difference(): Promise<GraphDifference>;
}

export interface NightsOptions {
  /** Where the reject file lies. */
  readonly folder: string;
  /** Told each step that completing a night passes. */
  readonly onStep?: (step: string) => void;
  /** Life of the lease of those who complete a night. */
  readonly leaseMs?: number;
}

/** What is killed holds its lease for so long. */
const KILLED_LEASE_MS = 400;
const REJECTS = 'rejects.ndjson';
const LEASE_WITHIN_MS = 120_000;

/** Lets the two nights pass twice: from then on the graph is the same after each as it was the time before. */
export async function openNights(database: Database, target: DatabaseTarget, options: NightsOptions): Promise<Nights> {
  let night: NightName = 'odd';
  const expected: Record<NightName, readonly string[]> = { odd: [], even: [] };
  async function complete(): Promise<GraphDifference> {
    await importNight(database, night, options);
    const difference = await differenceAfter(night);
    night = other(night);
    return difference;
  }
  const rejectsPath = join(options.folder, REJECTS);
  const differenceAfter = async (which: NightName) => {
    const graph = graphDifference(expected[which], await graphLines(database));
    const file = graphDifference(await rejectedIds(database), await idsInFile(rejectsPath));
    return { lost: graph.lost + file.lost, doubled: graph.doubled + file.doubled };
  };
  for (let at = 0; at < 4; at += 1) {
    await importNight(database, night, options);
    expected[night] = await graphLines(database);
    night = other(night);
  }
  return {
    next: () => night,
    order: () => ({ target, night, rejectsPath, leaseMs: KILLED_LEASE_MS, waitsForLease: true }),
    complete,
    difference: () => differenceAfter(other(night)),
  };
}

async function importNight(database: Database, night: NightName, options: NightsOptions): Promise<void> {
  const { onStep, leaseMs, folder } = options;
  const { file, removed } = nightOf(night);
  const lease = await leaseWithin(onStep ? steppingDatabase(database, onStep) : database, leaseMs);
  try {
    await closeAbandonedRuns(lease.database, new Date().toISOString());
    const report = await importArticles({
      database: lease.database,
      reader: stubReader(),
      rejectsPath: join(folder, REJECTS),
      source: fromFiles([file]),
      removals: async () => removed,
      concurrency: 4,
      ...(onStep && { onStep }),
    });
    if (report.failure !== null) throw report.failure;
  } finally {
    await lease.release();
  }
}

async function leaseWithin(database: Database, leaseMs?: number) {
  const taken: Awaited<ReturnType<typeof openImportLease>>[] = [];
  await waitUntil(async () => {
    const lease = await openImportLease(database, {
      purpose: 'import',
      ...(leaseMs !== undefined && { lifeMs: leaseMs }),
    }).catch(() => null);
    if (lease !== null) taken.push(lease);
    return lease !== null;
  }, LEASE_WITHIN_MS);
  return taken[0]!;
}

async function rejectedIds(database: Database): Promise<readonly string[]> {
  const rows = await rowsOf<{ id: string }>(database, 'MATCH (rejected:RejectedArticle) RETURN rejected.id AS id');
  return rows.map(({ id }) => id);
}

async function idsInFile(path: string): Promise<readonly string[]> {
  const ids: string[] = [];
  for await (const { id } of entriesIn(path)) ids.push(id);
  return ids;
}

function other(night: NightName): NightName {
  return night === 'odd' ? 'even' : 'odd';
}
