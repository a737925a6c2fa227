import { connect, type Socket } from 'node:net';
import { createInterface } from 'node:readline';
import { BackchannelError } from '../../model/errors.ts';
import { BYE, type KeeperMessage } from './keeper-protocol.ts';
import type { Ports } from './neo4j-conf.ts';
import { isRunning } from './process-identity.ts';
import type { ServerState } from './server-state.ts';

/** One process's share in a running server. */
export interface KeeperConnection {
  readonly ports: Ports;
  /** Gives the share back; where it was the last one, waits until the server has stopped. */
  leave(): Promise<void>;
}

const WELCOME_WITHIN_MS = 5_000;

/**
 * Joins the users of the keeper that `state` tells of, and waits until its server answers.
 * @returns null where that keeper is gone or about to go: then a new one is to be started.
 * @throws {BackchannelError} where the keeper could not start the server
 */
export async function joinKeeper(state: ServerState): Promise<KeeperConnection | null> {
  if (!isRunning(state.keeper)) return null;
  const socket = connect({ port: state.keeperPort, host: '127.0.0.1' });
  const outcome = Promise.withResolvers<Ports | null>();
  const closed = Promise.withResolvers<void>();
  socket.on('error', () => socket.destroy());
  socket.on('close', () => {
    closed.resolve();
    outcome.resolve(null);
  });
  // Somebody else may have been given the port of a keeper that is gone, and never answers.
  socket.setTimeout(WELCOME_WITHIN_MS, () => socket.destroy());
  const lines = createInterface(socket);
  // It passes the socket's errors on, which are dealt with above; without a listener they would end the process.
  lines.on('error', () => undefined);
  lines.on('line', (line) => {
    const message = JSON.parse(line) as KeeperMessage;
    if (message.kind === 'welcome') socket.setTimeout(0);
    if (message.kind === 'ready') outcome.resolve(message.ports);
    if (message.kind === 'failed') {
      outcome.reject(new BackchannelError(message.code, message.message));
      socket.destroy();
    }
  });
  socket.write(`${state.token}\n`);
  const ports = await outcome.promise;
  return ports && connectionOf(socket, closed.promise, ports);
}

function connectionOf(socket: Socket, closed: Promise<void>, ports: Ports): KeeperConnection {
  // A process that only waits for its database to end may end.
  socket.unref();
  return {
    ports,
    leave: async () => {
      if (socket.destroyed) return;
      socket.ref();
      socket.write(`${BYE}\n`);
      await closed;
    },
  };
}
