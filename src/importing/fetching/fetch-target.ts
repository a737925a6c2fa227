import { isIP } from 'node:net';
import { URL_LENGTH_MAX } from '../fields/read-url.ts';
import { whyNotPublic } from './public-address.ts';

/** Where a request goes. */
export interface FetchTarget {
  readonly url: URL;
  /** Without the brackets of IPv6. */
  readonly hostname: string;
  readonly port: number;
  readonly isSecure: boolean;
}

/** Web servers for all stand there; other ports are where a network keeps what is not for all. */
const PORTS: Readonly<Record<string, number>> = { 'http:': 80, 'https:': 443 };

/**
 * What an address asks for, as far as that can be said before its name is resolved. Its host may be spelled in any way that
 * URLs allow (`0x7f.1`, `2130706433`, `①②⑦.0.0.1`): it is looked at as `URL` writes it.
 * @returns the target, or in words why it must not be fetched
 */
export function fetchTarget(address: string): FetchTarget | string {
  if (address.length > URL_LENGTH_MAX) return `it is longer than ${URL_LENGTH_MAX} characters`;
  const url = URL.parse(address);
  if (url === null) return 'it is no address of the web';
  const port = PORTS[url.protocol];
  if (port === undefined) return 'only http and https are fetched';
  if (url.username !== '' || url.password !== '') return 'it holds a user name or password, which would end in logs';
  if (url.port !== '') return `only the usual port is fetched from (${port}), not ${url.port}`;
  const hostname = url.hostname.replace(/^\[|\]$/g, '');
  const why = isIP(hostname) === 0 ? null : whyNotPublic(hostname);
  if (why !== null) return `its host ${hostname} is not on the open internet: ${why}`;
  url.hash = '';
  return { url, hostname, port, isSecure: url.protocol === 'https:' };
}

/** An address for messages, without user name and password. */
export function withoutSecrets(address: string): string {
  return address.slice(0, 200).replace(/\/\/[^/?#]*@/, '//…@');
}
