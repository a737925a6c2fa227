import { expect, test } from '@jest/globals';
import { bandTable } from '../../../src/graph/copies/band-table.ts';
import { disjointSets } from '../../../src/graph/copies/disjoint-sets.ts';
import { linkAmong } from '../../../src/graph/copies/link-among.ts';
import { nearIdentical } from '../../../src/graph/copies/near-identical.ts';
import { textBands } from '../../../src/graph/copies/text-bands.ts';
import { textShingles } from '../../../src/graph/copies/text-shingles.ts';
import { randomFrom, shuffled } from '../../fixtures/generated-reports.ts';

const WORDS = 100;

/** Texts of few stories, cut, altered, or made of two of them; some are the same. */
function texts(count: number, seed: number): string[] {
  const random = randomFrom(seed);
  const word = () => Math.floor(random() * 1e6).toString(36);
  const stories = Array.from({ length: Math.ceil(count / 6) }, () => Array.from({ length: WORDS }, word));
  const oneOf = () => stories[Math.floor(random() * stories.length)]!;
  return Array.from({ length: count }, () => {
    const from = random() < 0.2 ? [...oneOf().slice(40), ...oneOf()] : oneOf();
    const part = random() * 0.25;
    const altered = from.map((each) => (random() < part ? word() : each));
    return (random() < 0.1 ? from : altered.slice(0, 45 + Math.floor(random() * WORDS))).join(' ');
  });
}

async function linked(all: readonly string[]) {
  const ids = all.map((_, index) => String(index));
  const sets = disjointSets(all.length);
  let asked = 0;
  const shingles = {
    of: async (wanted: readonly string[]) => {
      asked += wanted.length;
      return new Map(wanted.map((id) => [id, textShingles(all[Number(id)]!)]));
    },
  };
  const kept = await linkAmong(ids, bandTable(all.map(textBands)), shingles, sets);
  return { parts: partsOf(all, sets.find), kept, asked };
}

/** Each text with the smallest of the texts that it belongs to, which tells parts apart whatever their order. */
function partsOf(all: readonly string[], find: (text: number) => number): Record<string, string> {
  const least = new Map<number, string>();
  for (const [index, text] of all.entries()) {
    const now = least.get(find(index));
    if (now === undefined || text < now) least.set(find(index), text);
  }
  return Object.fromEntries(all.map((text, index) => [text, least.get(find(index))!]));
}

function comparedEachWithEach(all: readonly string[]): Record<string, string> {
  const sets = disjointSets(all.length);
  const known = all.map((text) => ({ shingles: textShingles(text), bands: new Set(textBands(text)) }));
  for (const [index, one] of known.entries()) {
    for (const [at, other] of known.slice(0, index).entries()) {
      if (one.bands.isDisjointFrom(other.bands)) continue;
      if (nearIdentical(one.shingles, other.shingles)) sets.unite(index, at);
    }
  }
  return partsOf(all, sets.find);
}

test.each([1, 2, 3, 4])('texts are linked as if each were compared with each, in any order (%i)', async (seed) => {
  const all = texts(90, seed);
  const expected = comparedEachWithEach(all);
  expect(new Set(Object.values(expected)).size).toBeGreaterThan(5);
  for (const order of [all, all.toReversed(), shuffled(all, seed)]) {
    expect((await linked(order)).parts).toEqual(expected);
  }
});

test('of texts with the same words one stands for all', async () => {
  const [one, other] = texts(12, 5).filter((text) => textBands(text).length > 0);
  const { kept } = await linked([one!, one!.toUpperCase(), `“${one!}”`, other!]);
  expect(kept.toSorted()).toEqual([0, 3]);
});

test('two thousand copies are read three times each at most', async () => {
  const random = randomFrom(9);
  const report = Array.from({ length: WORDS }, () => Math.floor(random() * 1e6).toString(36));
  const all = Array.from({ length: 2_000 }, (_, index) =>
    [...report.slice(0, 60 + (index % 40)), `${index}`].join(' '),
  );
  const { parts, asked } = await linked(all);
  expect(new Set(Object.values(parts)).size).toBe(1);
  expect(asked).toBeLessThanOrEqual(3 * all.length);
});
