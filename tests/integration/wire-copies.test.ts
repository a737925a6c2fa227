import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { settleCopies } from '../../src/graph/copies/settle-copies.ts';
import type { Database } from '../../src/graph/database.ts';
import { removeArticle } from '../../src/graph/remove-article.ts';
import { shuffled } from '../fixtures/generated-reports.ts';
import type { Report } from '../fixtures/reports.ts';
import { paper, wireCopy, wireReports } from '../fixtures/wire-copies.ts';
import { graphHash } from '../setup/graph-hash.ts';
import { emptyGraph, openTestDatabase } from '../setup/test-database.ts';
import { rowsOf, writeReport } from '../setup/writing.ts';

let database: Database;
beforeAll(async () => {
  database = await openTestDatabase();
});
afterAll(() => database.close());
beforeEach(() => emptyGraph(database));

async function bring(reports: readonly Report[]): Promise<void> {
  for (const each of reports) await writeReport(database, each);
  await settleCopies(database);
}

async function hashOf(reports: readonly Report[]): Promise<string> {
  await emptyGraph(database);
  await bring(reports);
  return graphHash(database);
}

/** Articles by the first of their story, itself left out. */
async function copies(): Promise<Record<string, readonly string[]>> {
  const rows = await rowsOf<{ first: string; ids: string[] }>(
    database,
    'MATCH (copy)-[:COPY_OF]->(first) WITH first, copy ORDER BY copy.id RETURN first.id AS first, collect(copy.id) AS ids ORDER BY first',
  );
  return Object.fromEntries(rows.map(({ first, ids }) => [short(first), ids.map(short)]));
}

const short = (id: string) => id.replace('article:', '');

async function meeting() {
  const [row] = await rowsOf<{ articles: number; sources: number; edges: number[] }>(
    database,
    `MATCH (relation:Relation {type: 'MET'})
    RETURN relation.articles AS articles, relation.sources AS sources,
      COLLECT { MATCH (:Entity)-[edge:MET]->(:Entity) RETURN edge.sources } AS edges`,
  );
  return { articles: row?.articles, sources: row?.sources, edges: row?.edges };
}

function permutations<T>(items: readonly T[]): T[][] {
  if (items.length < 2) return [[...items]];
  return items.flatMap((item, at) => permutations(items.toSpliced(at, 1)).map((rest) => [item, ...rest]));
}

describe('copies of one report', () => {
  test('are ten articles and one source, whoever printed them', async () => {
    const reports = Array.from({ length: 10 }, (_, index) =>
      wireCopy({
        id: `copy-${index}`,
        stories: [1],
        kept: 12 - (index % 6),
        source: paper(index),
        publishedAt: `2018-04-17T1${9 - index}:00:00Z`,
      }),
    );
    for (const each of reports) await writeReport(database, each);
    expect(await meeting()).toEqual({ articles: 10, sources: 10, edges: [10] });
    await settleCopies(database);
    expect(await meeting()).toEqual({ articles: 10, sources: 1, edges: [1] });
    expect(await copies()).toEqual({ 'copy-9': reports.slice(0, 9).map(({ article }) => short(article.id)) });
    expect(await rowsOf(database, 'MATCH (article:Unsettled) RETURN article.id')).toEqual([]);
  });

  test('beside a report of its own are two sources', async () => {
    await bring([
      ...[0, 1, 2].map((index) => wireCopy({ id: `copy-${index}`, stories: [1], source: paper(index) })),
      wireCopy({ id: 'own', stories: [2], source: paper(3) }),
    ]);
    expect(await meeting()).toEqual({ articles: 4, sources: 2, edges: [2] });
  });

  test('that one source publishes twice are one source', async () => {
    await bring([1, 2].map((index) => wireCopy({ id: `copy-${index}`, stories: [1], source: paper(1) })));
    expect(await meeting()).toEqual({ articles: 2, sources: 1, edges: [1] });
    expect(await copies()).toEqual({ 'copy-1': ['copy-2'] });
  });

  test('without any source are no source', async () => {
    await bring([1, 2].map((index) => wireCopy({ id: `copy-${index}`, stories: [1], source: null })));
    expect(await meeting()).toEqual({ articles: 2, sources: 0, edges: [0] });
    expect(await copies()).toEqual({ 'copy-1': ['copy-2'] });
  });

  test('of which the first has no source count as the first source that there is', async () => {
    await bring([
      wireCopy({ id: 'a', stories: [1], source: null, publishedAt: '2018-04-01T00:00:00Z' }),
      wireCopy({ id: 'b', stories: [1], source: paper(2), publishedAt: '2018-04-03T00:00:00Z' }),
      wireCopy({ id: 'c', stories: [1], source: paper(1), publishedAt: '2018-04-02T00:00:00Z' }),
    ]);
    expect(await copies()).toEqual({ a: ['b', 'c'] });
    expect(await rowsOf(database, 'MATCH (claim:Claim) RETURN DISTINCT claim.originSourceId AS origin')).toEqual([
      { origin: paper(1).id },
    ]);
    expect(await meeting()).toEqual({ articles: 3, sources: 1, edges: [1] });
  });

  test('without a date come last', async () => {
    await bring([
      wireCopy({ id: 'a', stories: [1], publishedAt: null }),
      wireCopy({ id: 'c', stories: [1], publishedAt: '2018-04-03T00:00:00Z' }),
      wireCopy({ id: 'b', stories: [1], publishedAt: '2018-04-03T00:00:00Z' }),
    ]);
    expect(await copies()).toEqual({ b: ['a', 'c'] });
  });

  test('that are too short to judge are different reports', async () => {
    await bring([1, 2].map((index) => wireCopy({ id: `copy-${index}`, stories: [1], kept: 2, source: paper(index) })));
    expect(await meeting()).toEqual({ articles: 2, sources: 2, edges: [2] });
    expect(await copies()).toEqual({});
  });

  test('again write nothing', async () => {
    const reports = wireReports(12, 3);
    await bring(reports);
    const before = await graphHash(database);
    const written: string[] = [];
    const watched: Database = {
      ...database,
      write: async (work) =>
        database.write((transaction) =>
          work({
            run: async (statement, parameters) => {
              const outcome = await transaction.run<never>(statement, parameters);
              if (Object.values(outcome.counters).some((count) => count > 0)) written.push(statement.name);
              return outcome;
            },
          }),
        ),
    };
    for (const each of reports) await writeReport(watched, each);
    await settleCopies(watched);
    expect(written).toEqual([]);
    expect(await graphHash(database)).toBe(before);
  });
});

describe('whatever the order', () => {
  const [early, late, bridge, other] = [
    wireCopy({ id: 'early', stories: [1], source: paper(1), publishedAt: '2018-04-01T00:00:00Z' }),
    wireCopy({ id: 'late', stories: [1], kept: 9, source: paper(2), publishedAt: '2018-04-02T00:00:00Z' }),
    wireCopy({ id: 'bridge', stories: [1, 2], source: paper(3), publishedAt: '2018-03-01T00:00:00Z' }),
    wireCopy({ id: 'other', stories: [2], source: paper(4), publishedAt: '2018-04-04T00:00:00Z' }),
  ] as const;
  const edited = wireCopy({ id: 'bridge', stories: [3], source: paper(3), publishedAt: '2018-03-01T00:00:00Z' });

  test('an article that joins two stories makes them one, and its edit or removal parts them again', async () => {
    const joined = await hashOf([early, late, bridge, other]);
    expect(await copies()).toEqual({ bridge: ['early', 'late', 'other'] });
    expect(await meeting()).toEqual({ articles: 4, sources: 1, edges: [1] });
    const parted = await hashOf([early, late, edited, other]);
    expect(await copies()).toEqual({ early: ['late'] });
    expect(await meeting()).toEqual({ articles: 4, sources: 3, edges: [3] });
    const removed = await hashOf([early, late, other]);
    for (const [index, order] of permutations([early, late, bridge, other]).entries()) {
      await emptyGraph(database);
      // Some are settled one by one, some two by two, some all at once.
      for (const [at, each] of order.entries()) {
        await writeReport(database, each);
        if ((at + 1) % ((index % 3) + 1) === 0) await settleCopies(database);
      }
      await settleCopies(database);
      expect(await graphHash(database)).toBe(joined);
      if (index % 2 === 0) await bring([edited]);
      else {
        await removeArticle(database, bridge.article.id);
        await settleCopies(database);
      }
      expect(await graphHash(database)).toBe(index % 2 === 0 ? parted : removed);
    }
  }, 300_000);

  test('forty reports of a dozen stories are the same graph, edited and removed ones too', async () => {
    const reports = wireReports(40, 5);
    const edits = wireReports(40, 6).filter((_, index) => index % 4 === 0);
    const gone = new Set(reports.filter((_, index) => index % 9 === 1).map(({ article }) => article.id));
    const last = new Map([...reports, ...edits].map((each) => [each.article.id, each]));
    const expected = await hashOf([...last.values()].filter(({ article }) => !gone.has(article.id)));
    for (const seed of [1, 2, 3]) {
      await emptyGraph(database);
      for (const [index, each] of [...shuffled(reports, seed), ...shuffled(edits, seed)].entries()) {
        await writeReport(database, each);
        if (index % (5 * seed) === 0) await settleCopies(database);
      }
      for (const id of shuffled([...gone], seed)) await removeArticle(database, id);
      await settleCopies(database);
      expect(await graphHash(database)).toBe(expected);
    }
  }, 300_000);
});

describe('broken off', () => {
  /** Fails before or after the so many-th transaction that writes. */
  function failing(after: number, committed: boolean): Database {
    let left = after;
    const fail = (): never => {
      throw new Error('broken off');
    };
    return {
      ...database,
      run: async (statement, parameters, options) => {
        if (statement.access === 'WRITE' && left === 0 && !committed) fail();
        const outcome = await database.run<never>(statement, parameters, options);
        if (statement.access === 'WRITE') {
          if (left === 0) fail();
          left -= 1;
        }
        return outcome;
      },
      write: async (work, options) => {
        if (left === 0 && !committed) fail();
        const result = await database.write(work, options);
        if (left === 0) fail();
        left -= 1;
        return result;
      },
    };
  }

  test.each([
    ['before', false],
    ['after', true],
  ])(
    '%s any step, the next call ends in the same graph',
    async (_, committed) => {
      const reports = wireReports(18, 8);
      const edits = wireReports(18, 9).filter((__, index) => index % 3 === 0);
      const last = new Map([...reports, ...edits].map((each) => [each.article.id, each]));
      const expected = await hashOf([...last.values()]);
      let steps = 0;
      for (let finished = false; !finished; steps += 1) {
        await emptyGraph(database);
        await bring(reports);
        for (const each of edits) await writeReport(database, each);
        finished = await settleCopies(failing(steps, committed)).then(
          () => true,
          () => false,
        );
        await settleCopies(database);
        expect(await graphHash(database)).toBe(expected);
      }
      expect(steps).toBeGreaterThan(3);
    },
    300_000,
  );

  test('an article that changes while it is compared is settled as it is then', async () => {
    const [first, copy, changed] = [
      wireCopy({ id: 'a', stories: [1], source: paper(1) }),
      wireCopy({ id: 'b', stories: [1], source: paper(2) }),
      wireCopy({ id: 'b', stories: [2], source: paper(2) }),
    ];
    const expected = await hashOf([first, changed]);
    await emptyGraph(database);
    await writeReport(database, first);
    await writeReport(database, copy);
    let edits = 0;
    const busy: Database = {
      ...database,
      run: async (statement, parameters, options) => {
        const outcome = await database.run<never>(statement, parameters, options);
        if (statement.name === 'read/article-texts' && edits === 0) {
          edits += 1;
          await writeReport(database, changed);
        }
        return outcome;
      },
    };
    await settleCopies(busy);
    expect([edits, await graphHash(database)]).toEqual([1, expected]);
  });

  test('two at the same time end in the same graph', async () => {
    const reports = wireReports(24, 12);
    const expected = await hashOf(reports);
    await emptyGraph(database);
    for (const each of reports) await writeReport(database, each);
    await Promise.all([settleCopies(database), settleCopies(database)]);
    expect(await graphHash(database)).toBe(expected);
  });
});
