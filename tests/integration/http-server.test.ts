import { request } from 'node:http';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { openHttpServer } from '../../src/api/http-server.ts';
import type { Database } from '../../src/graph/database.ts';
import { type ApiService, openApiService } from '../setup/api-service.ts';
import { emptyGraph, openTestDatabase } from '../setup/test-database.ts';

let database: Database;
let service: ApiService;
beforeAll(async () => {
  database = await openTestDatabase();
  await emptyGraph(database);
  service = await openApiService(database);
}, 120_000);
afterAll(async () => {
  await service.close();
  await database.close();
});

const QUIET = () => undefined;
const LOG = { debug: QUIET, info: QUIET, warn: QUIET, error: QUIET };

/** As it comes over the wire: fetch would unpack it. */
async function raw(path: string, headers: Readonly<Record<string, string>>) {
  const { promise, resolve, reject } = Promise.withResolvers<{
    status: number | undefined;
    headers: Record<string, unknown>;
    length: number;
  }>();
  request(`${service.origin}${path}`, { headers }, (response) => {
    let length = 0;
    response.on('data', (chunk: Buffer) => (length += chunk.length));
    response.on('end', () => resolve({ status: response.statusCode, headers: response.headers, length }));
  })
    .on('error', reject)
    .end();
  return promise;
}

test('the process is up, and ready where the database answers', async () => {
  const [health, ready] = await Promise.all(['/health', '/ready'].map((path) => fetch(service.origin + path)));
  expect(await health?.json()).toEqual({ status: 'up' });
  expect(await ready?.json()).toEqual({ status: 'ready' });
});

test('browsers come to the playground, and find it packed', async () => {
  const page = await fetch(service.origin, { headers: { accept: 'text/html' } });
  expect(page.url).toBe(`${service.origin}/graphql`);
  const html = await page.text();
  const [script] = /\/graphql\/playground-\w+\.js/u.exec(html) ?? [];
  const packed = await raw(script ?? '', { 'accept-encoding': 'gzip, br' });
  expect(packed.status).toBe(200);
  expect(packed.headers).toMatchObject({
    'content-encoding': 'br',
    'cache-control': 'public, max-age=31536000, immutable',
  });
  expect(packed.length).toBeLessThan(2_000_000);
  const plain = await raw(script ?? '', {});
  expect(plain.length).toBeGreaterThan(4 * packed.length);
});

test('a page that has not changed is not sent again', async () => {
  const first = await raw('/graphql', { accept: 'text/html' });
  const again = await raw('/graphql', { accept: 'text/html', 'if-none-match': String(first.headers.etag) });
  expect([again.status, again.length]).toEqual([304, 0]);
});

test('the page may ask nobody but this service', async () => {
  const page = await raw('/graphql', { accept: 'text/html' });
  expect(page.headers['content-security-policy']).toContain("default-src 'self'");
  expect(page.headers['content-security-policy']).not.toMatch(/https?:|\*/u);
});

test('Neo4j Browser finds its guide', async () => {
  const guide = await fetch(`${service.origin}/browser/guide`);
  expect([guide.status, guide.headers.get('access-control-allow-origin')]).toEqual([200, '*']);
  expect(await guide.text()).toContain(`${service.origin}/browser`);
});

test.each(['/nowhere', '/graphql/playground-nothing.js', '/..%2f..%2fpackage.json'])(
  'nothing is at %s',
  async (path) => {
    expect((await fetch(service.origin + path)).status).toBe(404);
  },
);

test('an address that is none is nowhere too', async () => {
  const [slashes, host] = await Promise.all([raw('//', {}), raw('/browser/guide', { host: 'a b:c' })]);
  expect([slashes.status, host.status]).toEqual([404, 403]);
});

test('questions are answered to GET as to POST', async () => {
  const response = await fetch(`${service.origin}/graphql?query={statistics{claims}}`, {
    headers: { accept: 'application/graphql-response+json' },
  });
  expect(await response.json()).toMatchObject({ data: { statistics: { claims: 0 } } });
});

test('a port that is taken is named', async () => {
  const port = Number(new URL(service.origin).port);
  const options = { database, log: LOG, host: '127.0.0.1', port, deadlineMs: 1_000 };
  await expect(openHttpServer(options)).rejects.toThrow(
    `Port ${port} on 127.0.0.1 is taken by another program. Set PORT to another one`,
  );
});

test('a service that is still being set up is not ready', async () => {
  const options = { database, log: LOG, host: '127.0.0.1', port: 0, deadlineMs: 1_000, isReady: () => false };
  const server = await openHttpServer(options);
  const response = await fetch(`${server.origin}/ready`);
  await server.close();
  expect(response.status).toBe(503);
});

test('closing lets what is in flight come to its end, and takes nothing new', async () => {
  const begun = Promise.withResolvers<void>();
  const gate = Promise.withResolvers<void>();
  const slow: Database = {
    ...database,
    async run(statement, parameters, options) {
      begun.resolve();
      await gate.promise;
      return database.run(statement, parameters, options);
    },
  };
  const other = await openApiService(slow);
  const inFlight = other.ask('{ statistics { articles } }');
  await begun.promise;
  const closed = other.close();
  await expect(fetch(`${other.origin}/health`)).rejects.toThrow();
  gate.resolve();
  expect((await inFlight).data).toEqual({ statistics: { articles: 0 } });
  await closed;
});

test('a client that goes away ends its statement', async () => {
  const aborted = Promise.withResolvers<void>();
  const begun = Promise.withResolvers<void>();
  const watched: Database = {
    ...database,
    run(_, __, options) {
      options?.signal?.addEventListener('abort', () => aborted.resolve());
      begun.resolve();
      return new Promise(() => undefined);
    },
  };
  const other = await openApiService(watched);
  const leaving = new AbortController();
  const left = fetch(`${other.origin}/graphql?query={statistics{claims}}`, { signal: leaving.signal }).catch(
    () => 'left',
  );
  await begun.promise;
  leaving.abort();
  expect(await left).toBe('left');
  await aborted.promise;
  await other.close();
});
