import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { Database } from '../../src/graph/database.ts';
import { importArticles } from '../../src/importing/import-articles.ts';
import type { ArticleReader } from '../../src/importing/import-options.ts';
import { fromFiles } from '../../src/importing/import-source.ts';
import type { ReadingPool } from '../../src/importing/reading-pool.ts';
import type { Article } from '../../src/model/article.ts';
import type { Reading } from '../../src/model/reading.ts';
import { shuffled } from '../fixtures/generated-reports.ts';
import { asJsonLines, substitutedSamples } from '../fixtures/substituted-samples.ts';
import { graphHash } from '../setup/graph-hash.ts';
import { openTestPool } from '../setup/read-text.ts';
import { emptyGraph, openTestDatabase } from '../setup/test-database.ts';

const ARTICLES = 200;
let database: Database;
let pool: ReadingPool;
beforeAll(async () => {
  database = await openTestDatabase();
  pool = await openTestPool();
});
afterAll(async () => {
  await pool.close();
  await database.close();
});

/** Reads each article once: reading is a function of the article, and what is tested here is the order of writing. */
function remembering(): ArticleReader {
  const readings = new Map<string, Promise<Reading>>();
  return {
    extractor: pool.extractor,
    read(article: Article) {
      const known = readings.get(article.id) ?? pool.read(article);
      readings.set(article.id, known);
      return known;
    },
  };
}

test('three orders of 200 articles made from the samples give the same graph', async () => {
  const articles = await substitutedSamples(ARTICLES);
  const reader = remembering();
  const hashes: string[] = [];
  for (const order of [articles, articles.toReversed(), shuffled(articles, 7)]) {
    await emptyGraph(database);
    const report = await importArticles({ database, reader, source: fromFiles([asJsonLines(order)]), concurrency: 3 });
    expect([report.created, report.rejected]).toEqual([ARTICLES, 0]);
    hashes.push(await graphHash(database));
  }
  expect(new Set(hashes).size).toBe(1);
}, 240_000);
