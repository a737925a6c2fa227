import { RejectedItem } from '../rejection.ts';
import { ByteReader } from './byte-reader.ts';

/** A record of a crawl, whose block is read only as far as it is asked for. */
export interface WarcRecord {
  /** From 1. */
  readonly position: number;
  /** Names in small letters. */
  readonly headers: ReadonlyMap<string, string>;
  /** Bytes of the block that were not taken yet. */
  left(): number;
  /** @throws RejectedItem DAMAGED_ARCHIVE where the archive ends before */
  take(length: number): Promise<Uint8Array>;
}

const HEADERS_LENGTH_MAX = 64 * 1024;

/**
 * The records of a WARC file (ISO 28500: 1.0 and 1.1), unpacked, in their order; what is not taken of a block is passed over.
 * @throws RejectedItem DAMAGED_ARCHIVE with the place, behind the records that are whole
 */
export async function* warcRecords(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<WarcRecord> {
  const reader = new ByteReader(chunks);
  try {
    for (let position = 1; ; position++) {
      const version = await firstLine(reader);
      if (version === null) return;
      if (!/^WARC\/\d\.\d+\r?\n$/.test(version)) {
        throw damaged(position, reader, 'a record should begin, but does not begin with WARC/1.0 or WARC/1.1');
      }
      const headers = await headersOf(reader, position);
      const length = headers.get('content-length') ?? '';
      if (!/^\d{1,15}$/.test(length)) throw damaged(position, reader, 'it does not tell its Content-Length');
      let left = Number(length);
      const take = async (wanted: number): Promise<Uint8Array> => {
        const bytes = await reader.take(Math.min(wanted, left));
        if (bytes.length < Math.min(wanted, left)) throw damaged(position, reader, 'the rest is missing');
        left -= bytes.length;
        return bytes;
      };
      yield { position, headers, left: () => left, take };
      if ((await reader.skip(left)) < left) throw damaged(position, reader, 'the rest is missing');
    }
  } finally {
    await reader.close();
  }
}

/** Two empty lines part the records; some writers have more of them, some fewer. */
async function firstLine(reader: ByteReader): Promise<string | null> {
  let line = await reader.line(HEADERS_LENGTH_MAX);
  while (line !== null && line.trim() === '') line = await reader.line(HEADERS_LENGTH_MAX);
  return line;
}

async function headersOf(reader: ByteReader, position: number): Promise<ReadonlyMap<string, string>> {
  const lines: string[] = [];
  let length = 0;
  for (;;) {
    const line = await reader.line(HEADERS_LENGTH_MAX);
    if (line === null) throw damaged(position, reader, 'the rest is missing');
    length += line.length;
    if (length > HEADERS_LENGTH_MAX) throw damaged(position, reader, 'its header does not end');
    if (line.trim() === '') return headerMap(lines);
    lines.push(line);
  }
}

/** `Name: value` lines; one that begins with a blank goes on with the one before, and the first of two of a name counts. */
export function headerMap(lines: readonly string[]): ReadonlyMap<string, string> {
  const headers = new Map<string, string>();
  let last = '';
  for (const line of lines) {
    const colon = line.indexOf(':');
    if (/^[ \t]/.test(line)) headers.set(last, `${headers.get(last) ?? ''} ${line.trim()}`);
    else if (colon > 0) {
      last = line.slice(0, colon).trim().toLowerCase();
      if (!headers.has(last)) headers.set(last, line.slice(colon + 1).trim());
    }
  }
  return headers;
}

function damaged(position: number, reader: ByteReader, why: string): RejectedItem {
  const reason = `Expected a whole WARC file, but at byte ${reader.position} (unpacked), in record ${position}, ${why}. What stands before was taken; get the file again.`;
  return new RejectedItem('open', 'DAMAGED_ARCHIVE', reason);
}
