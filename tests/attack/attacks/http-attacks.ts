import type { WireAttack } from '../attack.ts';
import { asked } from '../spellings.ts';
import type { HttpRequest } from '../wire.ts';

const QUESTION = '{ statistics { claims } }';
const JSON_TYPE = { 'content-type': 'application/json' };

/** Methods, addresses, headers and connections that no ordinary client has. */
export function httpAttacks(): readonly WireAttack[] {
  return [
    ...METHODS.map((method) => refused(`method: ${method}`, { ...asked(QUESTION), method })),
    ...['GET', 'HEAD'].map((method) => refused(`${method} with a mutation`, got(method, 'mutation { a }'))),
    refused('GET with a body', { ...asked(QUESTION), method: 'GET' }),
    refused('GET with variables that are none', got('GET', QUESTION, '&variables=[[[')),
    either('GET with a thousand parameters', got('GET', QUESTION, '&a=1'.repeat(1_000))),
    refused('GET with 20 kB of question', got('GET', `{ statistics { claims } } #${'x'.repeat(20_000)}`)),
    either('GET with a question twice', got('GET', QUESTION, `&query=${encodeURIComponent('{ __typename }')}`)),
    refused('GET with half a percent sign', { method: 'GET', path: '/graphql?query=%7B%', headers: {} }),
    ...OVERRIDES.map((headers) =>
      refused(`method in ${Object.keys(headers)}`, { ...got('GET', 'mutation { a }'), headers }),
    ),
    ...PATHS.map((path) =>
      refused(`address: ${path.slice(0, 60)}`, { method: 'GET', path, headers: { accept: 'text/html' } }),
    ),
    ...PATHS.slice(0, 6).map((path) => refused(`post to ${path}`, { ...asked(QUESTION), path })),
    ...ORIGINS.map((origin) => refused(`origin: ${origin}`, { ...asked(QUESTION), headers: { ...JSON_TYPE, origin } })),
    ...SITES.map((site) =>
      refused(`sec-fetch-site: ${site}`, {
        ...asked(QUESTION),
        headers: { ...JSON_TYPE, 'sec-fetch-site': site, 'sec-fetch-mode': 'cors' },
      }),
    ),
    ...HOSTS.map((host) => refused(`host: ${host}`, { ...asked(QUESTION), headers: { ...JSON_TYPE, host } })),
    refused('preflight of another site', {
      method: 'OPTIONS',
      path: '/graphql',
      headers: {
        origin: 'https://evil.example',
        'access-control-request-method': 'POST',
        'access-control-request-headers': 'content-type',
      },
    }),
    refused('GET from another site', { ...got('GET', QUESTION), headers: { origin: 'https://evil.example' } }),
    refused('forwarded for another', {
      ...asked(QUESTION),
      headers: { ...JSON_TYPE, 'x-forwarded-for': '8.8.8.8', 'x-forwarded-host': 'evil.example' },
    }),
    either('a key that is none', {
      ...asked(QUESTION),
      headers: { ...JSON_TYPE, authorization: `Bearer ${'A'.repeat(4_000)}` },
    }),
    either('a login that is none', { ...asked(QUESTION), headers: { ...JSON_TYPE, authorization: 'Basic ////====' } }),
    either('headers: two hundred', {
      ...asked(QUESTION),
      headers: { ...JSON_TYPE, ...Object.fromEntries(Array.from({ length: 200 }, (_, at) => [`x-${at}`, 'x'])) },
    }),
    refused('headers: 60 kB', { ...asked(QUESTION), headers: { ...JSON_TYPE, 'x-long': 'x'.repeat(60_000) } }),
    refused('headers: two thousand cookies', {
      ...asked(QUESTION),
      headers: { ...JSON_TYPE, cookie: 'a=b; '.repeat(4_000) },
    }),
    ...ACCEPTS.map((accept) =>
      either(`accept: ${accept.slice(0, 60)}`, { ...asked(QUESTION), headers: { ...JSON_TYPE, accept } }),
    ),
    ...CODINGS.map((coding) =>
      either(`accept-encoding: ${coding.slice(0, 40)}`, {
        ...got('GET', '{ __schema { types { name description } } }'),
        headers: { 'accept-encoding': coding },
      }),
    ),
    either('if-none-match: ten thousand tags', {
      ...got('GET', QUESTION),
      headers: { 'if-none-match': '"a",'.repeat(2_500) },
    }),
    either('range of the playground', {
      method: 'GET',
      path: '/graphql',
      headers: { accept: 'text/html', range: 'bytes=0-0,1-1,2-2,999999999-' },
    }),
    either('expect', { ...asked(QUESTION), headers: { ...JSON_TYPE, expect: '200-maybe' } }),
    ...RAW.map(
      ([name, ...parts]): WireAttack => ({ name: `wire: ${name}`, request: { parts, pauseMs: 20 }, must: 'refused' }),
    ),
    ...SLOW.map(
      ([name, ...parts]): WireAttack => ({
        name: `slow: ${name}`,
        request: { parts, pauseMs: 250 },
        must: 'refused',
        slow: true,
      }),
    ),
  ];
}

function got(method: string, query: string, more = ''): HttpRequest {
  return { method, path: `/graphql?query=${encodeURIComponent(query)}${more}`, headers: {} };
}

const METHODS = ['PUT', 'DELETE', 'PATCH', 'TRACE', 'PROPFIND', 'MKCOL', 'SEARCH', 'LINK'];
const OVERRIDES = [{ 'x-http-method-override': 'POST' }, { 'x-method-override': 'POST' }, { 'x-http-method': 'POST' }];

const PATHS = [
  '/../../../../etc/passwd',
  '/..%2f..%2f..%2fetc%2fpasswd',
  '/%2e%2e/%2e%2e/package.json',
  '/graphql/../../package.json',
  '/graphql/%00',
  '/browser/..%5c..%5cpackage.json',
  '/browser/../src/config.ts',
  '/browser/%2e%2e%2f.env',
  '/explore/../../.env',
  '/.env',
  '/.git/config',
  '/package.json',
  '/metrics',
  '/graphql/playground-..%2f..%2f.js',
  '/browser/queries/../../../schema.graphql',
  '//evil.example/graphql',
  '/\\evil.example',
  '/graphql;a=b',
  '/GRAPHQL',
  `/${'a'.repeat(8_000)}`,
  `/${'%2e%2e%2f'.repeat(500)}`,
  `/browser/${'%'.repeat(100)}`,
];

const ORIGINS = [
  'https://evil.example',
  'null',
  'http://127.0.0.1:1',
  'http://127.0.0.1.evil.example',
  'file://',
  'http://localhost@evil.example',
  'x'.repeat(3_000),
];
const SITES = ['cross-site', 'same-site'];
const HOSTS = [
  'evil.example',
  'evil.example:4000',
  '127.0.0.1.evil.example',
  '169.254.169.254',
  '0.0.0.0',
  'a b',
  '[::ffff:8.8.8.8]',
  "' OR 1=1",
];
const ACCEPTS = [
  'text/event-stream',
  'multipart/mixed',
  'image/png',
  '*/*;q=0',
  `application/json${';q=0.1'.repeat(1_000)}`,
  `${'a/b,'.repeat(2_000)}*/*`,
  '\u00ff/\u00ff',
];
const CODINGS = ['br;q=1e999', 'gzip,'.repeat(2_000), 'identity;q=0, *;q=0', 'zip', ';;;,,,;q=', 'x'.repeat(9_000)];

const BODY = JSON.stringify({ query: QUESTION });
const HEAD = 'POST /graphql HTTP/1.1\r\nHost: HOST\r\nContent-Type: application/json\r\n';

/** What is no HTTP, or could be read in two ways. */
const RAW: readonly (readonly [string, ...string[]])[] = [
  ['nothing that resembles HTTP', 'HELLO\r\n\r\n'],
  ['a handshake of TLS', '\u0016\u0003\u0001\u0002\u0000\u0001\u0000\u0001\u00fc'],
  ['HTTP/9.9', 'GET / HTTP/9.9\r\nHost: HOST\r\n\r\n'],
  ['no host', 'GET /graphql?query={__typename} HTTP/1.1\r\n\r\n'],
  ['two hosts', `GET /graphql?query={__typename} HTTP/1.1\r\nHost: HOST\r\nHost: evil.example\r\n\r\n`],
  ['two lengths', `${HEAD}Content-Length: 5\r\nContent-Length: 50\r\n\r\n${BODY}`],
  [
    'length and chunks',
    `${HEAD}Content-Length: 5\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\nGET /x HTTP/1.1\r\n\r\n`,
  ],
  ['chunks twice', `${HEAD}Transfer-Encoding: chunked, chunked\r\n\r\n0\r\n\r\n`],
  ['a chunk of minus one', `${HEAD}Transfer-Encoding: chunked\r\n\r\n-1\r\nx\r\n0\r\n\r\n`],
  ['chunk extensions of 40 kB', `${HEAD}Transfer-Encoding: chunked\r\n\r\n1;${'a'.repeat(40_000)}\r\nx\r\n0\r\n\r\n`],
  ['a length of minus one', `${HEAD}Content-Length: -1\r\n\r\n`],
  ['a header without a colon', 'GET / HTTP/1.1\r\nHost HOST\r\n\r\n'],
  ['a folded header', 'GET / HTTP/1.1\r\nHost: HOST\r\nX: a\r\n b\r\n\r\n'],
  ['NUL in a header', 'GET / HTTP/1.1\r\nHost: HOST\r\nX: a\u0000b\r\n\r\n'],
  ['bare line feeds', 'GET /health HTTP/1.1\nHost: HOST\n\n'],
  ['a line of 100 kB', `GET /${'a'.repeat(100_000)} HTTP/1.1\r\nHost: HOST\r\n\r\n`],
  ['an absolute address', 'GET http://evil.example/graphql?query={__typename} HTTP/1.1\r\nHost: HOST\r\n\r\n'],
  ['a tunnel', 'CONNECT 127.0.0.1:7687 HTTP/1.1\r\nHost: HOST\r\n\r\n'],
  [
    'an upgrade',
    'GET /graphql HTTP/1.1\r\nHost: HOST\r\nConnection: Upgrade\r\nUpgrade: websocket\r\nSec-WebSocket-Version: 13\r\nSec-WebSocket-Key: AAAAAAAAAAAAAAAAAAAAAA==\r\n\r\n',
  ],
  ['HTTP/2 at once', 'PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n'],
  ['five hundred requests at once', `GET /nowhere HTTP/1.1\r\nHost: HOST\r\n\r\n`.repeat(500)],
];

/** A byte now and then, and then no more: the service waits for the rest, and the attacker not for long. */
const SLOW: readonly (readonly [string, ...string[]])[] = [
  ['a chunk larger than all memory', `${HEAD}Transfer-Encoding: chunked\r\n\r\nffffffffffffffff\r\nx`],
  ['a head in drops', ...'POST /grap'.split('')],
  ['a header in drops', `${HEAD}X: `, ...'aaaaaaaa'.split('')],
  ['a body in drops', `${HEAD}Content-Length: ${BODY.length + 50}\r\n\r\n`, ...BODY.slice(0, 8).split('')],
  ['chunks in drops', `${HEAD}Transfer-Encoding: chunked\r\n\r\n`, ...Array.from({ length: 8 }, () => '1\r\nx\r\n')],
];

function attack(must: WireAttack['must']) {
  return (name: string, request: HttpRequest): WireAttack => ({ name, request, must });
}
const refused = attack('refused');
const either = attack('either');
