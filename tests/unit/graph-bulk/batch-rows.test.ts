import { expect, test } from '@jest/globals';
import { batchRows } from '../../../src/graph/bulk/batch-rows.ts';
import { writingOf } from '../../../src/graph/writing/writing.ts';
import { generatedReports } from '../../fixtures/generated-reports.ts';
import { contentHashOf, type Report } from '../../fixtures/reports.ts';

const REPORTS = generatedReports(12, 4);
const AT = '2020-01-01T00:00:00Z';

function rowsOf(reports: readonly Report[]) {
  const writings = reports.map((each) =>
    writingOf(each.article, each.reading, { at: AT, contentHash: contentHashOf(each) }),
  );
  return { writings, rows: batchRows(writings) };
}

test('entities and sources come once, sorted by id, however many articles name them', () => {
  const { entities, sources } = rowsOf(REPORTS).rows;
  for (const ids of [entities.map(({ id }) => id), sources.map(({ id }) => id)]) {
    expect(ids.length).toBeGreaterThan(1);
    expect(ids).toEqual([...new Set(ids)].sort());
  }
});

test('every relationship leads to what its article, sentence or claim says', () => {
  const { writings, rows } = rowsOf(REPORTS);
  const at = <T>(list: readonly T[], place: unknown): T => list[place as number]!;
  const mentions = rows.mentions.map((row) => [at(rows.articles, row.article).id, at(rows.entities, row.entity).id]);
  expect(mentions).toEqual(
    writings.flatMap(({ article, mentions }) => mentions.map(({ entity }) => [article.id, entity])),
  );
  const claims = rows.claims.map((row) => {
    const sentence = at(rows.sentences, row.sentence);
    return [
      (row.properties as { id: string }).id,
      (sentence.properties as { id: string }).id,
      at(rows.articles, sentence.article).id,
    ];
  });
  expect(claims).toEqual(
    writings.flatMap(({ article, claims }) => claims.claims.map(({ id, sentence }) => [id, sentence, article.id])),
  );
  const parts = rows.participants.map((row) => [
    (at(rows.claims, row.claim).properties as { id: string }).id,
    at(rows.entities, row.entity).id,
  ]);
  expect(parts).toEqual(
    writings.flatMap(({ claims }) =>
      claims.claims.flatMap(({ id, participants }) => participants.map(({ entity }) => [id, entity])),
    ),
  );
});

test('an article without source is published by nobody', () => {
  const { rows } = rowsOf(REPORTS.filter(({ article }) => article.source === null));
  expect(rows.articles.length).toBeGreaterThan(0);
  expect([rows.sources, rows.published]).toEqual([[], []]);
});
