import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { closeSync, mkdirSync, openSync, readFileSync } from 'node:fs';
import { setTimeout as delay } from 'node:timers/promises';
import { BackchannelError } from '../../model/errors.ts';
import { type Folders, foldersOf } from './folders.ts';
import { LocalServerImpossible } from './impossible.ts';
import { type FetchProgress, fetchJars } from './jars.ts';
import { chooseJava, executableOf, findJavas, type Java, SUITABLE_RELEASES } from './java.ts';
import { joinKeeper, type KeeperConnection } from './keeper-connection.ts';
import type { KeeperOrder } from './keeper-protocol.ts';
import type { Ports } from './neo4j-conf.ts';
import { ensurePassword } from './password.ts';
import { isRunning } from './process-identity.ts';
import { readState } from './server-state.ts';
import { takeStartLock } from './start-lock.ts';

export type StartProgress =
  | { readonly stage: 'fetching'; readonly fetched: FetchProgress }
  | { readonly stage: 'starting' }
  | { readonly stage: 'waiting' };

export interface LocalServerOptions {
  /** Everything is kept in `neo4j/` below it. */
  readonly dataFolder: string;
  /** Maximum of the JVM's heap, and page cache, as Neo4j writes sizes: `1g`, `512m`. */
  readonly heap: string;
  readonly pageCache: string;
  /** Taken where free, else the next ones that are. */
  readonly ports: Ports;
  /** JAVA_HOME and PATH decide which Java is used; all of it goes to Maven. */
  readonly environment: Readonly<Record<string, string | undefined>>;
  /** The script that runs the keeper. */
  readonly keeperScript: string;
  /** Deletes `dataFolder` when the server has stopped. */
  readonly temporary?: boolean;
  readonly onProgress?: (progress: StartProgress) => void;
}

/** A share in the one server of a data folder. */
export interface LocalServer {
  readonly uri: string;
  readonly browserUrl: string;
  readonly user: 'neo4j';
  readonly password: string;
  readonly database: 'neo4j';
  /** False where it ran already. */
  readonly started: boolean;
  /** Gives the share back; the last one to do so waits until the server has stopped. */
  close(): Promise<void>;
}

/** Long enough for another process to fetch the jars over a slow line. */
const OPEN_TIMEOUT_MS = 600_000;
const POLL_MS = 50;
const KEEPER_UP_WITHIN_MS = 20_000;

/**
 * Starts the local Neo4j of a data folder, or joins the processes that use it already. It runs as long as somebody uses it: who
 * started it may end before the others. Where its users are killed it stops by itself five seconds later, unless one comes back.
 * @throws {LocalServerImpossible}
 * @throws {BackchannelError} where it does not start
 */
export async function openLocalServer(options: LocalServerOptions): Promise<LocalServer> {
  const folders = foldersOf(options.dataFolder);
  mkdirSync(folders.logs, { recursive: true, mode: 0o700 });
  const openedBy = Date.now() + OPEN_TIMEOUT_MS;
  for (let started = false; Date.now() < openedBy; await delay(POLL_MS)) {
    const state = readState(folders);
    const connection = state && (await joinKeeper(state));
    if (connection) return shareOf(connection, folders, started);
    const release = takeStartLock(folders);
    if (!release) {
      options.onProgress?.({ stage: 'waiting' });
      continue;
    }
    try {
      started = await startKeeper(folders, options);
    } finally {
      release();
    }
  }
  throw new BackchannelError(
    'DATABASE_UNAVAILABLE',
    `Another process has been starting or stopping the local Neo4j of ${folders.home} for ${OPEN_TIMEOUT_MS / 60_000} minutes; end it, and delete ${folders.state} and ${folders.lock}.`,
  );
}

function shareOf(connection: KeeperConnection, folders: Folders, started: boolean): LocalServer {
  return {
    uri: `bolt://127.0.0.1:${connection.ports.bolt}`,
    browserUrl: `http://localhost:${connection.ports.http}/browser/`,
    user: 'neo4j',
    password: ensurePassword(folders),
    database: 'neo4j',
    started,
    close: connection.leave,
  };
}

/** @returns false where another process started one between our looking and our taking the lock. */
async function startKeeper(folders: Folders, options: LocalServerOptions): Promise<boolean> {
  const before = readState(folders);
  if (before && isRunning(before.keeper)) return false;
  const java = await findSuitableJava(options.environment);
  const classPath = await fetchJars({
    java,
    environment: options.environment,
    onProgress: (fetched) => options.onProgress?.({ stage: 'fetching', fetched }),
  });
  ensurePassword(folders);
  options.onProgress?.({ stage: 'starting' });
  const order: KeeperOrder = {
    dataFolder: options.dataFolder,
    javaExecutable: executableOf(java),
    classPath,
    heap: options.heap,
    pageCache: options.pageCache,
    ports: options.ports,
    temporary: options.temporary ?? false,
  };
  await spawnKeeper(folders, options.keeperScript, order);
  return true;
}

async function findSuitableJava(environment: LocalServerOptions['environment']): Promise<Java> {
  const javas = await findJavas(environment);
  const java = chooseJava(javas);
  if (java) return java;
  const found = javas.map(({ home, release }) => `Java ${release} in ${home}`).join(', ') || 'none';
  throw new LocalServerImpossible(`expected Java ${SUITABLE_RELEASES.join(' or ')}, found ${found}`);
}

async function spawnKeeper(folders: Folders, script: string, order: KeeperOrder): Promise<void> {
  const log = openSync(folders.keeperLog, 'w', 0o600);
  // A session of its own: neither Ctrl-C in the terminal nor the end of this process ends it.
  const keeper = spawn(process.execPath, [script], { detached: true, stdio: ['pipe', log, log] });
  closeSync(log);
  const exited = once(keeper, 'exit').then(() => true);
  keeper.stdin?.on('error', () => undefined).end(JSON.stringify(order));
  const upBy = Date.now() + KEEPER_UP_WITHIN_MS;
  while (readState(folders)?.keeper.pid !== keeper.pid) {
    const ended = await Promise.race([exited, delay(POLL_MS, false)]);
    if (!ended && Date.now() < upBy) continue;
    throw new BackchannelError(
      'INTERNAL',
      `The keeper of the local Neo4j did not start:\n${readFileSync(folders.keeperLog, 'utf8')}`,
    );
  }
  keeper.unref();
}
