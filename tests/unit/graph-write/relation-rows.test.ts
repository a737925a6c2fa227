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
        camp: ['HAPPENED', 'ONGOING', 'PLANNED', 'POSSIBLE', 'SUSPECTED'].map((each) =>
          PLANNED.replace('PLANNED', each),
        ),
        opposites: [DENIED],
      },
    ]);
  });

  test('a denial is contested by each assertion', () => {
    const [row] = relationRows([DENIED]);
    expect(row?.opposites).toHaveLength(5);
    expect(row?.camp).toEqual([DENIED]);
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
