import { RejectedItem } from '../rejection.ts';

type Chunks = AsyncIterable<Uint8Array> | Iterable<Uint8Array>;

/** @throws RejectedItem TOO_LARGE as soon as more than `limit` bytes have come */
export async function wholeOf(chunks: Chunks, limit: number): Promise<Uint8Array> {
  const parts: Uint8Array[] = [];
  let length = 0;
  for await (const chunk of chunks) {
    length += chunk.length;
    if (length > limit) throw tooLarge('file', limit, 'split it, or write it as JSON lines (.jsonl)');
    parts.push(chunk);
  }
  return Buffer.concat(parts, length);
}

/**
 * Lines without their line feed, one after the other, however the chunks cut them. A first byte order mark is dropped.
 * @throws RejectedItem TOO_LARGE at a line of more than `limit` bytes
 */
export async function* linesOf(chunks: Chunks, limit: number): AsyncGenerator<Uint8Array> {
  let parts: Uint8Array[] = [];
  let length = 0;
  let isFirst = true;
  const finish = (): Uint8Array => {
    const line = Buffer.concat(parts, length);
    parts = [];
    length = 0;
    const marked = isFirst && line[0] === 0xef && line[1] === 0xbb && line[2] === 0xbf;
    isFirst = false;
    return marked ? line.subarray(3) : line;
  };
  for await (const chunk of chunks) {
    let begin = 0;
    for (let end = chunk.indexOf(0x0a); end !== -1; end = chunk.indexOf(0x0a, begin)) {
      parts.push(chunk.subarray(begin, end));
      length += end - begin;
      begin = end + 1;
      yield finish();
    }
    parts.push(chunk.subarray(begin));
    length += chunk.length - begin;
    if (length > limit) throw tooLarge('line', limit, 'one line is one article');
  }
  if (length > 0) yield finish();
}

/** The first line (or all, where there is only one), and the whole stream again, of which no more has been taken than needed. */
export async function peekLine(
  chunks: AsyncIterable<Uint8Array>,
  limit: number,
): Promise<{ readonly line: Uint8Array; readonly chunks: AsyncIterable<Uint8Array> }> {
  const rest = chunks[Symbol.asyncIterator]();
  let head = Buffer.alloc(0);
  while (!head.includes(0x0a) && head.length <= limit) {
    const next = await rest.next();
    if (next.done) break;
    head = Buffer.concat([head, next.value]);
  }
  const end = head.indexOf(0x0a);
  async function* again(): AsyncGenerator<Uint8Array> {
    yield head;
    for (let next = await rest.next(); !next.done; next = await rest.next()) yield next.value;
  }
  return { line: end === -1 ? head : head.subarray(0, end), chunks: again() };
}

function tooLarge(what: string, limit: number, advice: string): RejectedItem {
  const reason = `Expected a ${what} of at most ${Math.round(limit / 1024 / 1024)} MiB: ${advice}.`;
  return new RejectedItem('open', 'TOO_LARGE', reason);
}
