import { setTimeout as delay } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { getIntrospectionQuery } from 'graphql';
import type { HttpServer } from '../../../src/api/http-server.ts';
import { openApiAlone, silentDatabase } from '../../setup/api-without-database.ts';
import { exchange, openSocket, postOf } from '../../setup/raw-http.ts';
import { waitUntil } from '../../setup/wait-until.ts';

const LIMITS = {
  headMs: 500,
  requestMs: 1_000,
  idleMs: 500,
  answerMs: 700,
  answerBytesPerSecond: 10_000_000,
  connections: 30,
  openRequests: 20,
};
/** Where their number is not what cuts a client off. */
const MANY = { ...LIMITS, openRequests: 1_000_000 };
/** Connections are looked at once a second; the rest is for a busy machine. */
const SLACK_MS = 3_500;

let server: HttpServer;
const database = silentDatabase();
beforeAll(async () => {
  server = await openApiAlone({ database, limits: LIMITS });
});
afterAll(() => server.close());

const host = () => new URL(server.origin).host;

async function isAnswering(): Promise<boolean> {
  const { received } = await exchange(server.origin, `GET /health HTTP/1.1\r\nhost: x\r\nconnection: close\r\n\r\n`);
  return received.startsWith('HTTP/1.1 200');
}

describe('a client is cut off', () => {
  test.each([
    ['that says nothing', () => ''],
    ['that never ends its head', () => `GET /health HTTP/1.1\r\nhost: ${host()}\r\nx-more: `],
    [
      'that never ends its body',
      () =>
        `POST /graphql HTTP/1.1\r\nhost: ${host()}\r\ncontent-type: application/json\r\ncontent-length: 100\r\n\r\n{"query`,
    ],
    ['that asks nothing more', () => `GET /health HTTP/1.1\r\nhost: ${host()}\r\n\r\n`],
  ])('%s', async (_, text) => {
    const { closed, milliseconds } = await exchange(server.origin, text(), LIMITS.requestMs + SLACK_MS);
    expect(closed).toBe(true);
    expect(milliseconds).toBeGreaterThan(LIMITS.headMs - 50);
  });

  test('that sends its head a byte at a time', async () => {
    const drip = (socket: ReturnType<typeof openSocket>) => {
      const timer = setInterval(() => socket.write('a'), 50);
      socket.write(`GET /health HTTP/1.1\r\nhost: ${host()}\r\nx-more: `);
      socket.on('close', () => clearInterval(timer));
    };
    const { closed } = await exchange(server.origin, drip, LIMITS.headMs + SLACK_MS);
    expect(closed).toBe(true);
  });

  test.each([
    ['in time', MANY],
    ['where answers that wait fill the memory', { ...MANY, answerMs: 600_000, waitingBytes: 300_000 }],
  ])('that reads its answers a byte at a time: %s', async (_, limits) => {
    const other = await openApiAlone({ limits });
    const socket = openSocket(other.origin).pause();
    const closed = new Promise((resolve) => socket.on('close', resolve));
    const question = postOf(other.origin, getIntrospectionQuery());
    // Only a write that fails tells one who hardly reads that the other side is gone.
    const ask = setInterval(() => socket.write(question.repeat(5)), 20);
    const read = setInterval(() => socket.read(1), 500);
    const outcome = await Promise.race([closed.then(() => 'cut off'), delay(20_000, 'kept', { ref: false })]);
    clearInterval(ask);
    clearInterval(read);
    socket.destroy();
    await other.close();
    expect(outcome).toBe('cut off');
  });

  test('that sends hundreds of questions ahead, and all of them end', async () => {
    const before = database.asked.length;
    const question = postOf(server.origin, '{ statistics { claims } }');
    const { closed } = await exchange(server.origin, question.repeat(300), 3_000);
    expect(closed).toBe(true);
    const asked = database.asked.slice(before);
    expect(asked.length).toBeLessThanOrEqual(LIMITS.openRequests);
    await waitUntil(() => asked.every(({ signal }) => signal?.aborted), 1_000);
  });
});

test('questions sent ahead end with their connection, also those whose turn had not come', async () => {
  const before = database.asked.length;
  const socket = openSocket(server.origin);
  socket.write(postOf(server.origin, '{ statistics { claims } }').repeat(10));
  await waitUntil(() => database.asked.length === before + 10, 3_000);
  const asked = database.asked.slice(before);
  expect(asked.some(({ signal }) => signal?.aborted)).toBe(false);
  socket.destroy();
  await waitUntil(() => asked.every(({ signal }) => signal?.aborted), 1_000);
});

test('all root fields of a question end with their client', async () => {
  const before = database.asked.length;
  const socket = openSocket(server.origin);
  socket.write(postOf(server.origin, '{ a: statistics { claims } b: statistics { articles } claims { totalCount } }'));
  await waitUntil(() => database.asked.length === before + 3, 3_000);
  socket.destroy();
  await waitUntil(() => database.asked.slice(before).every(({ signal }) => signal?.aborted), 1_000);
});

test('more connections than there may be are turned away, and those that wait make room', async () => {
  const idle = Array.from({ length: LIMITS.connections }, () => openSocket(server.origin));
  await Promise.all(idle.map((socket) => new Promise((resolve) => socket.once('connect', resolve))));
  await waitUntil(isAnswering, LIMITS.headMs + SLACK_MS);
  for (const socket of idle) socket.destroy();
  expect(await isAnswering()).toBe(true);
});
