import { expect, test } from '@jest/globals';
import { containersOf } from '../../../src/reading/attributions/nesting.ts';
import { findQuotations } from '../../../src/reading/attributions/quotations.ts';
import { plainSentences } from '../../setup/plain-sentence.ts';

/** The words between the marks of each quotation, marks included. */
function quotationsOf(text: string): readonly string[] {
  const sentences = plainSentences(text);
  return findQuotations(text, sentences).all.map(({ from, to }) =>
    text.slice(sentences[from.sentence]!.tokens[from.word]!.start, sentences[to.sentence]!.tokens[to.word]!.end),
  );
}

test.each([
  ['curled marks', '“We will try it again,” he said.', ['“We will try it again,”']],
  ['straight marks', '"We will try it again," he said.', ['"We will try it again,"']],
  ['doubled apostrophes', "''We will try it again,'' he said.", ["''We will try it again,''"]],
])('%s open and close a quotation', (_, text, expected) => {
  expect(quotationsOf(text)).toEqual(expected);
});

test('a few words between marks are no quotation', () => {
  expect(quotationsOf('They called it a “big problem” and left.')).toEqual([]);
});

test('a quotation that each paragraph opens again is one', () => {
  const speech = '“We will try it again.\n\n“Nobody can stop us.”';
  expect(quotationsOf(`${speech}\n\nHe left.`)).toEqual([speech]);
});

test('a quotation that is never closed ends with its paragraph', () => {
  expect(quotationsOf('“We will try it again.\n\nHe left, and nobody could stop him.')).toEqual([
    '“We will try it again.',
  ]);
});

test('the innermost of several contents holds a cue', () => {
  const said = { cue: { start: 0, end: 4 }, content: [{ start: 5, end: 60 }] };
  const denied = { cue: { start: 10, end: 16 }, content: [{ start: 17, end: 40 }] };
  const claimed = { cue: { start: 20, end: 27 }, content: [{ start: 28, end: 40 }] };
  const added = { cue: { start: 50, end: 55 }, content: [{ start: 56, end: 60 }] };
  expect(containersOf([said, denied, claimed, added])).toEqual([-1, 0, 1, 0]);
});

test('of two whose contents hold each other’s cue neither holds the other', () => {
  const first = { cue: { start: 0, end: 4 }, content: [{ start: 5, end: 20 }] };
  const second = { cue: { start: 10, end: 14 }, content: [{ start: 0, end: 9 }] };
  expect(containersOf([first, second])).toEqual([-1, -1]);
});
