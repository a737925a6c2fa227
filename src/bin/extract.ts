import { availableParallelism } from 'node:os';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { openReadingPool, type ReadingPool } from '../importing/reading-pool.ts';
import type { Article } from '../model/article.ts';
import { BackchannelError, isBackchannelError } from '../model/errors.ts';
import { predictionOf } from '../reading/prediction.ts';
import { takeNoArguments } from './run-command.ts';

/**
 * `extract < in.jsonl > out.jsonl`: one article a line (id, text, and title, date, publisher where known), read as it stands,
 * one prediction a line in the same order. A line that cannot be read is named on standard error, and the exit code is 3.
 */
const THREADS = availableParallelism();
/** Lines read ahead of the one that is printed next: enough to keep every thread busy. */
const AHEAD = 4 * THREADS;

const modelsFolder = fileURLToPath(new URL('../../models', import.meta.url));
// Who reads the pipe may stop early ("| head"): that is no failure.
process.stdout.on('error', (error: NodeJS.ErrnoException) => process.exit(error.code === 'EPIPE' ? 0 : 1));
try {
  takeNoArguments(
    '-s extract < in.jsonl > out.jsonl',
    'Reads articles (one a line: id, text, and title, date, publisher where known) and prints what it finds.',
  );
  const pool = await openReadingPool({ size: THREADS, modelsFolder });
  if ((await extractAll(pool)) > 0) process.exitCode = 3;
  await pool.close();
} catch (error) {
  if (!isBackchannelError(error)) throw error;
  process.stderr.write(`${error.message}\n`);
  process.exitCode = error.code === 'BAD_INPUT' ? 2 : 1;
}

async function extractAll(readers: ReadingPool): Promise<number> {
  const pending: Promise<{ readonly line: number; readonly output: string | Error }>[] = [];
  let line = 0;
  let done = 0;
  let failed = 0;
  const printNext = async () => {
    const { line: at, output } = await pending.shift()!;
    if (typeof output === 'string') await write(`${output}\n`);
    else {
      failed += 1;
      process.stderr.write(`${process.stderr.isTTY ? '\r' : ''}line ${at}: ${output.message}\n`);
    }
    done += 1;
    if (process.stderr.isTTY) process.stderr.write(`\rread ${done}`);
  };
  for await (const content of createInterface({ input: process.stdin, crlfDelay: Number.POSITIVE_INFINITY })) {
    const at = ++line;
    if (content.trim() === '') continue;
    const output = extractLine(content, readers).catch((error: unknown) => error as Error);
    pending.push(output.then((each) => ({ line: at, output: each })));
    if (pending.length >= AHEAD) await printNext();
  }
  while (pending.length) await printNext();
  if (process.stderr.isTTY) process.stderr.write(`\rread ${done} · failed ${failed}\n`);
  return failed;
}

async function extractLine(content: string, readers: ReadingPool): Promise<string> {
  const { id, article } = parseLine(content);
  return JSON.stringify(predictionOf(id, article, await readers.read(article)));
}

function parseLine(content: string): { readonly id: string; readonly article: Article } {
  let fields: Record<string, unknown>;
  try {
    fields = JSON.parse(content) as Record<string, unknown>;
  } catch (cause) {
    throw new BackchannelError('BAD_INPUT', `Expected one JSON object, got ${excerpt(content)}.`, { cause });
  }
  const { id, text, title, date, publisher } = fields ?? {};
  if (typeof id !== 'string' || typeof text !== 'string') {
    throw new BackchannelError(
      'BAD_INPUT',
      `Expected an object with "id" and "text", both strings, got ${excerpt(content)}.`,
    );
  }
  const name = typeof publisher === 'string' ? publisher : null;
  const day = typeof date === 'string' && /^\d{4}-\d\d-\d\d/.test(date) ? date.slice(0, 10) : null;
  const article: Article = {
    id,
    url: null,
    title: typeof title === 'string' ? title : '',
    authors: [],
    publishedAt: day === null ? null : `${day}T00:00:00Z`,
    source: name === null ? null : { id: `source:${name}`, name, domain: null },
    language: null,
    text,
  };
  return { id, article };
}

function excerpt(content: string): string {
  return content.length > 80 ? `${content.slice(0, 80)}…` : content;
}

/** Waits where the reader of the pipe is slower. */
function write(output: string): Promise<void> {
  return new Promise((resolve, reject) => {
    process.stdout.write(output, (error) => (error ? reject(error) : resolve()));
  });
}
