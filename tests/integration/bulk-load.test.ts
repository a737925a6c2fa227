import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { type ArticleWriter, openArticleWriter } from '../../src/graph/article-writer.ts';
import { BULK_LIMITS, openBulkWriter } from '../../src/graph/bulk/open-bulk-writer.ts';
import { type Database, openDatabase } from '../../src/graph/database.ts';
import { applyMigrations } from '../../src/graph/migrations.ts';
import type { WriteReport } from '../../src/graph/write-article.ts';
import { generatedReports, shuffled } from '../fixtures/generated-reports.ts';
import { contentHashOf, type Report, report } from '../fixtures/reports.ts';
import { graphHash, graphLines } from '../setup/graph-hash.ts';
import { emptyGraph, openTestDatabase, testTarget } from '../setup/test-database.ts';
import { FIRST, rowsOf } from '../setup/writing.ts';

const REPORTS = generatedReports(32, 5);
const SMALL_BATCHES = { ...BULK_LIMITS, items: 4, milliseconds: 50, atOnce: 3 };
let database: Database;
let expected: readonly string[];

beforeAll(async () => {
  database = await openTestDatabase();
  await emptyGraph(database);
  await load(openArticleWriter(database), REPORTS);
  expected = await graphLines(database);
}, 180_000);
afterAll(() => database.close());
beforeEach(() => emptyGraph(database));

function write(writer: ArticleWriter, written: Report): Promise<WriteReport> {
  const { article, reading } = written;
  return writer.write(article, reading, { at: FIRST, contentHash: contentHashOf(written) });
}

async function load(writer: ArticleWriter, reports: readonly Report[]): Promise<readonly WriteReport[]> {
  const written = await Promise.all(reports.map((each) => write(writer, each)));
  await writer.finish();
  return written;
}

/** Its transactions fail once there were so many of them. */
function failingAfter(transactions: number): Database {
  let begun = 0;
  return {
    ...database,
    write(work, options) {
      begun += 1;
      return begun > transactions ? Promise.reject(new Error('crashed')) : database.write(work, options);
    },
  };
}

const pending = () => rowsOf(database, 'MATCH (pending:PendingRedraw) RETURN pending.id AS id');

describe('a first load in batches', () => {
  test.each([
    ['as they come', REPORTS],
    ['backwards', REPORTS.toReversed()],
    ['shuffled', shuffled(REPORTS, 3)],
  ])('gives the graph that writing one by one gives, %s', async (_, reports) => {
    const written = await load(openBulkWriter(database, SMALL_BATCHES), reports);
    expect(new Set(written.map(({ outcome }) => outcome))).toEqual(new Set(['created']));
    expect(await graphLines(database)).toEqual(expected);
    expect(await pending()).toEqual([]);
  });

  test('is marked as undrawn from the first batch on', async () => {
    const writer = openBulkWriter(database, SMALL_BATCHES);
    await Promise.all(REPORTS.slice(0, 8).map((each) => write(writer, each)));
    expect(await pending()).toHaveLength(2);
    await writer.finish();
    expect(await pending()).toEqual([]);
  });

  test.each([1, 4, 8, 9, 10, 11, 12])('broken off after %i transactions is ended by the next import', async (count) => {
    const broken = openBulkWriter(failingAfter(count), { ...SMALL_BATCHES, atOnce: 1 });
    const outcomes = await Promise.allSettled(REPORTS.map((each) => write(broken, each)));
    await broken.finish().catch(() => undefined);
    const committed = outcomes.filter(({ status }) => status === 'fulfilled').length;
    expect(await rowsOf(database, 'MATCH (article:Article) RETURN count(article) AS articles')).toEqual([
      { articles: committed },
    ]);
    await applyMigrations(database);
    const written = await load(openArticleWriter(database), REPORTS);
    expect(written.filter(({ outcome }) => outcome === 'unchanged')).toHaveLength(committed);
    expect(await graphLines(database)).toEqual(expected);
  });

  test('that nothing comes of writes nothing', async () => {
    const before = await graphHash(database);
    await openBulkWriter(database).finish();
    expect(await graphHash(database)).toBe(before);
  });
});

describe('articles that are known to a bulk writer', () => {
  test('are left as they are where they are the same, also within the load', async () => {
    const again = [...REPORTS.slice(0, 9), ...REPORTS];
    const written = await load(openBulkWriter(database, SMALL_BATCHES), again);
    expect(written.filter(({ outcome }) => outcome === 'unchanged')).toHaveLength(9);
    expect(await graphLines(database)).toEqual(expected);
    const after = await load(openBulkWriter(database, SMALL_BATCHES), REPORTS);
    expect(new Set(after.map(({ outcome }) => outcome))).toEqual(new Set(['unchanged']));
    expect(await graphLines(database)).toEqual(expected);
  });

  test('are updated where they have changed, and removed where that is asked', async () => {
    const [edited, gone] = [generatedReports(1, 77)[0]!, REPORTS[20]!];
    const former: Report = { ...edited, article: { ...edited.article, id: 'article:edited' } };
    const now = report({ id: 'edited', sentences: [{ text: '[Kim=Person:Kim Jong Un] left.' }] });
    const one = openArticleWriter(database);
    for (const each of [former, ...REPORTS, now]) await write(one, each);
    await one.remove(gone.article.id);
    await one.finish();
    const wanted = await graphLines(database);
    await emptyGraph(database);
    const many = openBulkWriter(database, SMALL_BATCHES);
    await Promise.all([former, ...REPORTS.slice(0, 22)].map((each) => write(many, each)));
    const [updated] = await Promise.all([now, ...REPORTS.slice(22)].map((each) => write(many, each)));
    expect(updated).toMatchObject({ outcome: 'updated', claimsRetired: former.reading.claims.length });
    await many.remove(gone.article.id);
    await many.finish();
    expect(await graphLines(database)).toEqual(wanted);
    expect(await pending()).toEqual([]);
  });

  test('that cannot be written do not keep the others of their batch from it', async () => {
    const bad: Report = { ...REPORTS[3]!, article: { ...REPORTS[3]!.article, id: `article:${'x'.repeat(40_000)}` } };
    const writer = openBulkWriter(database, { ...SMALL_BATCHES, items: 33 });
    const outcomes = await Promise.allSettled([bad, ...REPORTS].map((each) => write(writer, each)));
    await writer.finish();
    expect(outcomes.map(({ status }) => status).filter((status) => status === 'rejected')).toHaveLength(1);
    expect(outcomes[0]!.status).toBe('rejected');
    expect(await graphLines(database)).toEqual(expected);
  });
});

describe('eight workers over the same 20 entities', () => {
  const crowded = generatedReports(48, 9);

  test.each([
    ['one by one', (watched: Database) => openArticleWriter(watched)],
    ['in batches', (watched: Database) => openBulkWriter(watched, { ...SMALL_BATCHES, items: 2, atOnce: 8 })],
  ])('never wait for each other in a circle, %s', async (_, open) => {
    const retries: string[] = [];
    const log = { debug: (_: object, message: string) => void retries.push(message), warn: () => undefined };
    const watched = openDatabase({ ...testTarget(), log });
    const writer = open(watched);
    const left = [...crowded];
    await Promise.all(
      Array.from({ length: 8 }, async () => {
        for (let next = left.shift(); next; next = left.shift()) await write(writer, next);
      }),
    );
    await writer.finish();
    await watched.close();
    expect(retries.filter((message) => message === 'write transaction is run again')).toEqual([]);
    expect(await rowsOf(database, 'MATCH (article:Article) RETURN count(article) AS articles')).toEqual([
      { articles: crowded.length },
    ]);
  });
});
