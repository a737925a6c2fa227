import { promisify } from 'node:util';
import { brotliDecompress, gunzip, inflate, inflateRaw } from 'node:zlib';
import { RejectedItem } from '../rejection.ts';

type Decoder = (bytes: Uint8Array, options: { readonly maxOutputLength: number }) => Promise<Uint8Array>;

/** Names of Content-Encoding; deflate is zlib's format by the standard, and bare by custom of some servers. */
const DECODERS: Readonly<Record<string, readonly Decoder[]>> = {
  gzip: [promisify(gunzip)],
  'x-gzip': [promisify(gunzip)],
  deflate: [promisify(inflate), promisify(inflateRaw)],
  br: [promisify(brotliDecompress)],
  identity: [async (bytes) => bytes],
};

/** What `Accept-Encoding` may ask for. */
export const ENCODINGS = 'gzip, br';

/**
 * The body of an HTTP message without its Content-Encoding (several, the last applied first, parted by commas).
 * @param limit bytes that may come out of it
 * @throws RejectedItem TOO_LARGE, or DAMAGED_ARCHIVE where it is not what it is said to be
 */
export async function decodeBody(body: Uint8Array, encoding: string, limit: number): Promise<Uint8Array> {
  const names = encoding.toLowerCase().split(',');
  let bytes = body;
  for (const name of names.map((one) => one.trim()).reverse()) {
    if (name !== '') bytes = await decodeOnce(bytes, name, limit);
  }
  return bytes;
}

async function decodeOnce(bytes: Uint8Array, name: string, limit: number): Promise<Uint8Array> {
  const decoders = Object.hasOwn(DECODERS, name) ? DECODERS[name] : undefined;
  if (decoders === undefined) throw notDecoded(`there is no way here to decode “${name.slice(0, 40)}”`);
  let failure: unknown;
  for (const decode of decoders) {
    try {
      return await decode(bytes, { maxOutputLength: limit });
    } catch (error) {
      failure = error;
      if ((error as NodeJS.ErrnoException).code === 'ERR_BUFFER_TOO_LARGE') {
        const reason = `Expected a page of at most ${Math.round(limit / 1024 / 1024)} MB, but more comes out of its ${name}.`;
        throw new RejectedItem('open', 'TOO_LARGE', reason);
      }
    }
  }
  throw notDecoded(`it is no whole ${name}: ${(failure as Error).message}`);
}

function notDecoded(why: string): RejectedItem {
  return new RejectedItem(
    'open',
    'DAMAGED_ARCHIVE',
    `Expected a body in the encoding that its header names, but ${why}.`,
  );
}

/**
 * The body of an HTTP/1.1 message without its chunks; as it is where it has none, as archives often keep the header
 * and not the chunks (and the encoding).
 */
export function withoutChunks(body: Uint8Array): Uint8Array {
  const parts: Uint8Array[] = [];
  for (let at = 0; at < body.length; ) {
    const end = body.indexOf(0x0a, at);
    const size = /^(?<hex>[0-9a-f]{1,8})\s*(?:;.*)?\r?$/i.exec(asciiOf(body.subarray(at, end)))?.groups?.hex;
    if (end === -1 || size === undefined) return body;
    const length = Number.parseInt(size, 16);
    if (length === 0) break;
    parts.push(body.subarray(end + 1, end + 1 + length));
    at = end + 1 + length + (body[end + 1 + length] === 0x0d ? 2 : 1);
  }
  return Buffer.concat(parts);
}

function asciiOf(bytes: Uint8Array): string {
  return bytes.length > 200 ? '' : Buffer.from(bytes).toString('latin1');
}
