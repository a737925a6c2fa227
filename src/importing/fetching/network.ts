import { lookup } from 'node:dns/promises';
import { once } from 'node:events';
import { connect as connectPlain, isIP, type Socket } from 'node:net';
import { connect as connectSecure } from 'node:tls';
import type { FetchTarget } from './fetch-target.ts';

/** What fetching needs of the network; tests have their own, which reaches no further than their machine. */
export interface Network {
  /** All IP addresses of a name. */
  resolve(hostname: string): Promise<readonly string[]>;
  /** A connection to this very IP address; no name is resolved again. */
  connect(address: string, target: FetchTarget, signal: AbortSignal): Promise<Socket>;
}

export const openNetwork: Network = {
  async resolve(hostname) {
    return (await lookup(hostname, { all: true })).map(({ address }) => address);
  },
  async connect(address, { hostname, port, isSecure }, signal) {
    const servername = isIP(hostname) === 0 ? hostname : '';
    const socket = isSecure
      ? connectSecure({ host: address, port, servername, ALPNProtocols: ['http/1.1'] })
      : connectPlain({ host: address, port });
    try {
      await once(socket, isSecure ? 'secureConnect' : 'connect', { signal });
      return socket;
    } catch (error) {
      socket.destroy();
      throw error;
    }
  },
};
