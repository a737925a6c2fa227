import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { Database } from '../../src/graph/database.ts';
import { importArticles } from '../../src/importing/import-articles.ts';
import { fromFiles } from '../../src/importing/import-source.ts';
import { ALTERATIONS } from '../fixtures/altered-texts.ts';
import { shuffled } from '../fixtures/generated-reports.ts';
import { asJsonLines, substitutedSamples } from '../fixtures/substituted-samples.ts';
import { paper } from '../fixtures/wire-copies.ts';
import { graphHash } from '../setup/graph-hash.ts';
import { openTestPool } from '../setup/read-text.ts';
import { emptyGraph, openTestDatabase } from '../setup/test-database.ts';
import { rowsOf } from '../setup/writing.ts';

const DESKS = [
  'a tenth cut at the end',
  'one paragraph more',
  'a by-line and other spellings',
  'a third cut at the end',
];

let database: Database;
beforeAll(async () => {
  database = await openTestDatabase();
});
afterAll(() => database.close());

/** A sample as its agency sent it, and as four papers printed it in the days after. */
async function printed() {
  const [report] = (await substitutedSamples(18)).toSorted((a, b) => b.text.length - a.text.length);
  const desks = DESKS.map((desk, index) => ({
    ...report!,
    id: `printed-${index}`,
    url: null,
    title: `What ${paper(index).name} calls it`,
    publishedAt: `2018-01-0${index + 1}T00:00:00Z`,
    source: paper(index),
    text: ALTERATIONS[desk]!(report!.text, index),
  }));
  return [{ ...report!, publishedAt: '2017-12-31T00:00:00Z', source: paper(9) }, ...desks];
}

test('what five papers print of one report is imported as five articles and one source, in any order', async () => {
  const articles = await printed();
  const reader = await openTestPool();
  const hashes: string[] = [];
  for (const order of [articles, articles.toReversed(), shuffled(articles, 3)]) {
    await emptyGraph(database);
    // Some tonight, the others tomorrow.
    for (const night of [order.slice(0, 2), order.slice(2)]) {
      const report = await importArticles({
        database,
        reader,
        source: fromFiles([asJsonLines(night)]),
        concurrency: 2,
      });
      expect([report.created, report.rejected, report.failure]).toEqual([night.length, 0, null]);
    }
    hashes.push(await graphHash(database));
  }
  await reader.close();
  expect(new Set(hashes).size).toBe(1);
  const [copies] = await rowsOf(
    database,
    'MATCH (copy)-[:COPY_OF]->(first) RETURN count(copy) AS copies, collect(DISTINCT first.publishedAt) AS firsts',
  );
  expect(copies).toEqual({ copies: DESKS.length, firsts: ['2017-12-31T00:00:00Z'] });
  const relations = await rowsOf<{ articles: number; sources: number }>(
    database,
    'MATCH (relation:Relation) RETURN max(relation.articles) AS articles, max(relation.sources) AS sources',
  );
  expect(relations).toEqual([{ articles: DESKS.length + 1, sources: 1 }]);
}, 240_000);
