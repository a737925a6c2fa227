import { describe, expect, test } from '@jest/globals';
import { splitSentences, tokenize } from '../../../src/reading/tokens.ts';

const words = (text: string) => tokenize(text).map((token) => token.text);
const sentences = (text: string) =>
  splitSentences(text).map((tokens) => text.slice(tokens[0]!.start, tokens.at(-1)!.end));

describe('tokens', () => {
  test('a possessive and a negation stand alone', () => {
    expect(words("Seoul's envoy didn't go; they’ll wait.")).toEqual([
      'Seoul',
      "'s",
      'envoy',
      'did',
      "n't",
      'go',
      ';',
      'they',
      '’ll',
      'wait',
      '.',
    ]);
  });

  test('hyphenated names, abbreviations and numbers stay whole', () => {
    expect(words('Kim Jong-nam met U.S. envoys on Feb. 12 over $1.5 million.')).toEqual([
      'Kim',
      'Jong-nam',
      'met',
      'U.S.',
      'envoys',
      'on',
      'Feb.',
      '12',
      'over',
      '$',
      '1.5',
      'million',
      '.',
    ]);
  });

  test('every token is the text at its offsets, and only white space is left out', () => {
    const text = 'A “quoted” word—and\n\nan émigré’s 3,000 km trip… (sic) 🙂 don’t!';
    const tokens = tokenize(text);
    for (const token of tokens) expect(text.slice(token.start, token.end)).toBe(token.text);
    expect(tokens.map((token) => token.text).join('')).toBe(text.replace(/\s/g, ''));
  });

  test('a hundred thousand words of any kind are cut in well under a second', () => {
    for (const piece of ["word's ", 'A. ', "'' ", '\n \n', 'a.b', 'x-', '1,', '” ']) {
      const started = performance.now();
      splitSentences(piece.repeat(100_000));
      expect(performance.now() - started).toBeLessThan(1500);
    }
  });
});

describe('sentences', () => {
  test('a sentence ends at its mark, and the closing quote comes along', () => {
    expect(sentences('He left. “We will talk.” She stayed!')).toEqual(['He left.', '“We will talk.”', 'She stayed!']);
  });

  test('an abbreviation does not end a sentence, a blank line does', () => {
    expect(sentences('Mr. Lee of the U.S. team left\n\nThe talks went on')).toEqual([
      'Mr. Lee of the U.S. team left',
      'The talks went on',
    ]);
  });

  test('an empty text has no sentences', () => {
    expect(splitSentences(' \n ')).toEqual([]);
  });
});
