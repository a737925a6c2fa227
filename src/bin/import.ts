import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { loadConfig } from '../config.ts';
import { applyMigrations } from '../graph/migrations.ts';
import { findFiles } from '../importing/find-files.ts';
import { importArticles } from '../importing/import-articles.ts';
import type { ImportReport } from '../importing/import-report.ts';
import { fromFiles } from '../importing/import-source.ts';
import { type InputFile, KNOWN_ENDINGS } from '../importing/input-file.ts';
import { openReadingPool } from '../importing/reading-pool.ts';
import { openLog } from '../log.ts';
import { BackchannelError } from '../model/errors.ts';
import { connectDatabase } from './connect.ts';
import { importDisplay } from './import-display.ts';
import { runCommand } from './run-command.ts';
import { tellRedraw } from './tell-redraw.ts';

const HELP = `Usage: npm run import -- PATH…

Reads news articles and writes who did what with whom, as said by whom, into the graph.
Importing the same articles again changes nothing; changed ones replace what they said before.

  PATH     a file (${KNOWN_ENDINGS}), a folder with such files
           below it, or - for standard input
  --help   this text

Fields of .json and .jsonl: id, url, title, publishedAt, authors, source, language, text or html,
and their usual other names (headline, date, byline, publisher, content, …).

The database is the one of NEO4J_URI, NEO4J_USER and NEO4J_PASSWORD, else the local server.
Exit codes: 0 all well, 2 usage, 3 some articles rejected, 4 database out of reach.
`;

const REJECTED = 3;
const SIGNALS = { SIGINT: 130, SIGTERM: 143, SIGHUP: 129 } as const;
const MODELS = fileURLToPath(new URL('../../models', import.meta.url));

await runCommand(async () => {
  const paths = pathsOf(process.argv.slice(2));
  if (paths === null) process.stdout.write(HELP);
  else await importPaths(paths);
});

/** Null where help was asked for. @throws BackchannelError BAD_INPUT */
function pathsOf(commandLine: string[]): readonly string[] | null {
  try {
    const { values, positionals } = parseArgs({
      args: commandLine,
      allowPositionals: true,
      options: { help: { type: 'boolean', short: 'h' } },
    });
    if (values.help) return null;
    if (positionals.length > 0) return positionals;
  } catch (cause) {
    throw new BackchannelError('BAD_INPUT', `${(cause as Error).message.split('. ')[0]}.\n\n${HELP}`, { cause });
  }
  throw new BackchannelError('BAD_INPUT', `Expected at least one PATH, got none.\n\n${HELP}`);
}

async function importPaths(paths: readonly string[]): Promise<void> {
  const config = loadConfig();
  const files = await findFiles(paths, process.stdin);
  const signal = stopOnSignal();
  const connection = await connectDatabase(config, process.env);
  try {
    await applyMigrations(connection.database, { connectedAs: connection.user, onRedraw: tellRedraw });
    const reader = await openReadingPool({ size: config.readingWorkers, modelsFolder: MODELS });
    try {
      const display = importDisplay({
        output: process.stdout,
        errors: process.stderr,
        log: openLog(config.logLevel),
        json: false,
        bytesTotal: sizeOf(files),
        begins: { paths, workers: config.readingWorkers },
      });
      const { database } = connection;
      const concurrency = 2 * config.readingWorkers;
      const { progress: onProgress, event: onEvent } = display;
      const report = await importArticles({
        database,
        reader,
        source: fromFiles(files),
        concurrency,
        signal,
        onProgress,
        onEvent,
      });
      display.end(report);
      finish(report);
    } finally {
      await reader.close();
    }
  } finally {
    await connection.close();
  }
}

/** @throws BackchannelError what ended the import early */
function finish(report: ImportReport): void {
  if (report.failure !== null) throw report.failure;
  if (report.rejected > 0 && !report.stopped) process.exitCode = REJECTED;
}

/** The first signal stops the import softly and sets the exit code; a second one ends the process at once. */
function stopOnSignal(): AbortSignal {
  const stop = new AbortController();
  for (const [name, code] of Object.entries(SIGNALS)) {
    process.once(name, () => {
      process.exitCode = code;
      stop.abort();
      // Standard input that nobody closes would keep the import waiting for its next line.
      process.stdin.destroy();
    });
  }
  return stop.signal;
}

function sizeOf(files: readonly InputFile[]): number | null {
  return files.reduce<number | null>((sum, { size }) => (sum === null || size === null ? null : sum + size), 0);
}
