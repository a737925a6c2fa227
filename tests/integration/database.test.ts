import { once } from 'node:events';
import { type AddressInfo, createServer } from 'node:net';
import { performance } from 'node:perf_hooks';
import { afterAll, afterEach, beforeAll, expect, test } from '@jest/globals';
import { type Database, openDatabase, type Statement } from '../../src/graph/database.ts';
import { violatedConstraint } from '../../src/graph/driver-errors.ts';
import { isBackchannelError } from '../../src/model/errors.ts';
import { openProxy } from '../setup/proxy.ts';
import { emptyGraph, openTestDatabase, testTarget } from '../setup/test-database.ts';
import { waitUntil } from '../setup/wait-until.ts';

const ENDLESS = read(
  'UNWIND range(1, 1000000000000) AS x WITH x WHERE x % 7 = 8 RETURN count(x) AS n',
  'tests/endless',
);
const ONE = read('RETURN 1 AS one', 'tests/one');
const CREATE = write('CREATE (source:Source {id: $id})', 'tests/create');
const closers: (() => Promise<unknown>)[] = [];
let database: Database;

function read(text: string, name = 'tests/read'): Statement {
  return { name, text, access: 'READ' };
}

function write(text: string, name = 'tests/write'): Statement {
  return { name, text, access: 'WRITE' };
}

async function failureOf(call: Promise<unknown>): Promise<{ error: unknown; milliseconds: number }> {
  const startedAt = performance.now();
  const error = await call.then(
    () => undefined,
    (reason) => reason,
  );
  return { error, milliseconds: performance.now() - startedAt };
}

async function endlessStatements(): Promise<number> {
  const running = read(`SHOW TRANSACTIONS YIELD currentQuery WHERE currentQuery CONTAINS '1000000000000) AS x WITH' AND
    NOT currentQuery STARTS WITH 'SHOW' RETURN count(*) AS n`);
  return (await database.run<{ n: number }>(running, {})).rows[0]?.n ?? 0;
}

beforeAll(async () => {
  database = await openTestDatabase();
  await emptyGraph(database);
});
afterEach(async () => {
  for (const close of closers.splice(0)) await close();
});
afterAll(() => database.close());

test('whole numbers arrive as integers and come back as plain numbers', async () => {
  const statement = read(
    'UNWIND range(1, 5) AS n WITH n LIMIT $most RETURN n, $share AS share, valueType($most) AS type',
  );
  const { rows } = await database.run(statement, { most: 2, share: 0.5 });
  expect(rows).toEqual([
    { n: 1, share: 0.5, type: 'INTEGER NOT NULL' },
    { n: 2, share: 0.5, type: 'INTEGER NOT NULL' },
  ]);
});

test('a write counts what it changed', async () => {
  const { counters } = await database.run(CREATE, { id: 'source:counted' });
  expect(counters).toMatchObject({ nodesCreated: 1, propertiesSet: 1, labelsAdded: 1, nodesDeleted: 0 });
});

test('a write in a statement of read access is refused', async () => {
  const { error } = await failureOf(database.run({ ...CREATE, access: 'READ' }, { id: 'source:refused' }));
  expect(isBackchannelError(error, 'INTERNAL')).toBe(true);
  expect(String(error)).toContain('Writing in read access mode not allowed');
});

test('a violated constraint is known by its name', async () => {
  await database.run(CREATE, { id: 'source:once' });
  const { error } = await failureOf(database.run(CREATE, { id: 'source:once' }));
  expect(violatedConstraint(error)).toBe('source_id_unique');
});

test('a statement past its deadline fails in time and does not go on at the server', async () => {
  const { error, milliseconds } = await failureOf(database.run(ENDLESS, {}, { deadlineMs: 700 }));
  expect(isBackchannelError(error, 'DEADLINE_EXCEEDED')).toBe(true);
  expect(milliseconds).toBeLessThan(1_500);
  await waitUntil(async () => (await endlessStatements()) === 0, 5_000);
});

test('the server ends a statement by itself where the client is cut off', async () => {
  const proxy = await openProxy(testTarget());
  const cutOff = openDatabase(proxy.target);
  closers.push(proxy.close, cutOff.close);
  const failure = failureOf(cutOff.run(ENDLESS, {}, { deadlineMs: 3_000 }));
  await waitUntil(async () => (await endlessStatements()) === 1, 2_500);
  proxy.swallow();
  await failure;
  await waitUntil(async () => (await endlessStatements()) === 0, 15_000);
});

test('an aborted call rejects with the reason, and its statement does not go on at the server', async () => {
  const controller = new AbortController();
  const failure = failureOf(database.run(ENDLESS, {}, { signal: controller.signal }));
  await waitUntil(async () => (await endlessStatements()) === 1, 5_000);
  const reason = new Error('the client has left');
  controller.abort(reason);
  expect((await failure).error).toBe(reason);
  await waitUntil(async () => (await endlessStatements()) === 0, 5_000);
});

test('an aborted write transaction leaves nothing behind', async () => {
  const controller = new AbortController();
  const work = database.write(
    async (transaction) => {
      await transaction.run(CREATE, { id: 'source:aborted' });
      controller.abort(new Error('enough'));
      await transaction.run(CREATE, { id: 'source:aborted-too' });
    },
    { signal: controller.signal },
  );
  expect(String((await failureOf(work)).error)).toBe('Error: enough');
  const { rows } = await database.run(read("MATCH (s:Source) WHERE s.id STARTS WITH 'source:aborted' RETURN s.id"), {});
  expect(rows).toEqual([]);
});

test('more failures than there are connections leave none taken', async () => {
  const failures = Array.from({ length: 120 }, () => failureOf(database.run(read('RETURN 1/0 AS n'), {})));
  const codes = (await Promise.all(failures)).map(({ error }) => (error as { code?: string }).code);
  expect(codes.filter((code) => code !== 'INTERNAL')).toEqual([]);
  expect((await database.run(ONE, {})).rows).toEqual([{ one: 1 }]);
});

test('of two transactions in deadlock both are done in the end', async () => {
  const lock = write('MERGE (source:Source {id: $id}) SET source.name = $name');
  await database.run(lock, { id: 'source:a', name: '' });
  await database.run(lock, { id: 'source:b', name: '' });
  const met = Promise.withResolvers<void>();
  let arrived = 0;
  let attempts = 0;
  const cross = (name: string, first: string, second: string) =>
    database.write(async (transaction) => {
      attempts += 1;
      await transaction.run(lock, { id: first, name });
      arrived += 1;
      if (arrived === 2) met.resolve();
      await met.promise;
      await transaction.run(lock, { id: second, name });
      return name;
    });
  const done = await Promise.all([cross('one', 'source:a', 'source:b'), cross('two', 'source:b', 'source:a')]);
  expect(done).toEqual(['one', 'two']);
  expect(attempts).toBeGreaterThan(2);
});

test('a transaction whose work throws is rolled back, and the error is the work’s own', async () => {
  const own = new Error('no');
  const work = database.write(async (transaction) => {
    await transaction.run(CREATE, { id: 'source:thrown' });
    throw own;
  });
  const { error } = await failureOf(work);
  expect((error as Error).cause).toBe(own);
  expect((await database.run(read("MATCH (s:Source {id: 'source:thrown'}) RETURN s.id"), {})).rows).toEqual([]);
});

test.each(['a server that refuses', 'a server that is silent'])(
  '%s is unavailable within three seconds',
  async (which) => {
    const silent = createServer((socket) => closers.push(async () => socket.destroy()));
    silent.listen(0, '127.0.0.1');
    await once(silent, 'listening');
    const uri = `bolt://127.0.0.1:${which.endsWith('refuses') ? 1 : (silent.address() as AddressInfo).port}`;
    const dead = openDatabase({ ...testTarget(), uri });
    closers.push(dead.close, async () => silent.close());
    const calls = [dead.run(ONE, {}), dead.write((transaction) => transaction.run(ONE, {})), dead.verify()];
    for (const { error, milliseconds } of await Promise.all(calls.map(failureOf))) {
      expect(isBackchannelError(error, 'DATABASE_UNAVAILABLE')).toBe(true);
      expect(milliseconds).toBeLessThan(3_000);
    }
  },
);

test('a server that falls silent with connections open is unavailable within three seconds', async () => {
  const proxy = await openProxy(testTarget());
  const victim = openDatabase(proxy.target);
  closers.push(proxy.close, victim.close);
  await victim.run(ONE, {});
  proxy.swallow();
  const { error, milliseconds } = await failureOf(victim.run(ONE, {}));
  expect(isBackchannelError(error, 'DATABASE_UNAVAILABLE')).toBe(true);
  expect(milliseconds).toBeLessThan(3_000);
});

test('a server that was away is used again without opening anew', async () => {
  const proxy = await openProxy(testTarget());
  const client = openDatabase(proxy.target);
  closers.push(proxy.close, client.close);
  await Promise.all(Array.from({ length: 20 }, () => client.run(ONE, {})));
  await proxy.close();
  const { error, milliseconds } = await failureOf(client.run(ONE, {}));
  expect(isBackchannelError(error, 'DATABASE_UNAVAILABLE')).toBe(true);
  expect(milliseconds).toBeLessThan(3_000);
  await proxy.open();
  expect((await client.run(ONE, {})).rows).toEqual([{ one: 1 }]);
  expect((await client.write((transaction) => transaction.run(ONE, {}))).rows).toEqual([{ one: 1 }]);
});

test('a wrong password and an unknown database say which setting to look at', async () => {
  const wrongPassword = openDatabase({ ...testTarget(), password: 'wrong' });
  const wrongName = openDatabase({ ...testTarget(), database: 'nowhere' });
  closers.push(wrongPassword.close, wrongName.close);
  await expect(wrongPassword.verify()).rejects.toMatchObject({
    code: 'BAD_CONFIG',
    message: expect.stringContaining('NEO4J_PASSWORD'),
  });
  await expect(wrongName.verify()).rejects.toMatchObject({
    code: 'BAD_CONFIG',
    message: expect.stringContaining('NEO4J_DATABASE'),
  });
});
