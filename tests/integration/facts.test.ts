import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Database } from '../../src/graph/database.ts';
import { type ClaimFact, type Facts, importedFacts } from '../setup/facts.ts';
import { importFolder, SAMPLES } from '../setup/import-samples.ts';
import { emptyGraph, openTestDatabase } from '../setup/test-database.ts';

/** Two real articles, which are not ours to hand on: tested where they lie beside the checkout; the samples tell the same facts in our own words. */
const SEEDS = fileURLToPath(new URL('../../../shared/seeds', import.meta.url));
const CORPORA = [
  { corpus: 'the samples', folder: SAMPLES },
  ...(existsSync(SEEDS) ? [{ corpus: 'the seed articles', folder: SEEDS }] : []),
];

const PERSONS = [
  ['Donald Trump', 'person:donald-trump'],
  ['Kim Jong Un', 'person:kim-jong-un'],
  ['Kim Jong-un', 'person:kim-jong-un'],
  ['Choe Son Hui', 'person:choe-son-hui'],
  ['Kim Jong-nam', 'person:kim-jong-nam'],
  ['Thae Yong-ho', 'person:thae-yong-ho'],
  ['Shinzo Abe', 'person:shinzo-abe'],
  ['Troy Stangarone', 'person:troy-stangarone'],
  ['Donald S. Zagoria', 'person:donald-s-zagoria'],
  ['Adam Cathcart', 'person:adam-cathcart'],
] as const;
const OTHERS = [
  ['KEI', 'Korea Economic Institute', 'ORGANIZATION'],
  ['CIA', 'CIA', 'ORGANIZATION'],
  ['RGB', 'Reconnaissance General Bureau', 'ORGANIZATION'],
  ['National Committee on American Foreign Policy', 'National Committee on American Foreign Policy', 'ORGANIZATION'],
  ['University of Leeds', 'University of Leeds', 'ORGANIZATION'],
  ['Washington Post', 'Washington Post', 'ORGANIZATION'],
  ['Reuters', 'Reuters', 'ORGANIZATION'],
  ['North Korea', 'North Korea', 'PLACE'],
  ['Pyongyang', 'North Korea', 'PLACE'],
  ['United States', 'United States', 'PLACE'],
  ['Washington', 'United States', 'PLACE'],
  ['New York Channel', 'New York Channel', 'CHANNEL'],
  ['Track 1.5', 'Track 1.5', 'CHANNEL'],
] as const;
/** Bare surnames, page furniture and photo credits. */
const NOBODY =
  /^(?:Trump|Kim|Choe|Abe|Zagoria|Cathcart|Stangarone|Thae|Ryan|Marguerite|Joe Raedle|Getty Images|Ryan Pickrell|Font Size|Twitter|Ann Example|Sample Pictures|Marguerite Oyelaran)$/iu;

describe.each(CORPORA)('in the graph of $corpus', ({ folder }) => {
  let database: Database;
  let facts: Facts;
  beforeAll(async () => {
    database = await openTestDatabase();
    await emptyGraph(database);
    facts = await importedFacts(database, folder);
  }, 120_000);
  afterAll(async () => {
    await database.close();
  });

  const claims = (wanted: Partial<ClaimFact>) =>
    facts.claims.filter((claim) =>
      Object.entries(wanted).every(([key, value]) => claim[key as keyof ClaimFact] === value),
    );
  /** For symmetric types: either way round. */
  const between = (one: string, other: string, wanted: Partial<ClaimFact>) => [
    ...claims({ ...wanted, subject: one, object: other }),
    ...claims({ ...wanted, subject: other, object: one }),
  ];

  test.each(PERSONS)('%s is one node', async (name, id) => {
    const found = await facts.nodesCalled(name);
    expect(found.map((node) => [node.id, node.kind])).toEqual([[id, 'PERSON']]);
  });

  test.each(OTHERS)('%s is found as %s', async (called, name, kind) => {
    const [found] = await facts.nodesCalled(called);
    expect([found?.name, found?.kind]).toEqual([name, kind]);
    expect(facts.nodes.filter((node) => node.name === name)).toHaveLength(1);
  });

  test('no node stands for page furniture, a photo credit or a bare surname', () => {
    expect(facts.nodes.filter(({ name }) => NOBODY.test(name))).toEqual([]);
  });

  test('Trump and Kim plan to meet from late May to early June, and have not met', () => {
    const planned = between('Donald Trump', 'Kim Jong Un', { type: 'MET', modality: 'PLANNED' });
    const intervals = planned.map(({ timeStart, timeEnd, timePartial }) => timePartial ?? `${timeStart}/${timeEnd}`);
    expect(intervals.map((text) => text.replaceAll(/\d{4}-/gu, '--'))).toContain('--05-21/--06-10');
    const edges = facts.edges.filter(
      ({ subject, object }) => [subject, object].sort().join() === 'Donald Trump,Kim Jong Un',
    );
    expect(edges.map(({ edge }) => edge)).toContain('PLANNED_MET');
    expect(edges.map(({ edge }) => edge)).not.toContain('MET');
  });

  test('both countries speak via the New York Channel', () => {
    const via = facts.edges.filter(({ edge, object }) => edge === 'SPOKE_VIA' && object === 'New York Channel');
    expect(via.map(({ subject }) => subject)).toEqual(expect.arrayContaining(['North Korea', 'United States']));
  });

  test('North Korea tested a ballistic missile on a day of February whose year nobody says', () => {
    const tests = claims({ type: 'TESTED', subject: 'North Korea', timePartial: '--02-12' });
    expect(tests.map(({ modality, object }) => [modality, object])).toContainEqual([
      'HAPPENED',
      expect.stringMatching(/ballistic missile/iu),
    ]);
  });

  test('the United States will not meet North Korea, a White House official told Reuters', () => {
    const denials = between('United States', 'North Korea', { type: 'MET', modality: 'DENIED' });
    expect(denials.map(({ speakers }) => speakers)).toContainEqual([
      expect.stringMatching(/White House official/u),
      'Reuters',
    ]);
    expect(facts.edges.map(({ edge }) => edge)).toContain('DENIED_MET');
  });

  test('Choe Son Hui met American officials', () => {
    expect(between('Choe Son Hui', 'United States', { type: 'MET', modality: 'HAPPENED' })).not.toEqual([]);
  });

  test('Choe Son Hui is believed to speak with Kim Jong Un, per the Post', () => {
    const suspected = between('Choe Son Hui', 'Kim Jong Un', { type: 'SPOKE_WITH', modality: 'SUSPECTED' });
    expect(suspected.flatMap(({ speakerNames }) => speakerNames)).toContain('Washington Post');
  });

  test('North Korea is suspected of the killing of Kim Jong-nam', () => {
    const killings = claims({ type: 'KILLED', object: 'Kim Jong-nam', subject: 'North Korea' });
    expect(killings.map(({ modality }) => modality)).toContain('SUSPECTED');
    expect(killings.map(({ modality }) => modality)).not.toContain('HAPPENED');
  });

  test('importing the same folder again writes nothing', async () => {
    const before = await importFolder(database, folder);
    expect([before.created, before.updated, before.rejected, before.run]).toEqual([0, 0, 0, null]);
  });
});
