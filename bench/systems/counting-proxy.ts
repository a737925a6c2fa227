import { once } from 'node:events';
import { type AddressInfo, connect, createServer, type Socket } from 'node:net';

/** Stands between a driver and its server and counts how often the one waits for the other. */
export interface CountingProxy {
  readonly uri: string;
  /** Round trips since the last time this was asked. */
  take(): number;
  close(): Promise<void>;
}

export async function openCountingProxy(uri: string): Promise<CountingProxy> {
  const { hostname, port } = new URL(uri);
  const sockets = new Set<Socket>();
  let trips = 0;
  const server = createServer((client) => {
    const upstream = connect({ host: hostname, port: Number(port) });
    let spoke: 'client' | 'server' = 'server';
    for (const socket of [client, upstream]) {
      socket.setNoDelay(true);
      sockets.add(socket);
      socket.on('error', () => undefined);
      socket.on('close', () => sockets.delete(socket));
    }
    client.on('data', (bytes) => {
      if (spoke === 'server') trips += 1;
      spoke = 'client';
      upstream.write(bytes);
    });
    upstream.on('data', (bytes) => {
      spoke = 'server';
      client.write(bytes);
    });
    client.on('close', () => upstream.destroy());
    upstream.on('close', () => client.destroy());
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    uri: `bolt://127.0.0.1:${(server.address() as AddressInfo).port}`,
    take() {
      const taken = trips;
      trips = 0;
      return taken;
    },
    async close() {
      const closed = once(server, 'close');
      server.close();
      for (const socket of sockets) socket.destroy();
      await closed;
    },
  };
}
