import { describe, expect, test } from '@jest/globals';
import type { Asked } from '../../../src/api/access/asked.ts';
import { isLoopback } from '../../../src/api/access/loopback.ts';
import { type OwnAddresses, strangeAddress } from '../../../src/api/access/own-addresses.ts';

const LOCAL: OwnAddresses = { host: '127.0.0.1', publicUrls: [] };
const PUBLIC: OwnAddresses = { host: '0.0.0.0', publicUrls: ['https://graph.example.org', 'http://lan.example:8080'] };

function status(own: OwnAddresses, headers: Readonly<Record<string, string>>, more: Partial<Asked> = {}) {
  const asked: Asked = {
    method: 'GET',
    path: '/graphql',
    headers: { host: 'localhost:4000', ...headers },
    port: 4000,
    wantsPage: false,
    ...more,
  };
  return strangeAddress(own, asked)?.status ?? 200;
}

test.each([
  ['localhost', true],
  ['LOCALHOST', true],
  ['127.0.0.1', true],
  ['127.1.2.3', true],
  ['::1', true],
  ['::ffff:127.0.0.1', true],
  ['0.0.0.0', false],
  ['::', false],
  ['192.168.1.5', false],
  ['localhost.example.org', false],
  ['127.0.0.1.example.org', false],
])('%s is loopback: %s', (host, expected) => {
  expect(isLoopback(host)).toBe(expected);
});

describe('the header Host', () => {
  test.each(['localhost:4000', 'LOCALHOST:4000', '127.0.0.1:4000', '[::1]:4000'])('%s is this machine', (host) => {
    expect(status(LOCAL, { host })).toBe(200);
  });

  test.each([
    'evil.example:4000',
    'evil.example',
    'localhost',
    'localhost:80',
    'localhost:4001',
    'localhost.evil.example:4000',
    '127.0.0.1.evil.example:4000',
    'evil.example#localhost:4000',
    'localhost:4000@evil.example',
    'localhost:4000:4000',
    '192.168.1.5:4000',
    '0.0.0.0:4000',
    '',
  ])('“%s” is refused on loopback', (host) => {
    expect(status(LOCAL, { host })).toBe(403);
  });

  test('port 80 need not be named', () => {
    expect(status(LOCAL, { host: 'localhost' }, { port: 80 })).toBe(200);
  });

  test('where other machines come, addresses pass, and the names of PUBLIC_URL', () => {
    const passing = [
      '192.168.1.5:4000',
      '[fd00::5]:4000',
      'graph.example.org',
      'graph.example.org:443',
      'lan.example:8080',
    ];
    expect(passing.map((host) => status(PUBLIC, { host }))).toEqual(passing.map(() => 200));
    const refused = ['graph.example.org:80', 'lan.example', 'evil.example:4000', '192.168.1.5:4001'];
    expect(refused.map((host) => status(PUBLIC, { host }))).toEqual(refused.map(() => 403));
  });
});

describe('the header Origin', () => {
  test('our own passes, also behind a proxy that renames us', () => {
    expect(status(LOCAL, { origin: 'http://localhost:4000' })).toBe(200);
    expect(status(PUBLIC, { host: 'graph.example.org', origin: 'https://graph.example.org' })).toBe(200);
    expect(status(PUBLIC, { host: '127.0.0.1:4000', origin: 'https://graph.example.org' })).toBe(200);
  });

  test.each([
    'null',
    'https://evil.example',
    'http://localhost:3000',
    'https://localhost:4000',
    'http://127.0.0.1:4000',
  ])('%s is another site', (origin) => {
    expect(status(LOCAL, { origin })).toBe(403);
  });
});

describe('the header Sec-Fetch-Site', () => {
  const NAVIGATION = { 'sec-fetch-mode': 'navigate', 'sec-fetch-dest': 'document' };

  test.each(['same-origin', 'none'])('%s passes', (site) => {
    expect(status(LOCAL, { 'sec-fetch-site': site })).toBe(200);
  });

  test.each(['cross-site', 'same-site'])('%s passes only where a page is opened', (site) => {
    const headers = { 'sec-fetch-site': site };
    expect(status(LOCAL, headers)).toBe(403);
    expect(status(LOCAL, { ...headers, ...NAVIGATION })).toBe(403);
    expect(status(LOCAL, { ...headers, ...NAVIGATION }, { wantsPage: true })).toBe(200);
    expect(status(LOCAL, { ...headers, ...NAVIGATION }, { wantsPage: true, method: 'POST' })).toBe(403);
    expect(status(LOCAL, { ...headers, ...NAVIGATION, 'sec-fetch-dest': 'iframe' }, { wantsPage: true })).toBe(403);
    expect(status(LOCAL, headers, { wantsPage: true })).toBe(403);
  });
});
