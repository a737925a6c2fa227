import { expect, test } from '@jest/globals';
import { mentionRows } from '../../../src/graph/writing/mention-rows.ts';
import type { MentionReading, Reading } from '../../../src/model/reading.ts';
import { articleOf } from '../../setup/read-text.ts';

const TEXT = 'Mr. Abe met Dr.\nShinzo Abe; Mr. Speaker of Japan Times left.';

function namesOf(kind: 'Person' | 'Organization', ...surfaces: readonly string[]) {
  const mentions = surfaces.map(
    (text, i): MentionReading => ({
      id: `m${i}`,
      start: TEXT.indexOf(text),
      end: TEXT.indexOf(text) + text.length,
      text,
      level: 'named',
      kind,
      entity: 'x:abe',
    }),
  );
  const reading: Reading = {
    extractor: { name: 'test', version: '1' },
    language: 'en',
    sentences: [],
    entities: [{ id: 'x:abe', kind, name: 'Shinzo Abe', aliases: [], description: null }],
    mentions,
    claims: [],
    events: [],
    attributions: [],
    times: [],
  };
  return mentionRows(articleOf(TEXT), reading)[0]!;
}

test('a courtesy title stands in the words of a mention and in no alias', () => {
  const row = namesOf('Person', 'Mr. Abe', 'Dr.\nShinzo Abe');
  expect(row.aliases).toEqual(['Abe']);
  expect(row.surfaces).toEqual(['Mr. Abe', 'Dr.\nShinzo Abe']);
});

test('a name that is broken over two lines is one name', () => {
  expect(namesOf('Organization', 'Japan Times').aliases).toEqual(['Japan Times']);
  expect(namesOf('Person', 'Dr.\nShinzo Abe').aliases).toEqual([]);
});
