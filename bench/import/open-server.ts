import { readFileSync } from 'node:fs';
import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type Database, openDatabase, type Statement } from '../../src/graph/database.ts';
import { foldersOf } from '../../src/graph/local-server/folders.ts';
import { openLocalServer } from '../../src/graph/local-server/local-server.ts';
import { readState } from '../../src/graph/local-server/server-state.ts';
import { applyMigrations } from '../../src/graph/migrations.ts';

/** A Neo4j of our own, thrown away in the end. */
export interface BenchServer {
  readonly database: Database;
  /** Seconds of processor time that Neo4j has taken so far; 0 where the system does not tell. */
  processorSeconds(): number;
  /** Nodes and relationships, but those of the migrations and of import runs. */
  elements(): Promise<number>;
  /** Deletes all but the schema. */
  empty(): Promise<void>;
  close(): Promise<void>;
}

const KEEPER = fileURLToPath(new URL('../../src/bin/database-keeper.ts', import.meta.url));
/** Large enough that pages and heap are never short at 100,000 articles. */
const MEMORY = { heap: '3g', pageCache: '2g' };
const DEADLINE_MS = 600_000;
/** Linux counts processor time in hundredths of a second. */
const TICKS_A_SECOND = 100;

const COUNT: Statement = {
  name: 'bench/count',
  text: `CALL () { MATCH (node) WHERE NOT node:__Neo4jMigration AND NOT node:ImportRun RETURN count(node) AS nodes }
CALL () { MATCH ()-[link]->() WHERE type(link) <> 'MIGRATED_TO' RETURN count(link) AS links }
RETURN nodes + links AS elements`,
  access: 'READ',
};
const EMPTY: Statement = {
  name: 'bench/empty',
  text: `MATCH (node) WHERE NOT node:__Neo4jMigration
CALL (node) { DETACH DELETE node } IN TRANSACTIONS OF 5000 ROWS`,
  access: 'WRITE',
};

/** @param hasSchema false for one without any constraint or index of ours */
export async function openBenchServer(hasSchema: boolean): Promise<BenchServer> {
  const dataFolder = await mkdtemp(join(tmpdir(), 'backchannel-bench-'));
  const server = await openLocalServer({
    dataFolder,
    temporary: true,
    ...MEMORY,
    ports: { bolt: 28_687, http: 28_474 },
    environment: process.env,
    keeperScript: KEEPER,
  });
  const database = openDatabase({ ...server, deadlineMs: DEADLINE_MS });
  const pid = readState(foldersOf(dataFolder))?.server?.pid;
  await database.verify();
  if (hasSchema) await applyMigrations(database);
  return {
    database,
    processorSeconds: () => (pid === undefined ? 0 : processorSeconds(pid)),
    elements: async () => (await database.run<{ elements: number }>(COUNT, {})).rows[0]!.elements,
    empty: async () => void (await database.run(EMPTY, {})),
    async close() {
      await database.close();
      await server.close();
    },
  };
}

/** User and system time, the 14th and 15th field of proc(5). */
function processorSeconds(pid: number): number {
  try {
    const fields = readFileSync(`/proc/${pid}/stat`, 'utf8')
      .replace(/^.*\) /su, '')
      .split(' ');
    return (Number(fields[11]) + Number(fields[12])) / TICKS_A_SECOND;
  } catch {
    return 0;
  }
}
