import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { madeArticle } from '../../bench/corpus/made-article.ts';
import { populationOf } from '../../bench/corpus/population.ts';
import { type CorpusSize, IMPORTED_AT, loadCorpus } from '../../bench/store/load-corpus.ts';
import { settleCopies } from '../../src/graph/copies/settle-copies.ts';
import type { Database } from '../../src/graph/database.ts';
import { openDriver } from '../../src/graph/open-driver.ts';
import { rebuildProjection } from '../../src/graph/rebuild-projection.ts';
import { writeArticle } from '../../src/graph/write-article.ts';
import { graphLines } from '../setup/graph-hash.ts';
import { emptyGraph, openTestDatabase, testTarget } from '../setup/test-database.ts';

const SIZE: CorpusSize = { seed: 3, articles: 30 };
const population = populationOf(SIZE.seed, 60);
const loaded: { lines: readonly string[]; redrawn: object } = { lines: [], redrawn: {} };
let database: Database;

beforeAll(async () => {
  database = await openTestDatabase();
  await emptyGraph(database);
  const { uri, user, password } = testTarget();
  const driver = openDriver(uri, user, password);
  await loadCorpus(driver, SIZE, population, () => undefined);
  await driver.close();
  loaded.lines = await graphLines(database);
  loaded.redrawn = await rebuildProjection(database);
});
afterAll(() => database.close());

test('a corpus loaded in batches leaves nothing to be drawn anew', () => {
  expect(loaded.lines.length).toBeGreaterThan(1000);
  expect(loaded.redrawn).toEqual({ drawn: 0, corrected: 0, withdrawn: 0, recounted: 0 });
});

test('a corpus loaded in batches is the graph that its articles give one by one', async () => {
  await emptyGraph(database);
  for (let index = 0; index < SIZE.articles; index += 1) {
    const { article, reading, contentHash } = madeArticle(SIZE.seed, index, population);
    await writeArticle(database, article, reading, { at: IMPORTED_AT, contentHash });
  }
  await settleCopies(database);
  expect(loaded.lines).toEqual(await graphLines(database));
});
