import { randomBytes, timingSafeEqual } from 'node:crypto';
import { once } from 'node:events';
import { mkdirSync, rmSync } from 'node:fs';
import { type AddressInfo, createServer, type Socket } from 'node:net';
import { createInterface } from 'node:readline';
import { setTimeout as delay } from 'node:timers/promises';
import { BackchannelError, isBackchannelError } from '../../model/errors.ts';
import { foldersOf } from './folders.ts';
import { BYE, type KeeperMessage, type KeeperOrder } from './keeper-protocol.ts';
import type { Ports } from './neo4j-conf.ts';
import { freePort } from './ports.ts';
import { identify, isRunning, type ProcessIdentity } from './process-identity.ts';
import { PortTaken, type ServerProcess, startServer, stopServer } from './server-process.ts';
import { readState, removeState, writeState } from './server-state.ts';

export interface Keeper {
  /** Settles when the server has been stopped and everything is cleared away. */
  readonly done: Promise<void>;
  /** Stops the server, whoever uses it. */
  stop(): void;
}

/** How long the server is kept for a user that was killed, so that its next start finds it running. */
const LINGER_MS = 5_000;
/** The process that asked for the keeper connects within milliseconds, or never. */
const FIRST_USER_WITHIN_MS = 15_000;
const PORT_ATTEMPTS = 5;
const PORT_WAIT_MS = 1_000;
/** A server that crashes again and again, each time soon after it was there, is given up. */
const MOST_RESTARTS = 3;
const SOON_MS = 10_000;

/**
 * Keeps one Neo4j for all processes that use a data folder: starts it, starts it again where it crashes, and stops it when the last
 * user has gone. A process of its own, so that the server neither dies with whoever started it nor outlives all who use it.
 * @throws {BackchannelError} where it cannot keep the state
 */
export async function openKeeper(order: KeeperOrder): Promise<Keeper> {
  const folders = foldersOf(order.dataFolder);
  mkdirSync(folders.logs, { recursive: true });
  const token = randomBytes(24).toString('base64url');
  const users = new Set<Socket>();
  const leaving = new Set<Socket>();
  const done = Promise.withResolvers<void>();
  let outcome: KeeperMessage | null = null;
  let current: ProcessIdentity | null = null;
  let stopping = false;
  let idle: NodeJS.Timeout | undefined;

  const listener = createServer({ allowHalfOpen: true }, (socket) => receive(socket));
  listener.listen(0, '127.0.0.1');
  await once(listener, 'listening');
  const keeperPort = (listener.address() as AddressInfo).port;
  const self = identify(process.pid);
  if (!self) throw new BackchannelError('INTERNAL', 'The keeper of the local Neo4j cannot find its own process.');
  const leftOver = readState(folders)?.server ?? null;
  const note = (server: ProcessIdentity | null, ports: Ports | null) =>
    writeState(folders, { keeper: self, keeperPort, token, server, ports });
  note(leftOver, null);
  stopWhenIdle(FIRST_USER_WITHIN_MS);
  keepRunning().catch((error) => fail(error));
  return { done: done.promise, stop };

  function receive(socket: Socket): void {
    socket.on('error', () => socket.destroy());
    socket.setTimeout(5_000, () => users.has(socket) || socket.destroy());
    const lines = createInterface(socket);
    // It passes the socket's errors on; without a listener they would end this process.
    lines.on('error', () => undefined);
    lines.once('line', (line) => {
      if (!isToken(line, token)) return socket.destroy();
      socket.setTimeout(0);
      say(socket, { kind: 'welcome' });
      // Who comes too late waits for the end, and starts a new one.
      if (stopping) return leaving.add(socket);
      users.add(socket);
      clearTimeout(idle);
      if (outcome) say(socket, outcome);
      lines.on('line', (next) => next === BYE && leave(socket));
      socket.on('end', () => lose(socket));
      socket.on('close', () => lose(socket));
      return undefined;
    });
  }

  /** The last one to leave waits until the server has stopped. */
  function leave(socket: Socket): void {
    users.delete(socket);
    if (users.size > 0) {
      socket.end();
      return;
    }
    leaving.add(socket);
    stop();
  }

  function lose(socket: Socket): void {
    socket.end();
    if (users.delete(socket) && users.size === 0) stopWhenIdle(LINGER_MS);
  }

  function stopWhenIdle(afterMs: number): void {
    clearTimeout(idle);
    idle = setTimeout(stop, afterMs);
  }

  function stop(): void {
    if (stopping) return;
    stopping = true;
    clearTimeout(idle);
    void shutDown();
  }

  async function shutDown(): Promise<void> {
    if (current) await stopServer(current);
    removeState(folders);
    if (order.temporary) rmSync(order.dataFolder, { recursive: true, force: true, maxRetries: 5 });
    listener.close();
    for (const socket of [...users, ...leaving]) socket.end();
    done.resolve();
  }

  async function keepRunning(): Promise<void> {
    if (leftOver && isRunning(leftOver)) await stopServer(leftOver);
    let ports = order.ports;
    let mayMove = true;
    for (let restarts = 0; restarts <= MOST_RESTARTS && !stopping; restarts += 1) {
      const started = await startOnFreePorts(ports, mayMove);
      mayMove = false;
      ports = started.ports;
      tell({ kind: 'ready', ports });
      const readyAt = performance.now();
      await started.server.ended;
      if (performance.now() - readyAt > SOON_MS) restarts = 0;
      current = null;
    }
    if (!stopping)
      throw new BackchannelError('INTERNAL', `The local Neo4j ended by itself ${MOST_RESTARTS + 1} times.`);
  }

  /** After a crash the ports stay the same: those who use the server know them. */
  async function startOnFreePorts(wanted: Ports, mayMove: boolean): Promise<{ server: ServerProcess; ports: Ports }> {
    let ports = wanted;
    for (let attempt = 1; ; attempt += 1) {
      if (mayMove) ports = await freePorts(ports);
      // Nothing is awaited from here to the spawning, so that a stop in between cannot overlook the process.
      if (stopping) throw new BackchannelError('INTERNAL', 'The local Neo4j was stopped before it had started.');
      try {
        const { heap, pageCache, javaExecutable, classPath } = order;
        const settings = { folders, ports, heap, pageCache, javaExecutable, classPath };
        const server = await startServer(settings, (identity) => {
          current = identity;
          note(identity, null);
        });
        note(server.identity, ports);
        return { server, ports };
      } catch (error) {
        if (!(error instanceof PortTaken) || attempt === PORT_ATTEMPTS) throw error;
        if (!mayMove) await delay(PORT_WAIT_MS);
      }
    }
  }

  function tell(message: KeeperMessage): void {
    outcome = message;
    for (const user of users) say(user, message);
  }

  function fail(error: unknown): void {
    const code = isBackchannelError(error) ? error.code : 'INTERNAL';
    const message = error instanceof PortTaken ? 'The ports of the local Neo4j are in use.' : messageOf(error);
    if (!stopping) tell({ kind: 'failed', code, message });
    stop();
  }
}

async function freePorts(wanted: Ports): Promise<Ports> {
  const bolt = await freePort(wanted.bolt);
  return { bolt, http: await freePort(wanted.http, [bolt]) };
}

function isToken(line: string, token: string): boolean {
  const [given, expected] = [Buffer.from(line), Buffer.from(token)];
  return given.length === expected.length && timingSafeEqual(given, expected);
}

function say(socket: Socket, message: KeeperMessage): void {
  socket.write(`${JSON.stringify(message)}\n`);
}

function messageOf(error: unknown): string {
  return String((error as { message?: unknown }).message ?? error);
}
