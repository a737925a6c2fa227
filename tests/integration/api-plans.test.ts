import { expect, test } from '@jest/globals';
import type { Database } from '../../src/graph/database.ts';
import { furtherReports, writeSamples } from '../fixtures/sample-graph.ts';
import { openApiService } from '../setup/api-service.ts';
import { operatorsOf } from '../setup/explain.ts';
import { serveGraph } from '../setup/served-graph.ts';

const FEW = 12;
const MORE = 30;
const TRUMP = 'person:donald-trump';

/** Plans rest on what the server last counted, which may be the graph of another file of tests. */
const COUNT_ANEW = { name: 'tests/count-anew', text: 'CALL db.prepareForReplanning(60)', access: 'WRITE' } as const;

const graph = serveGraph(async (database) => {
  await writeSamples(database);
  await writeSamples(database, furtherReports(FEW));
  await database.run(COUNT_ANEW, {}, { deadlineMs: 60_000 });
});
const { answer } = graph;

/** A deep question over everything that has rows. */
const DEEP = `{
  entities(first: 100) { nodes { name claims(first: 10) { totalCount nodes { subject { name } speakers { entity { name } } article { title entities { nodes { name } } } contradicts { id } relation { claims { nodes { id } } } } } relations { nodes { subject { name } object { name } } } mentions { nodes { article { title } } } } }
  search(query: "Trump", first: 100) { nodes { node { id ... on Claim { article { source { name } } } ... on Article { claims { nodes { evidence { cues { text } } } } } } } }
  a: entity(id: "${TRUMP}") { name } b: entity(id: "person:kim-jong-un") { name } c: entity(name: "KEI") { name }
  nodes(ids: ["${TRUMP}", "person:kim-jong-un", "source:reuters.com"]) { id }
}`;

test('the number of round trips does not grow with the number of rows', async () => {
  const count = async () => {
    graph.service.statements.length = 0;
    const data = await answer(DEEP);
    return { statements: graph.service.statements.map(({ name }) => name).sort(), hits: data.search.nodes.length };
  };
  const few = await count();
  await writeSamples(graph.database, furtherReports(MORE).slice(FEW));
  const many = await count();
  expect(many.hits).toBeGreaterThan(few.hits);
  expect(many.statements).toEqual(few.statements);
  // One for each root field; look-ups of one type with the same fields share theirs.
  expect(many.statements).toEqual([
    'compiled/entities',
    'compiled/entityByName',
    'compiled/look-up-Entity',
    'compiled/look-up-Entity',
    'compiled/look-up-Source',
    'compiled/search',
  ]);
});

test.each([
  [
    'newest claims of an entity',
    `{ entity(id: "${TRUMP}") { claims { nodes { id subject { name } evidence { sentence } article { title } } pageInfo { endCursor } } } }`,
  ],
  [
    'newest claims about one entity',
    `{ claims(where: { about: ["${TRUMP}"] }) { nodes { id } pageInfo { endCursor } } }`,
  ],
  ['newest claims of all', '{ claims { totalCount nodes { id } } }'],
  [
    'claims behind a relation',
    `{ node(id: "relation:MET|HAPPENED|${TRUMP}|person:kim-jong-un") { ... on Relation { claims { nodes { id } } } } }`,
  ],
  ['articles of an entity', `{ entity(id: "${TRUMP}") { articles { nodes { title } } } }`],
  [
    'articles of a source',
    '{ node(id: "source:reuters.com") { ... on Source { articles { totalCount nodes { title } } } } }',
  ],
  ['newest articles', '{ articles { totalCount nodes { title } } }'],
  ['import runs', '{ importRuns { id } }'],
])('%s: the index gives the order, and nothing is sorted or scanned', async (_, query) => {
  const operators = await plannedOperators(query);
  expect(operators.filter((name) => /Sort|Top|AllNodesScan|LabelScan|TypeScan/u.test(name))).toEqual([]);
});

test('oldest claims of an entity come from the index, only the page of dated and undated ones is put in order', async () => {
  const operators = await plannedOperators(
    `{ entity(id: "${TRUMP}") { claims(orderBy: REPORTED_ASC) { nodes { id } } } }`,
  );
  expect(operators.filter((name) => /Sort|Top|Scan/u.test(name))).toEqual(['Top']);
});

test('entities of a kind come from the index, only equals are put in order', async () => {
  const operators = await plannedOperators('{ entities(where: { kind: [PERSON] }) { nodes { name } } }');
  expect(operators.filter((name) => /Sort|Top|Scan/u.test(name))).toEqual(['PartialTop']);
});

/** Names of all operators in the plans of a question's statements. */
async function plannedOperators(query: string): Promise<readonly string[]> {
  const explained: Promise<readonly string[]>[] = [];
  const watched: Database = {
    ...graph.database,
    run: (statement, parameters, options) => {
      explained.push(operatorsOf(statement, parameters));
      return graph.database.run(statement, parameters, options);
    },
  };
  const watching = await openApiService(watched);
  try {
    expect((await watching.ask(query)).errors).toEqual([]);
  } finally {
    await watching.close();
  }
  const operators = (await Promise.all(explained)).flat();
  expect(operators.length).toBeGreaterThan(2);
  return operators;
}
