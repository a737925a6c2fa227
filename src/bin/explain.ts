import { parseArgs } from 'node:util';
import { loadConfig } from '../config.ts';
import { type ArticleWithClaims, articleWithClaims } from '../graph/article-with-claims.ts';
import { findArticle } from '../importing/find-article.ts';
import { findFiles } from '../importing/find-files.ts';
import { asItCame } from '../importing/from-graph.ts';
import { type InputFile, KNOWN_ENDINGS } from '../importing/input-file.ts';
import { type ParsedItem, parseArticles } from '../importing/parse-articles.ts';
import { openReadingPool, type ReadingPool } from '../importing/reading-pool.ts';
import { BackchannelError } from '../model/errors.ts';
import type { Reading } from '../model/reading.ts';
import { type Explained, jsonLines, textLines } from './explain/explain-lines.ts';
import { connectDatabase } from './shared/connect.ts';
import { inOrder } from './shared/in-order.ts';
import { MODELS_FOLDER } from './shared/model-files.ts';
import { print, whileRead } from './shared/print.ts';
import { runCommand } from './shared/run-command.ts';

const HELP = `Usage: npm run -s explain -- [--json] PATH|ARTICLE…

Reads articles as the import does and tells sentence by sentence what was read and why: mentions
with whom they stand for, dates, and claims with their modality, speakers, time, confidence, cues
and what decided them. Offsets count in the cleaned text of the article.

  PATH     a file (${KNOWN_ENDINGS}), a folder with such files
           below it, or - for standard input; needs no database
  ARTICLE  an id (article:…) or an address (https://…) of an article of the graph: it is read anew
           from there, and each claim tells whether it stands in the graph, or has retired and why
  --json   one JSON object a line, one line a sentence, and for an ARTICLE a last line on claims
           of the graph that are not read now
  --help   this text

Exit codes: 0 all well, 2 usage, 3 some articles could not be read, 4 database out of reach.
`;

const NOT_READ = 3;
/** Articles read ahead of the one that is printed next, for each thread. */
const AHEAD = 4;
const OF_THE_GRAPH = /^(?:article:|https?:\/\/)/u;

/** What is to be explained; `stored` where it comes from the graph. */
type Item = ParsedItem & { readonly stored?: ArticleWithClaims };

await runCommand(async () => {
  const { help, json, operands } = argumentsOf(process.argv.slice(2));
  if (help) await print(HELP);
  else await whileRead(() => explainAll(operands, json ? jsonLines : textLines));
});

/** @throws BackchannelError BAD_INPUT */
function argumentsOf(commandLine: string[]) {
  try {
    const options = { json: { type: 'boolean' }, help: { type: 'boolean', short: 'h' } } as const;
    const { values, positionals } = parseArgs({ args: commandLine, allowPositionals: true, options });
    if (values.help || positionals.length > 0) {
      return { help: values.help ?? false, json: values.json ?? false, operands: positionals };
    }
  } catch (cause) {
    throw new BackchannelError('BAD_INPUT', `${(cause as Error).message.split('. ')[0]}.\n\n${HELP}`, { cause });
  }
  throw new BackchannelError('BAD_INPUT', `Expected at least one PATH or ARTICLE, got none.\n\n${HELP}`);
}

/** Paths first, then articles of the graph. */
async function explainAll(operands: readonly string[], linesOf: (explained: Explained) => readonly string[]) {
  const paths = operands.filter((operand) => !OF_THE_GRAPH.test(operand));
  const files = await findFiles(paths, process.stdin);
  if (paths.length > 0 && files.length === 0) {
    throw new BackchannelError('BAD_INPUT', `Expected files that end in one of ${KNOWN_ENDINGS}, found none.`);
  }
  const stored = await storedArticles(operands.filter((operand) => OF_THE_GRAPH.test(operand)));
  const threads = loadConfig().readingWorkers;
  const pool = await openReadingPool({ size: threads, modelsFolder: MODELS_FOLDER });
  try {
    const read = (item: Item) => readingOf(item, pool);
    for await (const [item, { result, error }] of inOrder(itemsOf(files, stored), AHEAD * threads, read)) {
      const { article, origin, stored: ofGraph = null } = item;
      if (article !== null && result) {
        await print(`${linesOf({ article, origin, reading: result, stored: ofGraph }).join('\n')}\n`);
      } else complain(item, error);
    }
  } finally {
    await pool.close();
  }
}

/** Nothing is written; a local server is started where none runs. @throws {BackchannelError} BAD_INPUT naming what is not there */
async function storedArticles(operands: readonly string[]): Promise<readonly ArticleWithClaims[]> {
  if (operands.length === 0) return [];
  const connection = await connectDatabase(loadConfig(), process.env);
  try {
    const found: ArticleWithClaims[] = [];
    for (const operand of operands) {
      const id = operand.startsWith('article:') ? operand : await findArticle(connection.database, operand);
      const article = id === null ? null : await articleWithClaims(connection.database, id);
      if (article === null) {
        const message = `Expected an article of the graph, but it has none with the id or address ${operand}. Import it first, or give the path of its file.`;
        throw new BackchannelError('BAD_INPUT', message);
      }
      found.push(article);
    }
    return found;
  } finally {
    await connection.close();
  }
}

async function* itemsOf(files: readonly InputFile[], stored: readonly ArticleWithClaims[]): AsyncGenerator<Item> {
  for (const file of files) yield* parseArticles(file, Date.now());
  for (const each of stored) {
    yield { article: asItCame(each), origin: each.article.url ?? 'graph', notes: [], rejection: null, stored: each };
  }
}

async function readingOf({ article }: Item, pool: ReadingPool): Promise<Reading | null> {
  return article === null ? null : pool.read(article);
}

function complain({ origin, rejection }: ParsedItem, error: Error | null): void {
  process.stderr.write(`${origin}: ${rejection?.reason ?? error?.message}\n`);
  process.exitCode = NOT_READ;
}
