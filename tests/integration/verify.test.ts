import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { settleCopies } from '../../src/graph/copies/settle-copies.ts';
import type { Database } from '../../src/graph/database.ts';
import type { Drift } from '../../src/graph/maintenance/drift.ts';
import { verifyGraph } from '../../src/graph/maintenance/verify.ts';
import { generatedReports } from '../fixtures/generated-reports.ts';
import { DENIAL, EDITED_PLAN, PLAN } from '../fixtures/plan-and-denial.ts';
import { GAZETTE, type ReportSketch, report, WIRE } from '../fixtures/reports.ts';
import { graphHash } from '../setup/graph-hash.ts';
import { importSamples } from '../setup/import-samples.ts';
import { emptyGraph, openTestDatabase } from '../setup/test-database.ts';
import { LATER, writeReport } from '../setup/writing.ts';

let database: Database;
const LIMITS = { deadlineMs: 60_000 };

beforeAll(async () => {
  database = await openTestDatabase();
});
afterAll(async () => {
  await emptyGraph(database);
  await database.close();
});

async function driftsOf(of: Database = database, share = 1, seed = 1): Promise<readonly Drift[]> {
  const drifts: Drift[] = [];
  const report = await verifyGraph(of, { share, seed, onDrift: (drift) => drifts.push(drift) });
  expect(report.drifts).toBe(drifts.length);
  return drifts;
}

/** What is found once a statement has changed the graph, in a transaction that is taken back. */
async function driftsAfter(text: string): Promise<readonly Drift[]> {
  let drifts: readonly Drift[] = [];
  let changed = 0;
  const takenBack = new Error('to be taken back');
  const work = database.write(async (transaction) => {
    const { counters } = await transaction.run({ name: 'tests/change', text, access: 'WRITE' }, {});
    changed = Object.values(counters).reduce((sum, count) => sum + count, 0);
    drifts = await driftsOf({ ...database, run: transaction.run });
    throw takenBack;
  }, LIMITS);
  await expect(work).rejects.toMatchObject({ cause: takenBack });
  expect(changed).toBeGreaterThan(0);
  return drifts;
}

/** Long enough to have copies. */
const TEXT = Array.from({ length: 60 }, (_, word) => `word${word}`).join(' ');
const TOLD: ReportSketch = {
  id: 'told',
  publishedAt: '2018-04-17T20:00:00Z',
  source: WIRE,
  sentences: [
    {
      text: `[Trump=Person:Donald Trump] met [Moon=Person:Moon Jae In] ${TEXT}`,
      claims: [{ type: 'MET', modality: 'HAPPENED', subject: 0, object: 1 }],
    },
  ],
};
const COPY: ReportSketch = { ...TOLD, id: 'copy', publishedAt: '2018-04-17T22:00:00Z', source: GAZETTE };

describe('a healthy graph has no drift', () => {
  test('after the samples are imported', async () => {
    await emptyGraph(database);
    await importSamples(database);
    expect(await driftsOf()).toEqual([]);
  }, 180_000);

  test('with undated reports, edits, retired claims, copies and everything edited back', async () => {
    await emptyGraph(database);
    const first = generatedReports(25, 41);
    const write = async (all: readonly Parameters<typeof writeReport>[1][], at?: string) => {
      for (const each of all) await writeReport(database, each, at);
    };
    await write([...first, report(PLAN), report(DENIAL), report(TOLD), report(COPY)]);
    expect(await driftsOf()).toEqual([]);
    await settleCopies(database);
    expect(await driftsOf()).toEqual([]);
    await write([...generatedReports(25, 42), report(EDITED_PLAN)], LATER);
    await settleCopies(database);
    expect(await driftsOf()).toEqual([]);
    await write([...first, report(PLAN)], LATER);
    await settleCopies(database);
    const before = await graphHash(database);
    expect(await driftsOf()).toEqual([]);
    expect(await graphHash(database)).toBe(before);
  }, 180_000);
});

describe('what was broken is found:', () => {
  beforeAll(async () => {
    await emptyGraph(database);
    for (const each of [PLAN, DENIAL, TOLD, COPY]) await writeReport(database, report(each));
    await writeReport(database, report(EDITED_PLAN), LATER);
    await settleCopies(database);
  }, 180_000);

  const TRUMP = 'MATCH (entity:Person {id: "person:donald-trump"})';
  const MET = 'MATCH (relation:Relation {id: "relation:MET|HAPPENED|person:donald-trump|person:moon-jae-in"})';
  const EDGE = 'MATCH (one:Entity)-[edge:MET]->(other:Entity)';
  const DENIED = 'MATCH (claim:Claim {modality: "DENIED"})';

  test.each([
    ['a counter of articles', `${TRUMP} SET entity.articleCount = 99`, 'articleCount'],
    ['a counter of mentions', `${TRUMP} SET entity.mentionCount = 99`, 'mentionCount'],
    ['a counter of claims', `${TRUMP} SET entity.claimCount = 99`, 'claimCount'],
    ['a counter of relations', `${TRUMP} SET entity.relationCount = 99`, 'relationCount'],
    ['a counter that is missing', `${TRUMP} REMOVE entity.claimCount`, 'claimCount'],
    ['a name', `${TRUMP} SET entity.name = "DONALD TRUMP"`, 'name'],
    ['aliases', `${TRUMP} SET entity.aliases = ["The Donald"]`, 'aliases'],
    ['a description', `${TRUMP} SET entity.description = "king"`, 'description'],
    ['keys of names', `${TRUMP} SET entity.nameKeys = []`, 'nameKeys'],
    ['the first report', `${TRUMP} SET entity.firstReportedAt = "2001-01-01T00:00:00Z"`, 'firstReportedAt'],
    ['the last report', `${TRUMP} REMOVE entity.lastReportedAt`, 'lastReportedAt'],
    ['a kind', `${TRUMP} SET entity.kind = "PLACE"`, 'kind'],
    ['a label of an entity', `${TRUMP} REMOVE entity:Person`, 'labels'],
    [
      'an entity that nothing speaks of',
      'CREATE (:Entity:Person {id: "person:nobody", kind: "PERSON", name: "Nobody", articleCount: 0, mentionCount: 0, claimCount: 0, relationCount: 0})',
      'is spoken of',
    ],
    ['a month', 'MATCH (month:MonthlyCount {e: "person:donald-trump"}) SET month.claims = 99', 'month'],
    ['a month that is missing', 'MATCH (month:MonthlyCount {e: "person:donald-trump"}) DELETE month', 'month'],
    [
      'a month of nobody',
      'CREATE (:MonthlyCount {id: "person:nobody|2018-04", name: "2018-04", e: "person:nobody", month: "2018-04", claims: 1, sayings: ["MET|PLANNED"], counts: [1]})',
      'ofEntity',
    ],
    ['a number of claims of a relation', `${MET} SET relation.claims = 7`, 'claims'],
    ['a number of articles of a relation', `${MET} SET relation.articles = 7`, 'articles'],
    ['a number of sources of a relation', `${MET} SET relation.sources = 2`, 'sources'],
    ['report times of a relation', `${MET} REMOVE relation.firstReportedAt`, 'firstReportedAt'],
    ['whether a relation is contested', `${MET} SET relation.contested = true`, 'contested'],
    ['the key by claims', `${MET} SET relation.c = "0000000007|"`, 'c'],
    ['the key by time', `${MET} SET relation.t = "2020"`, 't'],
    ['the pair of a relation', `${MET} SET relation.pair = "a|b"`, 'pair'],
    ['a property that does not belong to a relation', `${MET} SET relation.note = "x"`, 'note'],
    ['a node of a relation that is missing', `${MET} DETACH DELETE relation`, 'nodes'],
    [
      'a node of a relation that nothing stands for',
      'CREATE (:Relation {id: "relation:MET|HAPPENED|person:a|person:b"})',
      'nodes',
    ],
    [
      'a key on the end of a relation',
      `${MET} MATCH (relation)-[between:BETWEEN {role: "OBJECT"}]->() SET between.e = "x"`,
      'BETWEEN',
    ],
    [
      'an end of a relation that is missing',
      `${MET} MATCH (relation)-[between:BETWEEN {role: "OBJECT"}]->() DELETE between`,
      'BETWEEN',
    ],
    ['an edge that says something else', `${EDGE} SET edge.sources = 2`, 'edge sources'],
    ['claims of an edge', `${EDGE} SET edge.claimIds = []`, 'edge claimIds'],
    ['an edge that is missing', `${EDGE} DELETE edge`, 'edges'],
    [
      'an edge of another type',
      `${EDGE} CREATE (one)-[new:ALLY_OF]->(other) SET new = properties(edge) DELETE edge`,
      'edge edge',
    ],
    [
      'an edge the wrong way round',
      `${EDGE} CREATE (other)-[new:MET]->(one) SET new = properties(edge) DELETE edge`,
      'edges',
    ],
    [
      'an edge that nothing stands for',
      `${EDGE} CREATE (one)-[:ALLY_OF {id: "relation:ALLY_OF|HAPPENED|" + one.id + "|" + other.id}]->(other)`,
      'edge ALLY_OF to person:moon-jae-in',
    ],
    ['the key of an article', 'MATCH (article:Article {id: "article:denial"}) SET article.k = "2018"', 'k'],
    [
      'the mentions of an article',
      'MATCH (article:Article {id: "article:denial"}) SET article.mentionCount = 99',
      'mentionCount',
    ],
    [
      'the claims of an article',
      'MATCH (article:Article {id: "article:denial"}) SET article.claimCount = 99',
      'claimCount',
    ],
    ['the bands of an article', 'MATCH (article:Article {id: "article:told"}) SET article.bands = ["x"]', 'bands'],
    [
      'the key of a source',
      'MATCH (:Article {id: "article:denial"})-[link:PUBLISHED_BY]->() SET link.k = "2018"',
      'PUBLISHED_BY source:gazette k',
    ],
    [
      'a second source',
      'MATCH (article:Article {id: "article:denial"}), (source:Source {id: "source:wire"}) CREATE (article)-[:PUBLISHED_BY {e: source.id, k: article.k, name: source.name}]->(source)',
      'number of sources',
    ],
    [
      'the key of a mention',
      'MATCH (:Article {id: "article:denial"})-[link:MENTIONS]->({id: "person:donald-trump"}) SET link.k = "2018"',
      'MENTIONS person:donald-trump k',
    ],
    [
      'the number of a mention',
      'MATCH (:Article {id: "article:denial"})-[link:MENTIONS]->({id: "person:donald-trump"}) SET link.count = 5',
      'MENTIONS person:donald-trump count',
    ],
    [
      'an entity mentioned twice',
      'MATCH (article:Article {id: "article:denial"})-[link:MENTIONS]->(entity {id: "person:donald-trump"}) CREATE (article)-[new:MENTIONS]->(entity) SET new = properties(link)',
      'entities mentioned',
    ],
    ['a copy that is not linked', 'MATCH (:Article)-[link:COPY_OF]->() DELETE link', 'originSourceId'],
    [
      'a copy linked the wrong way round',
      'MATCH (copy:Article)-[link:COPY_OF]->(first) CREATE (first)-[:COPY_OF]->(copy) DELETE link',
      'COPY_OF',
    ],
    ['where a claim comes from first', `${DENIED} SET claim.originSourceId = "source:wire"`, 'originSourceId'],
    ['the source of a claim', `${DENIED} REMOVE claim.sourceId`, 'sourceId'],
    ['the time of a claim', `${DENIED} SET claim.reportedAt = "2001-01-01T00:00:00Z"`, 'reportedAt'],
    ['the key of a claim', `${DENIED} SET claim.k = "2018|x"`, 'k'],
    ['the relation of a claim', `${DENIED} REMOVE claim.relationId`, 'relationId'],
    ['a confidence that is a whole number', `${DENIED} SET claim.confidence = 1`, 'type of confidence'],
    ['a retirement without a reason', 'MATCH (claim:Retired) REMOVE claim.retiredReason', 'has retiredReason'],
    ['a retirement without its label', 'MATCH (claim:Retired) REMOVE claim:Retired', 'has retiredAt'],
    ['a claim without its sentence', `${DENIED} MATCH (claim)-[link:EVIDENCE]->() DELETE link`, 'EVIDENCE'],
    ['a claim without its article', 'MATCH (article:Article {id: "article:denial"}) DETACH DELETE article', 'EVIDENCE'],
    ['a claim without its end', `${DENIED} MATCH (claim)-[link:ABOUT {role: "OBJECT"}]->() DELETE link`, 'relationId'],
    [
      'the key of an end',
      `${DENIED} MATCH (claim)-[link:ABOUT {role: "OBJECT"}]->() REMOVE link.e`,
      'ABOUT OBJECT 0 e',
    ],
    [
      'a speaker that is not in the list',
      `${DENIED} MATCH (other:Entity {id: "person:moon-jae-in"}) CREATE (claim)-[:ABOUT {role: "SPEAKER", position: 0, e: other.id, k: claim.k}]->(other)`,
      'ABOUT',
    ],
    ['lists that are not parallel', `${DENIED} SET claim.speakerTexts = ["x"]`, 'lengths of lists'],
    [
      'a sentence that no claim stands on',
      'MATCH (article:Article {id: "article:denial"}) CREATE (:Sentence {id: "sentence:x", text: "", start: 0, end: 0})-[:IN]->(article)',
      'hasClaims',
    ],
    [
      'a sentence of no article',
      `${DENIED} MATCH (claim)-[:EVIDENCE]->(sentence)-[link:IN]->() DELETE link`,
      'articles',
    ],
    ['the words of a sentence', `${DENIED} MATCH (claim)-[:EVIDENCE]->(sentence) SET sentence.text = "x"`, 'text'],
    ['the name of a source', 'MATCH (source:Source {id: "source:gazette"}) SET source.name = "X"', 'name'],
    [
      'the domain of a source',
      'MATCH (source:Source {id: "source:gazette"}) SET source.domain = "x.example"',
      'domain',
    ],
    ['a source without articles', 'CREATE (:Source {id: "source:none", name: "None"})', 'hasArticles'],
  ])('%s', async (_, damage, what) => {
    expect((await driftsAfter(damage)).map((drift) => drift.what)).toContain(what);
  });

  test('and nothing once all of it is taken back', async () => {
    expect(await driftsOf()).toEqual([]);
  });
});

describe('a part of the graph', () => {
  test('is the same for the same seed, another for another, and of the size that was asked for', async () => {
    await emptyGraph(database);
    for (const each of generatedReports(30, 3)) await writeReport(database, each);
    await database.run({ name: 'tests/change', text: 'MATCH (n:Entity) SET n.claimCount = -1', access: 'WRITE' }, {});
    const wrong = async (seed: number) => (await driftsOf(database, 0.5, seed)).map(({ id }) => id);
    const [first, again, other] = [await wrong(1), await wrong(1), await wrong(2)];
    expect(again).toEqual(first);
    expect(other).not.toEqual(first);
    const all = (await driftsOf()).length;
    expect(first.length).toBeGreaterThan(0.25 * all);
    expect(first.length).toBeLessThan(0.75 * all);
  });
});
