import { createHash } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { acceptedCoding, type Coding, isKnown, packed, WORTH_PACKING } from './content-coding.ts';

/** A file that is served as it is, packed beforehand. */
export interface StaticFile {
  readonly type: string;
  readonly etag: string;
  /** True where the file's address names its content, so that a browser need never ask for it again. */
  readonly immutable: boolean;
  readonly headers: Readonly<Record<string, string>>;
  readonly plain: Buffer;
  readonly packed: Readonly<Partial<Record<Coding, Buffer>>>;
}

/** Of nine levels and more the last take many times as long and save little: 9 MB take one second at level 5. */
const EFFORT = 5;

/** Nothing may show a page inside another, or learn from it; its own policy stands in `headers`. */
const SECURITY = {
  'x-content-type-options': 'nosniff',
  'x-frame-options': 'DENY',
  'referrer-policy': 'no-referrer',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
} as const;

export async function staticFile(
  content: string | Buffer,
  type: string,
  more: { readonly immutable?: boolean; readonly headers?: Readonly<Record<string, string>> } = {},
): Promise<StaticFile> {
  const plain = Buffer.from(content);
  const isLong = plain.length >= WORTH_PACKING;
  return {
    type,
    etag: `"${digestOf(plain)}"`,
    immutable: more.immutable ?? false,
    headers: more.headers ?? {},
    plain,
    packed: isLong ? { br: await packed(plain, 'br', EFFORT), gzip: await packed(plain, 'gzip', EFFORT) } : {},
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
    ...SECURITY,
    ...file.headers,
  };
  if (isKnown(request.headers['if-none-match'], file.etag)) {
    response.writeHead(304, headers).end();
    return;
  }
  const coding = acceptedCoding(request.headers['accept-encoding']);
  const body = (coding && file.packed[coding]) ?? file.plain;
  if (coding && file.packed[coding]) headers['content-encoding'] = coding;
  headers['content-type'] = file.type;
  headers['content-length'] = body.length;
  response.writeHead(200, headers);
  response.end(request.method === 'HEAD' ? undefined : body);
}
