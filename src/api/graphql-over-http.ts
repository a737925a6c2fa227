import { createHash } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { acceptedCoding, isKnown, packed, WORTH_PACKING } from './content-coding.ts';
import { readBody, refusedBody } from './request-body.ts';
import { refusedParameters } from './request-parameters.ts';
import { refuse } from './send-json.ts';

/** The part of the endpoint that is used here. */
interface Endpoint {
  fetch(url: string, init: RequestInit): Response | Promise<Response>;
}

/** A level at which 100 kB take a millisecond, beside the thread that answers. */
const EFFORT = 4;
const KEPT = ['content-type', 'retry-after', 'allow'] as const;

/**
 * Brings a question to the endpoint, and its answer back: packed where the client takes it that way, and to GET with a tag by
 * which the next answer can be “as before” (304).
 * @param signal ends the question where the client goes away
 */
export function graphqlOverHttp(endpoint: Endpoint, mostBodyBytes: number) {
  return async (request: IncomingMessage, response: ServerResponse, signal: AbortSignal): Promise<void> => {
    const { method = 'GET', url = '/' } = request;
    const headers: Record<string, string> = {};
    if (request.headers.accept !== undefined) headers.accept = request.headers.accept;
    const init: RequestInit = { method: method === 'HEAD' ? 'GET' : method, headers, signal };
    if (method === 'POST') {
      const body = refusedBody(request, mostBodyBytes) ?? (await readBody(request, mostBodyBytes));
      if (!Buffer.isBuffer(body)) return refuse(request, response, body);
      headers['content-type'] = 'application/json';
      init.body = body.toString('utf8');
    } else {
      const refusal = refusedParameters(url);
      if (refusal) return refuse(request, response, refusal);
    }
    const answer = await endpoint.fetch(`http://localhost${url}`, init);
    await send(request, response, answer);
  };
}

async function send(request: IncomingMessage, response: ServerResponse, answer: Response): Promise<void> {
  let body: Buffer = Buffer.from(await answer.text());
  const isRepeatable = request.method !== 'POST' && answer.status === 200;
  const headers: Record<string, string | number> = {
    // A browser may keep an answer to GET, but has to ask whether it is still true; nobody in between may keep one.
    'cache-control': isRepeatable ? 'private, no-cache' : 'no-store',
    vary: 'accept, accept-encoding',
    'x-content-type-options': 'nosniff',
  };
  for (const name of KEPT) {
    const value = answer.headers.get(name);
    if (value !== null) headers[name] = value;
  }
  if (isRepeatable) {
    const etag = `W/"${createHash('sha256').update(body).digest('base64url').slice(0, 27)}"`;
    headers.etag = etag;
    if (isKnown(request.headers['if-none-match'], etag)) {
      response.writeHead(304, headers).end();
      return;
    }
  }
  const coding = body.length < WORTH_PACKING ? null : acceptedCoding(request.headers['accept-encoding']);
  if (coding) {
    body = await packed(body, coding, EFFORT);
    headers['content-encoding'] = coding;
  }
  headers['content-length'] = body.length;
  response.writeHead(answer.status, headers);
  response.end(request.method === 'HEAD' ? undefined : body);
}
