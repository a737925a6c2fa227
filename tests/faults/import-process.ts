import { crashPoint } from '../../src/bin/import/crash-point.ts';
import { runCommand } from '../../src/bin/shared/run-command.ts';
import { BULK_WRITES_AT_ONCE, openBulkWriter } from '../../src/graph/bulk/open-bulk-writer.ts';
import { type Database, type DatabaseTarget, openDatabase } from '../../src/graph/database.ts';
import { type ImportLease, openImportLease } from '../../src/graph/import-lease.ts';
import { closeAbandonedRuns } from '../../src/graph/import-runs.ts';
import { patientDatabase } from '../../src/graph/patient-database.ts';
import { steppingDatabase } from '../../src/graph/write-steps.ts';
import { importArticles } from '../../src/importing/import-articles.ts';
import { fromFiles } from '../../src/importing/import-source.ts';
import { isBackchannelError } from '../../src/model/errors.ts';
import { stubReader } from './stub-reader.ts';
import { type Night, type NightName, nightOf, reportsFile } from './two-nights.ts';

/** What an importing process is told, as JSON in its one argument. */
export interface ImportOrder {
  readonly target: DatabaseTarget;
  /** A night, a first load of so many articles in batches, or null: what comes as JSON lines on standard input. */
  readonly night: NightName | null;
  readonly firstLoad?: number;
  readonly leaseMs: number;
  readonly rejectsPath?: string;
  /** How long reading takes, for each article. */
  readonly readingMs?: number;
  /** Waits for a lease that another holds, rather than ending with exit code 5. */
  readonly waitsForLease?: boolean;
  /** Limit of each write transaction, instead of the import's own. */
  readonly deadlineMs?: number;
}

/** What an importing process says, one JSON line each. */
export type ImportWord =
  | { readonly kind: 'begun' | 'waiting' | 'back' }
  | { readonly kind: 'progress'; readonly read: number }
  | { readonly kind: 'ended'; readonly read: number; readonly rejected: number };

const CONCURRENCY = 4;
const LEASE_WITHIN_MS = 30_000;
const WAIT_MS = 240_000;
const TOLD_EVERY = 20;

/** The import as the command makes it, with a reader that knows six names: starts in a second, and stops where it is told to. */
await runCommand(async () => {
  const order = JSON.parse(process.argv[2] ?? '') as ImportOrder;
  const crash = crashPoint(process.env);
  const bare = openDatabase(order.target);
  try {
    const limited = order.deadlineMs === undefined ? bare : withDeadline(bare, order.deadlineMs);
    const lease = await leaseOf(crash ? steppingDatabase(limited, crash) : limited, order);
    try {
      say({ kind: 'begun' });
      await importNight(order, lease, crash);
    } finally {
      await lease.release();
    }
  } finally {
    await bare.close();
  }
});

async function importNight(order: ImportOrder, lease: ImportLease, crash: ((step: string) => void) | null) {
  const { file, removed } = nightFor(order);
  const database = patientDatabase(lease.database, {
    waitMs: WAIT_MS,
    onWait: () => say({ kind: 'waiting' }),
    onBack: () => say({ kind: 'back' }),
  });
  await closeAbandonedRuns(database, new Date().toISOString());
  const report = await importArticles({
    database,
    ...(order.rejectsPath !== undefined && { rejectsPath: order.rejectsPath }),
    reader: stubReader(order.readingMs),
    source: fromFiles([file]),
    ...(removed.length > 0 && { removals: async () => removed }),
    ...(order.firstLoad === undefined
      ? { concurrency: CONCURRENCY }
      : { concurrency: BULK_WRITES_AT_ONCE, writer: openBulkWriter(database) }),
    signal: lease.lost,
    onProgress: ({ totals: { read } }) => read % TOLD_EVERY === 0 && say({ kind: 'progress', read }),
    ...(crash && { onStep: crash }),
  });
  if (report.failure !== null) throw report.failure;
  lease.lost.throwIfAborted();
  say({ kind: 'ended', read: report.read, rejected: report.rejected });
}

function nightFor({ night, firstLoad }: ImportOrder): Night {
  if (night !== null) return nightOf(night);
  return { file: firstLoad === undefined ? standardInput() : reportsFile(firstLoad), removed: [] };
}

async function leaseOf(database: Database, { leaseMs, waitsForLease }: ImportOrder): Promise<ImportLease> {
  for (const until = Date.now() + LEASE_WITHIN_MS; ; ) {
    try {
      return await openImportLease(database, { purpose: 'import', lifeMs: leaseMs });
    } catch (error) {
      if (!waitsForLease || !isBackchannelError(error, 'IMPORT_RUNNING') || Date.now() > until) throw error;
    }
    await new Promise((resolve) => setTimeout(resolve, leaseMs / 4));
  }
}

function withDeadline(database: Database, deadlineMs: number): Database {
  return { ...database, write: (work, options) => database.write(work, { ...options, deadlineMs }) };
}

function standardInput(): Night['file'] {
  return { origin: 'standard input', format: 'jsonl', size: null, bytes: () => process.stdin };
}

function say(word: ImportWord): void {
  process.stdout.write(`${JSON.stringify(word)}\n`);
}
