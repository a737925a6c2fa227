import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { type Database, openDatabase } from '../../src/graph/database.ts';
import { writeSamples } from '../fixtures/sample-graph.ts';
import { type ApiService, openApiService } from '../setup/api-service.ts';
import { openProxy } from '../setup/proxy.ts';
import { emptyGraph, openTestDatabase, testTarget } from '../setup/test-database.ts';

const QUESTION = '{ entity(id: "person:donald-trump") { name } }';
/** What is promised is 3 s; the rest is this machine's. */
const ANSWERED_WITHIN_MS = 3_500;

let proxy: Awaited<ReturnType<typeof openProxy>>;
let database: Database;
let service: ApiService;
beforeAll(async () => {
  const direct = await openTestDatabase();
  await emptyGraph(direct);
  await writeSamples(direct);
  await direct.close();
  proxy = await openProxy(testTarget());
  database = openDatabase(proxy.target);
  service = await openApiService(database);
}, 120_000);
afterAll(async () => {
  await service.close();
  await database.close();
  await proxy.close();
});

async function timed<T>(work: () => Promise<T>) {
  const started = performance.now();
  const result = await work();
  return { result, milliseconds: performance.now() - started };
}

async function untilAnswered() {
  for (let attempt = 0; attempt < 20; attempt += 1) {
    const reply = await service.ask(QUESTION);
    if (reply.status === 200) return reply.data;
  }
  return null;
}

test.each([
  ['gone', () => proxy.close(), () => proxy.open()],
  ['silent', () => proxy.swallow(), () => proxy.close().then(() => proxy.open())],
])(
  'while the database is %s questions get a clear 503 within 3 s, and answers again as soon as it is back',
  async (_, breakIt, mend) => {
    expect(await untilAnswered()).toEqual({ entity: { name: 'Donald Trump' } });
    await breakIt();
    const { result, milliseconds } = await timed(() => service.ask(QUESTION));
    expect(milliseconds).toBeLessThan(ANSWERED_WITHIN_MS);
    expect(result).toMatchObject({
      status: 503,
      data: { entity: null },
      errors: [
        {
          message: 'The database cannot be reached. Ask again in a few seconds.',
          extensions: { code: 'DATABASE_UNAVAILABLE' },
        },
      ],
    });
    expect(JSON.stringify(result)).not.toMatch(/bolt|127\.0\.0\.1/u);
    const ready = await timed(() => fetch(`${service.origin}/ready`));
    expect(ready.result.status).toBe(503);
    expect(ready.milliseconds).toBeLessThan(ANSWERED_WITHIN_MS);
    expect((await fetch(`${service.origin}/health`)).status).toBe(200);
    await mend();
    expect(await untilAnswered()).toEqual({ entity: { name: 'Donald Trump' } });
    expect((await fetch(`${service.origin}/ready`)).status).toBe(200);
  },
  60_000,
);

test('a client is told to come back', async () => {
  await proxy.close();
  const response = await fetch(`${service.origin}/graphql?query=${encodeURIComponent(QUESTION)}`);
  expect([response.status, response.headers.get('retry-after')]).toEqual([503, '3']);
  await proxy.open();
});

test.each([
  ['{ claims(first: 500) { totalCount } }', 'BAD_USER_INPUT', 'first: expected 1 to 100, got 500.'],
  ['{ node(id: "42") { id } }', 'BAD_USER_INPUT', 'Expected an id that this API gave'],
  ['{ claims(after: "42") { totalCount } }', 'BAD_USER_INPUT', 'expected a cursor of this list'],
  ['{ claims(where: { eventTime: { from: "soon" } }) { totalCount } }', 'BAD_USER_INPUT', 'Expected a day like'],
])('%s is refused with a code and a reason', async (query, code, message) => {
  const { errors } = await service.ask(query);
  expect(errors[0]?.extensions.code).toBe(code);
  expect(errors[0]?.message).toContain(message);
});

test('of several ids the malformed ones alone fail', async () => {
  const { data, errors } = await service.ask('{ nodes(ids: ["person:donald-trump", "42"]) { id } }');
  expect(data.nodes).toEqual([{ id: 'person:donald-trump' }, null]);
  expect(errors).toHaveLength(1);
});

test('what nobody expected is told by an id that stands in the log', async () => {
  const broken: Database = { ...database, run: () => Promise.reject(new TypeError('MATCH went wrong at bolt://here')) };
  const other = await openApiService(broken);
  const { status, errors } = await other.ask(QUESTION);
  await other.close();
  expect([status, errors[0]?.extensions.code]).toEqual([200, 'INTERNAL_SERVER_ERROR']);
  expect(JSON.stringify(errors)).not.toMatch(/MATCH|bolt|TypeError/u);
  expect(JSON.stringify(other.logged)).toContain(String(errors[0]?.extensions.errorId));
});

async function post(body: string, headers: Readonly<Record<string, string>> = {}) {
  return fetch(`${service.origin}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body,
  });
}

test('a request that is too long is refused', async () => {
  const response = await post(JSON.stringify({ query: `{ statistics { claims } } # ${'x'.repeat(130_000)}` }));
  expect(response.status).toBe(413);
});

test('a question that is nested too deeply is refused', async () => {
  const deep = `${'{ claims { nodes { subject '.repeat(6)} { id } ${'} } }'.repeat(6)}`.replaceAll(
    'subject {',
    'subject {',
  );
  const { status, errors } = await service.ask(`{ entity(id: "person:a") ${deep} }`);
  expect([status, errors[0]?.extensions]).toEqual([
    400,
    { code: 'QUERY_TOO_COMPLEX', limit: 'depth', allowed: 15, got: 20 },
  ]);
});

test('a question for too many rows is refused before the database is asked', async () => {
  const query = `query ($n: Int!) { entities(first: $n) { nodes { claims(first: $n) { nodes { subject { claims(first: $n) { nodes { id } } } } } } } }`;
  const asked = service.statements.length;
  const { errors } = await service.ask(query, { n: 100 });
  expect(errors[0]?.extensions.code).toBe('QUERY_TOO_COMPLEX');
  expect(errors[0]?.message).toContain('at most 100,000 objects');
  expect(service.statements).toHaveLength(asked);
});

test('a document of endless words is refused before it is understood', async () => {
  const response = await post(JSON.stringify({ query: `{ ${'__typename '.repeat(5_000)} }` }));
  expect([response.status, (await response.json()).errors[0].extensions.limit]).toEqual([400, 'tokens']);
});
