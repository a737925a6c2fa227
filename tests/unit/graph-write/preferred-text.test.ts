import { describe, expect, test } from '@jest/globals';
import { preferredText } from '../../../src/graph/writing/preferred-text.ts';

describe('the preferred of several texts', () => {
  test.each([
    ['mixed case before capitals, however long', ['KOREA ECONOMIC INSTITUTE', 'Korea Institute'], 'Korea Institute'],
    ['the longer of one case', ['Kim', 'Kim Jong Un'], 'Kim Jong Un'],
    ['the smaller in code-point order of one length', ['Kim Jong-un', 'Kim Jong Un'], 'Kim Jong Un'],
    ['code points, not the code units of UTF-16', ['a\u{10000}', 'a\uffee\uffee'], 'a\uffee\uffee'],
    ['what there is before what is missing', [null, 'Kim'], 'Kim'],
    ['nothing of nothing', [null], null],
  ])('%s', (_, texts, expected) => {
    expect(preferredText(texts)).toBe(expected);
    expect(preferredText(texts.toReversed())).toBe(expected);
  });
});
