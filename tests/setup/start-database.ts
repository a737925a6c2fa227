import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type DatabaseTarget, openDatabase } from '../../src/graph/database.ts';
import { openLocalServer } from '../../src/graph/local-server/local-server.ts';
import { applyMigrations } from '../../src/graph/migrations.ts';
import { type RunningDatabase, rememberDatabase } from './running-database.ts';
import { TARGET_VARIABLE } from './test-database.ts';

const IMAGE = 'neo4j:5.26-community';
const KEEPER_SCRIPT = fileURLToPath(new URL('../../src/bin/database-keeper.ts', import.meta.url));

/**
 * Runs once before the tests that need a database, and tells them where it is: the server of NEO4J_TEST_URI, else a container
 * where a Docker engine answers, else the managed local server in a temporary folder. Where none can be had the run fails.
 */
export default async function startDatabase(): Promise<void> {
  const database = givenDatabase() ?? (await startContainer()) ?? (await startLocalServer());
  rememberDatabase(database);
  await laySchema(database.target);
  process.env[TARGET_VARIABLE] = JSON.stringify(database.target);
  console.log(`Database for tests: ${database.what}, ${database.target.uri}`);
}

/** Here rather than in the first test file, because it takes seconds and would count against that file's time. */
export async function laySchema(target: DatabaseTarget): Promise<void> {
  const database = openDatabase(target);
  try {
    await applyMigrations(database);
  } finally {
    await database.close();
  }
}

function givenDatabase(): RunningDatabase | null {
  const { NEO4J_TEST_URI, NEO4J_TEST_USER, NEO4J_TEST_PASSWORD, NEO4J_TEST_DATABASE } = process.env;
  if (!NEO4J_TEST_URI) return null;
  const target = {
    uri: NEO4J_TEST_URI,
    user: NEO4J_TEST_USER ?? 'neo4j',
    password: NEO4J_TEST_PASSWORD ?? 'neo4j',
    database: NEO4J_TEST_DATABASE ?? 'neo4j',
  };
  return { what: 'the server of NEO4J_TEST_URI', target, stop: async () => undefined };
}

async function startContainer(): Promise<RunningDatabase | null> {
  if (!(await dockerAnswers())) return null;
  const { Neo4jContainer } = await import('@testcontainers/neo4j');
  const container = await new Neo4jContainer(IMAGE).start();
  return {
    what: `a container of ${IMAGE}`,
    target: {
      uri: container.getBoltUri(),
      user: container.getUsername(),
      password: container.getPassword(),
      database: 'neo4j',
    },
    stop: async () => {
      await container.stop();
    },
  };
}

async function dockerAnswers(): Promise<boolean> {
  try {
    const { getContainerRuntimeClient } = await import('testcontainers');
    await getContainerRuntimeClient();
    return true;
  } catch {
    return false;
  }
}

/** The managed local server in a temporary folder, which goes with it. */
export async function startLocalServer(): Promise<RunningDatabase> {
  const server = await openLocalServer({
    dataFolder: await mkdtemp(join(tmpdir(), 'backchannel-tests-')),
    temporary: true,
    heap: '512m',
    pageCache: '128m',
    ports: { bolt: 27_687, http: 27_474 },
    environment: process.env,
    keeperScript: KEEPER_SCRIPT,
  });
  const { uri, user, password, database } = server;
  return { what: 'the managed local server', target: { uri, user, password, database }, stop: server.close };
}
