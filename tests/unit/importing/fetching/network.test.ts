import { once } from 'node:events';
import { type AddressInfo, createServer, type Server, type Socket } from 'node:net';
import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { fetchPage } from '../../../../src/importing/fetching/fetch-page.ts';
import { fetchTarget } from '../../../../src/importing/fetching/fetch-target.ts';
import { openNetwork } from '../../../../src/importing/fetching/network.ts';

let server: Server;
let came: Promise<[Socket]>;

beforeEach(async () => {
  server = createServer().listen(0, '127.0.0.1');
  came = once(server, 'connection') as Promise<[Socket]>;
  await once(server, 'listening');
});
afterEach(async () => {
  server.close();
  await once(server, 'close');
});

/** As if the server stood at the usual port. */
function target(address: string) {
  const found = fetchTarget(address);
  if (typeof found === 'string') throw new TypeError(found);
  return { ...found, port: (server.address() as AddressInfo).port };
}

const soon = (): AbortSignal => AbortSignal.timeout(5000);

test('a connection goes to the address that is given, whatever the name', async () => {
  const socket = await openNetwork.connect('127.0.0.1', target('http://lake.example/'), soon());
  const [accepted] = await came;
  expect(socket.remoteAddress).toBe('127.0.0.1');
  socket.destroy();
  accepted.destroy();
});

test('an encrypted one asks for the name, and is none before the certificate was checked', async () => {
  const connecting = openNetwork.connect('127.0.0.1', target('https://lake.example/'), soon());
  const [accepted] = await came;
  const [hello] = (await once(accepted, 'data')) as [Buffer];
  expect(hello.includes('lake.example')).toBe(true);
  accepted.destroy();
  await expect(connecting).rejects.toThrow();
});

test('nothing is waited for after the time is over', async () => {
  const connecting = openNetwork.connect('127.0.0.1', target('https://lake.example/'), AbortSignal.timeout(100));
  const [accepted] = await came;
  await expect(connecting).rejects.toThrow(/abort/i);
  accepted.destroy();
});

test('a name of this machine is looked up, and refused', async () => {
  await expect(fetchPage('http://localhost/', null, openNetwork)).rejects.toThrow(/localhost leads to .* this machine/);
});
