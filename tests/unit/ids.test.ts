import { describe, expect, test } from '@jest/globals';
import { edgeType, entityId, nameKey, relationId } from '../../src/model/ids.ts';

describe('ids', () => {
  test('one person has one id however the name is written', () => {
    expect(entityId('Person', 'Kim Jong-un')).toBe('person:kim-jong-un');
    expect(entityId('Person', 'Kim Jong Un')).toBe('person:kim-jong-un');
  });

  test('dots and accents do not matter to a name', () => {
    expect(nameKey('K.E.I.')).toBe('kei');
    expect(nameKey('São Tomé')).toBe('sao tome');
  });

  test('a symmetric relation has one id either way round, a directed one has two', () => {
    expect(relationId('MET', 'PLANNED', 'person:b', 'person:a')).toBe('relation:MET|PLANNED|person:a|person:b');
    expect(relationId('VISITED', 'PLANNED', 'person:b', 'place:a')).toBe('relation:VISITED|PLANNED|person:b|place:a');
  });

  test('only what happened or goes on is drawn under the bare type', () => {
    expect(edgeType('MET', 'HAPPENED')).toBe('MET');
    expect(edgeType('MET', 'ONGOING')).toBe('MET');
    expect(edgeType('MET', 'PLANNED')).toBe('PLANNED_MET');
    expect(edgeType('MET', 'HYPOTHETICAL')).toBeNull();
  });
});
