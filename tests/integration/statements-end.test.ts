import { setTimeout as delay } from 'node:timers/promises';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from '@jest/globals';
import { type HttpServer, openHttpServer } from '../../src/api/http-server.ts';
import type { Database, Statement } from '../../src/graph/database.ts';
import { BackchannelError } from '../../src/model/errors.ts';
import { openSocket, postOf } from '../setup/raw-http.ts';
import { openTestDatabase } from '../setup/test-database.ts';
import { waitUntil } from '../setup/wait-until.ts';

/** Minutes of work that need no memory. */
const SLOW = 'UNWIND range(1, 4000000000) AS number WITH number WHERE number % 7 = 9 RETURN count(number) AS answer';
const TRANSACTIONS: Statement = {
  name: 'test/transactions',
  text: 'SHOW TRANSACTIONS YIELD currentQuery, status WHERE currentQuery CONTAINS $text RETURN status',
  access: 'READ',
};
/** What is promised is 1 s; the rest is a busy machine's. */
const GONE_WITHIN_MS = 2_500;
const DEADLINE_MS = 2_000;
const QUIET = () => undefined;

let database: Database;
let patient: HttpServer;
let hasty: HttpServer;
beforeAll(async () => {
  database = await openTestDatabase();
  const slow: Database = {
    ...database,
    run: async (statement, _, options) => {
      if (statement.name === 'compiled/articles') throw new BackchannelError('BAD_INPUT', 'Expected something else.');
      return database.run({ ...statement, text: SLOW }, {}, options);
    },
  };
  const options = {
    database: slow,
    log: { debug: QUIET, info: QUIET, warn: QUIET, error: QUIET },
    host: '127.0.0.1',
    port: 0,
  };
  patient = await openHttpServer({ ...options, deadlineMs: 60_000 });
  hasty = await openHttpServer({ ...options, deadlineMs: DEADLINE_MS });
}, 120_000);
afterAll(async () => {
  await patient.close();
  await hasty.close();
  await database.close();
});

/** Statements of ours that the server still works on, as it says itself. */
async function running(): Promise<number> {
  const { rows } = await database.run(TRANSACTIONS, { text: 'number % 7 = 9 RETURN' });
  // The one that asks carries the text as a parameter, not in itself.
  return rows.length;
}

async function untilRunning(count: number): Promise<void> {
  await waitUntil(async () => (await running()) === count, 20_000);
}

async function millisecondsUntilGone(): Promise<number> {
  const started = performance.now();
  while ((await running()) > 0 && performance.now() - started < 20_000) await delay(20);
  return performance.now() - started;
}

beforeEach(() => untilRunning(0));
afterEach(() => untilRunning(0));

const ONE = '{ statistics { claims } }';
const SEVERAL = '{ one: statistics { claims } other: statistics { articles } claims { totalCount } }';

test.each([
  ['one question', ONE, 1, 1],
  ['a question with several root fields', SEVERAL, 1, 3],
  ['questions sent ahead', ONE, 4, 4],
  ['several root fields sent ahead', SEVERAL, 2, 6],
])('a client that goes away ends %s in the server within a second', async (_, query, times, statements) => {
  const socket = openSocket(patient.origin);
  socket.write(postOf(patient.origin, query).repeat(times));
  await untilRunning(statements);
  socket.destroy();
  expect(await millisecondsUntilGone()).toBeLessThan(GONE_WITHIN_MS);
});

test.each([
  ['one statement', ONE, 1],
  ['those of several root fields', SEVERAL, 3],
])('the deadline ends %s in the server within a second, and says so', async (_, query, statements) => {
  const answer = fetch(`${hasty.origin}/graphql?query=${encodeURIComponent(query)}`);
  await untilRunning(statements);
  const response = await answer;
  expect(await millisecondsUntilGone()).toBeLessThan(GONE_WITHIN_MS);
  expect(response.status).toBe(504);
  const { errors } = (await response.json()) as { errors: { extensions: { code: string } }[] };
  expect(new Set(errors.map(({ extensions }) => extensions.code))).toEqual(new Set(['DEADLINE_EXCEEDED']));
});

test('what is still asked when a question has failed already ends with its answer', async () => {
  const query = '{ statistics { claims } articles { totalCount } }';
  const response = await fetch(`${patient.origin}/graphql?query=${encodeURIComponent(query)}`);
  expect(await response.json()).toMatchObject({ data: null, errors: [{ extensions: { code: 'BAD_USER_INPUT' } }] });
  expect(await millisecondsUntilGone()).toBeLessThan(GONE_WITHIN_MS);
});
