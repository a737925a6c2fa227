import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Socket } from 'node:net';
import type { HttpLimits } from './http-limits.ts';

/** One request, from when it came until its answer was taken. */
export interface Visit {
  /** Aborted when the answer is sent, or the client goes away before: what is still asked then, nobody waits for. */
  readonly signal: AbortSignal;
  /** To be called when the answer is written: gives up a client that does not take it. */
  answered(): void;
}

type Limits = Pick<HttpLimits, 'openRequests' | 'answerMs' | 'answerBytesPerSecond' | 'waitingBytes'>;

/** Made once: an error with its stack for each answer would cost more than the rest of this file. */
const ANSWERED = new DOMException('The answer is sent.', 'AbortError');

/** What is known of a connection. */
interface Connection {
  readonly open: Set<AbortController>;
  /** Forget answers that were not taken. */
  readonly untaken: Set<() => void>;
}

/**
 * Keeps count of the requests of each connection. Requests sent ahead, whose answers wait for those before them, are told of
 * a client that went away too: Node tells only the one whose turn it is.
 * @returns null for a connection with too many open requests, which is cut off
 */
export function watchConnections(limits: Limits) {
  const connections = new WeakMap<Socket, Connection>();
  /** Answers that are not taken yet, the oldest first; each gives itself up. */
  const waiting = new Set<() => void>();
  let waitingBytes = 0;

  function connectionOf(socket: Socket): Connection {
    const known = connections.get(socket);
    if (known) return known;
    const connection: Connection = { open: new Set(), untaken: new Set() };
    connections.set(socket, connection);
    socket.once('close', () => {
      for (const controller of connection.open) controller.abort();
      for (const forget of connection.untaken) forget();
    });
    return connection;
  }

  return function enter({ socket }: IncomingMessage, response: ServerResponse): Visit | null {
    const connection = connectionOf(socket);
    if (connection.open.size >= limits.openRequests) socket.destroy();
    if (socket.destroyed) return null;
    const controller = new AbortController();
    connection.open.add(controller);
    response.once('finish', () => {
      connection.open.delete(controller);
      controller.abort(ANSWERED);
    });
    return { signal: controller.signal, answered: () => awaitReader(socket, response, connection) };
  };

  /** What the system has taken over is no longer ours; the rest costs memory until the client reads. */
  function awaitReader(socket: Socket, response: ServerResponse, { untaken }: Connection): void {
    const bytes = response.writableLength;
    if (bytes === 0 || socket.destroyed) return;
    const patience = limits.answerMs + (bytes / limits.answerBytesPerSecond) * 1_000;
    const timer = setTimeout(giveUp, patience);
    function forget() {
      clearTimeout(timer);
      untaken.delete(forget);
      if (waiting.delete(giveUp)) waitingBytes -= bytes;
    }
    function giveUp() {
      forget();
      socket.destroy();
    }
    waiting.add(giveUp);
    waitingBytes += bytes;
    untaken.add(forget);
    response.once('finish', forget);
    for (const giveUpOldest of waiting) {
      if (waitingBytes <= limits.waitingBytes) break;
      giveUpOldest();
    }
  }
}
