import { createHash, randomBytes, timingSafeEqual } from 'node:crypto';
import { BackchannelError } from '../../model/errors.ts';

/** What a key may open. */
export const SCOPES = {
  read: 'ask questions, and see the playground and the explorer',
  import: 'bring in articles; no address of the service takes any yet, so that alone it opens nothing',
} as const;
export type Scope = keyof typeof SCOPES;

/** What is kept of a key; the key itself is shown once, when it is made. */
export interface ApiKey {
  readonly name: string;
  readonly scopes: readonly Scope[];
  /** Day in ISO 8601. */
  readonly created: string;
  /**
   * SHA-256 of the key, in hex. A slow hash protects passwords that can be guessed; 256 random bits cannot, however fast the
   * hash, and a fast one costs each request microseconds.
   */
  readonly hash: string;
}

/** Lets scanners for secrets recognise a key that was published by mistake. */
const PREFIX = 'bck_';
const BYTES = 32;
const FORMS = {
  name: /^[\w.-]{1,64}$/u,
  scopes: new RegExp(`^(?:${Object.keys(SCOPES).join('|')})(?:\\+(?:${Object.keys(SCOPES).join('|')}))*$`, 'u'),
  created: /^\d{4}-\d\d-\d\d$/u,
  hash: /^[0-9a-f]{64}$/u,
};

export function makeApiKey(name: string, scopes: readonly Scope[], created: string): { key: string; entry: ApiKey } {
  const key = PREFIX + randomBytes(BYTES).toString('base64url');
  return { key, entry: { name, scopes, created, hash: hashOf(key) } };
}

export function isKeyName(text: string): boolean {
  return FORMS.name.test(text);
}

/** `laptop:read:2026-11-28:9f86d0…`: what stands in a line of the file, and in API_KEYS. */
export function formatApiKey({ name, scopes, created, hash }: ApiKey): string {
  return [name, scopes.join('+'), created, hash].join(':');
}

/**
 * Reads keys parted by commas or white space; a line that begins with # is a comment.
 * @param where what the text is, for the message
 * @throws {BackchannelError} BAD_CONFIG, without showing the text: it may be a key put there by mistake
 */
export function parseApiKeys(text: string, where: string): readonly ApiKey[] {
  const entries = text.replaceAll(/^\s*#.*$/gmu, '').split(/[\s,]+/u);
  const keys = entries.filter(Boolean).map((entry, index) => {
    const [name = '', scopes = '', created = '', hash = '', ...more] = entry.split(':');
    const isWhole = FORMS.name.test(name) && FORMS.scopes.test(scopes) && FORMS.created.test(created);
    if (!isWhole || !FORMS.hash.test(hash) || more.length > 0) {
      throw new BackchannelError(
        'BAD_CONFIG',
        `Expected entry ${index + 1} of ${where} to be name:scope:day:hash, as npm run key prints it, got something else.`,
      );
    }
    return { name, scopes: scopes.split('+') as Scope[], created, hash };
  });
  const twice = keys.find(({ name }, index) => keys.findIndex((other) => other.name === name) !== index);
  if (twice)
    throw new BackchannelError('BAD_CONFIG', `Expected one key of each name in ${where}, got two “${twice.name}”.`);
  return keys;
}

/** The key that was presented, or null. Takes as long whichever it is: every hash is compared to its end. */
export function findApiKey(keys: readonly ApiKey[], presented: string): ApiKey | null {
  const hash = Buffer.from(hashOf(presented), 'hex');
  let found: ApiKey | null = null;
  for (const key of keys) if (timingSafeEqual(Buffer.from(key.hash, 'hex'), hash)) found = key;
  return found;
}

function hashOf(key: string): string {
  return createHash('sha256').update(key).digest('hex');
}
