import { expect, test } from '@jest/globals';
import { furtherReports, writeSamples } from '../fixtures/sample-graph.ts';
import { operatorsOf } from '../setup/explain.ts';
import { serveGraph } from '../setup/served-graph.ts';
import { compiledOf } from '../unit/api/ask.ts';

const FEW = 12;
const [TRUMP, KIM] = ['person:donald-trump', 'person:kim-jong-un'];

/** Plans rest on what the server last counted, which may be the graph of another file of tests. */
const COUNT_ANEW = { name: 'tests/count-anew', text: 'CALL db.prepareForReplanning(60)', access: 'WRITE' } as const;

serveGraph(async (database) => {
  await writeSamples(database);
  await writeSamples(database, furtherReports(FEW));
  await database.run(COUNT_ANEW, {}, { deadlineMs: 60_000 });
});

async function operatorsFor(source: string): Promise<readonly string[]> {
  const { questions } = await compiledOf(source);
  expect(questions).toHaveLength(1);
  return operatorsOf(questions[0]!.statement, questions[0]!.parameters);
}

const SPREAD = /Sort|Top|Scan|CartesianProduct/u;

test.each([
  [
    'claims of two entities',
    `{ claims(where: { aboutAll: ["${TRUMP}", "${KIM}"] }) { nodes { id article { title } } } }`,
  ],
  [
    'claims of a subject and an object',
    `{ claims(where: { subject: ["${TRUMP}"], object: ["${KIM}"] }) { nodes { id } } }`,
  ],
  [
    'claims of two entities by a nested filter, as of an instant',
    `{ claims(where: { aboutAll: ["${TRUMP}", "${KIM}"], asOf: "2019-01-01T00:00:00Z", OR: [{ type: [MET] }, { kind: [PLACE], text: "a" }], NOT: { reportedAt: {} } }) { nodes { id } } }`,
  ],
  ['claims of a source', '{ claims(where: { source: ["source:reuters.com"], type: [MET] }) { nodes { id } } }'],
  [
    'claims of two entities, below one',
    `{ entity(id: "${TRUMP}") { claims(where: { about: ["${KIM}"] }) { nodes { id } } } }`,
  ],
  ['articles that mention two', `{ articles(where: { mentionsAll: ["${TRUMP}", "${KIM}"] }) { nodes { title } } }`],
  [
    'articles of some days that mention two',
    `{ articles(where: { mentionsAll: ["${TRUMP}", "${KIM}"], publishedAt: { from: "2018-01-01" } }) { nodes { title } } }`,
  ],
  ['months of an entity', `{ claimCounts(by: MONTH, where: { about: ["${TRUMP}"] }) { key count } }`],
  [
    'months of an entity by type',
    `{ claimCounts(by: MONTH, where: { about: ["${TRUMP}"], type: [MET], reportedAt: { from: "2018-01-01" } }) { key count } }`,
  ],
])('%s come from an index in their order: nothing is sorted, and nothing scanned', async (_, source) => {
  const operators = await operatorsFor(source);
  expect(operators).toContain('Limit');
  expect(operators.join()).toMatch(/IndexSeek/u);
  expect(operators.filter((name) => SPREAD.test(name))).toEqual([]);
});

test.each([
  ['a ranking of the types of one entity', `{ claimCounts(by: TYPE, where: { about: ["${TRUMP}"] }) { key } }`, 'Top'],
  [
    'a ranking of subjects beside an entity',
    `{ claimCounts(by: SUBJECT, where: { about: ["${TRUMP}"] }) { key } }`,
    'Top',
  ],
  ['years of all claims', '{ claimCounts(by: YEAR) { key } }', 'Top'],
])('%s: only what is counted is put in order', async (_, source, ordering) => {
  const operators = await operatorsFor(source);
  expect(operators.filter((name) => SPREAD.test(name))).toEqual([ordering]);
  expect(operators.indexOf(ordering)).toBeLessThan(operators.indexOf('EagerAggregation', operators.indexOf(ordering)));
});
