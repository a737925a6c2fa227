import { fileURLToPath } from 'node:url';
import { parseArgs, styleText } from 'node:util';
import { loadConfig } from '../config.ts';
import { storedExtractor, withoutUnsureClaims } from '../importing/claim-floor.ts';
import { findFiles } from '../importing/find-files.ts';
import { KNOWN_ENDINGS } from '../importing/input-file.ts';
import { type ParsedItem, parseArticles } from '../importing/parse-articles.ts';
import { openReadingPool, type ReadingPool } from '../importing/reading-pool.ts';
import type { Article } from '../model/article.ts';
import { BackchannelError } from '../model/errors.ts';
import type { Extractor, Reading } from '../model/reading.ts';
import { explainReading } from '../reading/explanation.ts';
import { explanationLines, type Paint } from '../reading/explanation-lines.ts';
import { inOrder } from './in-order.ts';
import { print, whileRead } from './print.ts';
import { runCommand } from './run-command.ts';

const HELP = `Usage: npm run -s explain -- [--json] PATH…

Reads articles as the import does, without a database, and tells sentence by sentence what was
read and why: mentions with whom they stand for, dates, and claims with their modality, speakers,
time, confidence, cues and what decided them. Offsets count in the cleaned text of the article.

  PATH     a file (${KNOWN_ENDINGS}), a folder with such files
           below it, or - for standard input
  --json   one JSON object a line, one line a sentence
  --help   this text

Exit codes: 0 all well, 2 usage, 3 some articles could not be read.
`;

const NOT_READ = 3;
/** Articles read ahead of the one that is printed next, for each thread. */
const AHEAD = 4;
const MODELS = fileURLToPath(new URL('../../models', import.meta.url));

/** In a pipe nothing is painted, nor where NO_COLOR asks for that. */
const PAINT: Paint = {
  strong: (text) => styleText('bold', text, { stream: process.stdout }),
  faint: (text) => styleText('dim', text, { stream: process.stdout }),
};

type ReadItem = { readonly item: ParsedItem; readonly reading: Reading | null };

await runCommand(async () => {
  const { help, json, paths } = argumentsOf(process.argv.slice(2));
  if (help) await print(HELP);
  else await whileRead(() => explainPaths(paths, json ? jsonLines : textLines));
});

/** @throws BackchannelError BAD_INPUT */
function argumentsOf(commandLine: string[]) {
  try {
    const options = { json: { type: 'boolean' }, help: { type: 'boolean', short: 'h' } } as const;
    const { values, positionals } = parseArgs({ args: commandLine, allowPositionals: true, options });
    if (values.help || positionals.length > 0) {
      return { help: values.help ?? false, json: values.json ?? false, paths: positionals };
    }
  } catch (cause) {
    throw new BackchannelError('BAD_INPUT', `${(cause as Error).message.split('. ')[0]}.\n\n${HELP}`, { cause });
  }
  throw new BackchannelError('BAD_INPUT', `Expected at least one PATH, got none.\n\n${HELP}`);
}

type Lines = (article: Article, origin: string, reading: Reading) => readonly string[];

async function explainPaths(paths: readonly string[], linesFor: Lines): Promise<void> {
  const files = await findFiles(paths, process.stdin);
  if (files.length === 0) {
    throw new BackchannelError('BAD_INPUT', `Expected files that end in one of ${KNOWN_ENDINGS}, found none.`);
  }
  const threads = loadConfig().readingWorkers;
  const pool = await openReadingPool({ size: threads, modelsFolder: MODELS });
  async function* items() {
    for (const file of files) yield* parseArticles(file, Date.now());
  }
  try {
    for await (const [item, { result, error }] of inOrder(items(), AHEAD * threads, (each) => read(each, pool))) {
      const reading = result?.reading;
      if (item.article !== null && reading) await print(`${linesFor(item.article, item.origin, reading).join('\n')}\n`);
      else complain(item, error);
    }
  } finally {
    await pool.close();
  }
}

async function read(item: ParsedItem, pool: ReadingPool): Promise<ReadItem> {
  return { item, reading: item.article === null ? null : await pool.read(item.article) };
}

function complain({ origin, rejection }: ParsedItem, error: Error | null): void {
  process.stderr.write(`${origin}: ${rejection?.reason ?? error?.message}\n`);
  process.exitCode = NOT_READ;
}

function jsonLines(article: Article, origin: string, reading: Reading): readonly string[] {
  const { id, title, publishedAt, source } = article;
  const about = { origin, id, title, publishedAt, source: source?.name ?? null, language: reading.language };
  const extractor = storedExtractor(reading.extractor);
  return explained(article, reading).map((sentence) => JSON.stringify({ article: about, extractor, ...sentence }));
}

function textLines(article: Article, origin: string, reading: Reading): readonly string[] {
  const published = article.publishedAt?.slice(0, 10) ?? 'no date';
  const { name, version }: Extractor = storedExtractor(reading.extractor);
  return [
    `${origin}: ${PAINT.strong(article.title)}`,
    PAINT.faint(`${published} · ${article.source?.name ?? 'no source'} · ${article.id} · ${name} ${version}`),
    ...(reading.language === 'en' ? [] : [`The language is ${reading.language}: only English is read for claims.`]),
    '',
    ...explained(article, reading).flatMap((sentence) => [...explanationLines(sentence, PAINT), '']),
  ];
}

function explained(article: Article, reading: Reading) {
  return explainReading(article, reading, new Set(withoutUnsureClaims(reading).claims));
}
