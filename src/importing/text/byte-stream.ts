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
  for await (const line of linesWithin(chunks, limit)) {
    if (line === null) throw tooLongLine(limit);
    yield line;
  }
}

/** The same, with null for a line of more than `limit` bytes, of which no more than that is ever held. */
export async function* linesWithin(chunks: Chunks, limit: number): AsyncGenerator<Uint8Array | null> {
  let parts: Uint8Array[] = [];
  let length = 0;
  let isFirst = true;
  const add = (part: Uint8Array): void => {
    length += part.length;
    if (length <= limit) parts.push(part);
    else parts = [];
  };
  const finish = (): Uint8Array | null => {
    const line = length <= limit ? Buffer.concat(parts, length) : null;
    parts = [];
    length = 0;
    const marked = isFirst && line !== null && line[0] === 0xef && line[1] === 0xbb && line[2] === 0xbf;
    isFirst = false;
    return marked ? line.subarray(3) : line;
  };
  for await (const chunk of chunks) {
    let begin = 0;
    for (let end = chunk.indexOf(0x0a); end !== -1; end = chunk.indexOf(0x0a, begin)) {
      add(chunk.subarray(begin, end));
      begin = end + 1;
      yield finish();
    }
    add(chunk.subarray(begin));
  }
  if (length > 0) yield finish();
}

export function tooLongLine(limit: number): RejectedItem {
  return tooLarge('line', limit, 'one line is one article');
}

/**
 * The first bytes, as many as come until `isEnough` (all where it never says so), and the whole stream again, of which no more
 * has been taken than that. A failure comes where the stream is read up to it, not before.
 */
export async function peekBytes(
  chunks: AsyncIterable<Uint8Array>,
  isEnough: (head: Uint8Array) => boolean,
): Promise<{ readonly head: Uint8Array; readonly chunks: AsyncIterable<Uint8Array> }> {
  const rest = chunks[Symbol.asyncIterator]();
  let room = new Uint8Array(1024);
  let length = 0;
  let failure: { readonly cause: unknown } | null = null;
  const nextOf = (): Promise<IteratorResult<Uint8Array>> =>
    rest.next().catch((cause: unknown) => {
      failure = { cause };
      return { done: true, value: undefined };
    });
  for (let next = await nextOf(); !next.done; next = await nextOf()) {
    const { value } = next;
    if (length + value.length > room.length) {
      const wider = new Uint8Array(2 * (length + value.length));
      wider.set(room.subarray(0, length));
      room = wider;
    }
    room.set(value, length);
    length += value.length;
    if (isEnough(room.subarray(0, length))) break;
  }
  const head = room.subarray(0, length);
  async function* again(): AsyncGenerator<Uint8Array> {
    try {
      yield head;
      if (failure !== null) throw failure.cause;
      for (let next = await rest.next(); !next.done; next = await rest.next()) yield next.value;
    } finally {
      // Whoever stops in between closes the file, too.
      await rest.return?.();
    }
  }
  return { head, chunks: again() };
}

/**
 * The first two lines that are not blank (fewer where there are no more, or a line is longer than `limit` bytes), without
 * blanks around them, and the whole stream again, of which no more has been taken than needed.
 */
export async function peekLines(
  chunks: AsyncIterable<Uint8Array>,
  limit: number,
): Promise<{ readonly lines: readonly string[]; readonly chunks: AsyncIterable<Uint8Array> }> {
  let seen = 0;
  let filled = 0;
  let isBlank = true;
  const peeked = await peekBytes(chunks, (head) => {
    for (; seen < head.length; seen++) {
      const byte = head[seen] ?? 0;
      if (byte > 0x20) isBlank = false;
      if (byte !== 0x0a) continue;
      if (!isBlank) filled += 1;
      isBlank = true;
    }
    return filled >= 2 || head.length > limit;
  });
  const lines = new TextDecoder('utf-8').decode(peeked.head).split('\n');
  const trimmed = lines.map((line) => line.trim()).filter((line) => line !== '');
  return { lines: trimmed.slice(0, 2), chunks: peeked.chunks };
}

function tooLarge(what: string, limit: number, advice: string): RejectedItem {
  const reason = `Expected a ${what} of at most ${Math.round(limit / 1024 / 1024)} MiB: ${advice}.`;
  return new RejectedItem('open', 'TOO_LARGE', reason);
}
