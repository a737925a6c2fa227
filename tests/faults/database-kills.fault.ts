import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { openDatabase } from '../../src/graph/database.ts';
import { foldersOf } from '../../src/graph/local-server/folders.ts';
import { openLocalServer } from '../../src/graph/local-server/local-server.ts';
import { readState } from '../../src/graph/local-server/server-state.ts';
import { graphLines } from '../setup/graph-hash.ts';
import { laySchema } from '../setup/start-database.ts';
import { waitUntil } from '../setup/wait-until.ts';
import { rowsOf } from '../setup/writing.ts';
import type { Fault, FaultContext, FaultResult } from './fault.ts';
import { graphDifference } from './graph-difference.ts';
import { importReports } from './import-reports.ts';
import { type ImportingProcess, startImport } from './importing-process.ts';
import { reportRecord } from './two-nights.ts';

const KEEPER = fileURLToPath(new URL('../../src/bin/database-keeper.ts', import.meta.url));
/** Shorter than the server takes to come back: the lease runs out each time, and nobody takes it. */
const LEASE_MS = 2_000;
const BACK_WITHIN_MS = 240_000;
/** Its keeper gives up a server that dies four times within ten seconds of its start. */
const KEPT_AFTER_MS = 10_500;
const FORGIVEN = 3;
/** It looks a hundred up at once, and has begun with the next when these are done. */
const AT_ONCE = 100;
const MOST_AHEAD = 250;
const PACE = { readingMs: 300, articles: 5, everyMs: 450 };

export const fault: Fault = {
  name: 'kill -9 of Neo4j during an import, which waits and goes on by itself',
  tried: 20,
  shortForm: '`database-killed.test.ts`: killed under an import, comes back, and the import ends by itself',
  run: killDatabase,
};

/** Kills a server of its own again and again under one import, which ends when all kills are done. */
export async function killDatabase(context: FaultContext): Promise<FaultResult> {
  const { folder, tries, signal, say, database } = context;
  const dataFolder = join(folder, 'data');
  const server = await openLocalServer({
    dataFolder,
    heap: '512m',
    pageCache: '64m',
    ports: { bolt: 29_687, http: 29_474 },
    environment: process.env,
    keeperScript: KEEPER,
  });
  const { uri, user, password, database: name } = server;
  const target = { uri, user, password, database: name };
  const killed = openDatabase(target);
  const problems: string[] = [];
  try {
    await laySchema(target);
    const running = startImport({ target, night: null, leaseMs: LEASE_MS, readingMs: PACE.readingMs });
    const feed = startFeed(running);
    await waitUntil(async () => (await articlesIn(killed)) > 0, BACK_WITHIN_MS);
    let kills = 0;
    for (; kills < tries && !signal.aborted && running.child.exitCode === null; kills += 1) {
      await delay((tries > FORGIVEN ? KEPT_AFTER_MS : 0) + Math.random() * 2_000);
      await killServer(dataFolder);
      await waitUntil(() => isBack(running, kills + 1), BACK_WITHIN_MS);
      say(`${kills + 1} times killed, ${feed.fed()} articles fed`);
    }
    const fed = feed.end();
    const { code, errors } = await running.ended;
    if (code !== 0) problems.push(`the import ended with ${code}: ${errors}`);
    const found = await graphLines(killed);
    await importReports(database, fed);
    return { tried: kills, ...graphDifference(await graphLines(database), found), problems };
  } finally {
    await killed.close();
    await server.close();
  }
}

/** Hands articles to an import as long as it is to last, not much faster than it takes them. */
function startFeed({ child, words }: ImportingProcess) {
  let fed = 0;
  const feed = (count: number) => {
    for (let at = 0; at < count; at += 1) {
      child.stdin?.write(`${JSON.stringify(reportRecord(fed))}\n`);
      fed += 1;
    }
  };
  feed(AT_ONCE);
  const timer = setInterval(() => {
    const done = words.findLast((word) => word.kind === 'progress')?.read ?? 0;
    if (fed - done < MOST_AHEAD) feed(PACE.articles);
  }, PACE.everyMs);
  return {
    fed: () => fed,
    /** @returns how many there were in all */
    end: () => {
      clearInterval(timer);
      child.stdin?.end();
      return fed;
    },
  };
}

async function killServer(dataFolder: string): Promise<void> {
  const state = () => readState(foldersOf(dataFolder));
  await waitUntil(() => Boolean(state()?.server && state()?.ports), BACK_WITHIN_MS);
  process.kill(state()!.server!.pid, 'SIGKILL');
}

/** It has noticed each kill, and that the server came back. An import that has ended has nothing to wait for. */
function isBack({ words, child }: ImportingProcess, kills: number): boolean {
  return words.filter(({ kind }) => kind === 'back').length >= kills || child.exitCode !== null;
}

async function articlesIn(database: FaultContext['database']): Promise<number> {
  const rows = await rowsOf<{ count: number }>(database, 'MATCH (article:Article) RETURN count(article) AS count');
  return rows[0]!.count;
}
