import { once } from 'node:events';
import { type AddressInfo, connect, createServer, type Socket } from 'node:net';
import type { DatabaseTarget } from '../../src/graph/database.ts';

/** Stands between a driver and its server, and can fail in the ways a network does. */
export interface Proxy {
  readonly target: DatabaseTarget;
  /** From now on nothing the driver says arrives, and it is not told. */
  swallow(): void;
  /** Ends all connections and refuses new ones. */
  close(): Promise<void>;
  /** Listens again, at the same place. */
  open(): Promise<void>;
}

/** `ear` gives, for each connection, who is told what the driver says. */
export async function openProxy(
  behind: DatabaseTarget,
  ear: () => (bytes: Buffer) => void = () => () => undefined,
): Promise<Proxy> {
  const { hostname, port } = new URL(behind.uri);
  const sockets = new Set<Socket>();
  let swallowing = false;
  const server = createServer((client) => {
    const upstream = connect({ host: hostname, port: Number(port || 7687) });
    for (const socket of [client, upstream]) {
      sockets.add(socket);
      socket.on('error', () => undefined);
      socket.on('close', () => sockets.delete(socket));
    }
    const hear = ear();
    client.on('data', (bytes) => {
      hear(bytes);
      if (!swallowing) upstream.write(bytes);
    });
    client.on('close', () => swallowing || upstream.destroy());
    upstream.on('data', (bytes) => swallowing || client.write(bytes));
    upstream.on('close', () => client.destroy());
  });
  let listeningPort = 0;
  async function open(): Promise<void> {
    swallowing = false;
    server.listen(listeningPort, '127.0.0.1');
    await once(server, 'listening');
    listeningPort = (server.address() as AddressInfo).port;
  }
  await open();
  return {
    target: { ...behind, uri: `bolt://127.0.0.1:${listeningPort}` },
    swallow: () => {
      swallowing = true;
    },
    close: async () => {
      const closed = once(server, 'close');
      server.close();
      for (const socket of sockets) socket.destroy();
      await closed;
    },
    open,
  };
}
