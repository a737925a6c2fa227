import { fileURLToPath } from 'node:url';
import { type Access, openAccess } from '../api/access/access.ts';
import { watchKeys } from '../api/access/key-file.ts';
import { openHttpServer } from '../api/http-server.ts';
import { openMetrics } from '../api/metrics.ts';
import { openMetricsServer } from '../api/metrics-server.ts';
import { type Config, loadConfig } from '../config.ts';
import type { Database } from '../graph/database.ts';
import { openImportLease } from '../graph/import-lease.ts';
import { applyMigrations } from '../graph/migrations.ts';
import { loadStatement } from '../graph/statements.ts';
import { findFiles } from '../importing/find-files.ts';
import { importArticles } from '../importing/import-articles.ts';
import { summaryLine } from '../importing/import-report.ts';
import { fromFiles } from '../importing/import-source.ts';
import { openReadingPool } from '../importing/reading-pool.ts';
import { type Log, openLog } from '../log.ts';
import { isBackchannelError } from '../model/errors.ts';
import { type Connection, connectDatabase } from './shared/connect.ts';
import { MODELS_FOLDER } from './shared/model-files.ts';
import { endSignal, helpWasAsked, runCommand } from './shared/run-command.ts';
import { tellRedraw } from './shared/tell-redraw.ts';

const SAMPLES = fileURLToPath(new URL('../../samples', import.meta.url));
const HAS_ARTICLES = loadStatement('read/has-articles');

// The service: database, schema, samples where the graph is empty, and then questions until a signal ends it.
await runCommand(async () => {
  if (helpWasAsked('npm start', 'Runs the service, with the local Neo4j where NEO4J_URI names none.')) return;
  const config = loadConfig();
  const log = openLog(config.logLevel);
  const access = openAccess({
    ...config,
    keys: watchKeys(config.apiKeysFile, config.apiKeys, (error) =>
      log.error({ error }, 'API keys could not be read again'),
    ),
  });
  const connection = await connectDatabase(config, process.env, log);
  try {
    await serve(config, connection, access, log);
  } finally {
    await connection.close();
  }
});

async function serve(config: Config, connection: Connection, access: Access, log: Log): Promise<void> {
  const { database } = connection;
  const { host, port, requestDeadlineMs: deadlineMs } = config;
  const stop = new AbortController();
  // Keeps nothing alive by itself: a service that cannot start ends.
  const ended = endSignal().then(() => stop.abort());
  await applyMigrations(database, { connectedAs: connection.user, onRedraw: tellRedraw });
  let filled = false;
  // Before the samples, which take their time: a port that is taken is told at once.
  const metrics = config.metrics ? openMetrics() : null;
  const server = await openHttpServer({
    database: metrics?.measured(database) ?? database,
    log,
    host,
    port,
    access,
    deadlineMs,
    isReady: () => filled,
    ...(metrics && { metrics }),
  });
  const monitored = config.metrics && metrics ? openMetricsServer(metrics, config.metrics) : null;
  try {
    const figures = await monitored;
    await fillEmptyGraph(config, database, stop.signal);
    filled = true;
    if (!stop.signal.aborted) say(welcome(server.origin, connection, access.needsKey(), figures?.origin));
    await ended;
    say('Finishing what is in flight …');
  } finally {
    await server.close();
    await (await monitored?.catch(() => null))?.close();
  }
}

/** Something to ask about: the samples, where there is nothing else and nobody is bringing anything else. */
async function fillEmptyGraph(config: Config, database: Database, signal: AbortSignal): Promise<void> {
  const { rows } = await database.run<{ hasArticles: boolean }>(HAS_ARTICLES, {});
  if (rows[0]?.hasArticles) return;
  const lease = await openImportLease(database, { purpose: 'import of the samples' }).catch((error: unknown) => {
    if (isBackchannelError(error, 'IMPORT_RUNNING')) return null;
    throw error;
  });
  if (lease === null) {
    say('The graph is empty, and somebody imports into it now: the reports in samples/ are left out.');
    return;
  }
  try {
    await importSamples(config, lease.database, signal);
  } finally {
    await lease.release();
  }
}

async function importSamples(config: Config, database: Database, signal: AbortSignal): Promise<void> {
  const files = await findFiles([SAMPLES], process.stdin);
  say('The graph is empty: importing the reports in samples/ …');
  const reader = await openReadingPool({ size: config.readingWorkers, modelsFolder: MODELS_FOLDER });
  try {
    const report = await importArticles({
      database,
      reader,
      source: fromFiles(files),
      concurrency: 2 * config.readingWorkers,
      signal,
    });
    if (report.failure) throw report.failure;
    say(`Samples: ${summaryLine(report)}`);
  } finally {
    await reader.close();
  }
}

function welcome(origin: string, { server }: Connection, needsKey: boolean, figures: string | undefined): string {
  const lines = [
    '',
    'Backchannel is ready.',
    `  Playground      ${origin}/graphql`,
    `  Explorer        ${origin}/explore`,
  ];
  if (needsKey) lines.push('    log in with   any name, and an API key as password');
  if (server) {
    lines.push(
      `  Neo4j Browser   ${server.browserUrl}`,
      `    user          ${server.user}`,
      `    password      ${server.password}`,
    );
  } else {
    // By name: of all loopback, Neo4j Browser takes guides from localhost only, unless it is told otherwise.
    lines.push(`  In Neo4j Browser: :guide ${origin.replace('127.0.0.1', 'localhost')}/browser/guide`);
  }
  if (figures) lines.push(`  Figures         ${figures}/metrics`);
  lines.push('  Your articles   npm run import -- PATH…', '  Stop            Ctrl-C', '');
  return lines.join('\n');
}

function say(text: string): void {
  process.stdout.write(`${text}\n`);
}
