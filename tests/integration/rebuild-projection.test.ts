import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { settleCopies } from '../../src/graph/copies/settle-copies.ts';
import type { Database } from '../../src/graph/database.ts';
import { applyMigrations } from '../../src/graph/migrations.ts';
import { rebuildProjection } from '../../src/graph/rebuild-projection.ts';
import { generatedReports } from '../fixtures/generated-reports.ts';
import { DENIAL, EDITED_PLAN, PLAN } from '../fixtures/plan-and-denial.ts';
import { type Report, report } from '../fixtures/reports.ts';
import { wireReports } from '../fixtures/wire-copies.ts';
import { graphHash, graphLines } from '../setup/graph-hash.ts';
import { emptyGraph, openTestDatabase } from '../setup/test-database.ts';
import { FIRST, LATER, rowsOf, writeReport } from '../setup/writing.ts';

let database: Database;

beforeAll(async () => {
  database = await openTestDatabase();
});
afterAll(() => database.close());
beforeEach(() => emptyGraph(database));

const UNTOUCHED = { drawn: 0, corrected: 0, withdrawn: 0, recounted: 0 };

/** As an import does. */
async function bring(reports: readonly Report[], at = FIRST): Promise<void> {
  for (const each of reports) await writeReport(database, each, at);
  await settleCopies(database);
}

async function change(text: string): Promise<void> {
  const { counters } = await database.run({ name: 'tests/change', text, access: 'WRITE' }, {});
  expect(Object.values(counters).some((count) => count > 0)).toBe(true);
}

describe('drawn anew from the claims', () => {
  test('an untouched graph stays as it is, retired claims and undated reports included', async () => {
    await bring([...generatedReports(40, 7), ...wireReports(10, 7)]);
    await bring([PLAN, DENIAL, EDITED_PLAN].map(report), LATER);
    const before = await graphHash(database);
    expect(await rebuildProjection(database)).toEqual(UNTOUCHED);
    expect(await graphHash(database)).toBe(before);
  });

  test.each([
    ['an edge that is missing', 'MATCH (:Entity)-[edge:PLANNED_MET]->(:Entity) DELETE edge', { drawn: 1 }],
    [
      'a node that is missing',
      'MATCH (relation:Relation {name: "PLANNED_MET"}) DETACH DELETE relation',
      { drawn: 1, recounted: 2 },
    ],
    [
      'an edge that says something else',
      'MATCH (:Entity)-[edge:PLANNED_MET]->(:Entity) SET edge.claims = 7, edge.firstReportedAt = null, edge.note = 1',
      { corrected: 1 },
    ],
    [
      'a node that says something else',
      'MATCH (relation:Relation {name: "PLANNED_MET"}) SET relation.contested = false, relation.t = "2020"',
      { corrected: 1 },
    ],
    [
      'a key that says something else',
      'MATCH (:Relation {name: "PLANNED_MET"})-[between:BETWEEN {role: "OBJECT"}]->() SET between.c = "0000000007|"',
      { corrected: 1 },
    ],
    [
      'an end that is missing',
      'MATCH (:Relation {name: "PLANNED_MET"})-[between:BETWEEN {role: "OBJECT"}]->() DELETE between',
      { drawn: 1, withdrawn: 1, recounted: 2 },
    ],
    [
      'an end that is somebody else',
      `MATCH (relation:Relation {name: "PLANNED_MET"})-[between:BETWEEN {role: "OBJECT"}]->(), (other:Person {name: "Choe Son Hui"})
      CREATE (relation)-[moved:BETWEEN]->(other) SET moved = properties(between) DELETE between`,
      { drawn: 1, withdrawn: 1, recounted: 2 },
    ],
    [
      'an edge that nothing stands for',
      `MATCH (one:Person {name: "Donald Trump"}), (other:Person {name: "Kim Jong Un"})
      CREATE (one)-[:MET {id: "relation:MET|HAPPENED|person:donald-trump|person:kim-jong-un", type: "MET", modality: "HAPPENED", claims: 3}]->(other)`,
      { withdrawn: 1 },
    ],
    [
      'a node that nothing stands for',
      'MATCH (end:Entity) CREATE (:Relation {id: "relation:MET|HAPPENED|person:a|" + end.id})-[:BETWEEN {role: "OBJECT", e: end.id}]->(end)',
      { withdrawn: 5 },
    ],
    [
      'a counter of relations',
      'MATCH (entity:Person) SET entity.relationCount = entity.relationCount + 1',
      { recounted: 3 },
    ],
    ['a counter that is missing', 'MATCH (entity:Person) REMOVE entity.relationCount', { recounted: 3 }],
    ['a month that is missing', 'MATCH (month:MonthlyCount {e: "person:donald-trump"}) DELETE month', { recounted: 1 }],
    [
      'a month that is wrong',
      'MATCH (month:MonthlyCount {e: "person:donald-trump"}) SET month.counts = [9]',
      { recounted: 1 },
    ],
    [
      'months that nothing stands for',
      `CREATE (:MonthlyCount {id: "person:a|2018-04", e: "person:a", month: "2018-04", claims: 1})
      CREATE (:MonthlyCount {id: "person:donald-trump|2017-04", e: "person:donald-trump", month: "2017-04", claims: 1})`,
      { recounted: 2 },
    ],
  ])('%s is put right', async (_, damage, expected) => {
    await bring([PLAN, DENIAL].map(report));
    const before = await graphLines(database);
    await change(damage);
    expect(await graphLines(database)).not.toEqual(before);
    expect(await rebuildProjection(database)).toEqual({ ...UNTOUCHED, ...expected });
    expect(await graphLines(database)).toEqual(before);
  });

  test('a graph that another writes to at the same time is right in the end', async () => {
    const reports = [...generatedReports(30, 11), ...wireReports(10, 11)];
    const [first, second] = [reports.slice(0, 20), reports.slice(20)];
    await bring(reports);
    const before = await graphHash(database);
    await emptyGraph(database);
    for (const each of first) await writeReport(database, each);
    await change(FORGET_PROJECTION);
    await Promise.all([
      rebuildProjection(database),
      rebuildProjection(database),
      (async () => {
        for (const each of second) await writeReport(database, each);
      })(),
    ]);
    await settleCopies(database);
    expect(await graphHash(database)).toBe(before);
  });
});

describe('a graph of the first version', () => {
  test('is filled when its schema is brought up to date, and answers as if it had been written today', async () => {
    await bring([...generatedReports(30, 9), ...wireReports(15, 9)]);
    const before = await graphHash(database);
    await change(FORGET_PROJECTION);
    await change(
      "MATCH (migration:__Neo4jMigration) WHERE migration.version IN ['0002', '0003', '0004'] DETACH DELETE migration",
    );
    let redraws = 0;
    const onRedraw = () => {
      redraws += 1;
    };
    expect(await applyMigrations(database, { onRedraw })).toEqual({ applied: ['0002', '0003', '0004'] });
    expect(await graphHash(database)).toBe(before);
    expect(await applyMigrations(database, { onRedraw })).toEqual({ applied: [] });
    expect(redraws).toBe(1);
  });

  test('whose filling was broken off is filled by the next start', async () => {
    await bring([...generatedReports(10, 9), ...wireReports(10, 9)]);
    const before = await graphHash(database);
    await change('MATCH (month:MonthlyCount) WITH month LIMIT 3 DELETE month CREATE (:PendingRedraw {id: "redraw"})');
    await applyMigrations(database);
    expect(await graphHash(database)).toBe(before);
    expect(await rowsOf(database, 'MATCH (pending:PendingRedraw) RETURN pending.id')).toEqual([]);
  });

  test('without articles has nothing to fill', async () => {
    await change(
      "MATCH (migration:__Neo4jMigration) WHERE migration.version IN ['0002', '0003', '0004'] DETACH DELETE migration",
    );
    let redraws = 0;
    await applyMigrations(database, {
      onRedraw: () => {
        redraws += 1;
      },
    });
    expect(redraws).toBe(0);
  });
});

/** What the first version did not write. */
const FORGET_PROJECTION = `MATCH (article:Article)
REMOVE article:Unsettled, article.bands
WITH count(article) AS articles
OPTIONAL MATCH ()-[link:COPY_OF]->()
DELETE link
WITH count(link) AS links
MATCH (claim:Claim)
REMOVE claim.originSourceId
WITH count(claim) AS claims
MATCH (entity:Entity)
REMOVE entity.relationCount
WITH count(entity) AS entities
MATCH (derived:Relation|MonthlyCount)
DETACH DELETE derived`;
