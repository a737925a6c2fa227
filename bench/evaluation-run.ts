import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createWriteStream, existsSync } from 'node:fs';
import { mkdir, readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { text } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';
import { linesOf } from '../src/importing/text/byte-stream.ts';
import { BackchannelError } from '../src/model/errors.ts';

const EXTRACT = fileURLToPath(new URL('../src/bin/extract.ts', import.meta.url));

export interface EvaluationRun {
  /** Holds `score.mjs` and the sets in `dev/`. */
  readonly folder: string;
  /** Only these sets; all where empty. */
  readonly sets: readonly string[];
  /** Takes `in/`, `pred/` and `scores.json`. */
  readonly work: string;
  readonly onProgress: (done: number, total: number) => void;
}

export interface Evaluation {
  readonly scores: Readonly<Record<string, number>>;
  /** The scorer's own table of all figures, with its warnings below. */
  readonly table: string;
}

/**
 * Reads the development sets with the `extract` command and scores what it finds with the sets' own scorer.
 * @throws {BackchannelError} BAD_INPUT where the folder holds no sets, or the scorer or the command gives up
 */
export async function evaluate({ folder, sets, work, onProgress }: EvaluationRun): Promise<Evaluation> {
  const scorer = join(folder, 'score.mjs');
  const gold = join(folder, 'dev');
  const missing = [scorer, gold].find((path) => !existsSync(path));
  if (missing) {
    throw new BackchannelError(
      'BAD_INPUT',
      `Expected the development sets with their scorer in ${folder}, but there is no ${missing}. ` +
        'Give their folder (npm run eval -- FOLDER), or measure on our own sentences (npm run eval -- --own).',
    );
  }
  const only = sets.length > 0 ? ['--set', ...sets] : [];
  const [inputs, predictions, json] = [join(work, 'in'), join(work, 'pred'), join(work, 'scores.json')];
  await mkdir(predictions, { recursive: true });
  await output(spawn(process.execPath, [scorer, 'inputs', '--gold', gold, '--out', inputs, ...only]));
  await extractAll(inputs, predictions, onProgress);
  const options = ['--gold', gold, '--pred', predictions, '--json', json, ...only];
  const table = await output(spawn(process.execPath, [scorer, ...options]));
  return { scores: JSON.parse(await readFile(json, 'utf8')) as Record<string, number>, table };
}

/** One run of the command for all sets: it answers line by line in the order of its input, so each answer's set is known. */
async function extractAll(inputs: string, predictions: string, onProgress: EvaluationRun['onProgress']): Promise<void> {
  const files = (await readdir(inputs)).filter((name) => name.endsWith('.jsonl')).sort();
  const contents = await Promise.all(files.map((name) => readFile(join(inputs, name), 'utf8')));
  const lines = contents.flatMap((content, at) =>
    content
      .split('\n')
      .filter((line) => line.trim() !== '')
      .map((line) => ({ file: files[at]!, line })),
  );
  const streams = new Map(files.map((name) => [name, createWriteStream(join(predictions, name))]));
  const command = spawn(process.execPath, [EXTRACT]);
  const complaints = text(command.stderr);
  const ended = once(command, 'close');
  Readable.from(lines.map(({ line }) => `${line}\n`)).pipe(command.stdin);
  // A command that gives up closes its input; its own message says why.
  command.stdin.on('error', () => undefined);
  let done = 0;
  for await (const line of linesOf(command.stdout, Number.POSITIVE_INFINITY)) {
    streams.get(lines[done]!.file)!.write(`${Buffer.from(line).toString()}\n`);
    done += 1;
    onProgress(done, lines.length);
  }
  const [code] = (await ended) as [number | null];
  await Promise.all([...streams.values()].map((stream) => new Promise((resolve) => stream.end(resolve))));
  if (code !== 0 || done !== lines.length) {
    const said = (await complaints).trim();
    throw new BackchannelError('BAD_INPUT', `Expected ${lines.length} articles to be read, got ${done}: ${said}`);
  }
}

/** What a command prints, with what it complained about below. */
async function output(command: ChildProcess): Promise<string> {
  const [out, complaints] = await Promise.all([text(command.stdout!), text(command.stderr!), once(command, 'close')]);
  if (command.exitCode !== 0) {
    throw new BackchannelError('BAD_INPUT', `Expected ${command.spawnargs[1]} to succeed, but: ${complaints.trim()}`);
  }
  return `${out}${complaints}`;
}
