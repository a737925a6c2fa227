import { once } from 'node:events';
import { connect, createServer } from 'node:net';
import { BackchannelError } from '../../model/errors.ts';

const PORTS_TRIED = 200;

/**
 * `first`, or the next port of loopback that is free and not among `taken`.
 * @throws {BackchannelError} BAD_CONFIG where 200 in a row are in use.
 */
export async function freePort(first: number, taken: readonly number[] = []): Promise<number> {
  for (let port = first; port < first + PORTS_TRIED; port += 1) {
    if (!taken.includes(port) && (await isFree(port))) return port;
  }
  throw new BackchannelError(
    'BAD_CONFIG',
    `Expected a free port from ${first} on, but ${PORTS_TRIED} in a row are in use.`,
  );
}

/** Binding alone does not tell everywhere: beside a server on all addresses, some systems let loopback be bound again. */
async function isFree(port: number): Promise<boolean> {
  return (await canBind(port)) && !(await answers(port));
}

async function canBind(port: number): Promise<boolean> {
  const server = createServer();
  const bound = Promise.withResolvers<boolean>();
  server.once('error', () => bound.resolve(false));
  server.listen({ port, host: '127.0.0.1', exclusive: true }, () => bound.resolve(true));
  const free = await bound.promise;
  if (free) {
    server.close();
    await once(server, 'close');
  }
  return free;
}

async function answers(port: number): Promise<boolean> {
  const socket = connect({ port, host: '127.0.0.1' });
  const answered = Promise.withResolvers<boolean>();
  socket.once('connect', () => answered.resolve(true));
  socket.once('error', () => answered.resolve(false));
  try {
    return await answered.promise;
  } finally {
    socket.destroy();
  }
}
