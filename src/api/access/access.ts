import { BackchannelError } from '../../model/errors.ts';
import { type ApiKey, findApiKey, type Scope } from './api-key.ts';
import type { Asked } from './asked.ts';
import { isLoopback } from './loopback.ts';
import { type OwnAddresses, strangeAddress, strangeHost } from './own-addresses.ts';
import { presentedKey } from './presented-key.ts';
import { forbidden, type Refusal } from './refusal.ts';

export interface AccessOptions extends Partial<OwnAddresses> {
  /** The keys as they are now. */
  readonly keys?: () => readonly ApiKey[];
}

/** Who may ask what. */
export interface Access {
  /** Null where the request may be answered. */
  refusal(asked: Asked): Refusal | null;
  /** True where a request needs a key. */
  needsKey(): boolean;
}

/** Monitors come by any name and without a key, and learn nothing but yes or no. */
const OPEN_TO_ALL: ReadonlySet<string> = new Set(['/health', '/ready']);
/** What Neo4j Browser, a page of another origin, may read: the same for everybody who has Backchannel. */
const OPEN_TO_PAGES = /^\/browser(?:\/|$)/u;
const NEEDED_SCOPE: Scope = 'read';

/** A wrong key is told late, so that trying many takes long; right ones never wait. */
const WRONG_KEY_DELAY_MS = 200;
/** More wrong ones at the same time are told at once: held back they would fill the memory. */
const MOST_DELAYED = 100;
const CHALLENGE = { 'www-authenticate': 'Basic realm="Backchannel", charset="UTF-8", Bearer realm="Backchannel"' };

/**
 * On loopback, with no key made, everything is open to the programs of this machine, and nothing to pages of other sites. With
 * the first key, or where other machines can reach the service, every question and page needs one.
 * @throws {BackchannelError} BAD_CONFIG where other machines can reach the service and there is no key
 */
export function openAccess({ host = '127.0.0.1', publicUrls = [], keys = () => [] }: AccessOptions): Access {
  const own: OwnAddresses = { host, publicUrls };
  const reach = reachOf(own);
  if (reach && keys().length === 0) throw new BackchannelError('BAD_CONFIG', keyless(reach));
  let delayed = 0;

  function strangeKey({ headers }: Asked): Refusal | null {
    const known = keys();
    if (!reach && known.length === 0) return cameByProxy(headers) ? forbidden(BEHIND_PROXY) : null;
    const presented = presentedKey(headers.authorization);
    if (presented === null) {
      return unauthenticated(
        'Expected an API key, as “Authorization: Bearer KEY” or as the password of a login, got none.',
      );
    }
    const key = findApiKey(known, presented);
    if (!key) return { ...unauthenticated('Expected a valid API key, got another one.'), ...delay() };
    if (key.scopes.includes(NEEDED_SCOPE)) return null;
    return forbidden(`Expected an API key with the scope ${NEEDED_SCOPE}, got one with ${key.scopes.join(' and ')}.`);
  }

  function delay(): Pick<Refusal, 'delayMs'> {
    if (delayed >= MOST_DELAYED) return {};
    delayed += 1;
    setTimeout(() => (delayed -= 1), WRONG_KEY_DELAY_MS).unref();
    return { delayMs: WRONG_KEY_DELAY_MS };
  }

  return {
    needsKey: () => reach !== null || keys().length > 0,
    refusal(asked) {
      if (OPEN_TO_ALL.has(asked.path)) return null;
      if (OPEN_TO_PAGES.test(asked.path)) return strangeHost(own, asked.headers.host, asked.port);
      return strangeAddress(own, asked) ?? strangeKey(asked);
    },
  };
}

const BEHIND_PROXY =
  'Expected a program of this machine, got a request through a proxy. Whoever lets others in needs an API key: npm run key -- add NAME.';

/** A proxy on this machine lets others in, though we listen on loopback. */
function cameByProxy(headers: Asked['headers']): boolean {
  return headers.forwarded !== undefined || headers['x-forwarded-for'] !== undefined;
}

/** The setting that lets other machines in, or null. */
function reachOf({ host, publicUrls }: OwnAddresses): string | null {
  if (!isLoopback(host)) return `HOST=${host}`;
  const url = publicUrls.find((each) => !isLoopback(new URL(each).hostname.replaceAll(/^\[|\]$/gu, '')));
  return url === undefined ? null : `PUBLIC_URL=${url}`;
}

function keyless(reach: string): string {
  return [
    `${reach} lets other machines in, and there is no API key. Either`,
    '  make a key: npm run key -- add NAME (in a container as docs/docker.md says), or',
    '  stay on this machine: HOST=127.0.0.1 and no PUBLIC_URL.',
  ].join('\n');
}

function unauthenticated(message: string): Refusal {
  return { status: 401, code: 'UNAUTHENTICATED', message, headers: CHALLENGE };
}
