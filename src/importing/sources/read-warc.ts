import { RejectedItem } from '../rejection.ts';
import { decodeBody, withoutChunks } from './decode-body.ts';
import { charsetOf, mediaTypeOf } from './media-type.ts';
import { pageRecord } from './page-record.ts';
import type { SourceItem } from './source-item.ts';
import { headerMap, type WarcRecord, warcRecords } from './warc-records.ts';

const PAGE_LENGTH_MAX = 16 * 1024 * 1024;
/** Headers of HTTP stand within so many bytes. */
const HEAD_LENGTH = 64 * 1024;
const PAGE_TYPES: ReadonlySet<string> = new Set(['text/html', 'application/xhtml+xml', 'text/plain']);

/** A page of a crawl before its bytes are read, or in a word why the record is none. */
interface Page {
  readonly address: string;
  readonly mediaType: string;
  readonly charset: string | null;
  readonly isChunked: boolean;
  readonly encoding: string;
  /** What was read of the body already. */
  readonly beginning: Uint8Array;
}

/**
 * The pages of a crawl: records of type response (status 200), resource and conversion that are HTML or text. The others are
 * passed over and counted in a note on the last page. The date of the crawl is no date of publication, only a limit for it.
 * @throws RejectedItem as `warcRecords`, behind the pages that are whole; NOT_AN_ARTICLE where there is no page at all
 */
export async function* readWarc(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<SourceItem> {
  const passedOver = new Map<string, number>();
  // The last page and what came after it wait for the end, which tells what was passed over.
  let waiting: SourceItem[] = [];
  let failure: { readonly cause: unknown } | null = null;
  try {
    for await (const record of warcRecords(chunks)) {
      const page = await pageOf(record);
      if (typeof page === 'string') {
        passedOver.set(page, (passedOver.get(page) ?? 0) + 1);
        continue;
      }
      const item = await itemOf(record, page);
      if (item.problem === null) {
        yield* waiting;
        waiting = [];
      }
      waiting.push(item);
    }
  } catch (cause) {
    failure = { cause };
  }
  const [last, ...rest] = waiting;
  if (last?.problem === null) yield { ...last, notes: [...last.notes, ...noteOf(passedOver)] };
  else if (last !== undefined) yield last;
  yield* rest;
  if (failure !== null) throw failure.cause;
  if (last === undefined && passedOver.size > 0) {
    const reason = `Expected pages (HTML or text, status 200) in the WARC file, but there are none: ${noteOf(passedOver)}.`;
    throw new RejectedItem('check', 'NOT_AN_ARTICLE', reason);
  }
}

function noteOf(passedOver: ReadonlyMap<string, number>): readonly string[] {
  const counts = [...passedOver].sort(([, one], [, other]) => other - one).map(([what, count]) => `${count} ${what}`);
  return counts.length === 0 ? [] : [`other records of the crawl were passed over: ${counts.slice(0, 12).join(', ')}`];
}

async function pageOf(record: WarcRecord): Promise<Page | string> {
  const { headers } = record;
  const type = headers.get('warc-type')?.toLowerCase() ?? 'of no type';
  if (type !== 'response' && type !== 'resource' && type !== 'conversion') return type;
  const address = (headers.get('warc-target-uri') ?? '').replace(/^<|>$/g, '');
  if (!/^https?:\/\//i.test(address)) return `${type} without a web address`;
  if (/^https?:\/\/[^/]+\/robots\.txt$/i.test(address)) return 'robots.txt';
  if (type !== 'response') {
    const said = headers.get('content-type') ?? '';
    const mediaType = mediaTypeOf(said);
    const none = { isChunked: false, encoding: '', beginning: new Uint8Array(0) };
    return PAGE_TYPES.has(mediaType) ? { address, mediaType, charset: charsetOf(said), ...none } : mediaType;
  }
  const head = await record.take(HEAD_LENGTH);
  const message = headOf(head);
  if (message === null) return 'response without HTTP headers';
  const { status, http, length } = message;
  const said = http.get('content-type') ?? '';
  const mediaType = mediaTypeOf(said);
  if (status !== 200) return `status ${status}`;
  if (!PAGE_TYPES.has(mediaType)) return mediaType;
  return {
    address,
    mediaType,
    charset: charsetOf(said),
    isChunked: /\bchunked\b/i.test(http.get('transfer-encoding') ?? ''),
    encoding: http.get('content-encoding') ?? '',
    beginning: head.subarray(length),
  };
}

function headOf(bytes: Uint8Array) {
  const text = Buffer.from(bytes).toString('latin1');
  const end = /\r?\n\r?\n/.exec(text);
  const status = /^HTTP\/\d(?:\.\d)? (?<status>\d{3})/.exec(text)?.groups?.status;
  if (end === null || status === undefined) return null;
  const http = headerMap(text.slice(0, end.index).split('\n').slice(1));
  return { status: Number(status), http, length: end.index + end[0].length };
}

/** A page that cannot be decoded costs itself, a crawl that ends in it the rest. */
async function itemOf(record: WarcRecord, page: Page): Promise<SourceItem> {
  const { position, headers } = record;
  const { address, charset, mediaType } = page;
  if (page.beginning.length + record.left() > PAGE_LENGTH_MAX) {
    const reason = `Expected a page of at most ${PAGE_LENGTH_MAX / 1024 / 1024} MiB at ${address.slice(0, 200)}.`;
    return { position, problem: new RejectedItem('open', 'TOO_LARGE', reason) };
  }
  const stored = Buffer.concat([page.beginning, await record.take(record.left())]);
  try {
    const body = await bodyOf(page.isChunked ? withoutChunks(stored) : stored, page.encoding);
    const pageFields = pageRecord(body, { address, charset, isHtml: mediaType !== 'text/plain' });
    const seenAt = Date.parse(headers.get('warc-date') ?? '');
    const cut = headers.get('warc-truncated');
    const notes = cut === undefined ? [] : [`the crawl has only the beginning of this page (WARC-Truncated: ${cut})`];
    return { position, record: pageFields, notes, problem: null, ...(Number.isNaN(seenAt) ? {} : { seenAt }) };
  } catch (error) {
    if (!(error instanceof RejectedItem)) throw error;
    return { position, problem: error, came: { format: 'html', bytes: () => stored } };
  }
}

/** Some crawlers keep the header of a body that they have decoded already; then it is text, which is never valid gzip. */
async function bodyOf(stored: Uint8Array, encoding: string): Promise<Uint8Array> {
  try {
    return await decodeBody(stored, encoding, PAGE_LENGTH_MAX);
  } catch (error) {
    const isText = stored.subarray(0, 1000).every((byte) => byte >= 0x20 || (byte >= 0x09 && byte <= 0x0d));
    if (isText && error instanceof RejectedItem && error.code === 'DAMAGED_ARCHIVE') return stored;
    throw error;
  }
}
