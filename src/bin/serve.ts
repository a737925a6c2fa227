import { fileURLToPath } from 'node:url';
import { openHttpServer } from '../api/http-server.ts';
import { type Config, loadConfig } from '../config.ts';
import type { Database } from '../graph/database.ts';
import { applyMigrations } from '../graph/migrations.ts';
import { loadStatement } from '../graph/statements.ts';
import { findFiles } from '../importing/find-files.ts';
import { importArticles } from '../importing/import-articles.ts';
import { summaryLine } from '../importing/import-report.ts';
import { openReadingPool } from '../importing/reading-pool.ts';
import { type Log, openLog } from '../log.ts';
import { type Connection, connectDatabase } from './connect.ts';
import { endSignal, helpWasAsked, runCommand } from './run-command.ts';

const SAMPLES = fileURLToPath(new URL('../../samples', import.meta.url));
const MODELS = fileURLToPath(new URL('../../models', import.meta.url));
const HAS_ARTICLES = loadStatement('read/has-articles');

// The service: database, schema, samples where the graph is empty, and then questions until a signal ends it.
await runCommand(async () => {
  if (helpWasAsked('npm start', 'Runs the service, with the local Neo4j where NEO4J_URI names none.')) return;
  const config = loadConfig();
  const log = openLog(config.logLevel);
  const connection = await connectDatabase(config, process.env, log);
  try {
    await serve(config, connection, log);
  } finally {
    await connection.close();
  }
});

async function serve(config: Config, connection: Connection, log: Log): Promise<void> {
  const { database } = connection;
  const { host, port, requestDeadlineMs: deadlineMs } = config;
  const stop = new AbortController();
  // Keeps nothing alive by itself: a service that cannot start ends.
  const ended = endSignal().then(() => stop.abort());
  await applyMigrations(database, { connectedAs: connection.user });
  let filled = false;
  // Before the samples, which take their time: a port that is taken is told at once.
  const server = await openHttpServer({ database, log, host, port, deadlineMs, isReady: () => filled });
  try {
    await fillEmptyGraph(config, database, stop.signal);
    filled = true;
    if (!stop.signal.aborted) say(welcome(server.origin, connection));
    await ended;
    say('Finishing what is in flight …');
  } finally {
    await server.close();
  }
}

/** Something to ask about: the samples, where there is nothing else. */
async function fillEmptyGraph(config: Config, database: Database, signal: AbortSignal): Promise<void> {
  const { rows } = await database.run<{ hasArticles: boolean }>(HAS_ARTICLES, {});
  if (rows[0]?.hasArticles) return;
  const files = await findFiles([SAMPLES], process.stdin);
  say('The graph is empty: importing the reports in samples/ …');
  const reader = await openReadingPool({ size: config.readingWorkers, modelsFolder: MODELS });
  try {
    const report = await importArticles({ database, reader, files, concurrency: 2 * config.readingWorkers, signal });
    if (report.failure) throw report.failure;
    say(`Samples: ${summaryLine(report)}`);
  } finally {
    await reader.close();
  }
}

function welcome(origin: string, { server }: Connection): string {
  const lines = ['', 'Backchannel is ready.', `  Playground      ${origin}/graphql`];
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
  lines.push('  Your articles   npm run import -- PATH…', '  Stop            Ctrl-C', '');
  return lines.join('\n');
}

function say(text: string): void {
  process.stdout.write(`${text}\n`);
}
