import { expect, test } from '@jest/globals';
import { markedSentence } from '../../../src/api/explorer/browser/marked-sentence.ts';

const SENTENCE = 'Trump will not meet Kim.';
const cue = (kind: string, text: string) => {
  const start = 100 + SENTENCE.indexOf(text);
  return { kind, start, end: start + text.length };
};
const evidence = (...cues: ReturnType<typeof cue>[]) => {
  const { start, end } = cue('TRIGGER', 'meet');
  return { sentence: SENTENCE, sentenceStart: 100, start, end, cues };
};

test('the word that carries the type and the words that decided are marked, the rest is not', () => {
  expect(markedSentence(evidence(cue('FUTURE', 'will'), cue('NEGATION', 'not')))).toEqual([
    { text: 'Trump ', kinds: [] },
    { text: 'will', kinds: ['FUTURE'] },
    { text: ' ', kinds: [] },
    { text: 'not', kinds: ['NEGATION'] },
    { text: ' ', kinds: [] },
    { text: 'meet', kinds: ['TRIGGER'] },
    { text: ' Kim.', kinds: [] },
  ]);
});

test('cues that overlap share their stretch, and those beyond the sentence are cut off', () => {
  const stretches = markedSentence(
    evidence(cue('FUTURE', 'will not'), cue('NEGATION', 'not'), { kind: 'REPORT', start: 40, end: 105 }),
  );
  expect(stretches.map(({ text }) => text).join('')).toBe(SENTENCE);
  expect(stretches.find(({ text }) => text === 'not')?.kinds).toEqual(['FUTURE', 'NEGATION']);
  expect(stretches[0]).toEqual({ text: 'Trump', kinds: ['REPORT'] });
});
