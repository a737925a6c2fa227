import { type IncomingMessage, request } from 'node:http';
import type { Socket } from 'node:net';
import { RejectedItem } from '../rejection.ts';
import { decodeBody, ENCODINGS } from '../sources/decode-body.ts';
import type { FetchTarget } from './fetch-target.ts';
import type { Network } from './network.ts';
import { whyNotPublic } from './public-address.ts';

/** 5 MB, on the way and unpacked: feeds and pages are smaller by far. */
export const BODY_LENGTH_MAX = 5 * 1000 * 1000;
const USER_AGENT = 'Backchannel/0.1 (news import; asks for what its operator names, once, and conditionally)';
const ACCEPT =
  'application/rss+xml, application/atom+xml, application/feed+json, text/html;q=0.9, application/json;q=0.9, application/xml;q=0.8, */*;q=0.1';

/** An answer whose body was not read yet. */
export interface Answer {
  readonly status: number;
  header(name: string): string;
  /** Without its Content-Encoding. @throws RejectedItem TOO_LARGE */
  body(): Promise<Uint8Array>;
  /** To be called in any case: nothing is kept open. */
  close(): void;
}

/**
 * One GET request, to an address that was checked itself: all addresses of the name have to be public, and the connection
 * goes to one of those, so that no second answer of a name server is trusted.
 * @throws RejectedItem FETCH_FAILED
 */
export async function askServer(
  target: FetchTarget,
  headers: Readonly<Record<string, string>>,
  network: Network,
  signal: AbortSignal,
): Promise<Answer> {
  const addresses = await orAborted(addressesOf(target, network), signal);
  const socket = await connectToFirst(addresses, target, network, signal);
  const abort = (): void => void socket.destroy();
  signal.addEventListener('abort', abort);
  const close = (): void => {
    signal.removeEventListener('abort', abort);
    socket.destroy();
  };
  try {
    const answer = await messageOver(socket, target, headers);
    const header = (name: string): string => [answer.headers[name] ?? ''].flat().join(', ');
    return {
      status: answer.statusCode ?? 0,
      header,
      body: async () => decodeBody(await rawBody(answer), header('content-encoding'), BODY_LENGTH_MAX),
      close,
    };
  } catch (error) {
    close();
    throw error;
  }
}

async function addressesOf({ hostname }: FetchTarget, network: Network): Promise<readonly string[]> {
  const addresses = await network.resolve(hostname);
  if (addresses.length === 0) throw fetchFailed(`the name ${hostname} has no address`);
  for (const address of addresses) {
    const why = whyNotPublic(address);
    if (why !== null) throw fetchFailed(`${hostname} leads to ${address}, and ${why}`);
  }
  return addresses;
}

async function connectToFirst(
  addresses: readonly string[],
  target: FetchTarget,
  network: Network,
  signal: AbortSignal,
): Promise<Socket> {
  let failure: unknown;
  for (const address of addresses) {
    try {
      return await network.connect(address, target, signal);
    } catch (error) {
      failure = error;
      signal.throwIfAborted();
    }
  }
  throw failure;
}

function messageOver(
  socket: Socket,
  { url }: FetchTarget,
  headers: Readonly<Record<string, string>>,
): Promise<IncomingMessage> {
  return new Promise((resolve, reject) => {
    const asked = request({
      createConnection: () => socket,
      path: `${url.pathname}${url.search}`,
      headers: {
        Host: url.host,
        'User-Agent': USER_AGENT,
        Accept: ACCEPT,
        'Accept-Encoding': ENCODINGS,
        Connection: 'close',
        ...headers,
      },
    });
    asked.once('response', resolve);
    asked.on('error', reject);
    asked.end();
  });
}

async function rawBody(answer: IncomingMessage): Promise<Uint8Array> {
  const parts: Uint8Array[] = [];
  let length = 0;
  for await (const part of answer as AsyncIterable<Uint8Array>) {
    length += part.length;
    if (length > BODY_LENGTH_MAX) {
      const reason = `Expected at most ${BODY_LENGTH_MAX / 1_000_000} MB, but more comes: fetch it by other means and pass the file.`;
      throw new RejectedItem('open', 'TOO_LARGE', reason);
    }
    parts.push(part);
  }
  return Buffer.concat(parts);
}

/** Looking up a name cannot be broken off; it is not waited for. */
function orAborted<T>(work: Promise<T>, signal: AbortSignal): Promise<T> {
  return new Promise((resolve, reject) => {
    signal.addEventListener('abort', () => reject(signal.reason), { once: true });
    work.then(resolve, reject);
  });
}

/** @param why as the end of a sentence */
export function fetchFailed(why: string): RejectedItem {
  return new RejectedItem('open', 'FETCH_FAILED', `Expected to fetch it, but ${why}.`);
}
