import { expect, test } from '@jest/globals';
import { furtherReports, writeSamples } from '../fixtures/sample-graph.ts';
import { serveGraph } from '../setup/served-graph.ts';

const FEW = 40;
const TRUMP = 'person:donald-trump';
const KOREA = 'place:north-korea';

const { answer } = serveGraph(async (database) => {
  await writeSamples(database);
  await writeSamples(database, furtherReports(FEW));
});

type Row = readonly [key: string, label: string, count: number];

async function counted(given: string): Promise<readonly Row[]> {
  const { claimCounts } = await answer(`{ claimCounts(${given}) { key label count } }`);
  return claimCounts.map(({ key, label, count }: Record<string, unknown>) => [key, label, count]);
}

const same = (...rows: readonly (readonly [string, number])[]): readonly Row[] =>
  rows.map(([key, count]) => [key, key, count]);

test.each<[string, readonly Row[]]>([
  ['by: TYPE', same(['MET', FEW + 3], ['SPOKE_WITH', 2], ['TESTED', 1])],
  ['by: TYPE, first: 1', same(['MET', FEW + 3])],
  ['by: MODALITY', same(['HAPPENED', FEW + 3], ['DENIED', 1], ['PLANNED', 1], ['SUSPECTED', 1])],
  ['by: YEAR', same(['2018', 5], ['2019', FEW])],
  ['by: MONTH', same(['2018-04', 3], ['2018-05', 2], ['2019-01', 31], ['2019-02', FEW - 31])],
  ['by: MONTH, first: 2', same(['2019-01', 31], ['2019-02', FEW - 31])],
  ['by: DAY, first: 1', same(['2019-02-09', 1])],
  [
    'by: SUBJECT',
    [
      [TRUMP, 'Donald Trump', FEW + 2],
      [KOREA, 'North Korea', 3],
      ['person:kim-jong-un', 'Kim Jong Un', 1],
    ],
  ],
])('%s', async (given, expected) => {
  expect(await counted(given)).toEqual(expected);
});
