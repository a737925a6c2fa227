import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import type { Database, Statement, Transaction } from '../../src/graph/database.ts';
import type { WriteCounters } from '../../src/graph/outcome.ts';
import { unchangedArticles } from '../../src/graph/unchanged-articles.ts';
import { writeArticle } from '../../src/graph/write-article.ts';
import { generatedReports, shuffled } from '../fixtures/generated-reports.ts';
import { DENIAL, PLAN } from '../fixtures/plan-and-denial.ts';
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

const write = (written: Report, at?: string) => writeReport(database, written, at);
const rows = <Row>(text: string) => rowsOf<Row>(database, text);

describe('writing an article', () => {
  test('puts article, source, entities, claims, sentences and edges into the graph', async () => {
    const written = await write(report(PLAN));
    expect(written).toEqual({
      outcome: 'created',
      claimsAdded: 2,
      claimsRetired: 0,
      claimsUnanchored: 0,
      edgesDrawn: 2,
      edgesWithdrawn: 0,
    });
    expect(
      await rows(`MATCH (article:Article)-[:PUBLISHED_BY]->(source:Source)
        RETURN article.title AS title, source.name AS source, article.k AS k, article.mentionCount AS mentions, article.claimCount AS claims`),
    ).toEqual([
      { title: 'Report plan', source: 'The Wire', k: '2018-04-17T21:05:00Z|article:plan', mentions: 6, claims: 2 },
    ]);
    expect(await rows('MATCH (sentence:Sentence) RETURN sentence.index AS index ORDER BY index')).toEqual([
      { index: 1 },
      { index: 2 },
    ]);
    expect(
      await rows(`MATCH (entity:Person {id: 'person:donald-trump'})
        RETURN entity.kind AS kind, entity.name AS name, entity.aliases AS aliases, entity.nameKeys AS nameKeys,
          entity.articleCount AS articles, entity.mentionCount AS mentions, entity.claimCount AS claims, entity.lastReportedAt AS last`),
    ).toEqual([
      {
        kind: 'PERSON',
        name: 'Donald Trump',
        aliases: ['Trump'],
        nameKeys: ['donald trump', 'trump'],
        articles: 1,
        mentions: 2,
        claims: 2,
        last: '2018-04-17T21:05:00Z',
      },
    ]);
  });

  test('a plan is drawn as a plan, from the smaller to the larger id', async () => {
    await write(report(PLAN));
    expect(
      await rows(`MATCH (from:Person)-[edge:PLANNED_MET]->(to:Person)
        RETURN from.name AS from, to.name AS to, edge.claims AS claims, edge.sources AS sources, edge.contested AS contested, edge.id AS id`),
    ).toEqual([
      {
        from: 'Donald Trump',
        to: 'Kim Jong Un',
        claims: 1,
        sources: 1,
        contested: false,
        id: 'relation:MET|PLANNED|person:donald-trump|person:kim-jong-un',
      },
    ]);
    expect(await rows('MATCH ()-[edge:MET]->() RETURN edge.id AS id')).toEqual([]);
  });

  test('whoever takes part twice in a claim is listed once by the index', async () => {
    await write(report(PLAN));
    expect(
      await rows(`MATCH (claim:Claim {type: 'SPOKE_WITH'})-[about:ABOUT]->(entity)
        RETURN about.role AS role, entity.name AS name, about.e AS e ORDER BY role`),
    ).toEqual([
      { role: 'CHANNEL', name: 'New York Channel', e: 'channel:new-york-channel' },
      { role: 'OBJECT', name: 'Choe Son Hui', e: 'person:choe-son-hui' },
      { role: 'SPEAKER', name: 'Donald Trump', e: null },
      { role: 'SUBJECT', name: 'Donald Trump', e: 'person:donald-trump' },
    ]);
  });

  test('an end that is nobody known keeps its words, a claim of nobody about nobody is left out', async () => {
    const written = await write(
      report({
        id: 'nobody',
        sentences: [
          {
            text: '[an envoy] met [Kim=Person:Kim Jong Un] and [a guard].',
            claims: [
              { type: 'MET', modality: 'HAPPENED', subject: 0, object: 1 },
              { type: 'MET', modality: 'HAPPENED', subject: 0, object: 2 },
            ],
          },
        ],
      }),
    );
    expect(written).toMatchObject({ claimsAdded: 1, claimsUnanchored: 1, edgesDrawn: 0 });
    expect(
      await rows(
        'MATCH (claim:Claim) RETURN claim.name AS name, claim.subjectText AS subject, claim.relationId AS relation',
      ),
    ).toEqual([{ name: 'an envoy · MET · Kim Jong Un', subject: 'an envoy', relation: null }]);
  });

  test('writing the same again writes nothing at all', async () => {
    const reports = generatedReports(20);
    for (const each of reports) await write(each);
    const before = await graphHash(database);
    const { watched, counters } = watch(database);
    for (const each of reports) {
      const again = await writeArticle(watched, each.article, each.reading, {
        at: LATER,
        contentHash: contentHashOf(each),
      });
      expect(again.outcome).toBe('unchanged');
    }
    expect(counters).toHaveLength(20);
    expect(new Set(counters.flatMap((each) => Object.values(each)))).toEqual(new Set([0]));
    expect(await graphHash(database)).toBe(before);
  });

  test('of two writers of the same article at once, one finds it written', async () => {
    for (const each of [PLAN, { ...PLAN, extractorVersion: '2' }]) {
      const reports = await Promise.all([write(report(each)), write(report(each))]);
      expect(reports.filter(({ outcome }) => outcome === 'unchanged')).toHaveLength(1);
    }
    expect(await rows('MATCH (claim:Claim) RETURN count(claim) AS claims')).toEqual([{ claims: 2 }]);
  });

  test('articles that need no reading are known by their receipts', async () => {
    const written = report(PLAN);
    await write(written);
    const receipt = { contentHash: contentHashOf(written), extractorName: 'by-hand', extractorVersion: '1' };
    const known = await unchangedArticles(database, [
      { id: 'article:plan', ...receipt },
      { id: 'article:other', ...receipt },
      { id: 'article:plan', ...receipt, extractorVersion: '2' },
    ]);
    expect([...known]).toEqual(['article:plan']);
    const newer = { id: 'article:plan', ...receipt, extractorVersion: '2' };
    expect([...(await unchangedArticles(database, [newer]))]).toEqual([]);
  });

  test('an undated article comes last among the newest and dates nobody', async () => {
    await write(report({ ...PLAN, publishedAt: null }));
    expect(await rows('MATCH (article:Article) RETURN article.k AS k, article.publishedAt AS at')).toEqual([
      { k: '0000|article:plan', at: null },
    ]);
    expect(await rows('MATCH (entity:Entity) WHERE entity.firstReportedAt IS NOT NULL RETURN entity.id')).toEqual([]);
    expect(
      await rows('MATCH ()-[edge:PLANNED_MET]->() RETURN edge.claims AS claims, edge.firstReportedAt AS at'),
    ).toEqual([{ claims: 1, at: null }]);
    await write(report(DENIAL));
    expect(
      await rows(
        "MATCH (entity {id: 'person:kim-jong-un'}) RETURN entity.firstReportedAt AS at, entity.articleCount AS n",
      ),
    ).toEqual([{ at: '2018-04-18T08:00:00Z', n: 2 }]);
  });
});

describe('the order of articles', () => {
  test('three orders of 200 articles give the same graph, by one writer, by two and by eight at once', async () => {
    const reports = generatedReports(200, 1, 2);
    const hashes = new Set<string>();
    for (const writers of [1, 2, 8]) {
      await emptyGraph(database);
      const queue = shuffled(reports, writers);
      await Promise.all(
        Array.from({ length: writers }, async () => {
          for (let next = queue.pop(); next; next = queue.pop()) await write(next);
        }),
      );
      hashes.add(await graphHash(database));
    }
    expect(hashes.size).toBe(1);
  }, 240_000);
});

/** The same database, noting what every statement in a transaction has written. */
function watch(watchedDatabase: Database): { watched: Database; counters: WriteCounters[] } {
  const counters: WriteCounters[] = [];
  const noting = (transaction: Transaction): Transaction => ({
    async run<Row>(statement: Statement, parameters: Readonly<Record<string, unknown>>) {
      const outcome = await transaction.run<Row>(statement, parameters);
      counters.push(outcome.counters);
      return outcome;
    },
  });
  const watched: Database = {
    ...watchedDatabase,
    write: (work, options) => watchedDatabase.write((transaction) => work(noting(transaction)), options),
  };
  return { watched, counters };
}
