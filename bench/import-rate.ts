import { mkdtemp } from 'node:fs/promises';
import { cpus, tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { openDatabase } from '../src/graph/database.ts';
import { openLocalServer } from '../src/graph/local-server/local-server.ts';
import { applyMigrations } from '../src/graph/migrations.ts';
import { importArticles } from '../src/importing/import-articles.ts';
import { fromFiles } from '../src/importing/import-source.ts';
import { openReadingPool } from '../src/importing/reading-pool.ts';
import { asJsonLines, substitutedSamples } from '../tests/fixtures/substituted-samples.ts';

/*
 * How many articles a second the import brings into a fresh local Neo4j, and where the time goes.
 * node bench/import-rate.ts [ARTICLES] [THREADS]
 */
const [count = 1000, threads = cpus().length] = process.argv.slice(2).map(Number);
const path = (relative: string) => fileURLToPath(new URL(relative, import.meta.url));

const begun = performance.now();
const server = await openLocalServer({
  dataFolder: await mkdtemp(join(tmpdir(), 'backchannel-bench-')),
  temporary: true,
  heap: '1g',
  pageCache: '512m',
  ports: { bolt: 28_687, http: 28_474 },
  environment: process.env,
  keeperScript: path('../src/bin/database-keeper.ts'),
});
const database = openDatabase(server);
await database.verify();
await applyMigrations(database);
say(`server and schema   ${seconds(performance.now() - begun)} s`);

const reader = await openReadingPool({ size: threads, modelsFolder: path('../models') });
const articles = await substitutedSamples(count);
const kilobytes = articles.reduce((sum, { text }) => sum + text.length, 0) / 1000;
for (const run of ['first import', 'the same again']) {
  const before = process.cpuUsage();
  const report = await importArticles({
    database,
    reader,
    source: fromFiles([asJsonLines(articles)]),
    concurrency: 2 * threads,
  });
  const cpu = process.cpuUsage(before);
  const { total, reading, writing } = report.seconds;
  say(
    [
      `${run}: ${count} articles, ${kilobytes.toFixed(0)} kB, ${threads} threads, ${total.toFixed(1)} s`,
      `  rate              ${(count / total).toFixed(1)} articles/s, ${(kilobytes / total).toFixed(1)} kB/s`,
      `  waited for        reading ${reading.toFixed(1)} s, writing ${writing.toFixed(1)} s (added up over what ran at once)`,
      `  processor, Node   ${seconds((cpu.user + cpu.system) / 1000)} s`,
      `  created ${report.created}, unchanged ${report.unchanged}, rejected ${report.rejected}, claims ${report.claimsAdded}`,
    ].join('\n'),
  );
}
await reader.close();
await database.close();
await server.close();

function seconds(milliseconds: number): string {
  return (milliseconds / 1000).toFixed(1);
}

function say(text: string): void {
  process.stdout.write(`${text}\n`);
}
