import { request as openRequest } from 'node:http';
import { connect } from 'node:net';
import { performance } from 'node:perf_hooks';
import { setTimeout as delay } from 'node:timers/promises';

type Bytes = string | Buffer;

/** A request as a client would write it. A body in several parts goes out chunked. */
export interface HttpRequest {
  readonly method: string;
  readonly path: string;
  readonly headers: Readonly<Record<string, string | readonly string[]>>;
  readonly body?: Bytes | readonly Bytes[];
}

/** Bytes on a connection, whatever they are; `HOST` in them is where the service is. */
export interface RawRequest {
  readonly parts: readonly Bytes[];
  /** Milliseconds before each further part. */
  readonly pauseMs?: number;
}

export type WireRequest = HttpRequest | RawRequest;

export interface WireAnswer {
  /** Null where the connection was closed without an answer. */
  readonly status: number | null;
  /** Head and body as they came. */
  readonly head: string;
  readonly body: string;
  readonly milliseconds: number;
}

/** Longer than the service lets any question take, so that it is the service that gives up. */
const GIVE_UP_MS = 20_000;
const NOTHING = { status: null, head: '', body: '' };

/** Sends to a service on this machine and waits for the answer, or for the end of the connection. */
export async function send(port: number, request: WireRequest): Promise<WireAnswer> {
  const started = performance.now();
  const answer = await ('parts' in request ? sendRaw(port, request) : sendHttp(port, request));
  return { ...answer, milliseconds: performance.now() - started };
}

/** What of a request may stand in its answer. */
export function textOf(request: WireRequest): string {
  if ('parts' in request) return request.parts.map(String).join('');
  const { method, path, headers, body = '' } = request;
  return [method, path, JSON.stringify(headers), String(body)].join('\n');
}

type Received = Omit<WireAnswer, 'milliseconds'>;

function sendHttp(port: number, { method, path, headers, body }: HttpRequest): Promise<Received> {
  const { promise, resolve } = Promise.withResolvers<Received>();
  const target = { host: '127.0.0.1', port, method, path, headers: headers as Record<string, string | string[]> };
  const request = openRequest({ ...target, agent: false, timeout: GIVE_UP_MS }, (response) => {
    const chunks: Buffer[] = [];
    const { statusCode: status = null, rawHeaders } = response;
    const end = () => resolve({ status, head: rawHeaders.join('\n'), body: Buffer.concat(chunks).toString('utf8') });
    response.on('data', (chunk: Buffer) => chunks.push(chunk)).on('close', end);
  });
  request.on('timeout', () => request.destroy());
  // A service that does not want a body closes while it is still written; its answer, where it came, is kept.
  request.on('close', () => resolve(NOTHING)).on('error', () => setTimeout(() => resolve(NOTHING), 50));
  for (const part of Array.isArray(body) ? body : []) request.write(part);
  request.end(Array.isArray(body) ? undefined : body);
  return promise;
}

async function sendRaw(port: number, { parts, pauseMs = 0 }: RawRequest): Promise<Received> {
  const socket = connect({ host: '127.0.0.1', port });
  const ended = Promise.withResolvers<void>();
  const chunks: Buffer[] = [];
  socket.on('data', (chunk) => chunks.push(chunk));
  socket.on('close', () => ended.resolve()).on('error', () => undefined);
  socket.setTimeout(GIVE_UP_MS, () => socket.destroy());
  for (const [at, part] of parts.entries()) {
    if (at > 0) await delay(pauseMs);
    if (socket.destroyed) break;
    socket.write(typeof part === 'string' ? part.replaceAll('HOST', `127.0.0.1:${port}`) : part);
  }
  const quiet = waitForQuiet(chunks);
  await Promise.race([ended.promise, quiet]);
  socket.destroy();
  const text = Buffer.concat(chunks).toString('utf8');
  const status = /^HTTP\/1\.1 (\d{3})/u.exec(text)?.[1];
  const [head = '', ...body] = text.split('\r\n\r\n');
  return { status: status ? Number(status) : null, head, body: body.join('\r\n\r\n') };
}

/** Nothing further within a moment of the last bytes, or nothing at all within a second. */
async function waitForQuiet(chunks: readonly Buffer[]): Promise<void> {
  const until = performance.now() + 1_000;
  while (chunks.length === 0 && performance.now() < until) await delay(2);
  let count = -1;
  while (chunks.length > 0 && chunks.length !== count) {
    count = chunks.length;
    await delay(10);
  }
}
