import { existsSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import type { Folders } from './folders.ts';
import type { Ports } from './neo4j-conf.ts';
import type { ProcessIdentity } from './process-identity.ts';

/** What `server.json` says about the server of a data folder: who keeps it, how to reach the keeper, which process it is. */
export interface ServerState {
  readonly keeper: ProcessIdentity;
  /** The keeper listens on this port of loopback, and to those only who know the token. */
  readonly keeperPort: number;
  readonly token: string;
  /** Null while it is being started. */
  readonly server: ProcessIdentity | null;
  readonly ports: Ports | null;
}

/** @returns null where there is no state, or none that can be read. */
export function readState(folders: Folders): ServerState | null {
  if (!existsSync(folders.state)) return null;
  try {
    return JSON.parse(readFileSync(folders.state, 'utf8')) as ServerState;
  } catch {
    return null;
  }
}

/** In one step, so that nobody reads half of it; readable by its owner only, because of the token. */
export function writeState(folders: Folders, state: ServerState): void {
  const part = `${folders.state}.${process.pid}`;
  writeFileSync(part, `${JSON.stringify(state, null, 2)}\n`, { mode: 0o600 });
  renameSync(part, folders.state);
}

export function removeState(folders: Folders): void {
  rmSync(folders.state, { force: true });
}
