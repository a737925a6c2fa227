import { describe, expect, test } from '@jest/globals';
import { casingClass } from '../../../src/reading/encoder/casing.ts';
import { fitToWindow, WINDOW_PIECES } from '../../../src/reading/encoder/windows.ts';
import { parseVocabulary, UNKNOWN_PIECE, wordPieces } from '../../../src/reading/encoder/word-pieces.ts';
import { tokenize } from '../../../src/reading/tokens.ts';

const vocabulary = parseVocabulary(Buffer.from(['[PAD]', 'nego', '##tia', '##tor', 'cafe', 'u', '.', 's'].join('\n')));
const pieces = wordPieces(vocabulary);

describe('casing', () => {
  test.each([
    ['1,500', 0],
    ['—', 1],
    ['USA', 2],
    ['I', 3],
    ['Kim', 4],
    ['McKay', 5],
    ['talks', 6],
    ['iPhone', 7],
  ])('%s is of class %d', (word, expected) => {
    expect(casingClass(word, false)).toBe(expected);
    expect(casingClass(word, true)).toBe(expected + 8);
  });
});

describe('word pieces', () => {
  test('the longest known piece comes first, case and accents do not count', () => {
    expect(pieces('Negotiator')).toEqual([1, 2, 3]);
    expect(pieces('Café')).toEqual([4]);
    expect(pieces('U.S.')).toEqual([5, 6, 7, 6]);
  });

  test('a word that cannot be pieced together is unknown, and so is one of a hundred thousand letters', () => {
    expect(pieces('xyz')).toEqual([UNKNOWN_PIECE]);
    expect(pieces('x'.repeat(100_000))).toEqual([UNKNOWN_PIECE]);
  });
});

describe('window', () => {
  const onePiece = () => [1];

  test('a sentence that fits stays whole', () => {
    const sentence = tokenize('They met, and they talked.');
    expect(fitToWindow(sentence, onePiece)).toEqual([sentence]);
  });

  test('a sentence that does not fit is cut at a clause mark and loses no word', () => {
    const sentence = tokenize(`${'one two three four five six seven; '.repeat(60)}end`);
    const parts = fitToWindow(sentence, onePiece);
    expect(parts.flat()).toEqual(sentence);
    expect(parts.length).toBeGreaterThan(1);
    for (const part of parts) expect(part.length).toBeLessThanOrEqual(WINDOW_PIECES);
    for (const part of parts.slice(0, -1)) expect(part.at(-1)?.text).toBe(';');
  });

  test('a sentence of a hundred thousand words without a mark is cut all the same', () => {
    const parts = fitToWindow(tokenize('word '.repeat(100_000)), onePiece);
    expect(parts.flat()).toHaveLength(100_000);
  });
});
