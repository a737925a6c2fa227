import type { IncomingMessage } from 'node:http';
import type { Refusal } from './access/refusal.ts';

const CODED = 'Expected a body that is not compressed, got a header Content-Encoding.';
const OTHER_TYPE =
  'Expected a body with the header Content-Type: application/json, got another. Other types reach a service from any page without being asked for.';

/** Refuses bodies by their head alone: what a form of another site can send, and what is too long. */
export function refusedBody({ headers }: IncomingMessage, mostBytes: number): Refusal | null {
  if (Number(headers['content-length'] ?? 0) > mostBytes) return tooLong(mostBytes);
  const type = headers['content-type']?.split(';')[0]?.trim().toLowerCase();
  // A client that names no type is taken at its word that it speaks JSON (GraphQL over HTTP, "Request").
  if (type !== undefined && type !== 'application/json') return unsupported(OTHER_TYPE);
  if ((headers['content-encoding'] ?? 'identity') !== 'identity') return unsupported(CODED);
  return null;
}

/** All of a body, or why it is not read to its end. Rejects where the client goes away meanwhile. */
export function readBody(request: IncomingMessage, mostBytes: number): Promise<Buffer | Refusal> {
  const { promise, resolve, reject } = Promise.withResolvers<Buffer | Refusal>();
  const chunks: Buffer[] = [];
  let bytes = 0;
  request.on('data', (chunk: Buffer) => {
    bytes += chunk.length;
    if (bytes <= mostBytes) chunks.push(chunk);
    else resolve(tooLong(mostBytes));
  });
  request.once('end', () => resolve(Buffer.concat(chunks)));
  request.once('error', reject);
  return promise;
}

function tooLong(mostBytes: number): Refusal {
  const message = `Expected a request of at most ${mostBytes} bytes, got a longer one. Ask in several requests.`;
  return { status: 413, code: 'REQUEST_TOO_LARGE', message };
}

function unsupported(message: string): Refusal {
  return { status: 415, code: 'UNSUPPORTED_MEDIA_TYPE', message };
}
