import { request } from 'node:http';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { getIntrospectionQuery } from 'graphql';
import { openAccess } from '../../../src/api/access/access.ts';
import { makeApiKey } from '../../../src/api/access/api-key.ts';
import type { HttpServer } from '../../../src/api/http-server.ts';
import { openApiAlone } from '../../setup/api-without-database.ts';

const { key, entry } = makeApiKey('reader', ['read'], '2026-11-28');
const KEY = { authorization: `Bearer ${key}` };
const LONG = `/graphql?query=${encodeURIComponent(getIntrospectionQuery())}`;
const SHORT = '/graphql?query={__typename}';

let open: HttpServer;
let locked: HttpServer;
beforeAll(async () => {
  open = await openApiAlone();
  locked = await openApiAlone({ access: openAccess({ keys: () => [entry] }) });
});
afterAll(async () => {
  await open.close();
  await locked.close();
});

interface Sent {
  readonly method?: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string;
}

/** As it comes over the wire: fetch would unpack it. */
async function raw(server: HttpServer, path: string, { method = 'GET', headers = {}, body }: Sent = {}) {
  const { promise, resolve, reject } = Promise.withResolvers<{
    status: number | undefined;
    headers: Record<string, string | string[] | undefined>;
    body: Buffer;
  }>();
  const sent = request(server.origin + path, { method, headers }, (response) => {
    const chunks: Buffer[] = [];
    response.on('data', (chunk: Buffer) => chunks.push(chunk));
    response.on('end', () =>
      resolve({ status: response.statusCode, headers: response.headers, body: Buffer.concat(chunks) }),
    );
  });
  sent.on('error', reject);
  sent.end(body);
  return promise;
}

test('a long answer is packed in the way that the client likes', async () => {
  const plain = await raw(open, LONG);
  expect(plain.headers['content-encoding']).toBeUndefined();
  const br = await raw(open, LONG, { headers: { 'accept-encoding': 'gzip, br' } });
  const gzip = await raw(open, LONG, { headers: { 'accept-encoding': 'gzip' } });
  expect([br, gzip].map(({ headers }) => headers['content-encoding'])).toEqual(['br', 'gzip']);
  expect([brotliDecompressSync(br.body), gunzipSync(gzip.body)].map((body) => body.equals(plain.body))).toEqual([
    true,
    true,
  ]);
  expect(br.body.length).toBeLessThan(plain.body.length / 5);
  for (const { headers } of [plain, br, gzip]) expect(headers.vary).toBe('accept, accept-encoding');
});

test('a short answer is sent as it is', async () => {
  const { headers, body } = await raw(open, SHORT, { headers: { 'accept-encoding': 'br' } });
  expect(headers['content-encoding']).toBeUndefined();
  expect(headers['content-length']).toBe(String(body.length));
});

test('an answer to GET that has not changed is not sent again, however it was packed', async () => {
  const first = await raw(open, LONG);
  expect(first.headers).toMatchObject({ etag: expect.stringMatching(/^W\/"/u), 'cache-control': 'private, no-cache' });
  const headers = { 'if-none-match': String(first.headers.etag), 'accept-encoding': 'br' };
  const again = await raw(open, LONG, { headers });
  expect([again.status, again.body.length, again.headers.etag]).toEqual([304, 0, first.headers.etag]);
  const other = await raw(open, SHORT, { headers });
  expect(other.status).toBe(200);
});

test('HEAD tells what GET would, without a body', async () => {
  const [head, get] = [await raw(open, LONG, { method: 'HEAD' }), await raw(open, LONG)];
  expect([head.status, head.body.length]).toEqual([200, 0]);
  expect([head.headers.etag, head.headers['content-length']]).toEqual([
    get.headers.etag,
    get.headers['content-length'],
  ]);
});

test('answers to POST and failures are kept by nobody', async () => {
  const headers = { 'content-type': 'application/json' };
  const post = await raw(open, '/graphql', { method: 'POST', headers, body: '{"query":"{__typename}"}' });
  const failed = await raw(open, '/graphql?query={nothing}', {
    headers: { accept: 'application/graphql-response+json' },
  });
  expect([post.status, failed.status]).toEqual([200, 400]);
  for (const answer of [post, failed]) {
    expect(answer.headers['cache-control']).toBe('no-store');
    expect(answer.headers.etag).toBeUndefined();
  }
});

test.each(['PUT', 'DELETE', 'PATCH', 'OPTIONS'])('%s is no way to ask', async (method) => {
  const { status, headers } = await raw(open, '/graphql', { method });
  expect(status).toBe(405);
  expect(Object.keys(headers).filter((name) => name.startsWith('access-control'))).toEqual([]);
});

test('another site’s page is refused before anything is asked, and never invited', async () => {
  const crossing = [
    { origin: 'https://evil.example' },
    { origin: 'null' },
    { 'sec-fetch-site': 'cross-site', 'sec-fetch-mode': 'no-cors' },
    { 'sec-fetch-site': 'same-site' },
    { host: 'evil.example' },
  ];
  for (const headers of crossing) {
    const { status, headers: answered, body } = await raw(open, SHORT, { headers });
    expect(status).toBe(403);
    expect(JSON.parse(String(body))).toMatchObject({ errors: [{ extensions: { code: 'FORBIDDEN' } }] });
    expect(answered['access-control-allow-origin']).toBeUndefined();
  }
});

test('a link on another site leads to the playground, in a window of its own and nowhere else', async () => {
  const headers = { 'sec-fetch-site': 'cross-site', 'sec-fetch-mode': 'navigate', accept: 'text/html,*/*' };
  const opened = await raw(open, '/graphql', { headers: { ...headers, 'sec-fetch-dest': 'document' } });
  expect(opened.status).toBe(200);
  expect(opened.headers).toMatchObject({
    'x-frame-options': 'DENY',
    'x-content-type-options': 'nosniff',
    'referrer-policy': 'no-referrer',
    'cross-origin-opener-policy': 'same-origin',
    'content-security-policy': expect.stringContaining("frame-ancestors 'none'"),
  });
  const framed = await raw(open, '/graphql', { headers: { ...headers, 'sec-fetch-dest': 'iframe' } });
  expect(framed.status).toBe(403);
});

test('Neo4j Browser reads its guide and style across origins, and nothing else', async () => {
  const headers = { origin: 'http://localhost:7474', 'sec-fetch-site': 'same-site', 'sec-fetch-mode': 'cors' };
  for (const path of ['/browser/guide', '/browser/style.grass']) {
    for (const server of [open, locked]) {
      const preflight = await raw(server, path, { method: 'OPTIONS', headers });
      const { status, headers: answered } = await raw(server, path, { headers });
      expect([preflight.status, status, answered['access-control-allow-origin']]).toEqual([204, 200, '*']);
    }
  }
  expect((await raw(open, SHORT, { headers })).status).toBe(403);
});

test('with keys nothing but health and guide is shown without one', async () => {
  const paths = ['/', '/graphql', SHORT, '/explore', '/nowhere', '/health', '/ready', '/browser/guide'];
  const page = { accept: 'text/html' };
  const without = await Promise.all(paths.map((path) => raw(locked, path, { headers: page })));
  expect(without.map(({ status }) => status)).toEqual([401, 401, 401, 401, 401, 200, 200, 200]);
  expect(without[1]?.headers['www-authenticate']).toContain('Basic realm="Backchannel"');
  const [asked, shown, introspected] = [
    await raw(locked, SHORT, { headers: KEY }),
    await raw(locked, '/graphql', { headers: { ...page, ...KEY } }),
    await raw(locked, LONG, { headers: KEY }),
  ];
  expect([asked.status, shown.status, introspected.status]).toEqual([200, 200, 200]);
});

test('a wrong key is told late, and the right one at once meanwhile', async () => {
  const wrong = Array.from({ length: 20 }, () => raw(locked, SHORT, { headers: { authorization: 'Bearer wrong' } }));
  const right = raw(locked, SHORT, { headers: KEY }).then(({ status }) => status);
  const first = await Promise.race([right, ...wrong.map((each) => each.then(({ status }) => status))]);
  expect(first).toBe(200);
  expect((await Promise.all(wrong)).map(({ status }) => status)).toEqual(Array(20).fill(401));
});
