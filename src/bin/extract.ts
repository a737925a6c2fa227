import { loadConfig } from '../config.ts';
import { articleAsItStands } from '../importing/article-as-it-stands.ts';
import { openReadingPool, type ReadingPool } from '../importing/reading-pool.ts';
import { RejectedItem } from '../importing/rejection.ts';
import { linesOf } from '../importing/text/byte-stream.ts';
import { BackchannelError } from '../model/errors.ts';
import { predictionOf } from '../reading/prediction.ts';
import { inOrder } from './shared/in-order.ts';
import { MODELS_FOLDER } from './shared/model-files.ts';
import { print, whileRead } from './shared/print.ts';
import { helpWasAsked, runCommand } from './shared/run-command.ts';

/**
 * `extract < in.jsonl > out.jsonl`: one article a line, read as it stands by all reading threads, one prediction a line in
 * the same order. A line that cannot be read is named on standard error, and the exit code is 3.
 */
const NOT_READ = 3;
/** Lines read ahead of the one that is printed next, for each thread: enough to keep it busy. */
const AHEAD = 4;
const LINE_LENGTH_MAX = 64 * 1024 * 1024;

await runCommand(async () => {
  const purpose =
    'Reads articles (one a line: text, and id, title, date, publisher where known) and prints what it finds.';
  if (helpWasAsked('npm run -s extract < in.jsonl > out.jsonl', purpose)) return;
  const threads = loadConfig().readingWorkers;
  const pool = await openReadingPool({ size: threads, modelsFolder: MODELS_FOLDER });
  try {
    await whileRead(() => extractAll(pool, AHEAD * threads));
  } finally {
    await pool.close();
  }
});

interface Line {
  readonly number: number;
  readonly content: string;
}

async function extractAll(pool: ReadingPool, ahead: number): Promise<void> {
  const progress = process.stderr.isTTY ? (text: string) => process.stderr.write(`\r\u001b[K${text}`) : () => undefined;
  let read = 0;
  let failed = 0;
  for await (const [line, { result, error }] of inOrder(linesOfInput(), ahead, (each) => extract(each, pool))) {
    if (error === null) await print(`${result}\n`);
    else {
      failed += 1;
      process.exitCode = NOT_READ;
      progress('');
      process.stderr.write(`line ${line.number}: ${messageOf(error)}\n`);
    }
    read += 1;
    progress(`read ${read} · failed ${failed}`);
  }
  if (read > 0) progress(`read ${read} · failed ${failed}\n`);
}

/** Lines end at line feeds alone: a text may hold every other separator that Unicode has. */
async function* linesOfInput(): AsyncGenerator<Line> {
  const decoder = new TextDecoder('utf-8');
  let number = 0;
  try {
    for await (const bytes of linesOf(process.stdin, LINE_LENGTH_MAX)) {
      number += 1;
      const content = decoder.decode(bytes);
      if (content.trim() !== '') yield { number, content };
    }
  } catch (error) {
    if (!(error instanceof RejectedItem)) throw error;
    throw new BackchannelError('BAD_INPUT', `line ${number + 1}: ${error.message}`, { cause: error });
  }
}

async function extract({ content }: Line, pool: ReadingPool): Promise<string> {
  const { id, article } = articleAsItStands(content, Date.now());
  return JSON.stringify(predictionOf(id, article, await pool.read(article)));
}

function messageOf(error: Error): string {
  return error instanceof RejectedItem ? `${error.message} It begins: ${error.excerpt}` : error.message;
}
