import { setTimeout as delay } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import type { Config, Environment } from '../../config.ts';
import { type Database, type DatabaseLog, openDatabase } from '../../graph/database.ts';
import { LocalServerImpossible } from '../../graph/local-server/impossible.ts';
import { type LocalServer, openLocalServer } from '../../graph/local-server/local-server.ts';
import { BackchannelError, isBackchannelError } from '../../model/errors.ts';
import { showProgress } from './show-progress.ts';

export interface Connection {
  readonly database: Database;
  /** The user that the database knows us as. */
  readonly user: string;
  /** The managed local server, or null where NEO4J_URI names another. */
  readonly server: LocalServer | null;
  /** Closes the pool, and stops the local server where nobody else uses it. */
  close(): Promise<void>;
}

/** A server that has just started on a busy machine needs longer for its first answer than one may wait for later ones. */
const LOCAL_PATIENCE_MS = 30_000;
/** Not yet there, or there and still busy with itself. */
const SLOW_STARTS = ['DATABASE_UNAVAILABLE', 'DEADLINE_EXCEEDED'] as const;
const RETRY_MS = 500;
const KEEPER_SCRIPT = fileURLToPath(new URL('../database-keeper.ts', import.meta.url));

/**
 * Opens the database of NEO4J_URI, else the local server, and makes sure that it answers; progress goes to standard error.
 * @throws {BackchannelError} DATABASE_UNAVAILABLE or BAD_CONFIG
 */
export async function connectDatabase(
  config: Config,
  environment: Environment,
  log?: DatabaseLog,
): Promise<Connection> {
  const server = config.remoteDatabase ? null : await startLocalServer(config, environment);
  const target = config.remoteDatabase ?? server;
  if (!target) throw new BackchannelError('INTERNAL', 'Expected a database, got none.');
  const { uri, user, password, database: name } = target;
  const database = openDatabase({ uri, user, password, database: name, ...(log && { log }) });
  const close = async () => {
    await database.close();
    await server?.close();
  };
  try {
    await verifyWithin(database, server ? LOCAL_PATIENCE_MS : 0);
  } catch (error) {
    await close();
    throw server && isBackchannelError(error, 'BAD_CONFIG') ? passwordChanged(config, error) : error;
  }
  return { database, user, server, close };
}

/** Asks again until it answers or the time is over; whatever is wrong besides is told at once. */
async function verifyWithin(database: Database, milliseconds: number): Promise<void> {
  for (const until = Date.now() + milliseconds; ; await delay(RETRY_MS)) {
    try {
      return await database.verify();
    } catch (error) {
      const isEarly = SLOW_STARTS.some((code) => isBackchannelError(error, code));
      if (!isEarly || Date.now() >= until) throw error;
    }
  }
}

/** The local server of these settings, running; used by others too where they use the same data folder. */
export async function startLocalServer(config: Config, environment: Environment): Promise<LocalServer> {
  const { boltPort, httpPort, heap, pageCache } = config.localDatabase;
  const progress = showProgress(process.stderr);
  try {
    return await openLocalServer({
      dataFolder: config.dataFolder,
      heap,
      pageCache,
      ports: { bolt: boltPort, http: httpPort },
      environment,
      keeperScript: KEEPER_SCRIPT,
      onProgress: progress.show,
    });
  } catch (error) {
    throw error instanceof LocalServerImpossible ? noWay(error) : error;
  } finally {
    progress.end();
  }
}

function noWay(cause: LocalServerImpossible): BackchannelError {
  return new BackchannelError(
    'BAD_CONFIG',
    [
      'Backchannel needs a Neo4j database, and there are three ways to one:',
      '  1. your own server, 5.26 or newer: set NEO4J_URI, NEO4J_USER and NEO4J_PASSWORD (see .env.example);',
      `  2. a local one that is started for you: needs Java 17 or 21, and Maven 3 with a network for the first start (here: ${cause.message});`,
      '  3. Docker: docker compose up starts both database and service.',
    ].join('\n'),
    { cause },
  );
}

function passwordChanged(config: Config, cause: BackchannelError): BackchannelError {
  const message = `The local Neo4j does not accept the password in ${config.dataFolder}/neo4j/password. If it was changed, write the new one into that file.`;
  return new BackchannelError('BAD_CONFIG', message, { cause });
}
