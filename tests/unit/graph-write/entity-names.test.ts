import { describe, expect, test } from '@jest/globals';
import { joinNames, nameKeysOf, sameNames } from '../../../src/graph/writing/entity-names.ts';

const KEI = { name: 'KEI', aliases: ['Korea Economic Institute of America'], description: null };
const INSTITUTE = { name: 'Korea Economic Institute', aliases: ['KEI'], description: 'a think tank' };
const AGENCY = { name: 'K.E.I.', aliases: [], description: 'A THINK TANK IN WASHINGTON' };

describe('names of an entity in several articles', () => {
  test('the preferred name is shown and the others become aliases', () => {
    expect(joinNames([KEI, INSTITUTE, AGENCY])).toEqual({
      name: 'Korea Economic Institute',
      aliases: ['K.E.I.', 'KEI', 'Korea Economic Institute of America'],
      description: 'a think tank',
    });
  });

  test('order and grouping do not matter, and the same twice changes nothing', () => {
    const all = joinNames([KEI, INSTITUTE, AGENCY])!;
    expect(joinNames([AGENCY, joinNames([INSTITUTE, KEI])!])).toEqual(all);
    expect(joinNames([all, KEI])).toEqual(all);
    expect(sameNames(joinNames([all, INSTITUTE])!, all)).toBe(true);
  });

  test('a longer name that was only an alias does not become the name', () => {
    expect(joinNames([KEI])?.name).toBe('KEI');
  });

  test('spellings of one name share a key', () => {
    expect(nameKeysOf(joinNames([KEI, AGENCY])!)).toEqual(['kei', 'korea economic institute of america']);
  });

  test('nobody has no names', () => {
    expect(joinNames([])).toBeNull();
  });
});
