import { createHash } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';

/** A file that is served as it is, packed beforehand. */
export interface StaticFile {
  readonly type: string;
  readonly etag: string;
  /** True where the file's address names its content, so that a browser need never ask for it again. */
  readonly immutable: boolean;
  readonly headers: Readonly<Record<string, string>>;
  readonly plain: Buffer;
  readonly packed: Readonly<Partial<Record<'br' | 'gzip', Buffer>>>;
}

/** Of nine levels and more the last take many times as long and save little: 9 MB take one second at level 5. */
const BROTLI_LEVEL = 5;
const WORTH_PACKING = 1_000;

export async function staticFile(
  content: string | Buffer,
  type: string,
  more: { readonly immutable?: boolean; readonly headers?: Readonly<Record<string, string>> } = {},
): Promise<StaticFile> {
  const plain = Buffer.from(content);
  const params = { [constants.BROTLI_PARAM_QUALITY]: BROTLI_LEVEL, [constants.BROTLI_PARAM_SIZE_HINT]: plain.length };
  const packed =
    plain.length < WORTH_PACKING
      ? {}
      : { br: await promisify(brotliCompress)(plain, { params }), gzip: await promisify(gzip)(plain) };
  return {
    type,
    etag: `"${digestOf(plain)}"`,
    immutable: more.immutable ?? false,
    headers: more.headers ?? {},
    plain,
    packed,
  };
}

/** Names content by what it is. */
export function digestOf(content: string | Buffer): string {
  return createHash('sha256').update(content).digest('hex').slice(0, 20);
}

/** Sends the smallest form that the client takes, or 304 where it has the file already. */
export function sendFile(file: StaticFile, request: IncomingMessage, response: ServerResponse): void {
  const headers: Record<string, string | number> = {
    etag: file.etag,
    'cache-control': file.immutable ? 'public, max-age=31536000, immutable' : 'no-cache',
    vary: 'accept-encoding, accept',
    'x-content-type-options': 'nosniff',
    ...file.headers,
  };
  const known = String(request.headers['if-none-match'] ?? '').split(/,\s*/u);
  if (known.some((etag) => etag.replace(/^W\//u, '') === file.etag)) {
    response.writeHead(304, headers).end();
    return;
  }
  const taken = String(request.headers['accept-encoding'] ?? '');
  const coding = (['br', 'gzip'] as const).find(
    (each) => file.packed[each] && new RegExp(`\\b${each}\\b`, 'u').test(taken),
  );
  const body = (coding && file.packed[coding]) ?? file.plain;
  if (coding) headers['content-encoding'] = coding;
  headers['content-type'] = file.type;
  headers['content-length'] = body.length;
  response.writeHead(200, headers);
  response.end(request.method === 'HEAD' ? undefined : body);
}
