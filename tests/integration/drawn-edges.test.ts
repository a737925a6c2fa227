import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import type { Database, Statement } from '../../src/graph/database.ts';
import { rebuildProjection } from '../../src/graph/rebuild-projection.ts';
import { generatedReports } from '../fixtures/generated-reports.ts';
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
const rows = <Row>(text: string) => rowsOf<Row>(database, text);

describe('drawn edges', () => {
  const contested = () =>
    rows('MATCH (:Entity)-[edge]->(:Entity) WHERE edge.contested RETURN type(edge) AS type ORDER BY type');

  test('a denial contests the plan and the plan the denial, until one is withdrawn', async () => {
    await write(report(PLAN));
    expect(await contested()).toEqual([]);
    await write(report(DENIAL));
    expect(await contested()).toEqual([{ type: 'DENIED_MET' }, { type: 'PLANNED_MET' }]);
    await write(report(EDITED_PLAN), LATER);
    expect(await contested()).toEqual([]);
    await write(report(PLAN), LATER);
    expect(await contested()).toEqual([{ type: 'DENIED_MET' }, { type: 'PLANNED_MET' }]);
  });

  test('list the newest twenty claims, newest first', async () => {
    const at = (index: number) => `2018-01-${String(index + 1).padStart(2, '0')}T00:00:00Z`;
    for (let index = 0; index < 22; index += 1) {
      await write(report({ ...DENIAL, id: `denial-${index}`, publishedAt: at(index) }));
    }
    const [edge] = await rows<{ claims: number; first: string; last: string; dates: string[] }>(
      `MATCH ()-[edge:DENIED_MET]->()
      RETURN edge.claims AS claims, edge.firstReportedAt AS first, edge.lastReportedAt AS last,
        [id IN edge.claimIds | COLLECT { MATCH (claim:Claim {id: id}) RETURN claim.reportedAt }[0]] AS dates`,
    );
    const dates = Array.from({ length: 20 }, (_, index) => at(21 - index));
    expect(edge).toEqual({ claims: 22, first: at(0), last: at(21), dates });
  });

  test('drawn anew from the claims, the projection is the same', async () => {
    for (const each of generatedReports(40, 7)) await write(each);
    const before = await graphHash(database);
    await database.run(BREAK_EDGES, {});
    expect(await graphHash(database)).not.toBe(before);
    expect(await rebuildProjection(database)).toEqual({ drawn: 10, withdrawn: 1 });
    expect(await graphHash(database)).toBe(before);
  });
});

const BREAK_EDGES: Statement = {
  name: 'tests/break-edges',
  text: `MATCH (a:Entity)-[edge]->(b:Entity)
SET edge.claims = 0
WITH a, b, edge LIMIT 10
DELETE edge
WITH a, b LIMIT 1
CREATE (a)-[:MET {id: 'relation:MET|HAPPENED|person:nobody|person:no-one', type: 'MET', modality: 'HAPPENED', claims: 3}]->(b)`,
  access: 'WRITE',
};
