import { connect as connectPlain } from 'node:net';
import { connect as connectSecure } from 'node:tls';

/** Magic number and four versions to choose from: 5.0 to 5.8, 4.4, and twice none (Bolt handshake specification). */
const HANDSHAKE = Buffer.from('6060b01700080805000004040000000000000000', 'hex');
const BOLT_PORT = 7687;
/** Time for what has arrived to be read, where this process itself was too busy to notice. */
const GRACE_MS = 100;

/**
 * Whether the server at a Bolt address still speaks Bolt. It asks on a connection of its own, so that a busy pool does not look
 * like a server that is gone.
 */
export async function serverAnswers(uri: string, withinMs: number): Promise<boolean> {
  const { protocol, hostname, port } = new URL(uri);
  const address = { host: hostname.replace(/^\[|\]$/gu, ''), port: Number(port || BOLT_PORT) };
  const socket = protocol.includes('+s')
    ? connectSecure({ ...address, servername: hostname, rejectUnauthorized: !protocol.includes('+ssc') })
    : connectPlain(address);
  const answered = Promise.withResolvers<boolean>();
  socket.on('error', () => answered.resolve(false));
  socket.on('close', () => answered.resolve(false));
  socket.on('data', () => answered.resolve(true));
  let timer = setTimeout(() => {
    timer = setTimeout(() => answered.resolve(false), GRACE_MS);
  }, withinMs - GRACE_MS);
  try {
    socket.write(HANDSHAKE);
    return await answered.promise;
  } finally {
    clearTimeout(timer);
    socket.destroy();
  }
}
