import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, relative, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { whileRead } from '../src/bin/shared/print.ts';
import { duration } from '../src/importing/progress-line.ts';
import { BackchannelError, isBackchannelError } from '../src/model/errors.ts';
import { evaluate } from './evaluation-run.ts';
import { figureTable, isMissed, measured } from './figure-table.ts';
import { ownFigures } from './own-figures.ts';
import { WANTED_FIGURES } from './wanted-figures.ts';

const DEFAULT_FOLDER = fileURLToPath(new URL('../../shared/eval', import.meta.url));

const HELP = `Usage: npm run eval -- [FOLDER] [--set NAME]… [--out FOLDER] [--whole]
       npm run eval -- --own [--misses]

Measures reading: on the development sets in FOLDER (../shared/eval if not given), which holds
score.mjs and the sets in dev/; or on the project's own sentences.

  --set NAME    only this set; may be given several times
  --out FOLDER  keeps inputs, predictions and all scores there
  --whole       prints the scorer's own table of all figures, too
  --own         the sentences of tests/fixtures/own-sentences.txt, which the tests hold to floors
  --misses      with --own: each claim that was missed, or should not have been made

Exit codes: 0 all wanted figures reached, 1 one missed, 2 usage or no sets.
`;

try {
  await whileRead(() => main(process.argv.slice(2)));
} catch (error) {
  if (!isBackchannelError(error)) throw error;
  process.stderr.write(`${error.message}\n`);
  process.exitCode = 2;
}

async function main(commandLine: string[]): Promise<void> {
  const { values, positionals } = argumentsOf(commandLine);
  if (values.help) process.stdout.write(HELP);
  else if (values.own) for (const line of await ownFigures(values.misses ?? false)) say(line);
  else await onSets(resolve(positionals[0] ?? DEFAULT_FOLDER), values);
}

/** @throws {BackchannelError} BAD_INPUT */
function argumentsOf(commandLine: string[]) {
  try {
    return parseArgs({
      args: commandLine,
      allowPositionals: true,
      options: {
        set: { type: 'string', multiple: true },
        out: { type: 'string' },
        whole: { type: 'boolean' },
        own: { type: 'boolean' },
        misses: { type: 'boolean' },
        help: { type: 'boolean', short: 'h' },
      },
    });
  } catch (cause) {
    throw new BackchannelError('BAD_INPUT', `${(cause as Error).message.split('. ')[0]}.\n\n${HELP}`, { cause });
  }
}

interface Options {
  readonly set?: string[] | undefined;
  readonly out?: string | undefined;
  readonly whole?: boolean | undefined;
}

async function onSets(folder: string, { set = [], out, whole }: Options): Promise<void> {
  const begun = performance.now();
  const work = out === undefined ? await mkdtemp(join(tmpdir(), 'backchannel-eval-')) : resolve(out);
  const onProgress = progressOn(process.stderr, begun);
  try {
    const { scores, table } = await evaluate({ folder: relative('.', folder) || '.', sets: set, work, onProgress });
    const figures = measured(WANTED_FIGURES, scores).filter(({ now }) => set.length === 0 || now !== null);
    if (whole) say(`${table}\n`);
    for (const line of figureTable(figures)) say(line);
    const missed = figures.filter(isMissed).length;
    say(`${duration((performance.now() - begun) / 1000)} · wanted ${figures.length} · missed ${missed}`);
    if (missed > 0) process.exitCode = 1;
  } finally {
    if (out === undefined) await rm(work, { recursive: true });
  }
}

/** A line redrawn on a terminal; nothing in a pipe. */
function progressOn(stream: NodeJS.WriteStream, begun: number): (done: number, total: number) => void {
  if (!stream.isTTY) return () => undefined;
  return (done, total) => {
    const left = ((total - done) * (performance.now() - begun)) / done / 1000;
    stream.write(`\r\u001b[K${done < total ? `read ${done} of ${total} articles · ${duration(left)} left` : ''}`);
  };
}

function say(line: string): void {
  process.stdout.write(`${line}\n`);
}
