import type { Server } from 'node:http';
import { BackchannelError } from '../model/errors.ts';

const CLOSE_WITHIN_MS = 10_000;

/**
 * @param setting the variable that names the port, for the message
 * @throws {BackchannelError} BAD_CONFIG where the port is taken or the address is none of this machine
 */
export async function listen(server: Server, host: string, port: number, setting: string): Promise<void> {
  const { promise, resolve, reject } = Promise.withResolvers<void>();
  server.once('error', reject);
  server.listen(port, host, resolve);
  try {
    await promise;
  } catch (cause) {
    const reason =
      (cause as NodeJS.ErrnoException).code === 'EADDRINUSE'
        ? 'is taken by another program'
        : `cannot be listened on (${String(cause)})`;
    throw new BackchannelError(
      'BAD_CONFIG',
      `Port ${port} on ${host} ${reason}. Set ${setting} to another one, for example ${setting}=${port + 1}.`,
      { cause },
    );
  }
}

/** Every address of the machine is named by the one that a browser on it can open. */
export function originOf(server: Server, host: string): string {
  const address = server.address();
  const port = typeof address === 'object' && address ? address.port : 0;
  if (host === '0.0.0.0' || host === '::') return `http://localhost:${port}`;
  return `http://${host.includes(':') ? `[${host}]` : host}:${port}`;
}

/** Takes no new connections, lets what is in flight come to its end, and closes. Within 10 s at the latest. */
export async function close(server: Server): Promise<void> {
  const { promise, resolve } = Promise.withResolvers<void>();
  server.close(() => resolve());
  server.closeIdleConnections();
  const timer = setTimeout(() => server.closeAllConnections(), CLOSE_WITHIN_MS);
  try {
    await promise;
  } finally {
    clearTimeout(timer);
  }
}
