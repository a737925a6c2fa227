import { expect, test } from '@jest/globals';
import { exactQuery, wordsOf, wordsQuery } from '../../../src/graph/selection/lucene.ts';

test('words are what a reader calls words', () => {
  expect(wordsOf("  Kim Jong-un's “talks” (U.S.) — 2018! ")).toEqual(['kim', "jong-un's", 'talks', 'u.s', '2018']);
});

test('no character of a text has a meaning to Lucene', () => {
  expect(wordsQuery('a+b -c && d* "e" f~2 [g] (h:i) \\ /j/', false)).not.toMatch(/(?<!\\)[+[\]~/]|&&/u);
});

test('operators in capitals are words like others', () => {
  expect(wordsQuery('AND NOT', false)).toBe('"and not"^3 OR (and AND not)');
});

test('the last word of a name may be unfinished', () => {
  expect(wordsQuery('Kore', true)).toBe('(kore OR kore*)');
});

test('a text without words is no query', () => {
  expect(wordsQuery(' *"~ ', true)).toBeNull();
});

test('a whole name is one term', () => {
  expect(exactQuery('kim jong un')).toBe('"kim jong un"');
});
