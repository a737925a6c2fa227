import { describe, expect, test } from '@jest/globals';
import { readByline } from '../../../src/importing/text/read-byline.ts';

describe('bylines', () => {
  test.each([
    ['Nora Feldt', ['Nora Feldt'], null, null],
    ['Nora Feldt and Tom Arkwright', ['Nora Feldt', 'Tom Arkwright'], null, null],
    ['Nora Feldt, Tom Arkwright and Idris Calloway', ['Nora Feldt', 'Tom Arkwright', 'Idris Calloway'], null, null],
    ['NORA FELDT', ['Nora Feldt'], null, null],
    ['Tom Arkwright, Sample Courier, 26 April 2019', ['Tom Arkwright'], 'Sample Courier', '26 April 2019'],
    ['Donald S. Example, Senior Editor', ['Donald S. Example'], null, null],
    ['Maria de la Cruz | April 3, 2019', ['Maria de la Cruz'], null, 'April 3, 2019'],
    ['Ryan Example China/Asia Pacific Reporter', ['Ryan Example'], null, null],
    ['Reuters', [], 'Reuters', null],
    ['The Associated Press', [], 'The Associated Press', null],
    ['Mike Post', ['Mike Post'], null, null],
  ])('“%s” is read', (text, authors, source, date) => {
    expect(readByline(text)).toEqual({ authors, source, date });
  });

  test.each(['Friday the talks had failed', 'Friday', 'then nobody came', 'The time they met, all was lost'])(
    '“%s” is no byline',
    (text) => {
      expect(readByline(text)).toBeNull();
    },
  );
});
