import { RejectedItem } from '../rejection.ts';
import { peekBytes } from '../text/byte-stream.ts';
import { gunzipped } from './gunzip.ts';

interface Signature {
  readonly what: string;
  readonly at: number;
  readonly bytes: string;
  readonly advice: string;
}

const UNPACK = 'unpack it, and pass the folder with its files';
/** What often stands in a folder of articles and is none, by its first bytes (in Latin-1). */
const SIGNATURES: readonly Signature[] = [
  { what: 'a zip archive', at: 0, bytes: 'PK\x03\x04', advice: `${UNPACK} (unzip); a .docx or .epub is one too` },
  { what: 'an empty zip archive', at: 0, bytes: 'PK\x05\x06', advice: 'there is nothing in it' },
  { what: 'a part of a zip archive', at: 0, bytes: 'PK\x07\x08', advice: UNPACK },
  { what: 'a tar archive', at: 257, bytes: 'ustar', advice: `${UNPACK} (tar -xf)` },
  { what: 'a 7z archive', at: 0, bytes: '7z\xbc\xaf\x27\x1c', advice: `${UNPACK} (7z x)` },
  { what: 'a rar archive', at: 0, bytes: 'Rar!\x1a\x07', advice: `${UNPACK} (unrar x)` },
  { what: 'packed by bzip2', at: 4, bytes: '1AY&SY', advice: 'pass bzip2 -dc FILE through standard input (-)' },
  { what: 'packed by xz', at: 0, bytes: '\xfd7zXZ\0', advice: 'pass xz -dc FILE through standard input (-)' },
  { what: 'packed by zstd', at: 0, bytes: '\x28\xb5\x2f\xfd', advice: 'pass zstd -dc FILE through standard input (-)' },
  { what: 'packed by lz4', at: 0, bytes: '\x04\x22\x4d\x18', advice: 'pass lz4 -dc FILE through standard input (-)' },
  { what: 'packed by compress', at: 0, bytes: '\x1f\x9d', advice: 'pass zcat FILE through standard input (-)' },
  { what: 'a PDF', at: 0, bytes: '%PDF-', advice: 'turn it into text (pdftotext) or HTML' },
  { what: 'a Parquet file', at: 0, bytes: 'PAR1', advice: 'write it out as JSON lines (.jsonl)' },
];
const GZIP: Signature = {
  what: 'gzip within gzip',
  at: 0,
  bytes: '\x1f\x8b\x08',
  advice: 'unpack it once (gunzip)',
};
const HEAD_LENGTH = Math.max(...SIGNATURES.map(({ at, bytes }) => at + bytes.length));

/**
 * The bytes of a file as they are, or, where they are gzip whatever the file is called, what is packed in them.
 * @throws RejectedItem UNKNOWN_FORMAT for other archives; what `gunzipped` throws
 */
export async function* unpacked(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  const outer = await peekBytes(chunks, isHead);
  if (!begins(outer.head, GZIP)) {
    yield* unless(refusal(outer.head, SIGNATURES), outer.chunks);
    return;
  }
  const inner = await peekBytes(gunzipped(outer.chunks), isHead);
  yield* unless(refusal(inner.head, [...SIGNATURES, GZIP]), inner.chunks);
}

/** Fails inside the loop, which closes the file. */
async function* unless(problem: RejectedItem | null, chunks: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  for await (const chunk of chunks) {
    if (problem !== null) throw problem;
    yield chunk;
  }
}

/** A pipe is not kept waiting for more than tells: only a tar archive's head is longer than a line, and begins with a name. */
function isHead(head: Uint8Array): boolean {
  return head.length >= HEAD_LENGTH || (head.length >= 10 && head.includes(0x0a) && !head.includes(0));
}

function refusal(head: Uint8Array, signatures: readonly Signature[]): RejectedItem | null {
  const found = signatures.find((signature) => begins(head, signature));
  if (found === undefined) return null;
  const reason = `Expected articles, packed in gzip or not at all, but this is ${found.what}: ${found.advice}.`;
  return new RejectedItem('open', 'UNKNOWN_FORMAT', reason);
}

function begins(head: Uint8Array, { at, bytes }: Signature): boolean {
  return Buffer.from(head.subarray(at, at + bytes.length)).toString('latin1') === bytes;
}
