import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type Database, openDatabase } from '../../src/graph/database.ts';
import { type LocalServer, openLocalServer } from '../../src/graph/local-server/local-server.ts';
import { applyMigrations } from '../../src/graph/migrations.ts';
import { openDriver } from '../../src/graph/open-driver.ts';
import { populationOf } from '../corpus/population.ts';
import { type CorpusSize, loadCorpus } from './load-corpus.ts';
import { MARK } from './statements.ts';

export interface Store {
  readonly server: LocalServer;
  readonly database: Database;
  /** Seconds that loading took; null where the corpus was there already. */
  readonly loadedIn: number | null;
  close(): Promise<void>;
}

export interface StoreOptions extends CorpusSize {
  /** Keeps its data here; a corpus of the same seed and size is not loaded again. */
  readonly folder: string;
  /** Deletes the folder in the end. */
  readonly temporary: boolean;
  readonly heap: string;
  readonly pageCache: string;
  readonly environment: Readonly<Record<string, string | undefined>>;
  readonly say: (line: string) => void;
}

const KEEPER = fileURLToPath(new URL('../../src/bin/database-keeper.ts', import.meta.url));
const PORTS = { bolt: 27_687, http: 27_474 };
const DEADLINE_MS = 60_000;
const ENTITIES_AN_ARTICLE = 0.6;
const TELL_EVERY = 10_000;

/** A local Neo4j with the corpus in it, under the folder `SEED-ARTICLES`. */
export async function openStore(options: StoreOptions): Promise<Store> {
  const { seed, articles, say } = options;
  const server = await openLocalServer({
    dataFolder: join(options.folder, `${seed}-${articles}`),
    temporary: options.temporary,
    heap: options.heap,
    pageCache: options.pageCache,
    ports: PORTS,
    environment: options.environment,
    keeperScript: KEEPER,
  });
  const database = openDatabase({ ...server, deadlineMs: DEADLINE_MS });
  const close = async () => {
    await database.close();
    await server.close();
  };
  try {
    await database.verify();
    await applyMigrations(database);
    return { server, database, loadedIn: await fill(database, server, { seed, articles }, say), close };
  } catch (error) {
    await close();
    throw error;
  }
}

async function fill(
  database: Database,
  { uri, user, password }: LocalServer,
  size: CorpusSize,
  say: (line: string) => void,
): Promise<number | null> {
  const [mark] = (await database.run<CorpusSize>(MARK.read, {})).rows;
  if (mark?.seed === size.seed && mark.articles === size.articles) return null;
  const { nodes } = (await database.run<{ nodes: number }>(MARK.empty, {})).rows[0]!;
  if (nodes > 0) throw new Error('Expected an empty store or the corpus, got a part of it. Delete its folder.');
  const begun = performance.now();
  const seconds = () => (performance.now() - begun) / 1000;
  const driver = openDriver(uri, user, password);
  await loadCorpus(driver, size, populationOf(size.seed, Math.ceil(ENTITIES_AN_ARTICLE * size.articles)), (done) => {
    if (done % TELL_EVERY === 0) say(`  ${done} articles in ${seconds().toFixed(0)} s`);
  });
  await driver.close();
  await database.run(MARK.write, { ...size });
  return seconds();
}
