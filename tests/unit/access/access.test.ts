import { describe, expect, test } from '@jest/globals';
import { type AccessOptions, openAccess } from '../../../src/api/access/access.ts';
import { makeApiKey } from '../../../src/api/access/api-key.ts';

const READ = makeApiKey('reader', ['read'], '2026-11-28');
const IMPORT = makeApiKey('importer', ['import'], '2026-11-28');
const KEYS = () => [READ.entry, IMPORT.entry];

function ask(options: AccessOptions, headers: Readonly<Record<string, string>> = {}, path = '/graphql') {
  const access = openAccess(options);
  return access.refusal({
    method: 'GET',
    path,
    headers: { host: 'localhost:4000', ...headers },
    port: 4000,
    wantsPage: false,
  });
}

function basic(key: string, name = 'anybody'): Readonly<Record<string, string>> {
  return { authorization: `Basic ${Buffer.from(`${name}:${key}`).toString('base64')}` };
}

describe('on loopback', () => {
  test('without a key everything is open to this machine', () => {
    expect(ask({})).toBeNull();
    expect(openAccess({}).needsKey()).toBe(false);
  });

  test('a proxy lets others in, so that what comes through one is refused as long as there is no key', () => {
    expect(ask({}, { 'x-forwarded-for': '203.0.113.7' })?.status).toBe(403);
    expect(ask({}, { forwarded: 'for=203.0.113.7' })?.message).toContain('npm run key');
    expect(ask({ keys: KEYS }, { 'x-forwarded-for': '203.0.113.7', ...basic(READ.key) })).toBeNull();
  });

  test('the first key switches authentication on, and the last one off', () => {
    let keys = [READ.entry];
    const access = openAccess({ keys: () => keys });
    expect(access.needsKey()).toBe(true);
    keys = [];
    expect(access.needsKey()).toBe(false);
  });
});

test.each([
  [{ host: '0.0.0.0' }, 'HOST=0.0.0.0'],
  [{ host: 'graph.lan' }, 'HOST=graph.lan'],
  [{ publicUrls: ['https://graph.example.org'] }, 'PUBLIC_URL=https://graph.example.org'],
])('%j without a key is refused, and told what to do', (options, setting) => {
  expect(() => openAccess(options)).toThrow(`${setting} lets other machines in, and there is no API key.`);
  expect(() => openAccess(options)).toThrow('npm run key -- add NAME');
});

test('where other machines come a key is needed even after the last one is removed', () => {
  let keys = [READ.entry];
  const access = openAccess({ host: '0.0.0.0', keys: () => keys });
  keys = [];
  expect(access.needsKey()).toBe(true);
});

describe('with keys', () => {
  test('a key passes as bearer and as password, with any name', () => {
    const passing = [
      { authorization: `Bearer ${READ.key}` },
      { authorization: `bearer  ${READ.key}` },
      basic(READ.key),
      basic(READ.key, ''),
    ];
    expect(passing.map((headers) => ask({ keys: KEYS }, headers))).toEqual([null, null, null, null]);
  });

  test('without one a browser is asked to log in', () => {
    expect(ask({ keys: KEYS })).toMatchObject({
      status: 401,
      code: 'UNAUTHENTICATED',
      headers: { 'www-authenticate': expect.stringContaining('Basic realm="Backchannel"') },
    });
  });

  test.each([
    ['another key', `Bearer ${makeApiKey('x', ['read'], '2026-11-28').key}`],
    ['the hash', `Bearer ${READ.entry.hash}`],
    ['nothing', 'Bearer'],
    ['another scheme', `Digest ${READ.key}`],
    ['a key without its scheme', READ.key],
    ['a login that is none', 'Basic %%%'],
  ])('%s is refused, late', (_, authorization) => {
    expect(ask({ keys: KEYS }, { authorization })).toMatchObject({ status: 401, delayMs: expect.any(Number) });
  });

  test('the right key never waits, and of wrong ones only so many', () => {
    const access = openAccess({ keys: KEYS });
    const asked = (authorization: string) =>
      access.refusal({
        method: 'POST',
        path: '/graphql',
        headers: { host: 'localhost:4000', authorization },
        port: 4000,
        wantsPage: false,
      });
    const refusals = Array.from({ length: 1_000 }, () => asked('Bearer wrong'));
    expect(refusals.every((refusal) => refusal?.status === 401)).toBe(true);
    expect(refusals.filter((refusal) => refusal?.delayMs).length).toBe(100);
    expect(asked(`Bearer ${READ.key}`)).toBeNull();
  });

  test('a key of another scope is told which one is needed', () => {
    expect(ask({ keys: KEYS }, basic(IMPORT.key))).toMatchObject({
      status: 403,
      message: 'Expected an API key with the scope read, got one with import.',
    });
  });

  test('monitors and Neo4j Browser need none', () => {
    const paths = ['/health', '/ready', '/browser/guide', '/browser/style.grass'];
    expect(paths.map((path) => ask({ keys: KEYS }, {}, path))).toEqual([null, null, null, null]);
    expect(
      ['/', '/graphql', '/explore', '/browsers', '/healthy'].map((path) => ask({ keys: KEYS }, {}, path)?.status),
    ).toEqual(Array(5).fill(401));
  });

  test('Neo4j Browser comes from another origin, but not under another name', () => {
    const crossing = { origin: 'http://localhost:7474', 'sec-fetch-site': 'same-site', 'sec-fetch-mode': 'cors' };
    expect(ask({}, crossing, '/browser/guide')).toBeNull();
    expect(ask({}, crossing)?.status).toBe(403);
    expect(ask({}, { ...crossing, host: 'evil.example:4000' }, '/browser/guide')?.status).toBe(403);
  });
});
