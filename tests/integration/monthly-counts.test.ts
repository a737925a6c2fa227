import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import type { Database } from '../../src/graph/database.ts';
import { generatedReports, shuffled } from '../fixtures/generated-reports.ts';
import { DENIAL, EDITED_PLAN, PLAN } from '../fixtures/plan-and-denial.ts';
import { type Report, report } from '../fixtures/reports.ts';
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
const months = (id: string) =>
  rowsOf(
    database,
    `MATCH (month:MonthlyCount {e: $id}) RETURN month.month AS month, month.sayings AS sayings, month.counts AS counts, month.claims AS claims
    ORDER BY month`,
    { id },
  );

interface Month {
  readonly e: string;
  readonly month: string;
  readonly sayings: readonly string[];
  readonly counts: readonly number[];
}

/** What the months must say, counted from the claims in another way than it is written. */
const COUNTED = `MATCH (claim:Claim WHERE NOT claim:Retired)-[:ABOUT]->(entity:Entity)
WITH DISTINCT claim, entity
WITH entity.id AS e, coalesce(substring(claim.reportedAt, 0, 7), '0000') AS month, claim.type + '|' + claim.modality AS saying, count(*) AS count
ORDER BY e, month, saying
WITH e, month, collect(saying) AS sayings, collect(count) AS counts, sum(count) AS claims
RETURN e + '|' + month AS id, month AS name, e, month, claims, sayings, counts
ORDER BY e, month`;
const STANDING = `MATCH (month:MonthlyCount)
RETURN month.id AS id, month.name AS name, month.e AS e, month.month AS month, month.claims AS claims, month.sayings AS sayings, month.counts AS counts
ORDER BY e, month`;

describe('the claims of an entity by month', () => {
  test('are counted by what they say, each once however many parts the entity plays in it', async () => {
    for (const each of [PLAN, DENIAL]) await write(report(each));
    expect(await months('person:donald-trump')).toEqual([
      {
        month: '2018-04',
        sayings: ['MET|DENIED', 'MET|PLANNED', 'SPOKE_WITH|HAPPENED'],
        counts: [1, 1, 1],
        claims: 3,
      },
    ]);
    expect(await months('channel:new-york-channel')).toEqual([
      { month: '2018-04', sayings: ['SPOKE_WITH|HAPPENED'], counts: [1], claims: 1 },
    ]);
  });

  test('move with the date of their report, and come last where it has none', async () => {
    await write(report(DENIAL));
    await write(report({ ...DENIAL, id: 'other' }));
    await write(report({ ...DENIAL, publishedAt: '2018-05-01T00:00:00Z' }), LATER);
    const said = { sayings: ['MET|DENIED'], counts: [1], claims: 1 };
    expect(await months('person:kim-jong-un')).toEqual([
      { month: '2018-04', ...said },
      { month: '2018-05', ...said },
    ]);
    await write(report({ ...DENIAL, publishedAt: null }), LATER);
    expect(await months('person:kim-jong-un')).toEqual([
      { month: '0000', ...said },
      { month: '2018-04', ...said },
    ]);
  });

  test('lose what is retired, and go with the last of it', async () => {
    await write(report(PLAN));
    await write(report(EDITED_PLAN), LATER);
    expect(await months('person:kim-jong-un')).toEqual([]);
    expect(await months('person:donald-trump')).toEqual([
      { month: '2018-04', sayings: ['SPOKE_WITH|HAPPENED'], counts: [1], claims: 1 },
    ]);
    await write(report({ ...PLAN, sentences: [{ text: 'Silence.' }] }), LATER);
    expect(await rowsOf(database, 'MATCH (month:MonthlyCount) RETURN month.id')).toEqual([]);
  });

  test('are the same whatever was edited before, and sum up to the claims', async () => {
    const final = generatedReports(60, 21);
    const before = shuffled([...generatedReports(60, 22), ...generatedReports(60, 23)], 2);
    for (const each of before.slice(0, 90)) await write(each);
    for (const each of shuffled(final, 3)) await write(each, LATER);
    const standing = await rowsOf<Month>(database, STANDING);
    expect(standing.length).toBeGreaterThan(60);
    expect(standing).toEqual(await rowsOf(database, COUNTED));
    const sums = await rowsOf<{ claims: number; sum: number }>(
      database,
      `MATCH (entity:Entity)
      RETURN entity.claimCount AS claims, reduce(sum = 0, claims IN COLLECT { MATCH (month:MonthlyCount {e: entity.id}) RETURN month.claims } | sum + claims) AS sum`,
    );
    expect(sums.filter(({ claims, sum }) => claims !== sum)).toEqual([]);
  });

  test('written by four at once are those written one after the other', async () => {
    const reports = generatedReports(60, 31, 2);
    for (const each of reports) await write(each);
    const expected = await graphHash(database);
    await emptyGraph(database);
    const queue = shuffled(reports, 1);
    await Promise.all(
      Array.from({ length: 4 }, async () => {
        for (let next = queue.pop(); next; next = queue.pop()) await write(next);
      }),
    );
    expect(await graphHash(database)).toBe(expected);
  });
});
