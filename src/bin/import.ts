import { join } from 'node:path';
import { type Config, loadConfig } from '../config.ts';
import { type ArticleWriter, openArticleWriter } from '../graph/article-writer.ts';
import { BULK_WRITES_AT_ONCE, openBulkWriter } from '../graph/bulk/open-bulk-writer.ts';
import { migrationsToCome } from '../graph/checkup/migrations-to-come.ts';
import type { Database } from '../graph/database.ts';
import { openImportLease } from '../graph/import-lease.ts';
import { closeAbandonedRuns } from '../graph/import-runs.ts';
import { applyMigrations } from '../graph/migrations.ts';
import { patientDatabase } from '../graph/patient-database.ts';
import { openPlanWriter } from '../graph/plan/plan-writer.ts';
import { loadStatement } from '../graph/statements.ts';
import { steppingDatabase } from '../graph/write-steps.ts';
import { importArticles } from '../importing/import-articles.ts';
import type { ArticleReader, ImportOptions } from '../importing/import-options.ts';
import type { ImportReport } from '../importing/import-report.ts';
import { openReadingPool } from '../importing/reading-pool.ts';
import { openLog } from '../log.ts';
import { crashPoint } from './import/crash-point.ts';
import { IMPORT_HELP, type ImportCommand, parseCommandLine } from './import/import-command-line.ts';
import { type ImportDisplay, importDisplay } from './import/import-display.ts';
import { findInput, type ImportInput, openInput } from './import/import-input.ts';
import { abortOnSignal } from './shared/abort-on-signal.ts';
import { connectDatabase } from './shared/connect.ts';
import { MODELS_FOLDER } from './shared/model-files.ts';
import { runCommand } from './shared/run-command.ts';
import { tellRedraw } from './shared/tell-redraw.ts';

const HAS_ARTICLES = loadStatement('read/has-articles');
const REJECTED = 3;
/** A server that restarts is back within a minute or two; one that is away for longer needs somebody. */
const WAIT_MS = 10 * 60_000;
/** Removing needs nobody who reads. */
const NOBODY: ArticleReader & { close(): Promise<void> } = {
  extractor: { name: 'none', version: 'none' },
  read: () => Promise.reject(new TypeError('Expected nothing to read.')),
  close: async () => undefined,
};

await runCommand(async () => {
  const command = parseCommandLine(process.argv.slice(2));
  if (command === null) process.stdout.write(IMPORT_HELP);
  else await carryOut(command, loadConfig());
});

async function carryOut(command: ImportCommand, config: Config): Promise<void> {
  const rejects = command.rejects ?? join(config.dataFolder, 'rejects.ndjson');
  // What is wrong with the paths is told before anything is started.
  const found = await findInput(command, { rejects, dataFolder: config.dataFolder });
  const signal = abortOnSignal();
  // Standard input that nobody closes would keep the import waiting for its next line.
  signal.addEventListener('abort', () => process.stdin.destroy());
  const connection = await connectDatabase(config, process.env);
  let display: ImportDisplay | null = null;
  const database = patientDatabase(connection.database, {
    waitMs: WAIT_MS,
    signal,
    onWait: (since) => display?.waits(since),
    onBack: () => display?.goesOn(),
  });
  try {
    const toCome = command.dryRun ? await migrationsToCome(database) : [];
    if (!command.dryRun) {
      await applyMigrations(connection.database, { connectedAs: connection.user, onRedraw: tellRedraw });
    }
    const size = command.workers ?? config.readingWorkers;
    const reader = command.mode === 'delete' ? NOBODY : await openReadingPool({ size, modelsFolder: MODELS_FOLDER });
    try {
      const input = await openInput(command, found, {
        database,
        extractor: reader.extractor,
        dataFolder: config.dataFolder,
      });
      display = importDisplay({
        output: process.stdout,
        errors: process.stderr,
        log: openLog(config.logLevel),
        json: command.json,
        bytesTotal: input.source.bytesTotal,
        begins: { mode: command.mode, operands: command.operands, dryRun: command.dryRun, workers: size },
      });
      for (const note of toCome) display.event({ kind: 'note', note: { origin: 'database', note } });
      for (const note of input.notes ?? []) display.event({ kind: 'note', note });
      const options = {
        ...optionsOf(command, input, display),
        rejectsPath: rejects,
        database,
        reader,
        signal,
        concurrency: 2 * size,
      };
      const report = command.dryRun ? await plan(options, display) : await write(options, display);
      const isAllIn = report.failure === null && !report.stopped && command.limit === null && command.since === null;
      if (isAllIn && !command.dryRun) await input.keep?.();
      finish(report);
    } finally {
      await reader.close();
    }
  } finally {
    await connection.close();
  }
}

function optionsOf({ since, limit }: ImportCommand, { source, removals }: ImportInput, display: ImportDisplay) {
  return {
    source,
    ...(removals && { removals }),
    ...(since !== null && { since }),
    ...(limit !== null && { limit }),
    onProgress: display.progress,
    onEvent: display.event,
  };
}

async function plan(options: ImportOptions, display: ImportDisplay): Promise<ImportReport> {
  const writer = openPlanWriter(options.database);
  const report = await importArticles({ ...options, writer, isRecorded: false });
  display.end(report, report.failure === null ? await writer.plan() : undefined);
  return report;
}

async function write(options: ImportOptions, display: ImportDisplay): Promise<ImportReport> {
  const onStep = crashPoint(process.env);
  const lease = await openImportLease(onStep ? steppingDatabase(options.database, onStep) : options.database, {
    purpose: 'import',
  });
  try {
    const { database } = lease;
    await closeAbandonedRuns(database, new Date().toISOString());
    const writer = await writerFor(database, options);
    const report = await importArticles({ ...options, database, ...writer, ...(onStep && { onStep }) });
    display.end(report);
    return report;
  } finally {
    await lease.release();
  }
}

/** A first load is written in batches, and drawn once in the end. */
async function writerFor(
  database: Database,
  { concurrency }: ImportOptions,
): Promise<{ readonly writer: ArticleWriter; readonly concurrency: number }> {
  const { rows } = await database.run<{ hasArticles: boolean }>(HAS_ARTICLES, {});
  return rows[0]?.hasArticles
    ? { writer: openArticleWriter(database), concurrency }
    : { writer: openBulkWriter(database), concurrency: BULK_WRITES_AT_ONCE };
}

/** @throws BackchannelError what ended the import early */
function finish(report: ImportReport): void {
  if (report.failure !== null) throw report.failure;
  if (report.rejected > 0 && !report.stopped) process.exitCode = REJECTED;
}
