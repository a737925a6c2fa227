import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdtemp } from 'node:fs/promises';
import { cpus, tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { runCommand } from '../src/bin/shared/run-command.ts';
import { BackchannelError } from '../src/model/errors.ts';
import { wantedFrom } from './comparison/arguments.ts';
import { compare } from './comparison/compare.ts';
import { notesOf, tableOf, targetLines } from './comparison/print-table.ts';
import { targetsOf } from './comparison/targets.ts';
import { checkStore } from './store/check-store.ts';
import { openStore } from './store/open-store.ts';

const HERE = fileURLToPath(new URL('.', import.meta.url));
/** The targets are for so many articles. */
const FULL_SIZE = 100_000;

await runCommand(async () => {
  const wanted = wantedFrom(process.argv.slice(2));
  if (!wanted) return;
  installRivals();
  const { articles, seed, heap, pageCache, keep } = wanted;
  say(
    `${articles} articles of seed ${seed}; Neo4j with ${heap} heap and ${pageCache} page cache; ${cpus().length} cores`,
  );
  const store = await openStore({
    seed,
    articles,
    heap,
    pageCache,
    folder: keep ? resolve(keep) : await mkdtemp(join(tmpdir(), 'backchannel-bench-')),
    temporary: keep === null,
    environment: process.env,
    say,
  });
  try {
    say(store.loadedIn === null ? 'the corpus was there already' : `loaded in ${store.loadedIn.toFixed(0)} s`);
    say(await checkStore(store.database));
    const figures = await compare(store, wanted, say);
    const targets = targetsOf(figures);
    say(`\n${tableOf(figures)}\n\n${notesOf(figures)}\n\n${targetLines(targets)}`);
    const missed = targets.some(({ rows }) => rows.some(({ met }) => !met));
    if (missed && articles >= FULL_SIZE) process.exitCode = 1;
  } finally {
    await store.close();
  }
});

/** What is compared with has a version of graphql of its own, and lives in a folder of its own. */
function installRivals(): void {
  if (existsSync(join(HERE, 'node_modules', '@neo4j', 'graphql'))) return;
  say('installing @neo4j/graphql into bench/node_modules …');
  const { status } = spawnSync('npm', ['ci', '--no-audit', '--no-fund'], { cwd: HERE, stdio: 'inherit', shell: true });
  if (status !== 0) throw new BackchannelError('BAD_CONFIG', 'Expected npm ci in bench/ to succeed. Run it by hand.');
}

function say(line: string): void {
  process.stdout.write(`${line}\n`);
}
