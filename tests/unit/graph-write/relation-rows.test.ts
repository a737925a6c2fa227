import { describe, expect, test } from '@jest/globals';
import { relationRows } from '../../../src/graph/writing/relation-rows.ts';

const PLANNED = 'relation:MET|PLANNED|person:a|person:b';
const DENIED = 'relation:MET|DENIED|person:a|person:b';

describe('relations to draw', () => {
  test('a plan is contested by a denial, and contests it together with all else that is asserted', () => {
    expect(relationRows([PLANNED])).toEqual([
      {
        id: PLANNED,
        edge: 'PLANNED_MET',
        type: 'MET',
        modality: 'PLANNED',
        subject: 'person:a',
        object: 'person:b',
        pair: 'person:a|person:b',
        camp: ['HAPPENED', 'ONGOING', 'PLANNED', 'POSSIBLE', 'SUSPECTED'].map((each) =>
          PLANNED.replace('PLANNED', each),
        ),
        opposites: [DENIED],
        others: [DENIED],
      },
    ]);
  });

  test('a denial is contested by each assertion', () => {
    const [row] = relationRows([DENIED]);
    expect(row?.opposites).toHaveLength(5);
    expect(row?.camp).toEqual([DENIED]);
  });

  test('opposites that are rows themselves are not left to each other', () => {
    expect(relationRows([PLANNED, DENIED]).map(({ others }) => others.length)).toEqual([4, 0]);
  });

  test('both directions of a type with a direction are found by one pair', () => {
    const pairs = relationRows(['relation:INVITED|HAPPENED|person:b|person:a', PLANNED]).map(({ pair }) => pair);
    expect(pairs).toEqual(['person:a|person:b', 'person:a|person:b']);
  });

  test('each is drawn once, in the order of ids, and what is only supposed is not drawn', () => {
    const supposed = 'relation:MET|HYPOTHETICAL|person:a|person:b';
    expect(relationRows([PLANNED, supposed, DENIED, PLANNED]).map(({ id }) => id)).toEqual([DENIED, PLANNED]);
  });

  test.each(['relation:MET|PLANNED|person:a', 'relation:GREETED|PLANNED|person:a|person:b', 'person:a'])(
    '%s is refused',
    (id) => {
      expect(() => relationRows([id])).toThrow(RangeError);
    },
  );
});
