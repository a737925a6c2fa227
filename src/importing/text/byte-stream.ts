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

/**
 * The first two lines that are not blank (fewer where there are no more, or a line is longer than `limit` bytes), without
 * blanks around them, and the whole stream again, of which no more has been taken than needed.
 */
export async function peekLines(
  chunks: AsyncIterable<Uint8Array>,
  limit: number,
): Promise<{ readonly lines: readonly string[]; readonly chunks: AsyncIterable<Uint8Array> }> {
  const rest = chunks[Symbol.asyncIterator]();
  const parts: Uint8Array[] = [];
  let length = 0;
  let filled = 0;
  let isBlank = true;
  while (filled < 2 && length <= limit) {
    const next = await rest.next();
    if (next.done) break;
    parts.push(next.value);
    length += next.value.length;
    for (const byte of next.value) {
      if (byte > 0x20) isBlank = false;
      if (byte !== 0x0a) continue;
      if (!isBlank) filled += 1;
      isBlank = true;
    }
  }
  const head = Buffer.concat(parts, length);
  async function* again(): AsyncGenerator<Uint8Array> {
    yield head;
    for (let next = await rest.next(); !next.done; next = await rest.next()) yield next.value;
  }
  const lines = new TextDecoder('utf-8').decode(head).split('\n');
  const trimmed = lines.map((line) => line.trim()).filter((line) => line !== '');
  return { lines: trimmed.slice(0, 2), chunks: again() };
}

function tooLarge(what: string, limit: number, advice: string): RejectedItem {
  const reason = `Expected a ${what} of at most ${Math.round(limit / 1024 / 1024)} MiB: ${advice}.`;
  return new RejectedItem('open', 'TOO_LARGE', reason);
}
