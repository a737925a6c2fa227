import type { Article } from '../model/article.ts';
import { buildArticle } from './build-article.ts';
import type { RawFields } from './fields/field-names.ts';
import { parseHtmlPage } from './formats/parse-html.ts';
import { parseJson, parseJsonDocument, recordFields } from './formats/parse-json.ts';
import { parseMarkdown } from './formats/parse-markdown.ts';
import { type Format, type InputFile, KNOWN_ENDINGS } from './input-file.ts';
import { RejectedItem, type Rejection } from './rejection.ts';
import { linesOf, peekLines, wholeOf } from './text/byte-stream.ts';
import { decodeText } from './text/decode-text.ts';

/** One article of a file, or why it is none. */
export type ParsedItem =
  | { readonly article: Article; readonly origin: string; readonly notes: readonly string[]; readonly rejection: null }
  | { readonly article: null; readonly origin: string; readonly rejection: Rejection };

/** Reports are small; what is larger is an archive, and those come as JSON lines, one article after the other. */
const FILE_LENGTH_MAX = 256 * 1024 * 1024;
const LINE_LENGTH_MAX = 16 * 1024 * 1024;

/**
 * All articles of a file, in its order; each item becomes exactly one article or one rejection, and never throws.
 * JSON lines are read as they come, other formats as a whole.
 * @param now milliseconds since 1970, the limit for dates of publication
 */
export async function* parseArticles(file: InputFile, now: number): AsyncGenerator<ParsedItem> {
  try {
    yield* itemsOf(file, now);
  } catch (error) {
    yield rejected(file.origin, asRejectedItem(error));
  }
}

async function* itemsOf(file: InputFile, now: number): AsyncGenerator<ParsedItem> {
  if (file.format !== null) {
    yield* itemsIn(file.origin, file.format, file.bytes(), now);
    return;
  }
  if (file.size !== null) {
    const reason = `Expected a file that ends in one of ${KNOWN_ENDINGS}: rename it, or pass it through standard input (-).`;
    throw new RejectedItem('open', 'UNKNOWN_FORMAT', reason);
  }
  const { lines, chunks } = await peekLines(file.bytes(), LINE_LENGTH_MAX);
  yield* itemsIn(file.origin, formatOfContent(lines), chunks, now);
}

async function* itemsIn(
  origin: string,
  format: Format,
  chunks: AsyncIterable<Uint8Array>,
  now: number,
): AsyncGenerator<ParsedItem> {
  if (format === 'jsonl') {
    yield* jsonLines(origin, linesOf(chunks, LINE_LENGTH_MAX), now);
    return;
  }
  const bytes = await wholeOf(chunks, FILE_LENGTH_MAX);
  if (format === 'json') yield* jsonRecords(origin, decodeText(bytes), now);
  else yield one(origin, () => fieldsOf(format, bytes), now);
}

function fieldsOf(format: Exclude<Format, 'json' | 'jsonl'>, bytes: Uint8Array): RawFields {
  if (format === 'html') return parseHtmlPage(decodeText(bytes, declaredCharset(bytes)));
  const text = decodeText(bytes);
  return format === 'markdown' ? parseMarkdown(text) : { text };
}

async function* jsonLines(origin: string, lines: AsyncIterable<Uint8Array>, now: number): AsyncGenerator<ParsedItem> {
  let number = 0;
  for await (const line of lines) {
    number += 1;
    if (line.every((byte) => byte <= 0x20)) continue;
    yield one(`${origin}:${number}`, () => recordFields(parseJson(decodeText(line))), now);
  }
}

function* jsonRecords(origin: string, text: string, now: number): Generator<ParsedItem> {
  const records = parseJsonDocument(text);
  for (const [index, record] of records.entries()) {
    yield one(records.length === 1 ? origin : `${origin}#${index + 1}`, () => recordFields(record), now);
  }
}

function one(origin: string, fields: () => RawFields, now: number): ParsedItem {
  try {
    return { ...buildArticle(fields(), now), origin, rejection: null };
  } catch (error) {
    return rejected(origin, asRejectedItem(error));
  }
}

function rejected(origin: string, error: RejectedItem): ParsedItem {
  const { stage, code, message: reason, excerpt } = error;
  return { article: null, origin, rejection: { stage, code, reason, excerpt, origin } };
}

/** What is thrown here without being a rejection comes from opening or reading the file. */
function asRejectedItem(error: unknown): RejectedItem {
  if (error instanceof RejectedItem) return error;
  const words = error instanceof Object && 'message' in error ? String(error.message) : String(error);
  return new RejectedItem('open', 'UNREADABLE_FILE', `Expected a readable file, but: ${words}`);
}

/**
 * Standard input has no name: its first two lines that are not blank tell. A line that is a whole JSON object with another
 * below it begins JSON lines, and so does a broken one (that does not end where JSON goes on) above another object;
 * `<` begins a page.
 */
function formatOfContent([line = '', second = '']: readonly string[]): Format {
  if (line.startsWith('<')) return 'html';
  if (line.startsWith('[')) return 'json';
  if (line.startsWith('{') && isJson(line)) return second === '' ? 'json' : 'jsonl';
  if (line.startsWith('{')) return second.startsWith('{') && !/[[{,:]$/.test(line) ? 'jsonl' : 'json';
  return line === '---' || line.startsWith('# ') ? 'markdown' : 'text';
}

function isJson(line: string): boolean {
  try {
    JSON.parse(line);
    return true;
  } catch {
    return false;
  }
}

function declaredCharset(bytes: Uint8Array): string | null {
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, 2048));
  return /<meta[^>]+charset\s*=\s*["']?(?<label>[\w-]+)/i.exec(head)?.groups?.label ?? null;
}
