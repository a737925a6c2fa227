import { expect, test } from '@jest/globals';
import { findApiKey, formatApiKey, makeApiKey, parseApiKeys } from '../../../src/api/access/api-key.ts';

const DAY = '2026-11-28';
const HASH = 'ab'.repeat(32);

test('a key has 256 random bits, and nothing of it is kept but its hash', () => {
  const { key, entry } = makeApiKey('laptop', ['read'], DAY);
  expect(Buffer.from(key.replace('bck_', ''), 'base64url')).toHaveLength(32);
  expect(formatApiKey(entry)).toMatch(/^laptop:read:2026-11-28:[0-9a-f]{64}$/u);
  expect(formatApiKey(entry)).not.toContain(key.slice(4, 12));
  expect(makeApiKey('laptop', ['read'], DAY).key).not.toBe(key);
});

test('a key is found among others, and another is not', () => {
  const made = ['a', 'b', 'c'].map((name) => makeApiKey(name, ['read'], DAY));
  const keys = made.map(({ entry }) => entry);
  expect(made.map(({ key }) => findApiKey(keys, key)?.name)).toEqual(['a', 'b', 'c']);
  expect(['', 'bck_', `${made[0]?.key}x`, made[0]?.entry.hash ?? ''].map((key) => findApiKey(keys, key))).toEqual(
    Array(4).fill(null),
  );
});

test('what is written is read again, lines and lists alike', () => {
  const keys = [makeApiKey('a', ['read'], DAY), makeApiKey('b-1', ['read', 'import'], DAY)].map(({ entry }) => entry);
  const lines = keys.map(formatApiKey);
  expect(parseApiKeys(`# a comment: read:me\n\n${lines.join('\n')}\n`, 'file')).toEqual(keys);
  expect(parseApiKeys(lines.join(', '), 'API_KEYS')).toEqual(keys);
  expect(parseApiKeys('', 'API_KEYS')).toEqual([]);
});

test.each([
  ['a key itself', 'bck_c2VjcmV0c2VjcmV0'],
  ['another scope', `a:write:${DAY}:${HASH}`],
  ['half a hash', `a:read:${DAY}:${HASH.slice(32)}`],
  ['no day', `a:read::${HASH}`],
  ['one part too many', `a:read:${DAY}:${HASH}:more`],
])('%s is refused without being shown', (_, text) => {
  expect(() => parseApiKeys(text, 'API_KEYS')).toThrow('Expected entry 1 of API_KEYS to be name:scope:day:hash');
  expect(() => parseApiKeys(text, 'API_KEYS')).not.toThrow(text);
});

test('two keys of one name are refused', () => {
  expect(() => parseApiKeys(`a:read:${DAY}:${HASH},a:read:${DAY}:${HASH}`, 'API_KEYS')).toThrow('got two “a”');
});
