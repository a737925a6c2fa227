import { expect, test } from '@jest/globals';
import { readingOf, type ToldClaim } from '../../fixtures/reading-of.ts';
import { ownSentences } from '../../setup/own-sentences.ts';
import { articleOf } from '../../setup/read-text.ts';
import { scoreOwnSentences } from '../../setup/score-own-sentences.ts';

const CAST = {
  Merkel: { kind: 'Person', name: 'Angela Merkel' },
  Macron: { kind: 'Person', name: 'Emmanuel Macron' },
  Reuters: { kind: 'Organization', name: 'Reuters' },
} as const;
const TEXT = 'Merkel will not meet Macron, Reuters says.';

function score(annotation: string, ...told: readonly Partial<ToldClaim>[]) {
  const claim: ToldClaim = {
    sentence: 0,
    type: 'MET',
    modality: 'DENIED',
    trigger: 'meet',
    subject: 'Merkel',
    object: 'Macron',
  };
  const reading = readingOf(
    articleOf(TEXT),
    [TEXT],
    CAST,
    told.map((each) => ({ ...claim, ...each })),
  );
  return scoreOwnSentences(ownSentences(`${TEXT}\n${annotation}`), [reading]);
}

test('a claim is found by any name of its ends, either way round where its type is symmetric', () => {
  expect(score('  Emmanuel Macron | DENIED MET | Merkel | Reuters', { speakers: ['Reuters'] })).toMatchObject({
    precision: 100,
    recall: 100,
    modality: 100,
    speakers: 100,
    misses: [],
  });
  expect(score('  Macron | DENIED VISITED | Merkel', { type: 'VISITED' })).toMatchObject({ precision: 0, recall: 0 });
});

test('a wrong modality or speaker costs its own figure alone', () => {
  const figures = score('  Merkel | DENIED MET | Macron | Reuters', { modality: 'PLANNED' });
  expect(figures).toMatchObject({ f1: 100, modality: 0, speakers: 0 });
  expect(figures.misses).toEqual([
    `1: expected Merkel | DENIED MET | Macron | Reuters, got merkel | PLANNED MET | macron (0.90)\n    ${TEXT}`,
  ]);
});

test('what is optional costs nobody anything, what is not told costs precision', () => {
  expect(
    score('  Merkel | DENIED MET | Macron\n  ? Merkel | DENIED VISITED | Macron', {}, { type: 'VISITED' }),
  ).toMatchObject({
    precision: 100,
    recall: 100,
  });
  expect(score('  Merkel | DENIED MET | Macron', {}, { type: 'VISITED' })).toMatchObject({
    precision: 50,
    recall: 100,
  });
});

test('a sentence that must not be read as something is judged by that alone', () => {
  expect(score('  ! HAPPENED MET', {})).toMatchObject({ falseAlarms: 0, misses: [] });
  expect(score('  ! MET\n  ! VISITED', {})).toMatchObject({ falseAlarms: 50 });
  expect(score('  ! any', {})).toMatchObject({ falseAlarms: 100 });
});

test('an annotation that is none is named by its line', () => {
  expect(() => ownSentences('A.\n  Merkel | DENIED TEA | Macron')).toThrow('Line 2: expected');
  expect(() => ownSentences('A.\n  ! TEA')).toThrow('Line 2: expected');
});
