import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { HttpServer } from '../../../src/api/http-server.ts';
import { openApiAlone } from '../../setup/api-without-database.ts';
import { exchange, postOf } from '../../setup/raw-http.ts';

let server: HttpServer;
beforeAll(async () => {
  server = await openApiAlone();
});
afterAll(() => server.close());

const host = () => new URL(server.origin).host;

function statusOf(received: string): number {
  return Number(/^HTTP\/1\.1 (\d+)/u.exec(received)?.[1]);
}

/** Answers in the order in which they came, however many stand in one connection. */
async function statuses(text: string): Promise<readonly number[]> {
  const { received } = await exchange(server.origin, text, 1_500);
  return [...received.matchAll(/^HTTP\/1\.1 (\d+)/gmu)].map(([, status]) => Number(status));
}

test.each([
  ['no HTTP at all', () => 'hello\r\n\r\n', 400],
  ['bytes', () => '\x16\x03\x01\x02\x00\x01\x00', 400],
  ['no host', () => 'GET /health HTTP/1.1\r\n\r\n', 400],
  ['a header that is none', () => `GET /health HTTP/1.1\r\nhost: ${host()}\r\n: x\r\n\r\n`, 400],
  ['a line feed in a header', () => `GET /health HTTP/1.1\r\nhost: ${host()}\r\nx: a\nb\r\n\r\n`, 400],
  ['two lengths', () => postOf(server.origin, '{ __typename }', 'content-length: 3\r\n'), 400],
  ['a length and chunks', () => postOf(server.origin, '{ __typename }', 'transfer-encoding: chunked\r\n'), 400],
  ['a length below zero', () => `POST /graphql HTTP/1.1\r\nhost: ${host()}\r\ncontent-length: -1\r\n\r\n`, 400],
  ['a head of 20 kB', () => `GET /health HTTP/1.1\r\nhost: ${host()}\r\nx: ${'a'.repeat(20_000)}\r\n\r\n`, 431],
  ['an address of 20 kB', () => `GET /${'a'.repeat(20_000)} HTTP/1.1\r\nhost: ${host()}\r\n\r\n`, 431],
  [
    'an address of another host',
    () => `GET http://elsewhere/graphql HTTP/1.1\r\nhost: ${host()}\r\nconnection: close\r\n\r\n`,
    404,
  ],
])('%s is answered with %i', async (_, text, status) => {
  const { received, closed } = await exchange(server.origin, text(), 3_000);
  expect([statusOf(received), closed]).toEqual([status, true]);
  expect(received).not.toMatch(/node_modules|at Object|\.ts:/u);
});

const PIPED = 'GET /health HTTP/1.1\r\nhost: x\r\n\r\n';

test('a body that is too long is refused by its length, before it is sent', async () => {
  const head = `POST /graphql HTTP/1.1\r\nhost: ${host()}\r\ncontent-type: application/json\r\ncontent-length: 100000000\r\n\r\n`;
  const { received, closed, milliseconds } = await exchange(server.origin, head, 3_000);
  expect([statusOf(received), closed]).toEqual([413, true]);
  expect(received).toContain('REQUEST_TOO_LARGE');
  expect(milliseconds).toBeLessThan(2_500);
});

test('of a body without a length little more is read than may be', async () => {
  let sent = 0;
  const { received, closed } = await exchange(
    server.origin,
    (socket) => {
      const chunk = `10000\r\n${'a'.repeat(65_536)}\r\n`;
      const more = () => {
        while (!socket.destroyed && socket.write(chunk)) sent += chunk.length;
      };
      socket.on('drain', more);
      socket.write(
        `POST /graphql HTTP/1.1\r\nhost: ${host()}\r\ncontent-type: application/json\r\ntransfer-encoding: chunked\r\n\r\n`,
      );
      more();
    },
    5_000,
  );
  expect([statusOf(received), closed]).toEqual([413, true]);
  // What the system keeps on the way counts too.
  expect(sent).toBeLessThan(20_000_000);
});

test('a body that nobody asked for is not waited for, and ends the connection', async () => {
  const text = `GET /health HTTP/1.1\r\nhost: x\r\ncontent-length: ${PIPED.length}\r\n\r\n${PIPED}`;
  expect(await statuses(text)).toEqual([200]);
});

test.each([
  ['a form', 'application/x-www-form-urlencoded'],
  ['a form with files', 'multipart/form-data; boundary=x'],
  ['text', 'text/plain'],
  ['text that looks like JSON', 'text/plain; application/json'],
  ['a bare query', 'application/graphql'],
])('%s is refused with 415', async (_, type) => {
  const response = await fetch(`${server.origin}/graphql`, {
    method: 'POST',
    headers: { 'content-type': type },
    body: '{"query":"{ __typename }"}',
  });
  expect(response.status).toBe(415);
  expect(await response.json()).toMatchObject({ errors: [{ extensions: { code: 'UNSUPPORTED_MEDIA_TYPE' } }] });
});

test('JSON is taken with a charset, and without a type', async () => {
  const body = JSON.stringify({ query: '{ __typename }' });
  const typed = await fetch(`${server.origin}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json; charset=utf-8' },
    body,
  });
  expect(await typed.json()).toMatchObject({ data: { __typename: 'Query' } });
  const head = `POST /graphql HTTP/1.1\r\nhost: ${host()}\r\nconnection: close\r\ncontent-length: ${body.length}\r\n\r\n`;
  const { received } = await exchange(server.origin, head + body);
  expect(received).toContain('"data":{"__typename":"Query"}');
});
