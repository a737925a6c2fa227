import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import type { Database } from '../../src/graph/database.ts';
import { removeArticle } from '../../src/graph/remove-article.ts';
import { loadStatement } from '../../src/graph/statements.ts';
import { generatedReports, shuffled } from '../fixtures/generated-reports.ts';
import { DENIAL, PLAN } from '../fixtures/plan-and-denial.ts';
import { type Report, report } from '../fixtures/reports.ts';
import { substitutedSamples } from '../fixtures/substituted-samples.ts';
import { hitsOf } from '../setup/explain.ts';
import { graphHash, graphLines } from '../setup/graph-hash.ts';
import { openTestPool } from '../setup/read-text.ts';
import { emptyGraph, openTestDatabase } from '../setup/test-database.ts';
import { LATER, rowsOf, writeReport } from '../setup/writing.ts';

const SAMPLES = 18;
let database: Database;

beforeAll(async () => {
  database = await openTestDatabase();
});
afterAll(() => database.close());
beforeEach(() => emptyGraph(database));

const write = (written: Report, at?: string) => writeReport(database, written, at);
const remove = (id: string) => removeArticle(database, id);
const rows = <Row>(text: string) => rowsOf<Row>(database, text);

/** What the graph is after each of these is written, the first before any. */
async function hashesOnTheWay(reports: readonly Report[]): Promise<string[]> {
  const hashes = [await graphHash(database)];
  for (const each of reports) {
    await write(each);
    hashes.push(await graphHash(database));
  }
  return hashes;
}

describe('a removed article', () => {
  test('leaves the graph as if it had never been there, and says what went', async () => {
    await write(report(DENIAL));
    const before = await graphLines(database);
    await write(report(PLAN));
    expect(await remove('article:plan')).toEqual({ claimsRemoved: 2, edgesWithdrawn: 2, entitiesRemoved: 3 });
    expect(await graphLines(database)).toEqual(before);
    expect(await remove('article:denial')).toEqual({ claimsRemoved: 1, edgesWithdrawn: 1, entitiesRemoved: 2 });
    expect(await graphLines(database)).toEqual([]);
  });

  test('that the graph does not have changes nothing', async () => {
    await write(report(PLAN));
    const before = await graphHash(database);
    expect(await remove('article:other')).toBeNull();
    expect(await graphHash(database)).toBe(before);
  });

  test('takes its retired claims along, and those whom only these were about', async () => {
    await write(report(PLAN));
    await write(report({ ...PLAN, sentences: [{ text: 'Only [Kim=Person:Kim Jong Un] is left.' }] }), LATER);
    expect(await remove('article:plan')).toEqual({ claimsRemoved: 2, edgesWithdrawn: 0, entitiesRemoved: 4 });
    expect(await graphLines(database)).toEqual([]);
  });

  test('gives back the names that an edited article gave those whom nobody else mentions', async () => {
    const silent = { text: 'Silence.' };
    const called = report({ id: 'b', sentences: [{ text: '[Chairman Kim=Person:Kim Jong-un] rests.' }] });
    await write(report(PLAN));
    await write(called);
    await write(report({ ...PLAN, sentences: [silent] }), LATER);
    const names = () => rows("MATCH (kim {id: 'person:kim-jong-un'}) RETURN kim.name AS name, kim.aliases AS aliases");
    expect(await names()).toEqual([{ name: 'Kim Jong-un', aliases: ['Chairman Kim'] }]);
    await remove('article:b');
    expect(await names()).toEqual([{ name: 'Kim Jong Un', aliases: ['Kim'] }]);
  });

  test('marks the others of its story, and nobody else, to be settled anew', async () => {
    for (const id of ['a', 'b', 'c', 'd']) await write(report({ ...PLAN, id }));
    await database.run(
      {
        name: 'tests/story',
        access: 'WRITE',
        text: `MATCH (article:Article) REMOVE article:Unsettled
          WITH article WHERE article.id IN ['article:b', 'article:c']
          MATCH (first:Article {id: 'article:a'}) CREATE (article)-[:COPY_OF]->(first)`,
      },
      {},
    );
    await remove('article:b');
    expect(await rows('MATCH (article:Unsettled) RETURN article.id AS id ORDER BY id')).toEqual([
      { id: 'article:a' },
      { id: 'article:c' },
    ]);
  });
});

describe('removing', () => {
  test('looks at as much however many others mention the same', async () => {
    await write(report(PLAN));
    const hits = async () => {
      const kim = { id: 'person:kim-jong-un', name: 'Kim Jong Un', words: ['Kim', 'Kim Jong Un'], description: null };
      const names = await hitsOf(loadStatement('read/still-called'), { entities: [kim] });
      return names + (await hitsOf(loadStatement('write/restate-times'), { entities: [kim.id] }));
    };
    await mentionOften(100);
    const few = await hits();
    await mentionOften(1000);
    expect(await hits()).toBeLessThanOrEqual(few);
    expect(few).toBeLessThan(100);
  });

  test('every sample, in two orders, leaves what the others give by themselves', async () => {
    const pool = await openTestPool();
    try {
      const articles = await substitutedSamples(SAMPLES);
      const samples: Report[] = [];
      for (const article of articles) samples.push({ article, reading: await pool.read(article) });
      for (const seed of [3, 4]) {
        await emptyGraph(database);
        const order = shuffled(samples, seed);
        const hashes = await hashesOnTheWay(order);
        expect(new Set(hashes).size).toBe(SAMPLES + 1);
        await emptyGraph(database);
        for (const each of samples) await write(each);
        for (const { article } of order.toReversed()) {
          expect(await graphHash(database)).toBe(hashes.pop());
          await remove(article.id);
        }
        expect(hashes).toEqual([await graphHash(database)]);
      }
    } finally {
      await pool.close();
    }
  }, 240_000);

  test('at random among imports and edits, leaves what remains as it would be without', async () => {
    const versions = [51, 52, 53].map((seed) => generatedReports(6, seed, 3));
    const step = fc.record({
      article: fc.nat(5),
      what: fc.constantFrom('write', 'write', 'write', 'reread', 'remove'),
      version: fc.nat(2),
    });
    type Step = { readonly article: number; readonly what: string; readonly version: number };
    const take = async ({ article, what, version }: Step): Promise<void> => {
      const written = versions[version]![article]!;
      if (what === 'remove') await remove(written.article.id);
      else await write(what === 'reread' ? readAnew(written) : written);
    };
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 6, maxLength: 16 }), async (steps) => {
        await emptyGraph(database);
        for (const each of steps) await take(each);
        const lines = await graphLines(database);
        await emptyGraph(database);
        for (const left of historiesLeft(steps)) for (const each of left) await take(each);
        expect(lines).toEqual(await graphLines(database));
      }),
      { numRuns: 8, seed: 6 },
    );
  }, 240_000);

  test('beside other removers and writers leaves what remains, and nobody waits in a circle', async () => {
    const reports = generatedReports(60, 61, 2);
    const lasting = reports.filter((_, index) => index % 3 === 0);
    for (const each of lasting) await write(each);
    const expected = await graphHash(database);
    await emptyGraph(database);
    for (const each of reports.filter((_, index) => index % 3 > 0)) await write(each);
    let attempts = 0;
    const counted: Database = {
      ...database,
      write: (inside, options) =>
        database.write((transaction) => {
          attempts += 1;
          return inside(transaction);
        }, options),
    };
    const work = reports.map((each, index) =>
      index % 3 === 0 ? () => writeReport(counted, each) : () => removeArticle(counted, each.article.id),
    );
    const queue = shuffled(work, 62);
    await Promise.all(
      Array.from({ length: 4 }, async () => {
        for (let next = queue.pop(); next; next = queue.pop()) await next();
      }),
    );
    expect(await graphHash(database)).toBe(expected);
    expect(attempts).toBe(reports.length);
  }, 120_000);
});

/** So many bare articles mention Kim. */
async function mentionOften(count: number): Promise<void> {
  const text = `MATCH (kim:Entity {id: 'person:kim-jong-un'})
    UNWIND range(1, $count) AS number
    CREATE (:Article {id: 'article:' + $count + '-' + number})-[:MENTIONS {
      e: kim.id, k: '2018-01-01T00:00:00Z|' + number, name: kim.name, aliases: ['Kim']
    }]->(kim)`;
  await database.run({ name: 'tests/mention', access: 'WRITE', text }, { count });
}

/** The same article read by a newer extractor, which misses its first claim. */
function readAnew({ article, reading }: Report): Report {
  return {
    article,
    reading: { ...reading, extractor: { name: 'by-hand', version: '2' }, claims: reading.claims.slice(1) },
  };
}

/** Of each article that is there in the end, what happened to it since it was last removed; one article after the other. */
function historiesLeft<Step extends { readonly article: number; readonly what: string }>(
  steps: readonly Step[],
): readonly (readonly Step[])[] {
  const byArticle = Map.groupBy(steps, ({ article }) => article);
  return [...byArticle.values()].map((all) => all.slice(all.findLastIndex(({ what }) => what === 'remove') + 1));
}
