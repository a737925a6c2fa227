import { expect, test } from '@jest/globals';
import { generatedReports } from '../fixtures/generated-reports.ts';
import { type Report, report } from '../fixtures/reports.ts';
import { articleOf, furtherReports, PLAN, writeSamples } from '../fixtures/sample-graph.ts';
import { serveGraph } from '../setup/served-graph.ts';
import { writeReport } from '../setup/writing.ts';

const FEW = 40;
const TRUMP = 'person:donald-trump';
const KIM = 'person:kim-jong-un';
const KOREA = 'place:north-korea';
const AN_ARTICLE = articleOf(PLAN).id;

/** Two speakers of one name say it, and a third. */
const SAID: Report = (() => {
  const one = report({
    id: 'said',
    publishedAt: '2017-12-31T23:59:59Z',
    sentences: [
      {
        text: '[Ri=Person:Ri Yong Ho] met [Lavrov=Person:Sergei Lavrov], [Ri=Person:Ri Yong Ho] told [Tass=Organization:TASS].',
        claims: [{ type: 'MET', modality: 'HAPPENED', subject: 0, object: 1, speaker: 2 }],
      },
    ],
  });
  const [claim] = one.reading.claims;
  const [said] = claim!.speakers;
  const tass = { text: 'Tass', mention: one.reading.mentions[3]!.id, anonymous: false };
  return { ...one, reading: { ...one.reading, claims: [{ ...claim!, speakers: [said!, said!, tass] }] } };
})();

const graph = serveGraph(async (database) => {
  await writeSamples(database);
  await writeSamples(database, furtherReports(FEW));
  await writeReport(database, SAID);
});
const { answer } = graph;

type Row = readonly [key: string, label: string, count: number];

async function counted(given: string): Promise<readonly Row[]> {
  const { claimCounts } = await answer(`{ claimCounts(${given}) { key label count } }`);
  return claimCounts.map(({ key, label, count }: Record<string, unknown>) => [key, label, count]);
}

const same = (...rows: readonly (readonly [string, number])[]): readonly Row[] =>
  rows.map(([key, count]) => [key, key, count]);

test.each<[string, readonly Row[]]>([
  ['by: TYPE', same(['MET', FEW + 4], ['SPOKE_WITH', 2], ['TESTED', 1])],
  ['by: TYPE, first: 1', same(['MET', FEW + 4])],
  ['by: MODALITY', same(['HAPPENED', FEW + 4], ['DENIED', 1], ['PLANNED', 1], ['SUSPECTED', 1])],
  ['by: YEAR', same(['2017', 1], ['2018', 5], ['2019', FEW])],
  ['by: MONTH', same(['2017-12', 1], ['2018-04', 3], ['2018-05', 2], ['2019-01', 31], ['2019-02', FEW - 31])],
  ['by: MONTH, first: 2', same(['2019-01', 31], ['2019-02', FEW - 31])],
  ['by: DAY, first: 2', same(['2019-02-08', 1], ['2019-02-09', 1])],
  [
    'by: DAY, where: { reportedAt: { to: "2018-05-24" } }',
    same(['2017-12-31', 1], ['2018-04-17', 3], ['2018-05-24', 2]),
  ],
  ['by: MONTH, where: { reportedAt: { from: "2018-04-18", to: "2019-01-10" } }', same(['2018-05', 2], ['2019-01', 10])],
  ['by: YEAR, where: { minConfidence: 0.95 }', same(['2017', 1], ['2018', 1])],
  ['by: MONTH, where: { OR: [] }', []],
  ['by: TYPE, where: { subject: ["person:nobody"] }', []],
  ['by: MONTH, where: { about: ["person:nobody"] }', []],
  ['by: MONTH, where: { about: [] }', []],
  [`by: TYPE, where: { article: ["${AN_ARTICLE}"] }`, same(['SPOKE_WITH', 2], ['MET', 1])],
  [
    `by: MODALITY, where: { aboutAll: ["${TRUMP}", "${KIM}"], NOT: { modality: [DENIED] } }`,
    same(['HAPPENED', FEW], ['PLANNED', 1]),
  ],
  [
    'by: SUBJECT, first: 3',
    [
      [TRUMP, 'Donald Trump', FEW + 2],
      [KOREA, 'North Korea', 3],
      [KIM, 'Kim Jong Un', 1],
    ],
  ],
  [
    `by: OBJECT, where: { about: ["${KOREA}"] }`,
    [
      ['place:united-states', 'United States', 2],
      ['weapon:ballistic-missile', 'ballistic missile', 1],
    ],
  ],
  [
    'by: SPEAKER',
    [
      ['organization:reuters', 'Reuters', 1],
      ['organization:tass', 'TASS', 1],
      [TRUMP, 'Donald Trump', 1],
      ['person:ri-yong-ho', 'Ri Yong Ho', 1],
    ],
  ],
  [
    'by: SOURCE',
    [
      ['source:reuters.com', 'Reuters', FEW + 5],
      ['source:wire', 'The Wire', 1],
    ],
  ],
  [
    'by: SOURCE, where: { reportedAt: { from: "2018-05-01", to: "2018-12-31" } }',
    [['source:reuters.com', 'Reuters', 2]],
  ],
  [
    'by: SOURCE, where: { type: [MET], reportedAt: { to: "2018-12-31" } }',
    [
      ['source:reuters.com', 'Reuters', 3],
      ['source:wire', 'The Wire', 1],
    ],
  ],
])('%s', async (given, expected) => {
  expect(await counted(given)).toEqual(expected);
});

test('an entity that is counted answers whatever is asked of it; periods, types and sources have none', async () => {
  const { subjects, months, sources } = await answer(`{
    subjects: claimCounts(by: SUBJECT, first: 1) { entity { id kind claimCount claims(first: 1) { nodes { article { title } } } relations(first: 1) { nodes { claimCount } } } count }
    months: claimCounts(by: MONTH, first: 1) { key entity { id } }
    sources: claimCounts(by: SOURCE, first: 1) { label entity { name } } }`);
  expect(subjects).toEqual([
    {
      entity: {
        id: TRUMP,
        kind: 'PERSON',
        claimCount: FEW + 3,
        claims: { nodes: [{ article: { title: `Report ${FEW - 1}` } }] },
        relations: { nodes: [{ claimCount: FEW }] },
      },
      count: FEW + 2,
    },
  ]);
  expect(months).toEqual([{ key: '2019-02', entity: null }]);
  expect(sources).toEqual([{ label: 'Reuters', entity: null }]);
});

test('counting is one statement however much there is to count', async () => {
  graph.service.statements.length = 0;
  await answer('{ claimCounts(by: SUBJECT, first: 400) { entity { name claims { nodes { id } } } } }');
  expect(graph.service.statements.map(({ name }) => name)).toEqual(['compiled/claimCounts']);
});

/** What the counters of the months answer, and of each the question that has to walk the claims. */
const BY_MONTHS = ['MONTH', 'YEAR', 'TYPE', 'MODALITY'].flatMap((by) =>
  [
    '',
    'type: [MET, SPOKE_WITH]',
    'modality: [HAPPENED, DENIED]',
    'type: [MET], modality: [PLANNED, HAPPENED], reportedAt: { from: "2018-04-01", to: "2019-01-31" }',
    'reportedAt: { to: "2018-05-31" }',
    'reportedAt: {}',
    'AND: [{ reportedAt: { from: "2018-02-01" } }, { reportedAt: { to: "2018-08-31" }, type: [MET, CRITICIZED] }]',
    'type: []',
  ].map((where) => [by, where] as const),
);

test('the counters of the months and the walk over the claims count the same', async () => {
  for (const each of generatedReports(30)) await writeReport(graph.database, each);
  for (const each of generatedReports(10, 2, 3)) await writeReport(graph.database, each, '2026-05-06T07:08:09Z');
  const { entities } = await answer('{ entities(first: 100) { nodes { id } } }');
  const some = entities.nodes.map(({ id }: { id: string }) => id).filter((_: string, at: number) => at % 4 === 0);
  expect(some.length).toBeGreaterThan(8);
  let rows = 0;
  for (const id of some) {
    const asked = BY_MONTHS.map(
      (
        [by, where],
        at,
      ) => `stored${at}: claimCounts(by: ${by}, first: 5, where: { about: ["${id}"] ${where} }) { key count }
        walked${at}: claimCounts(by: ${by}, first: 5, where: { about: ["${id}"] minConfidence: 0 ${where} }) { key count }`,
    );
    const data = await answer(`{ ${asked.join(' ')} }`);
    for (const [at, question] of BY_MONTHS.entries()) {
      expect({ id, question, rows: data[`stored${at}`] }).toEqual({ id, question, rows: data[`walked${at}`] });
      rows += data[`stored${at}`].length;
    }
  }
  expect(rows).toBeGreaterThan(300);
});
