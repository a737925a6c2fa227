import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import type { Database } from '../../src/graph/database.ts';
import { generatedReports, shuffled } from '../fixtures/generated-reports.ts';
import { DENIAL, EDITED_PLAN, PLAN } from '../fixtures/plan-and-denial.ts';
import { type Report, report } from '../fixtures/reports.ts';
import { emptyGraph, openTestDatabase } from '../setup/test-database.ts';
import { LATER, rowsOf, writeReport } from '../setup/writing.ts';

type Properties = Readonly<Record<string, unknown>>;
interface RelationAndEnds {
  readonly edge: Properties;
  readonly name: string;
  readonly subject: string;
  readonly object: string;
  readonly node: Properties;
  readonly ends: readonly Properties[];
}

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

  test('stand once more as a node, with sort keys on the node and towards both ends', async () => {
    for (const each of [report(PLAN), report(DENIAL), report({ ...DENIAL, id: 'undated', publishedAt: null })])
      await write(each);
    const id = 'relation:MET|DENIED|person:donald-trump|person:kim-jong-un';
    const keys = { c: `0000000002|${id}`, t: `2018-04-18T08:00:00Z|${id}` };
    expect(
      await rows(`MATCH (relation:Relation {name: 'DENIED_MET'})-[between:BETWEEN]->(end)
        RETURN properties(relation) AS node, properties(between) AS between, end.name AS end ORDER BY end`),
    ).toEqual(
      [
        { role: 'SUBJECT', e: 'person:donald-trump', ...keys },
        { role: 'OBJECT', e: 'person:kim-jong-un', ...keys },
      ].map((between, index) => ({
        node: {
          id,
          name: 'DENIED_MET',
          type: 'MET',
          modality: 'DENIED',
          claims: 2,
          articles: 2,
          sources: 1,
          firstReportedAt: '2018-04-18T08:00:00Z',
          lastReportedAt: '2018-04-18T08:00:00Z',
          contested: true,
          pair: 'person:donald-trump|person:kim-jong-un',
          ...keys,
        },
        between,
        end: ['Donald Trump', 'Kim Jong Un'][index],
      })),
    );
  });

  test('of an undated report sort before every year', async () => {
    await write(report({ ...DENIAL, publishedAt: null }));
    expect(await rows('MATCH (relation:Relation) RETURN relation.t AS t, relation.firstReportedAt AS first')).toEqual([
      { t: '0000|relation:MET|DENIED|person:donald-trump|person:kim-jong-un', first: null },
    ]);
  });

  test('an entity with itself has two ends, one key and one relation', async () => {
    const text = '[Kim=Person:Kim Jong Un] criticized [himself=Person:Kim Jong Un].';
    const claims = [{ type: 'CRITICIZED' as const, modality: 'HAPPENED' as const, subject: 0, object: 1 }];
    await write(report({ id: 'self', sentences: [{ text, claims }] }));
    const id = 'relation:CRITICIZED|HAPPENED|person:kim-jong-un|person:kim-jong-un';
    const keys = { c: `0000000001|${id}`, t: `2018-04-17T21:05:00Z|${id}` };
    const ends = () =>
      rows(`MATCH (:Relation)-[between:BETWEEN]->(end) RETURN properties(between) AS between, end.relationCount AS count
        ORDER BY between.role DESC`);
    expect(await ends()).toEqual([
      { between: { role: 'SUBJECT', e: 'person:kim-jong-un', ...keys }, count: 1 },
      { between: { role: 'OBJECT' }, count: 1 },
    ]);
    await write(report({ id: 'self', sentences: [{ text }], extractorVersion: '2' }), LATER);
    expect(await ends()).toEqual([]);
    expect(await rows('MATCH (entity:Entity) RETURN entity.relationCount AS count')).toEqual([{ count: 0 }]);
  });

  test('edge, node, keys and counters say the same after many edits', async () => {
    for (const each of generatedReports(60, 3)) await write(each);
    for (const each of shuffled(generatedReports(60, 4), 5).slice(0, 40)) await write(each, LATER);
    const relations = await rows<RelationAndEnds>(RELATIONS);
    expect(relations.length).toBeGreaterThan(40);
    for (const { edge, name, subject, object, node, ends } of relations) {
      const pair = [subject, object].sort().join('|');
      const keys = {
        c: `${String(edge.claims).padStart(10, '0')}|${edge.id}`,
        t: `${edge.lastReportedAt ?? '0000'}|${edge.id}`,
      };
      expect(node).toEqual({ ...edge, name, pair, ...keys });
      expect(ends).toEqual([
        { role: 'SUBJECT', end: subject, e: subject, ...keys },
        { role: 'OBJECT', end: object, ...(subject === object ? {} : { e: object, ...keys }) },
      ]);
    }
    const counted = await rows<{ id: string; count: number }>(
      'MATCH (entity:Entity) RETURN entity.id AS id, entity.relationCount AS count',
    );
    for (const { id, count } of counted) {
      expect([id, count]).toEqual([id, relations.filter((each) => [each.subject, each.object].includes(id)).length]);
    }
    expect(await rows('MATCH (relation:Relation) RETURN count(relation) AS count')).toEqual([
      { count: relations.length },
    ]);
  });
});

/** Every relation as its edge and as its node say it, the node with the ends and keys of its BETWEEN. */
const RELATIONS = `MATCH (from:Entity)-[edge]->(to:Entity)
OPTIONAL MATCH (relation:Relation {id: edge.id})
RETURN edge {.*, claimIds: null} AS edge, type(edge) AS name, from.id AS subject, to.id AS object,
  relation {.*, claimIds: null} AS node,
  COLLECT { MATCH (relation)-[between:BETWEEN]->(end) RETURN between {.*, end: end.id} ORDER BY between.role DESC } AS ends
ORDER BY edge.id`;
