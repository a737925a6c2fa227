import { connect, type Socket } from 'node:net';

/** What came over a connection, byte for byte, until it was closed or the time was over. */
export interface Exchange {
  readonly received: string;
  /** True where the other side ended the connection. */
  readonly closed: boolean;
  readonly milliseconds: number;
}

/** A connection as a program makes it that keeps to no rules. Bytes count as characters (latin1). */
export function openSocket(origin: string): Socket {
  const { hostname, port } = new URL(origin);
  const socket = connect({ host: hostname, port: Number(port) });
  socket.setEncoding('latin1');
  // Being cut off is what most of the tests are about.
  socket.on('error', () => undefined);
  return socket;
}

/** Sends what there is and listens until the other side is done; after the limit, in milliseconds, it hangs up itself. */
export async function exchange(
  origin: string,
  send: string | ((socket: Socket) => void),
  limitMs = 5_000,
): Promise<Exchange> {
  const socket = openSocket(origin);
  const started = performance.now();
  let received = '';
  let closed = false;
  const { promise, resolve } = Promise.withResolvers<void>();
  socket.on('data', (text) => (received += text));
  socket.on('close', () => {
    closed = true;
    resolve();
  });
  const timer = setTimeout(resolve, limitMs);
  socket.on('connect', () => (typeof send === 'string' ? socket.write(send) : send(socket)));
  await promise;
  const milliseconds = performance.now() - started;
  const wasClosed = closed;
  clearTimeout(timer);
  socket.destroy();
  return { received, closed: wasClosed, milliseconds };
}

/** A whole question by POST, as text. */
export function postOf(origin: string, query: string, more = ''): string {
  const body = JSON.stringify({ query });
  const { host } = new URL(origin);
  return `POST /graphql HTTP/1.1\r\nhost: ${host}\r\ncontent-type: application/json\r\n${more}content-length: ${Buffer.byteLength(body)}\r\n\r\n${body}`;
}
