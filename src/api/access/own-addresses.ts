import { isIP } from 'node:net';
import type { Asked } from './asked.ts';
import { isLoopback } from './loopback.ts';
import { forbidden, type Refusal } from './refusal.ts';

/** Where clients find the service. */
export interface OwnAddresses {
  /** Address or name that it listens on. */
  readonly host: string;
  /** Where it is reached through a proxy: origins such as https://backchannel.example.org. */
  readonly publicUrls: readonly string[];
}

const DEFAULT_PORTS: Readonly<Record<string, string>> = { 'http:': '80', 'https:': '443' };
const HOST = /^(?<name>\[[\da-f:.]+\]|[\w.-]+)(?::(?<port>\d{1,5}))?$/iu;

/**
 * Refuses what a page of another site makes a browser send.
 * - Host is ours: a name that was pointed at this machine after its page was loaded (DNS rebinding) is not.
 * - Origin, where there is one, is ours.
 * - Sec-Fetch-Site is `same-origin` or `none`; from elsewhere a browser may only come to see a page, in a window of its own.
 * Clients that are no browsers send neither of the last two.
 */
export function strangeAddress(own: OwnAddresses, { method, headers, port, wantsPage }: Asked): Refusal | null {
  const refusal = strangeHost(own, headers.host, port);
  if (refusal) return refusal;
  const { origin } = headers;
  if (origin !== undefined && origin !== `http://${headers.host}` && !own.publicUrls.includes(origin)) {
    return forbidden('Expected a request of this service’s own pages, got one of another site (header Origin).');
  }
  const site = headers['sec-fetch-site'];
  if (site === undefined || site === 'same-origin' || site === 'none') return null;
  const opensPage =
    wantsPage &&
    method === 'GET' &&
    headers['sec-fetch-mode'] === 'navigate' &&
    headers['sec-fetch-dest'] === 'document';
  if (opensPage) return null;
  return forbidden('Expected a request of this service’s own pages, got one of another site (header Sec-Fetch-Site).');
}

/** Refuses names that are not this service's. */
export function strangeHost(own: OwnAddresses, header: string | undefined, port: number | undefined): Refusal | null {
  const groups = HOST.exec(header ?? '')?.groups;
  const name = groups?.name?.toLowerCase() ?? '';
  if (isOwnName(own, name) && (groups?.port ?? '80') === String(port)) return null;
  if (own.publicUrls.some((url) => isHostOf(url, name, groups?.port))) return null;
  return forbidden(
    'Expected the header Host to name this service: localhost or 127.0.0.1 with its port, or what PUBLIC_URL says. Set PUBLIC_URL to the address that clients use.',
  );
}

/** Whoever reaches us by an address, and not by a name, was not led here by a name server. */
function isOwnName({ host }: OwnAddresses, name: string): boolean {
  const address = name.replaceAll(/^\[|\]$/gu, '');
  return isLoopback(address) || address === host.toLowerCase() || (!isLoopback(host) && isIP(address) !== 0);
}

function isHostOf(url: string, name: string, port: string | undefined): boolean {
  const { protocol, hostname, port: own } = new URL(url);
  const usual = DEFAULT_PORTS[protocol];
  return hostname === name && (port ?? usual) === (own || usual);
}
