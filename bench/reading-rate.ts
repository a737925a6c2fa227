import { readFileSync } from 'node:fs';
import { Session } from 'node:inspector/promises';
import { cpus } from 'node:os';
import { fileURLToPath } from 'node:url';
import { gunzipSync } from 'node:zlib';
import { openReadingPool } from '../src/importing/reading-pool.ts';
import type { Article } from '../src/model/article.ts';
import { readArticle } from '../src/reading/read-article.ts';
import { openReader } from '../src/reading/reader.ts';
import { substitutedSamples } from '../tests/fixtures/substituted-samples.ts';
import { sharesOf } from './profile-shares.ts';

/*
 * How fast articles of 5 kB are read, without a database, and what takes the time.
 * node bench/reading-rate.ts [ARTICLES] [THREADS]
 */
process.env.ORT_DISABLE_TELEMETRY = '1';
const [count = 200, threads = cpus().length] = process.argv.slice(2).map(Number);
const CHARACTERS = 5000;
/** Read before the clock starts: the compiler has seen the code then, as after the first minute of a night. */
const WARM_UP = 4 * threads;
const PROFILED = 40;

const modelsFolder = fileURLToPath(new URL('../models', import.meta.url));
const articles = await longArticles(Math.max(count, WARM_UP, PROFILED));
await readInThreads(articles.slice(0, count));
await showShares(articles.slice(0, PROFILED));

async function readInThreads(given: readonly Article[]): Promise<void> {
  const pool = await openReadingPool({ size: threads, modelsFolder });
  await Promise.all(articles.slice(0, WARM_UP).map((article) => pool.read(article)));
  const [begun, before] = [performance.now(), process.cpuUsage()];
  const readings = await Promise.all(given.map((article) => pool.read(article)));
  const seconds = (performance.now() - begun) / 1000;
  const { user, system } = process.cpuUsage(before);
  await pool.close();
  const kilobytes = given.reduce((sum, { text }) => sum + text.length, 0) / 1000;
  const claims = readings.reduce((sum, reading) => sum + reading.claims.length, 0);
  say(
    `${given.length} articles, ${kilobytes.toFixed(0)} kB, ${threads} threads: ${seconds.toFixed(1)} s, ${claims} claims`,
    `  rate              ${(given.length / seconds).toFixed(1)} articles/s, ${(kilobytes / seconds).toFixed(1)} kB/s`,
    `  processor         ${((user + system) / 1000 / kilobytes).toFixed(1)} ms a kB, ${((kilobytes * 1e6) / (user + system)).toFixed(1)} kB a second and core`,
    `  10,000 articles   ${((10_000 * seconds) / given.length / 60).toFixed(1)} minutes`,
    `  memory            ${(process.memoryUsage().rss / 1e6).toFixed(0)} MB`,
  );
}

/** What takes the time on one thread, by folder of `src/reading`; "network" is the runtime of the network itself. */
async function showShares(given: readonly Article[]): Promise<void> {
  const file = (name: string) => readFileSync(`${modelsFolder}/${name}`);
  const reader = await openReader({
    weights: file('reader.int8.onnx'),
    vocabulary: file('vocab.txt'),
    labels: file('reader.labels.json'),
    lexicon: gunzipSync(file('lexicon.tsv.gz')),
    calibration: file('confidence.json'),
  });
  for (const article of given) await readArticle(article, reader);
  const session = new Session();
  session.connect();
  await session.post('Profiler.enable');
  await session.post('Profiler.start');
  for (const article of given) await readArticle(article, reader);
  const { profile } = await session.post('Profiler.stop');
  session.disconnect();
  await reader.close();
  const shares = sharesOf(profile).filter(({ share }) => share >= 0.001);
  say('where the time goes', ...shares.map(({ part, share }) => `  ${part.padEnd(17)} ${(100 * share).toFixed(1)} %`));
}

/** Samples with other people and countries put in, as many after each other as make 5 kB, each time others. */
async function longArticles(wanted: number): Promise<readonly Article[]> {
  const long: Article[] = [];
  for (let number = 8 * wanted; long.length < wanted; number *= 2) {
    long.length = 0;
    let parts: Article[] = [];
    for (const sample of await substitutedSamples(number)) {
      parts.push(sample);
      if (parts.reduce((sum, { text }) => sum + text.length + 2, 0) < CHARACTERS) continue;
      const text = parts.map((part) => part.text).join('\n\n');
      long.push({ ...parts[0]!, id: `long-${long.length}`, text: text.slice(0, CHARACTERS) });
      parts = [];
    }
  }
  return long.slice(0, wanted);
}

function say(...lines: readonly string[]): void {
  process.stdout.write(`${lines.join('\n')}\n`);
}
