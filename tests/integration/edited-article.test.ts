import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import type { Database } from '../../src/graph/database.ts';
import { writeArticle } from '../../src/graph/write-article.ts';
import { generatedReports } from '../fixtures/generated-reports.ts';
import { DENIAL, EDITED_PLAN, PLAN } from '../fixtures/plan-and-denial.ts';
import { contentHashOf, GAZETTE, type Report, type ReportSketch, report, WIRE } from '../fixtures/reports.ts';
import { graphHash, graphLines } from '../setup/graph-hash.ts';
import { emptyGraph, openTestDatabase } from '../setup/test-database.ts';
import { FIRST, LATER, rowsOf, writeReport } from '../setup/writing.ts';

let database: Database;

beforeAll(async () => {
  database = await openTestDatabase();
});
afterAll(() => database.close());
beforeEach(() => emptyGraph(database));

const write = (written: Report, at?: string) => writeReport(database, written, at);
const rows = <Row>(text: string) => rowsOf<Row>(database, text);

describe('an edited article', () => {
  test('retires what it says no more, and keeps id and first recording of what it still says', async () => {
    await write(report(PLAN));
    const claims = () =>
      rows<{ id: string }>(
        `MATCH (claim:Claim)-[evidence:EVIDENCE]->(sentence)-[:IN]->(article)
        RETURN claim.id AS id, claim.type AS type, claim.recordedAt AS recorded, claim.retiredAt AS retired, claim.retiredReason AS reason,
          claim:Retired AS out, substring(article.text, sentence.start, sentence.end - sentence.start) = sentence.text AS placed
        ORDER BY type`,
      );
    const [met, spoke] = await claims();
    expect(await write(report(EDITED_PLAN), LATER)).toEqual({
      outcome: 'updated',
      claimsAdded: 0,
      claimsRetired: 1,
      claimsUnanchored: 0,
      edgesDrawn: 0,
      edgesWithdrawn: 1,
    });
    expect(await claims()).toEqual([
      { id: met?.id, type: 'MET', recorded: FIRST, retired: LATER, reason: 'ARTICLE_EDITED', out: true, placed: false },
      { id: spoke?.id, type: 'SPOKE_WITH', recorded: FIRST, retired: null, reason: null, out: false, placed: true },
    ]);
    expect(await rows('MATCH (sentence:Sentence) RETURN count(sentence) AS count')).toEqual([{ count: 2 }]);
  });

  test('counts and draws as if the older text had never been', async () => {
    const others = generatedReports(10);
    for (const each of others) await write(each);
    await write(report(EDITED_PLAN));
    const expected = await graphLines(database);
    await emptyGraph(database);
    await write(report(PLAN));
    for (const each of others) await write(each);
    await write(report(EDITED_PLAN), LATER);
    const lines = await graphLines(database);
    const retired = lines.filter((line) => line.startsWith('[["Claim","Retired"]'));
    expect(retired).toHaveLength(1);
    const missing = expected.filter((line) => !lines.includes(line));
    expect(missing).toEqual([]);
  });

  test('edited back, stands as it stood before', async () => {
    for (const each of [report(PLAN), report(DENIAL)]) await write(each);
    const before = await graphHash(database);
    await write(report(EDITED_PLAN), LATER);
    expect(await graphHash(database)).not.toBe(before);
    expect(await write(report(PLAN), LATER)).toMatchObject({ outcome: 'updated', claimsAdded: 1, edgesDrawn: 1 });
    expect(await graphHash(database)).toBe(before);
  });

  test('edited in many ways and back, leaves all as it was but retired claims and those they are about', async () => {
    const derived = /^\[\["(?:Relation|MonthlyCount)"\]|^\["BETWEEN"|"claimIds"/u;
    const first = generatedReports(20, 41);
    for (const each of first) await write(each);
    const before = await graphLines(database);
    expect(before.filter((line) => derived.test(line)).length).toBeGreaterThan(100);
    for (const each of generatedReports(20, 42)) await write(each, LATER);
    const between = new Set(await graphLines(database));
    expect(before.every((line) => between.has(line))).toBe(false);
    for (const each of first) await write(each, LATER);
    const after = await graphLines(database);
    const [then, now] = [new Set(before), new Set(after)];
    expect(before.filter((line) => !now.has(line))).toEqual([]);
    expect(after.filter((line) => !then.has(line) && derived.test(line))).toEqual([]);
  });

  test('read anew by another extractor, replaces its claims and says why', async () => {
    await write(report(PLAN));
    const written = report({ ...PLAN, extractorVersion: '2', sentences: EDITED_PLAN.sentences });
    const { contentHash } = { contentHash: contentHashOf(report(PLAN)) };
    const { article } = report(PLAN);
    await writeArticle(database, article, { ...written.reading, claims: [] }, { at: LATER, contentHash });
    expect(await rows('MATCH (claim:Retired) RETURN claim.retiredReason AS reason, count(*) AS count')).toEqual([
      { reason: 'READ_ANEW', count: 2 },
    ]);
  });

  test('removes whom nobody mentions any more, but not whom a retired claim is about', async () => {
    await write(report(PLAN));
    const sentences = [{ text: 'Only [Kim=Person:Kim Jong Un] is left.' }];
    await write(report({ ...PLAN, sentences }), LATER);
    expect(
      await rows(
        'MATCH (entity:Entity) RETURN entity.id AS id, entity.articleCount AS articles, entity.claimCount AS claims ORDER BY id',
      ),
    ).toEqual([
      { id: 'channel:new-york-channel', articles: 0, claims: 0 },
      { id: 'person:choe-son-hui', articles: 0, claims: 0 },
      { id: 'person:donald-trump', articles: 0, claims: 0 },
      { id: 'person:kim-jong-un', articles: 1, claims: 0 },
    ]);
    expect(await rows('MATCH (:Entity)-[edge]->(:Entity) RETURN edge.id AS id')).toEqual([]);
  });

  test('takes back the name, description and time that only it gave', async () => {
    const plain = report(DENIAL);
    const text = '[Chairman Kim=Person:Kim Jong-Un] rests.';
    const added = (more: Partial<ReportSketch>) =>
      report({ id: 'added', source: { ...GAZETTE, name: 'The Gazette' }, sentences: [{ text }], ...more });
    await write(plain);
    const before = await graphHash(database);
    await write(added({ publishedAt: '2017-01-01T00:00:00Z', descriptions: { 'Kim Jong-Un': 'leader' } }));
    expect(
      await rows(`MATCH (entity {id: 'person:kim-jong-un'}), (source:Source)
        RETURN entity.name AS name, entity.description AS description, entity.firstReportedAt AS first, source.name AS source`),
    ).toEqual([{ name: 'Kim Jong Un', description: 'leader', first: '2017-01-01T00:00:00Z', source: 'The Gazette' }]);
    await write(added({ source: WIRE, sentences: [{ text: 'Silence.' }] }), LATER);
    const others = (await graphLines(database)).filter((line) => !/article:added|source:wire/u.test(line));
    await emptyGraph(database);
    await write(plain);
    expect(await graphHash(database)).toBe(before);
    expect(others).toEqual(await graphLines(database));
  });

  test('an extractor that says the same again retires nothing', async () => {
    await write(report(PLAN));
    const before = await rows('MATCH (claim:Claim) RETURN claim.id AS id ORDER BY id');
    const again = await write(report({ ...PLAN, extractorVersion: '2' }), LATER);
    expect(again).toMatchObject({ outcome: 'updated', claimsAdded: 0, claimsRetired: 0 });
    expect(await rows('MATCH (claim:Claim) RETURN claim.id AS id ORDER BY id')).toEqual(before);
  });
});
