import { readFileSync } from 'node:fs';
import { describe, expect, test } from '@jest/globals';
import { nearIdentical } from '../../../src/graph/copies/near-identical.ts';
import { BANDS, textBands } from '../../../src/graph/copies/text-bands.ts';
import { textShingles } from '../../../src/graph/copies/text-shingles.ts';
import { ALTERATIONS } from '../../fixtures/altered-texts.ts';

const REPORT = readFileSync(new URL('../../../samples/informal-talks-new-york.txt', import.meta.url), 'utf8');
const OTHER = readFileSync(new URL('../../../samples/missile-and-murder.txt', import.meta.url), 'utf8');

function shareBand(one: string, other: string): boolean {
  const bands = new Set(textBands(one));
  return textBands(other).some((band) => bands.has(band));
}

function areCopies(one: string, other: string): boolean {
  return shareBand(one, other) && nearIdentical(textShingles(one), textShingles(other));
}

describe('a copy', () => {
  test.each(Object.keys(ALTERATIONS))('with %s is recognised', (name) => {
    expect(areCopies(REPORT, ALTERATIONS[name]!(REPORT, 1))).toBe(true);
  });

  test('that differs in case, punctuation and line breaks only has the same bands', () => {
    const copy = `${REPORT.toUpperCase().replaceAll(/[,;]/gu, '').replaceAll('\n', '  ')} ***`;
    expect(textBands(copy)).toEqual(textBands(REPORT));
  });

  test('is one both ways', () => {
    const [one, other] = [textShingles(REPORT), textShingles(ALTERATIONS['a half cut at the end']!(REPORT, 1))];
    expect([nearIdentical(one, other), nearIdentical(other, one)]).toEqual([true, true]);
  });

  test('is recognised in a script without spaces', () => {
    const sentence =
      '据路透社报道，朝鲜和美国官员上周在纽约举行了非正式会谈，双方讨论了释放被关押的美国公民以及核试验的问题。';
    const text = `${sentence}白宫发言人拒绝就此置评，但表示总统仍然希望通过外交途径解决问题。`;
    expect(areCopies(text, `【本报讯】${text}`)).toBe(true);
  });
});

describe('no copy', () => {
  test('is another report', () => {
    expect(nearIdentical(textShingles(REPORT), textShingles(OTHER))).toBe(false);
  });

  test('is a column of which the report is less than a third', () => {
    const column = [REPORT, OTHER, OTHER.split(' ').toReversed().join(' '), REPORT.split(' ').toReversed().join(' ')];
    expect(nearIdentical(textShingles(REPORT), textShingles(column.join('\n')))).toBe(false);
  });

  test('is a text without words', () => {
    expect(nearIdentical(textShingles(''), textShingles(''))).toBe(false);
  });
});

describe('bands', () => {
  test('are 30, each with its place', () => {
    const bands = textBands(REPORT);
    expect(bands).toHaveLength(BANDS);
    expect(bands.map((band) => Number.parseInt(band[0]!, 36))).toEqual(bands.map((_, index) => index));
    expect(bands.every((band) => /^[0-9a-z]{8}$/u.test(band))).toBe(true);
  });

  test('stay the same from version to version: graphs hold them', () => {
    expect(textBands(REPORT).slice(0, 3)).toMatchInlineSnapshot(`
[
  "01o52y7w",
  "11mz3yhp",
  "20sfeskh",
]
`);
  });

  test('are none where the text has fewer than 40 words', () => {
    const words = REPORT.split(/\s+/u);
    expect(textBands(words.slice(0, 35).join(' '))).toEqual([]);
    expect(textBands(words.slice(0, 60).join(' '))).toHaveLength(BANDS);
  });
});
