import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { migrationsToCome } from '../../src/graph/checkup/migrations-to-come.ts';
import type { Database } from '../../src/graph/database.ts';
import { loadMigrations } from '../../src/graph/migration-files.ts';
import type { Plan } from '../../src/graph/plan/plan.ts';
import { openPlanWriter } from '../../src/graph/plan/plan-writer.ts';
import { removeArticle } from '../../src/graph/remove-article.ts';
import { generatedReports, randomFrom } from '../fixtures/generated-reports.ts';
import { DENIAL, EDITED_PLAN, PLAN } from '../fixtures/plan-and-denial.ts';
import { contentHashOf, type Report, report } from '../fixtures/reports.ts';
import { graphHash } from '../setup/graph-hash.ts';
import { emptyGraph, openTestDatabase } from '../setup/test-database.ts';
import { LATER, rowsOf, writeReport } from '../setup/writing.ts';

let database: Database;

beforeAll(async () => {
  database = await openTestDatabase();
});
afterAll(() => database.close());
beforeEach(() => emptyGraph(database));

async function planOf(
  reports: readonly Report[],
  { gone = [], listed }: { readonly gone?: readonly string[]; readonly listed?: number } = {},
): Promise<Plan> {
  const writer = openPlanWriter(database, listed);
  await Promise.all(gone.map((id) => writer.remove(id)));
  await Promise.all(
    reports.map((each) => writer.write(each.article, each.reading, { at: LATER, contentHash: contentHashOf(each) })),
  );
  await writer.finish();
  return writer.plan();
}

const names = (nodes: readonly { readonly name: string }[]) => nodes.map(({ name }) => name);

describe('a plan', () => {
  test('for an empty graph tells all that will be there', async () => {
    const plan = await planOf([report(PLAN), report(DENIAL)]);
    expect(plan.articles.map(({ change, claimsAdded, claimsEnded }) => [change, claimsAdded, claimsEnded])).toEqual([
      ['created', 2, 0],
      ['created', 1, 0],
    ]);
    expect(plan.totals).toMatchObject({ articlesCreated: 2, claimsAdded: 3, sourcesAdded: plan.sourcesAdded.length });
    expect(plan.articles[0]?.added[0]).toMatchObject({ name: expect.stringMatching(/ · PLANNED_MET · /u) });
    expect(plan.edgesDrawn).toHaveLength(plan.totals.edgesDrawn);
    expect(names(plan.entitiesAdded)).toEqual(expect.arrayContaining(['Kim Jong Un']));
  });

  test('for an edited article tells which claims retire and why, and which edge goes', async () => {
    await writeReport(database, report(PLAN));
    const plan = await planOf([report(EDITED_PLAN)]);
    expect(plan.totals).toMatchObject({ articlesUpdated: 1, claimsAdded: 0, claimsRetired: 1, edgesWithdrawn: 1 });
    const [article] = plan.articles;
    expect(article).toMatchObject({ change: 'updated', reason: 'ARTICLE_EDITED', added: [] });
    expect(article?.ended).toEqual([
      {
        id: expect.stringMatching(/^claim:/u),
        name: expect.stringMatching(/MET/u),
        sentence: expect.stringMatching(/./u),
      },
    ]);
    expect(plan.edgesWithdrawn[0]).toMatchObject({ type: 'PLANNED_MET', modality: 'PLANNED' });
  });

  test('for a deleted article tells what goes with it, and what others keep', async () => {
    for (const each of [report(PLAN), report(DENIAL)]) await writeReport(database, each);
    const plan = await planOf([], { gone: ['article:plan', 'article:never-there'] });
    expect(plan.totals).toMatchObject({ articlesRemoved: 1, claimsRemoved: 2, claimsRetired: 0, sourcesRemoved: 1 });
    expect(plan.articles[0]).toMatchObject({ change: 'removed', reason: 'ARTICLE_REMOVED', title: 'Report plan' });
    expect(names(plan.entitiesRemoved)).toEqual(['New York Channel', 'Choe Son Hui', 'North Korea']);
  });

  test('of what the graph has already is empty', async () => {
    await writeReport(database, report(PLAN));
    const plan = await planOf([report(PLAN)]);
    expect(Object.values(plan.totals).every((count) => count === 0)).toBe(true);
    expect(plan.articles).toEqual([]);
  });

  test('counts all, however short its lists are', async () => {
    const reports = generatedReports(8);
    const whole = await planOf(reports);
    const short = await planOf(reports, { listed: 3 });
    expect(short.totals).toEqual(whole.totals);
    expect(short.articles).toHaveLength(3);
    expect(short.articles.flatMap(({ added }) => added)).toHaveLength(3);
    expect(short.edgesDrawn).toEqual(whole.edgesDrawn.slice(0, 3));
  });

  test('is read only: no transaction is committed and nothing is otherwise', async () => {
    for (const each of generatedReports(4)) await writeReport(database, each);
    const before = { hash: await graphHash(database), committed: await lastCommitted() };
    const plan = await planOf([...generatedReports(6, 2), ...generatedReports(2, 3).map(renamed)]);
    expect(plan.totals.articlesUpdated).toBe(4);
    expect({ hash: await graphHash(database), committed: await lastCommitted() }).toEqual(before);
  });

  test('is what the import then does, whatever is new, edited, read anew or deleted', async () => {
    const seen = new Set<string>();
    for (let seed = 1; seed <= 4; seed += 1) {
      const { reports, gone } = night(seed);
      const before = await holdings();
      const plan = await planOf(reports, { gone, listed: Number.POSITIVE_INFINITY });
      for (const each of reports) await writeReport(database, each, LATER);
      for (const id of gone) await removeArticle(database, id);
      expect({ seed, ...sides(plan) }).toEqual({ seed, ...difference(before, await holdings()) });
      for (const [name, count] of Object.entries(plan.totals)) if (count > 0) seen.add(name);
    }
    expect([...seen].sort()).toEqual(expect.arrayContaining(EVERY_KIND));
  }, 120_000);

  test('begins with what an import would bring up to date first, which is not done', async () => {
    expect(await migrationsToCome(database)).toEqual([]);
    const newest = loadMigrations().at(-1)!.version;
    const forget =
      'MATCH (m:__Neo4jMigration {version: $newest}) DETACH DELETE m CREATE (:PendingRedraw {id: "redraw"})';
    await database.run({ name: 'tests/forget', text: forget, access: 'WRITE' }, { newest });
    const before = await lastCommitted();
    expect(await migrationsToCome(database)).toEqual([
      expect.stringMatching(
        new RegExp(`^migrations ${newest} would be applied first \\(the database is at \\d{4}\\)$`, 'u'),
      ),
      expect.stringMatching(/^relations and counts would be drawn anew first/u),
    ]);
    expect(await lastCommitted()).toBe(before);
  });

  /** Reads that try to write are refused by the server itself. */
  test('could not write if it tried', async () => {
    const write = { name: 'tests/write', text: 'CREATE (:Entity)', access: 'READ' } as const;
    await expect(database.run(write, {})).rejects.toThrow(/read access mode not allowed/u);
  });

  async function lastCommitted(): Promise<number | undefined> {
    const text = 'SHOW DATABASES YIELD name, lastCommittedTxn WHERE name <> "system" RETURN lastCommittedTxn AS last';
    return (await rowsOf<{ last: number }>(database, text))[0]?.last;
  }

  async function holdings(): Promise<Holdings> {
    const ids = async (text: string) => (await rowsOf<{ id: string }>(database, text)).map(({ id }) => id);
    return {
      articles: await ids('MATCH (a:Article) RETURN a.id AS id'),
      claims: await ids('MATCH (c:Claim) WHERE NOT c:Retired RETURN c.id AS id'),
      edges: await ids("MATCH (:Entity)-[r]->() WHERE r.id STARTS WITH 'relation:' RETURN r.id AS id"),
      entities: await ids('MATCH (e:Entity) RETURN e.id AS id'),
      sources: await ids('MATCH (s:Source) RETURN s.id AS id'),
    };
  }
});

type Holdings = Readonly<Record<'articles' | 'claims' | 'edges' | 'entities' | 'sources', readonly string[]>>;

const EVERY_KIND = [
  ...['articlesCreated', 'articlesRemoved', 'articlesUpdated', 'claimsAdded', 'claimsRemoved', 'claimsRetired'],
  ...['edgesDrawn', 'edgesWithdrawn', 'entitiesAdded', 'entitiesRemoved', 'sourcesAdded'],
];

/** Some articles as they were, some edited, some read by another version, some new, some gone; the same for the same seed. */
function night(seed: number): { readonly reports: readonly Report[]; readonly gone: readonly string[] } {
  const random = randomFrom(seed);
  const all = Array.from({ length: 8 }, (_, index) => {
    const [version, text] = [random() < 0.3 ? '2' : '1', 1 + Math.floor(random() * 4)];
    const written = generatedReports(8, text, 1 + (index % 3))[index]!;
    return { ...written, reading: { ...written.reading, extractor: { name: 'by-hand', version } } };
  });
  const fate = all.map((written) => ({ written, at: random() }));
  return {
    reports: fate.filter(({ at }) => at < 0.6).map(({ written }) => written),
    gone: fate.filter(({ at }) => at > 0.85).map(({ written }) => written.article.id),
  };
}

function renamed({ article, reading }: Report): Report {
  return { reading, article: { ...article, id: `${article.id}-too` } };
}

function sides(plan: Plan) {
  const ids = (items: readonly { readonly id: string }[]) => items.map(({ id }) => id).sort();
  const of = (change: string) => ids(plan.articles.filter((article) => article.change === change));
  return {
    articles: [of('created'), of('removed')],
    claims: [ids(plan.articles.flatMap(({ added }) => added)), ids(plan.articles.flatMap(({ ended }) => ended))],
    edges: [ids(plan.edgesDrawn), ids(plan.edgesWithdrawn)],
    entities: [ids(plan.entitiesAdded), ids(plan.entitiesRemoved)],
    sources: [ids(plan.sourcesAdded), ids(plan.sourcesRemoved)],
  };
}

function difference(before: Holdings, after: Holdings) {
  const less = (some: readonly string[], others: readonly string[]) =>
    [...new Set(some).difference(new Set(others))].sort();
  const between = (what: keyof Holdings) => [less(after[what], before[what]), less(before[what], after[what])];
  return {
    articles: between('articles'),
    claims: between('claims'),
    edges: between('edges'),
    entities: between('entities'),
    sources: between('sources'),
  };
}
