import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Refusal } from './access/refusal.ts';

/** What a client still sends after it was refused is read this far and this long, so that it comes to see the answer. */
const LINGER_BYTES = 256_000;
const LINGER_MS = 1_000;

/** Sent with all that is no page. */
const HEADERS = {
  'content-type': 'application/json; charset=utf-8',
  'cache-control': 'no-store',
  'x-content-type-options': 'nosniff',
} as const;

export function sendJson(response: ServerResponse, status: number, body: object): void {
  response.writeHead(status, HEADERS);
  response.end(`${JSON.stringify(body)}\n`);
}

/** Tells why a request is not answered, in the form of GraphQL. Of a body that is still on its way no more is read than that takes. */
export function refuse(request: IncomingMessage, response: ServerResponse, refusal: Refusal): void {
  const { status, code, message, headers } = refusal;
  const body = Buffer.from(`${JSON.stringify({ errors: [{ message, extensions: { code } }] })}\n`);
  const isWhole = request.complete || !hasBody(request);
  const connection = isWhole ? {} : { connection: 'close' };
  response.writeHead(status, { ...HEADERS, ...connection, ...headers, 'content-length': body.length });
  if (isWhole) {
    response.end(body);
    return;
  }
  response.write(body);
  let rest = 0;
  const end = () => response.end();
  const timer = setTimeout(end, LINGER_MS);
  response.once('close', () => clearTimeout(timer));
  request.on('data', (chunk: Buffer) => {
    rest += chunk.length;
    if (rest > LINGER_BYTES) end();
  });
  request.once('end', end);
}

export function hasBody({ headers }: IncomingMessage): boolean {
  return headers['transfer-encoding'] !== undefined || Number(headers['content-length'] ?? 0) > 0;
}
