import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { ReadingPool } from '../../../src/importing/reading-pool.ts';
import { militaryUnits } from '../../../src/reading/resolution/military-units.ts';
import { headerNames } from '../../../src/reading/resolution/press-headers.ts';
import { tokenize } from '../../../src/reading/tokens.ts';
import { articleOf, openTestPool } from '../../setup/read-text.ts';

let pool: ReadingPool;
beforeAll(async () => {
  pool = await openTestPool();
});
afterAll(() => pool.close());

/** Named mentions: `Mrs. Alder (Person)`. */
async function namesIn(text: string): Promise<readonly string[]> {
  const { mentions } = await pool.read(articleOf(text));
  return mentions.filter(({ level }) => level === 'named').map((mention) => `${mention.text} (${mention.kind})`);
}

describe('a mention', () => {
  test('takes a courtesy title along, and its entity does not', async () => {
    const text = 'Ruth Alder runs a farm near Oslo. Mrs. Alder has two sons.';
    expect(await namesIn(text)).toContain('Mrs. Alder (Person)');
    const { entities } = await pool.read(articleOf(text));
    expect(entities.map(({ id }) => id)).toContain('person:ruth-alder');
    expect(entities.map(({ name }) => name)).not.toContain('Mrs. Alder');
  });

  test('of a birthplace reaches over its region, of another place it does not', async () => {
    expect(await namesIn('The painter Ruth Alder was born in Waterville, Maine.')).toContain(
      'Waterville, Maine (Place)',
    );
    const elsewhere = await namesIn('The painter Ruth Alder opened a gallery in Waterville, Maine.');
    expect(elsewhere).toEqual(expect.arrayContaining(['Waterville (Place)', 'Maine (Place)']));
  });

  test('is no time zone, no party with a state and no word about a name', async () => {
    const names = await namesIn('Sen. Ruth Alder, D-Ohio, met the Denver-based firm at 3 p.m. EDT on Monday.');
    expect(names.filter((name) => /EDT|D-Ohio|Denver-based/.test(name))).toEqual([]);
  });

  test('of a ship is no person', async () => {
    const names = await namesIn('The destroyer USS Alder left the port of Bergen on Monday.');
    expect(names.filter((name) => name.endsWith('(Person)'))).toEqual([]);
  });

  test('of an army holds the adjective of its country', async () => {
    expect(await namesIn('Two officers of the Iraqi Army were wounded.')).toContain('Iraqi Army (Organization)');
  });
});

/** `Moscow/Place PRAVDA/Organization`; places are those with the given words. */
function inHeader(text: string, ...places: readonly string[]): string {
  const tokens = tokenize(text);
  const placeFrom = (at: number) => {
    const place = places.find((words) => text.startsWith(words, tokens[at]!.start));
    if (place === undefined) return at;
    const end = tokens[at]!.start + place.length;
    return tokens.findIndex((token) => token.end === end) + 1;
  };
  return headerNames(tokens, placeFrom)
    .map(({ from, to, kind }) => `${text.slice(tokens[from]!.start, tokens[to - 1]!.end)}/${kind}`)
    .join(' ');
}

describe('headings', () => {
  test('of monitored reports name a town and a source', () => {
    expect(inHeader('XW1203194194 Oslo AFTENAVIS in Norwegian 12 Mar 94')).toBe('Oslo/Place AFTENAVIS/Organization');
    expect(inHeader('Talks End XW1203194194 Port Alder Radio Alder Network in English 1900 GMT', 'Port Alder')).toBe(
      'Port Alder/Place Radio Alder Network/Organization',
    );
    expect(inHeader('947N0051B Rio de Alder O DIARIO in Portuguese 3 May 94')).toBe(
      'Rio de Alder/Place O DIARIO/Organization',
    );
    expect(inHeader('40101006B Oslo DAILY ALDER (HEALTH) in English 13 Apr')).toBe(
      'Oslo/Place DAILY ALDER/Organization',
    );
  });

  test('may stand alone where the town is known', () => {
    expect(inHeader('Oslo AFTENAVIS', 'Oslo')).toBe('Oslo/Place AFTENAVIS/Organization');
    expect(inHeader('Oslo Radio Alder Network', 'Oslo')).toBe('Oslo/Place Radio Alder Network/Organization');
    expect(inHeader('Senator ALDER')).toBe('');
    expect(inHeader('Oslo Accord', 'Oslo')).toBe('');
  });

  test('with a date or an agency begin with a town', () => {
    expect(inHeader('PORT ALDER, Maine (AP)', 'Maine')).toBe('PORT ALDER/Place AP/Organization');
    expect(inHeader('PORT ALDER, Maine', 'Maine')).toBe('PORT ALDER/Place');
    expect(inHeader('(Text) Oslo, 2 May (NTB) -- The talks ended.')).toBe('Oslo/Place NTB/Organization');
    expect(inHeader('Oslo, May 2 NTB -- The talks ended.')).toBe('Oslo/Place NTB/Organization');
    expect(inHeader('BREAKING -- The talks ended.')).toBe('');
    expect(inHeader('The minister spoke in English on Monday.')).toBe('');
  });
});

describe('numbered units', () => {
  test('run from the number to the kind of unit', () => {
    const text = 'The 6th Fleet, the Third Army and the 12th Field Artillery Regiment met the 3rd Baron Alder.';
    const tokens = tokenize(text);
    const units = militaryUnits(tokens).map(({ from, to }) => text.slice(tokens[from]!.start, tokens[to - 1]!.end));
    expect(units).toEqual(['6th Fleet', 'Third Army', '12th Field Artillery Regiment']);
  });
});
