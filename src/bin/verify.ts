import { randomInt } from 'node:crypto';
import { parseArgs } from 'node:util';
import { loadConfig } from '../config.ts';
import type { Drift } from '../graph/maintenance/drift.ts';
import { countArticles, type Unfinished, type VerifyReport, verifyGraph } from '../graph/maintenance/verify.ts';
import { BackchannelError } from '../model/errors.ts';
import { abortOnSignal } from './shared/abort-on-signal.ts';
import { connectDatabase } from './shared/connect.ts';
import { runCommand } from './shared/run-command.ts';

const HELP = `Usage: npm run -s verify -- [--share SHARE | --all] [--seed NUMBER] [--json]

Looks whether a random part of the graph is as it follows from its articles, mentions and claims: names,
counters, report times, months, relations and drawn edges, sort keys, sources, and whether anything is
left that nothing stands for. Reads only. Whatever is not as it should be is told, one line each.

  --share   part of the graph that is looked at, such as 0.05; else as much as takes seconds
  --all     everything
  --seed    chooses the part; the same number looks at the same part again
  --json    one JSON object
  --help    this text

The database is the one of NEO4J_URI, NEO4J_USER and NEO4J_PASSWORD, else the local server.
Exit codes: 0 all as it should be, 1 something is not, 2 usage, 4 database out of reach.
`;

/** So many articles, with as large a part of all else, take seconds. */
const ARTICLES_IN_SECONDS = 500;
const MOST_TOLD = 1_000;
const REDRAW_MS = 100;
const ADVICE = `npm run redraw draws relations and names, counters and months anew from the articles, mentions and claims. What is wrong with
those themselves goes with their article: npm run import -- --delete ARTICLE, then import it again.`;

interface Chosen {
  readonly share: number | null;
  readonly seed: number;
  readonly json: boolean;
}

await runCommand(async () => {
  const chosen = argumentsOf(process.argv.slice(2));
  if (chosen === null) process.stdout.write(HELP);
  else await verify(chosen);
});

/** Null where help was asked for. @throws BackchannelError BAD_INPUT */
function argumentsOf(commandLine: string[]): Chosen | null {
  const bad = (what: string, cause?: unknown) => new BackchannelError('BAD_INPUT', `${what}\n\n${HELP}`, { cause });
  const { values } = parsed(commandLine, bad);
  if (values.help) return null;
  const share = values.all ? 1 : values.share === undefined ? null : Number(values.share);
  if (values.all && values.share !== undefined) throw bad('Expected --share or --all, got both.');
  if (share !== null && !(share > 0 && share <= 1)) {
    throw bad(`--share: expected a number above 0 and up to 1, got ${values.share}.`);
  }
  const seed = values.seed === undefined ? randomInt(1_000_000) : Number(values.seed);
  if (!Number.isSafeInteger(seed)) throw bad(`--seed: expected a whole number, got ${values.seed}.`);
  return { share, seed, json: values.json ?? false };
}

function parsed(commandLine: string[], bad: (what: string, cause?: unknown) => BackchannelError) {
  const options = {
    share: { type: 'string' },
    all: { type: 'boolean' },
    seed: { type: 'string' },
    json: { type: 'boolean' },
    help: { type: 'boolean', short: 'h' },
  } as const;
  try {
    return parseArgs({ args: commandLine, options });
  } catch (cause) {
    throw bad(`${(cause as Error).message.split('. ')[0]}.`, cause);
  }
}

async function verify({ share: wanted, seed, json }: Chosen): Promise<void> {
  const config = loadConfig();
  const signal = abortOnSignal();
  const connection = await connectDatabase(config, process.env);
  const screen = screenOf(process.stderr);
  try {
    const share = wanted ?? Math.min(1, ARTICLES_IN_SECONDS / (await countArticles(connection.database)));
    const told: Drift[] = [];
    const onDrift = (drift: Drift) => {
      if (told.length >= MOST_TOLD) return;
      told.push(drift);
      if (!json) screen.above(`${lineOf(drift)}\n`);
    };
    const begun = Date.now();
    const report = await verifyGraph(connection.database, {
      share,
      seed,
      signal,
      onDrift,
      onProgress: screen.progress,
    });
    const seconds = (Date.now() - begun) / 1000;
    screen.clear();
    if (json) process.stdout.write(`${JSON.stringify({ share, seed, seconds, ...report, told })}\n`);
    else process.stdout.write(`${lastLines(report, { share, seed, seconds }).join('\n')}\n`);
    if (report.drifts > 0) process.exitCode = 1;
  } catch (error) {
    screen.clear();
    if (!signal.aborted || error !== signal.reason) throw error;
    process.stderr.write('Stopped before the end.\n');
  } finally {
    await connection.close();
  }
}

function lineOf({ id, what, expected, found }: Drift): string {
  return `${id} · ${what}: expected ${textOf(expected)}, found ${textOf(found)}`;
}

/** A value may be as long as an article. */
function textOf(value: unknown): string {
  const text = value === null ? 'nothing' : JSON.stringify(value);
  return text.length > 200 ? `${text.slice(0, 199)}…` : text;
}

function lastLines(
  { looked, drifts, unfinished }: VerifyReport,
  { share, seed, seconds }: { readonly share: number; readonly seed: number; readonly seconds: number },
): string[] {
  const parts = Object.entries(looked).map(([things, count]) => `${things} ${count}`);
  const part = share >= 1 ? 'all' : `${Number((100 * share).toPrecision(2))} %, --share ${share} --seed ${seed}`;
  return [
    ...openLines(unfinished),
    ...(drifts > MOST_TOLD ? [`… and ${drifts - MOST_TOLD} more.`] : []),
    ...(drifts > 0 ? [ADVICE] : []),
    `looked at ${parts.join(' · ')} (${part}) in ${seconds.toFixed(1)} s`,
    drifts === 0 ? 'All of it is as it should be.' : `Not as it should be: ${drifts}`,
  ];
}

function openLines({ redraws, restores, unsettled, holders }: Unfinished): string[] {
  return [
    ...holders.map((holder) => `note: somebody is writing: ${holder}`),
    ...(restores > 0 ? ['note: a restore has not come to its end; run npm run restore again'] : []),
    ...(redraws > 0
      ? ['note: relations and counters are still to be drawn; the next import or npm run redraw does it']
      : []),
    ...(unsettled > 0
      ? [`note: the copies of ${unsettled} articles are still to be looked for; the next import does it`]
      : []),
  ];
}

/** One line, redrawn on a terminal; nothing in a pipe. */
function screenOf(stream: NodeJS.WriteStream) {
  let shown = 0;
  const clear = () => {
    if (stream.isTTY && shown > 0) stream.write('\r\u001b[K');
  };
  return {
    clear,
    above(text: string): void {
      clear();
      process.stdout.write(text);
    },
    progress(things: string, looked: number): void {
      const now = Date.now();
      if (!stream.isTTY || now - shown < REDRAW_MS) return;
      shown = now;
      stream.write(`\r\u001b[K${things} ${looked}`);
    },
  };
}
