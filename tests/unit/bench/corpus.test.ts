import { expect, test } from '@jest/globals';
import { madeArticle } from '../../../bench/corpus/made-article.ts';
import { populationOf } from '../../../bench/corpus/population.ts';
import { claimRows } from '../../../src/graph/writing/claim-rows.ts';

const SEED = 5;
const ARTICLES = 400;
const population = populationOf(SEED, 300);
const corpus = Array.from({ length: ARTICLES }, (_, index) => madeArticle(SEED, index, population));
const counts = Map.groupBy(
  corpus.flatMap(({ reading }) => reading.entities.map(({ id }) => id)),
  (id) => id,
);

test('the same seed makes the same corpus, another seed another', () => {
  expect(madeArticle(SEED, 7, populationOf(SEED, 300))).toEqual(corpus[7]);
  expect(madeArticle(SEED + 1, 7, population)).not.toEqual(corpus[7]);
});

test('one entity stands in half of all articles, and all others in far fewer', () => {
  const [first, second] = [...counts.values()].map(({ length }) => length / ARTICLES).sort((a, b) => b - a);
  expect(first).toBeGreaterThan(0.42);
  expect(first).toBeLessThan(0.58);
  expect(second).toBeLessThan(0.25);
});

test('words stand where the reading says', () => {
  for (const { article, reading } of corpus) {
    for (const { text, start, end } of reading.mentions) expect(article.text.slice(start, end)).toBe(text);
    for (const cue of reading.claims.flatMap(({ cues }) => cues))
      expect(article.text.slice(cue.start, cue.end)).toBe(cue.text);
  }
});

test('articles make five to eight claims, nearly all of two ends, and mention about ten entities', () => {
  const claims = corpus.map(({ article, reading }) => claimRows(article, reading).claims.length);
  const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;
  expect(mean(claims)).toBeGreaterThan(5.5);
  expect(Math.max(...claims)).toBe(8);
  const entities = mean(corpus.map(({ reading }) => reading.entities.length));
  expect(entities).toBeGreaterThan(8);
  expect(entities).toBeLessThan(12);
});

test('reports spread over more than two years and come from several sources', () => {
  const days = corpus.flatMap(({ article }) => article.publishedAt ?? []).sort();
  expect(Date.parse(days.at(-1)!) - Date.parse(days[0]!)).toBeGreaterThan(2 * 365 * 86_400_000);
  expect(new Set(corpus.map(({ article }) => article.source?.id)).size).toBeGreaterThan(10);
});
