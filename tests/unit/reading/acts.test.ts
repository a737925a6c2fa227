import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { ReadingPool } from '../../../src/importing/reading-pool.ts';
import { predictionOf } from '../../../src/reading/prediction.ts';
import { articleOf, claimLines, openTestPool } from '../../setup/read-text.ts';

let pool: ReadingPool;
beforeAll(async () => {
  pool = await openTestPool();
});
afterAll(() => pool.close());

const read = (text: string) => pool.read(articleOf(text));
const linesOf = async (text: string) => claimLines(await read(text));

/** The words of the text over which the claims of a type stretch, as they are scored. */
async function cuesOf(text: string, type: string): Promise<readonly string[]> {
  const article = articleOf(text);
  const { claims } = predictionOf('a', article, await pool.read(article));
  return (claims as readonly { readonly type: string; readonly cue: readonly [number, number] }[])
    .filter((claim) => claim.type === type)
    .map(({ cue }) => text.slice(...cue));
}

describe('a verb and its object say together', () => {
  test.each([
    ['that aid suspended is a sanction', 'Norway suspended aid to Belarus on Monday.', 'SANCTIONED'],
    ['that a curfew lifted is a concession', 'The government of Nepal lifted a curfew in Kathmandu.', 'CONCEDED_TO'],
    [
      'that workers who block roads protest',
      'Bolivian miners blocked roads near La Paz on Friday.',
      'PROTESTED_AGAINST',
    ],
    ['that who does not accept rejects', 'Serbia does not accept the ruling of the court.', 'REJECTED'],
  ])('%s', async (_, text, type) => {
    expect((await linesOf(text)).some((line) => line.includes(type))).toBe(true);
  });

  test('nothing where a particle makes another verb of it', async () => {
    const lines = await linesOf('North Korea will never give up its nuclear weapons.');
    expect(lines.filter((line) => line.includes('AIDED'))).toEqual([]);
  });
});

describe('a threat is', () => {
  test('a hostile act that is vowed', async () => {
    expect((await linesOf('Hezbollah vowed to attack Israel.')).some((line) => line.includes('THREATENED'))).toBe(true);
  });

  test('no act that is announced and done to nobody', async () => {
    const lines = await linesOf('Hungary said it would sign the treaty with Romania.');
    expect(lines.filter((line) => line.includes('THREATENED'))).toEqual([]);
  });
});

describe('the words of a claim', () => {
  test('reach from the verb that carries a noun to the noun', async () => {
    expect(await cuesOf('Angela Merkel held a meeting with Emmanuel Macron.', 'MET')).toEqual(['held a meeting']);
  });

  test('are the verb alone where it says all', async () => {
    expect(await cuesOf('Angela Merkel met Emmanuel Macron.', 'MET')).toEqual(['met']);
  });
});

describe('an end', () => {
  test('may be unsaid, who protests being enough', async () => {
    const lines = await linesOf('Thousands of Iraqi Kurds demonstrated in Kirkuk on Sunday.');
    expect(lines.some((line) => line.includes('PROTESTED_AGAINST'))).toBe(true);
  });

  test('may have no name where a name describes it', async () => {
    const { claims } = await read('Three Iraqi civilians were killed by a bomb on Tuesday.');
    expect(claims.map(({ type, subject }) => [type, subject])).toContainEqual(['KILLED', null]);
  });
});
