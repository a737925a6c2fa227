import { expect, test } from '@jest/globals';
import { KINDS_OF_QUESTIONS } from '../fixtures/kinds-of-questions.ts';
import { furtherReports, writeSamples } from '../fixtures/sample-graph.ts';
import { operatorsOf } from '../setup/explain.ts';
import { serveGraph } from '../setup/served-graph.ts';
import { compiledOf } from '../unit/api/ask.ts';

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

const HOT = KINDS_OF_QUESTIONS.flatMap(({ name, source, ordering }) =>
  ordering ? [[name, source, ordering] as const] : [],
);

test.each(HOT)('%s: an index gives the order, and nothing is scanned', async (_, source, ordering) => {
  const operators = await plannedOperators(source);
  expect(operators.filter((name) => /Sort|Top|Scan|CartesianProduct/u.test(name)).sort()).toEqual(ordering);
});

test('oldest claims of an entity come from the index, only the page of dated and undated ones is put in order', async () => {
  const operators = await plannedOperators(
    `{ entity(id: "${TRUMP}") { claims(orderBy: REPORTED_ASC) { nodes { id } } } }`,
  );
  expect(operators.filter((name) => /Sort|Top|Scan/u.test(name))).toEqual(['Top']);
});

/** Names of all operators in the plan of a question's statement. */
async function plannedOperators(query: string): Promise<readonly string[]> {
  const { questions } = await compiledOf(query);
  expect(questions).toHaveLength(1);
  const operators = await Promise.all(questions.map((each) => operatorsOf(each.statement, each.parameters)));
  expect(operators.flat().length).toBeGreaterThan(1);
  return operators.flat();
}
