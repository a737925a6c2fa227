import { expect, test } from '@jest/globals';
import { CROWD_HUB, crowd } from '../fixtures/crowd.ts';
import { hitsOf } from '../setup/explain.ts';
import { serveGraph } from '../setup/served-graph.ts';
import { writeReport } from '../setup/writing.ts';
import { compiledOf } from '../unit/api/ask.ts';

const FEW = 30;
const MANY = FEW * 10;

const graph = serveGraph(async (database) => {
  for (const each of crowd(FEW)) await writeReport(database, each);
});

/** Each asks of the hub for no more than a page. */
const QUESTIONS: Readonly<Record<string, string>> = {
  'newest claims': `{ entity(id: "${CROWD_HUB}") { claims(first: 5) { totalCount nodes { id subject { name } } } } }`,
  'strongest relations': `{ entity(id: "${CROWD_HUB}") { relations(first: 5) { totalCount nodes { id object { name } } } } }`,
  'latest relations': `{ entity(id: "${CROWD_HUB}") { relations(first: 5, orderBy: LAST_REPORTED_DESC) { nodes { id } } } }`,
  'relations with another': `{ entity(id: "${CROWD_HUB}") { relations(where: { with: ["place:guest-ac"] }) { nodes { id } } } }`,
  neighbourhood: `{ neighborhood(id: "${CROWD_HUB}", first: 5) { truncated entities { name } } }`,
  'relations of all': '{ relations(first: 5) { totalCount nodes { id } } }',
  articles: `{ entity(id: "${CROWD_HUB}") { articles(first: 1) { totalCount nodes { title } } } }`,
};

async function hits(): Promise<Readonly<Record<string, number>>> {
  const counted: [string, number][] = [];
  for (const [name, source] of Object.entries(QUESTIONS)) {
    const { questions } = await compiledOf(source);
    counted.push([name, await hitsOf(questions[0]!.statement, questions[0]!.parameters)]);
  }
  return Object.fromEntries(counted);
}

test('ten times as many relations and claims of an entity cost no more reads of the store', async () => {
  const few = await hits();
  for (const each of crowd(MANY)) await writeReport(graph.database, each);
  const { entity } = await graph.answer(`{ entity(id: "${CROWD_HUB}") { relationCount } }`);
  expect(entity.relationCount).toBeGreaterThan(MANY);
  const many = await hits();
  const dearer = Object.keys(QUESTIONS).filter((name) => (many[name] ?? 0) > (few[name] ?? 0) * 1.25);
  expect(dearer).toEqual([]);
  expect(Math.min(...Object.values(few))).toBeGreaterThan(5);
});
