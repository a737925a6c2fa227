import type { Article } from '../model/article.ts';
import { buildArticle } from './build-article.ts';
import type { RawFields } from './fields/field-names.ts';
import { HTML_LIMITS, openHtmlProcess } from './formats/html-process.ts';
import { type ParseHtml, parseJson, parseJsonDocument, recordFields } from './formats/parse-json.ts';
import { parseMarkdown } from './formats/parse-markdown.ts';
import { type Format, type InputFile, KNOWN_ENDINGS } from './input-file.ts';
import { type Came, RejectedItem, type Rejection } from './rejection.ts';
import { formatOfContent, isXhtml } from './sources/format-of-content.ts';
import { pageRecord } from './sources/page-record.ts';
import { readFeed } from './sources/read-feed.ts';
import { readWarc } from './sources/read-warc.ts';
import type { SourceItem } from './sources/source-item.ts';
import { unpacked } from './sources/unpack.ts';
import { linesWithin, peekLines, tooLongLine, wholeOf } from './text/byte-stream.ts';
import { decodePage } from './text/decode-page.ts';
import { decodeText } from './text/decode-text.ts';

/** One article of a file, or why it is none; `came` where its bytes are at hand. */
export type ParsedItem =
  | {
      readonly article: Article;
      readonly origin: string;
      readonly notes: readonly string[];
      readonly rejection: null;
      readonly came?: Came;
      /** Of an article that the graph has already: its own, whatever it was made of. */
      readonly contentHash?: string;
    }
  | { readonly article: null; readonly origin: string; readonly rejection: Rejection; readonly came?: Came };

/**
 * Reports are small; what is larger is an archive, and those come as JSON lines, one article after the other. JSON of nothing
 * but empty lists takes 30 times its length in memory.
 */
const FILE_LENGTH_MAX = 64 * 1024 * 1024;
const LINE_LENGTH_MAX = 16 * 1024 * 1024;

const pages = openHtmlProcess(HTML_LIMITS);

/**
 * All articles of a file, in its order; each item becomes exactly one article or one rejection, and never throws.
 * JSON lines and crawls are read as they come, other formats as a whole. Pages are taken apart in a process of their own.
 * @param now milliseconds since 1970, the limit for dates of publication
 */
export async function* parseArticles(
  file: InputFile,
  now: number,
  parseHtml: ParseHtml = pages.parse,
): AsyncGenerator<ParsedItem> {
  try {
    yield* itemsOf(file, { now, parseHtml });
  } catch (error) {
    yield rejected(file.origin, asRejectedItem(error));
  }
}

/** The same again from what came of one item: one item, or those of a whole JSON document. */
export async function* parseCame(
  came: Came,
  origin: string,
  now: number,
  parseHtml: ParseHtml = pages.parse,
): AsyncGenerator<ParsedItem> {
  const means = { now, parseHtml };
  if (came.format === 'json') yield* jsonDocument(origin, came.bytes(), means);
  else yield one(origin, came, means);
}

interface Means {
  readonly now: number;
  readonly parseHtml: ParseHtml;
}

async function* itemsOf(file: InputFile, means: Means): AsyncGenerator<ParsedItem> {
  const bytes = unpacked(file.bytes());
  if (file.format !== null) {
    yield* itemsIn(file, file.format, bytes, means);
    return;
  }
  if (file.size !== null) {
    // An archive is told as what it is.
    for await (const _ of bytes) break;
    const reason = `Expected a file that ends in one of ${KNOWN_ENDINGS}: rename it, or pass it through standard input (-).`;
    throw new RejectedItem('open', 'UNKNOWN_FORMAT', reason);
  }
  const { lines, chunks } = await peekLines(bytes, LINE_LENGTH_MAX);
  yield* itemsIn(file, formatOfContent(lines), chunks, means);
}

async function* itemsIn(
  file: InputFile,
  format: Format,
  chunks: AsyncIterable<Uint8Array>,
  means: Means,
): AsyncGenerator<ParsedItem> {
  const { origin, address = null, charset = null } = file;
  if (format === 'jsonl') yield* jsonLines(origin, linesWithin(chunks, LINE_LENGTH_MAX), means);
  else if (format === 'warc') yield* sourceItems(origin, readWarc(chunks), means);
  else {
    const bytes = await wholeOf(chunks, FILE_LENGTH_MAX);
    if (format === 'json') yield* jsonDocument(origin, bytes, means);
    else if (format === 'feed' && !isXhtml(bytes)) {
      yield* sourceItems(origin, readFeed(bytes, { address, charset }), means);
    } else {
      const kind = format === 'feed' ? 'html' : format;
      if (address === null) yield one(origin, { format: kind, bytes: () => bytes }, means);
      else {
        const came = cameOf(pageRecord(bytes, { address, charset, isHtml: kind === 'html' }));
        yield one(origin, came, means);
      }
    }
  }
}

async function* sourceItems(
  origin: string,
  items: AsyncIterable<SourceItem> | Iterable<SourceItem>,
  means: Means,
): AsyncGenerator<ParsedItem> {
  for await (const found of items) {
    const place = `${origin}#${found.position}`;
    if (found.problem !== null) yield rejected(place, found.problem, found.came);
    else {
      const now = Math.min(means.now, found.seenAt ?? means.now);
      const parsed = await one(place, cameOf(found.record), { ...means, now });
      yield parsed.rejection === null ? { ...parsed, notes: [...found.notes, ...parsed.notes] } : parsed;
    }
  }
}

function cameOf(record: unknown): Came {
  return { format: 'record', bytes: () => new TextEncoder().encode(JSON.stringify(record)) };
}

async function* jsonLines(
  origin: string,
  lines: AsyncIterable<Uint8Array | null>,
  means: Means,
): AsyncGenerator<ParsedItem> {
  let number = 0;
  try {
    for await (const line of lines) {
      number += 1;
      const place = `${origin}:${number}`;
      if (line === null) yield rejected(place, tooLongLine(LINE_LENGTH_MAX));
      else if (line.some((byte) => byte > 0x20)) yield one(place, { format: 'record', bytes: () => line }, means);
    }
  } catch (error) {
    yield rejected(number === 0 ? origin : `${origin}:${number + 1}`, asRejectedItem(error));
  }
}

async function* jsonDocument(origin: string, bytes: Uint8Array, means: Means): AsyncGenerator<ParsedItem> {
  let records: readonly unknown[];
  try {
    records = parseJsonDocument(decodeText(bytes));
  } catch (error) {
    yield rejected(origin, asRejectedItem(error), { format: 'json', bytes: () => bytes });
    return;
  }
  for (const [index, record] of records.entries()) {
    const place = records.length === 1 ? origin : `${origin}#${index + 1}`;
    yield await item(place, cameOf(record), () => recordFields(record, means.parseHtml), means.now);
  }
}

function one(origin: string, came: Came, means: Means): Promise<ParsedItem> {
  return item(origin, came, () => fieldsOf(came, means.parseHtml), means.now);
}

async function item(origin: string, came: Came, fields: () => Promise<RawFields>, now: number): Promise<ParsedItem> {
  try {
    return { ...buildArticle(await fields(), now), origin, rejection: null, came };
  } catch (error) {
    return rejected(origin, error instanceof RejectedItem ? error : notAnArticle(error), came);
  }
}

/** The bytes of an item are there: what fails then are its fields, such as lists within lists that no stack holds. */
function notAnArticle(error: unknown): RejectedItem {
  const reason = `Expected an article, but its fields cannot be read: ${wordsOf(error)}. Mend it, or leave out what is odd.`;
  return new RejectedItem('check', 'NOT_AN_ARTICLE', reason);
}

async function fieldsOf({ format, bytes }: Came, parseHtml: ParseHtml): Promise<RawFields> {
  const given = bytes();
  if (format === 'html') return parseHtml(decodePage(given, null));
  const text = decodeText(given);
  if (format === 'record' || format === 'json') return recordFields(parseJson(text), parseHtml);
  return format === 'markdown' ? parseMarkdown(text) : { text };
}

function rejected(origin: string, error: RejectedItem, came?: Came): ParsedItem {
  const { stage, code, message: reason, excerpt } = error;
  const rejection = { stage, code, reason, excerpt, origin };
  return { article: null, origin, rejection, ...(came && { came }) };
}

/** What is thrown here without being a rejection comes from opening or reading the file. */
function asRejectedItem(error: unknown): RejectedItem {
  if (error instanceof RejectedItem) return error;
  return new RejectedItem('open', 'UNREADABLE_FILE', `Expected a readable file, but: ${wordsOf(error)}`);
}

function wordsOf(error: unknown): string {
  return error instanceof Object && 'message' in error ? String(error.message) : String(error);
}
