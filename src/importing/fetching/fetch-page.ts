import { RejectedItem } from '../rejection.ts';
import { type Answer, askServer, fetchFailed } from './ask-server.ts';
import { type FetchTarget, fetchTarget } from './fetch-target.ts';
import type { Network } from './network.ts';

/** What a server said by which it can tell later whether anything is new; it holds for the address that gave it. */
export interface Validators {
  readonly address: string;
  readonly etag: string;
  readonly lastModified: string;
}

export interface FetchedPage {
  /** The address that gave it, after all redirects. */
  readonly address: string;
  readonly contentType: string;
  readonly bytes: Uint8Array;
  readonly validators: Validators | null;
}

const REDIRECTS_MAX = 5;
const REDIRECTS: ReadonlySet<number> = new Set([301, 302, 303, 307, 308]);
/** In all: names, connections, redirects and the last byte. */
const DEADLINE_MS = 10_000;

/**
 * What is at an address, or null where nothing is new since `known`. Every address on the way is checked before anything is
 * sent to it; nothing is ever asked for twice.
 * @throws RejectedItem FETCH_FAILED, TOO_LARGE or DAMAGED_ARCHIVE
 */
export async function fetchPage(
  address: string,
  known: Validators | null,
  network: Network,
  deadlineMs: number = DEADLINE_MS,
): Promise<FetchedPage | null> {
  const signal = AbortSignal.timeout(deadlineMs);
  try {
    return await follow(targetOf(address), known, network, signal);
  } catch (error) {
    if (signal.aborted) throw fetchFailed(`it was not there within ${deadlineMs / 1000} seconds`);
    if (error instanceof RejectedItem) throw error;
    throw fetchFailed(error instanceof Object && 'message' in error ? String(error.message) : String(error));
  }
}

async function follow(
  start: FetchTarget,
  known: Validators | null,
  network: Network,
  signal: AbortSignal,
): Promise<FetchedPage | null> {
  let target = start;
  for (let redirects = 0; ; redirects++) {
    const answer = await askServer(target, conditions(target, known), network, signal);
    try {
      if (!REDIRECTS.has(answer.status)) return await pageOf(answer, target, known);
      if (redirects === REDIRECTS_MAX) throw fetchFailed(`it was sent on more than ${REDIRECTS_MAX} times`);
      target = nextTarget(target, answer.header('location'));
    } finally {
      answer.close();
    }
  }
}

function conditions({ url }: FetchTarget, known: Validators | null): Readonly<Record<string, string>> {
  if (known?.address !== url.href) return {};
  return {
    ...(known.etag === '' ? {} : { 'If-None-Match': known.etag }),
    ...(known.lastModified === '' ? {} : { 'If-Modified-Since': known.lastModified }),
  };
}

async function pageOf(answer: Answer, { url }: FetchTarget, known: Validators | null): Promise<FetchedPage | null> {
  const { status } = answer;
  if (status === 304 && known?.address === url.href) return null;
  if (status !== 200) {
    const later = answer.header('retry-after');
    const words = later === '' ? '' : `, and to come back later (${later.slice(0, 40)}): it was asked once`;
    throw fetchFailed(`the server said ${status}${words}`);
  }
  const etag = answer.header('etag');
  const lastModified = answer.header('last-modified');
  const hasValidators = etag !== '' || lastModified !== '';
  return {
    address: url.href,
    contentType: answer.header('content-type'),
    bytes: await answer.body(),
    validators: hasValidators ? { address: url.href, etag, lastModified } : null,
  };
}

function nextTarget(from: FetchTarget, location: string): FetchTarget {
  const next = URL.parse(location, from.url);
  if (location === '' || next === null) throw fetchFailed('it was sent on to nowhere');
  const target = targetOf(next.href);
  if (from.isSecure && !target.isSecure) throw fetchFailed('it was sent on from https to http');
  return target;
}

function targetOf(address: string): FetchTarget {
  const target = fetchTarget(address);
  if (typeof target === 'string') throw fetchFailed(target);
  return target;
}
