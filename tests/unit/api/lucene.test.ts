import { expect, test } from '@jest/globals';
import { exactQuery, wordsQuery } from '../../../src/graph/selection/lucene.ts';
import { checkWords, wholeWord, wordsOf } from '../../../src/graph/selection/words.ts';

test('words are what a reader calls words, and a hyphen parts them', () => {
  expect(wordsOf("  Kim Jong-un's “talks” (U.S.) — 2018! ")).toEqual(['kim', 'jong', "un's", 'talks', 'u.s', '2018']);
});

test('no character of a text has a meaning to Lucene', () => {
  const query = wordsQuery(wordsOf('a+b -c && d* "e" f~2 [g] (h:i) \\ /j/'), false);
  expect(query).toBe(
    '"a b c d e f 2 g h i j"^3 OR ("a" AND "b" AND "c" AND "d" AND "e" AND "f" AND "2" AND "g" AND "h" AND "i" AND "j")',
  );
});

test('operators in capitals are words like others', () => {
  expect(wordsQuery(wordsOf('AND NOT'), false)).toBe('"and not"^3 OR ("and" AND "not")');
});

test('the last word of a name may be unfinished', () => {
  expect(wordsQuery(wordsOf('Kore'), true)).toBe('("kore" OR kore*)');
});

test('parts of a word with a hyphen must all be there', () => {
  expect(wordsQuery(wordsOf('Trump-Zork'), true)).toBe('"trump zork"^3 OR ("trump" AND ("zork" OR zork*))');
});

test('a whole name is one term', () => {
  expect(exactQuery('kim jong un')).toBe('"kim jong un"');
});

test.each([
  [' *"~ ', 'query: expected at least one word'],
  ['kim '.repeat(17), 'query: expected at most 16 words, got 17.'],
  ['k'.repeat(201), 'query: expected at most 200 characters, got 201.'],
])('%s is no text to look for', (text, message) => {
  expect(() => checkWords('query', text)).toThrow(message);
});

test('sixteen words are looked for', () => {
  expect(checkWords('query', 'kim '.repeat(16))).toHaveLength(16);
});

test.each([
  ['us', '(?s).*(?<![\\p{L}\\p{M}\\p{N}])us(?![\\p{L}\\p{M}\\p{N}]).*'],
  ["u.s's", "(?s).*(?<![\\p{L}\\p{M}\\p{N}])u\\.s['’]s(?![\\p{L}\\p{M}\\p{N}]).*"],
])('%s is looked for as a whole word', (word, pattern) => {
  expect(wholeWord(word)).toBe(pattern);
});
