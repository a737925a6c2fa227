import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { ReadingPool } from '../../../src/importing/reading-pool.ts';
import type { Article } from '../../../src/model/article.ts';
import type { Reading } from '../../../src/model/reading.ts';
import { articleOf, openTestPool } from '../../setup/read-text.ts';

let pool: ReadingPool;
beforeAll(async () => {
  pool = await openTestPool();
});
afterAll(() => pool.close());

const IN_2018 = { publishedAt: '2018-04-17T21:05:00Z' };
const read = (text: string, more: Partial<Article> = IN_2018): Promise<Reading> => pool.read(articleOf(text, more));

/** Words of each mention and its entity: `Trump -> person:donald-trump`. */
async function mentionsIn(text: string, more?: Partial<Article>): Promise<readonly string[]> {
  const reading = await read(text, more);
  return reading.mentions.map((mention) => `${mention.text} -> ${mention.entity ?? 'nobody'}`);
}
async function entityOf(words: string, text: string, more?: Partial<Article>): Promise<string | null | undefined> {
  const { mentions } = await read(text, more);
  return mentions.find((mention) => mention.text === words)?.entity;
}

describe('persons', () => {
  test('are one entity in full, by surname and in another spelling', async () => {
    const mentions = await mentionsIn(
      'President Donald Trump wrote to Kim Jong-un on Monday. Trump thanked Kim for his answer. "Kim Jong Un is ready," Mr. Trump said.',
    );
    expect(mentions).toEqual(
      expect.arrayContaining([
        'Donald Trump -> person:donald-trump',
        'Kim Jong-un -> person:kim-jong-un',
        'Trump -> person:donald-trump',
        'Kim -> person:kim-jong-un',
        'Kim Jong Un -> person:kim-jong-un',
      ]),
    );
  });

  test('of one family are told apart', async () => {
    const mentions = await mentionsIn(
      'Police said Kim Jong-nam was killed at the airport. Kim Jong Un did not comment.',
    );
    expect(mentions).toEqual(
      expect.arrayContaining(['Kim Jong-nam -> person:kim-jong-nam', 'Kim Jong Un -> person:kim-jong-un']),
    );
  });

  test('whom nobody knows keep their own name, without middle initials in the id', async () => {
    const text = 'Harold B. Winterbourne, a lawyer in Oslo, met the minister. Winterbourne declined to comment.';
    expect(await entityOf('Harold B. Winterbourne', text)).toBe('person:harold-winterbourne');
    expect(await entityOf('Winterbourne', text)).toBe('person:harold-winterbourne');
  });

  test('named only by a surname that nobody bears are nobody', async () => {
    const { entities } = await read('Mr. Quillfeather met the minister in Oslo on Friday.');
    expect(entities.map(({ kind }) => kind)).not.toContain('Person');
  });

  test('are found by title and day where only the surname stands', async () => {
    const text = 'President Bush met his advisers at the White House on Monday.';
    expect(await entityOf('Bush', text, { publishedAt: '2005-03-01T00:00:00Z' })).toBe('person:george-w-bush');
    expect(await entityOf('Bush', text, { publishedAt: '1991-03-01T00:00:00Z' })).toBe('person:george-hw-bush');
  });

  test('have what an apposition says of them as description', async () => {
    const { entities } = await read('Harold Winterbourne, a former diplomat in Oslo, met the minister on Friday.');
    expect(entities.find(({ id }) => id === 'person:harold-winterbourne')?.description).toBe('former diplomat in Oslo');
  });
});

describe('countries', () => {
  test('are one entity by name, abbreviation, adjective and the capital that acts', async () => {
    const mentions = await mentionsIn(
      'Pyongyang accused the U.S. of hostility. North Korean officials told American diplomats that North Korea would wait. Washington urged the DPRK to return.',
    );
    expect(mentions).toEqual(
      expect.arrayContaining([
        'Pyongyang -> place:north-korea',
        'U.S. -> place:united-states',
        'North Korean officials -> place:north-korea',
        'American diplomats -> place:united-states',
        'Washington -> place:united-states',
        'DPRK -> place:north-korea',
      ]),
    );
  });

  test('are not meant by a capital in which something is', async () => {
    expect(await entityOf('Seoul', 'The two ministers met in Seoul on Friday.')).toBe('place:seoul');
    expect(await entityOf('SEOUL', 'SEOUL — The two ministers met on Friday.')).toBe('place:seoul');
  });

  test('are meant by "the North" and "the country" where the text speaks of them', async () => {
    const text = 'North Korea fired a missile. The North said it was a test. The country has few friends.';
    expect(await entityOf('North', text)).toBe('place:north-korea');
    expect(await entityOf('The country', text)).toBe('place:north-korea');
  });

  test('are both acted for by officials of either', async () => {
    const { mentions } = await read('American and Japanese officials met in Oslo on Friday.');
    const officials = mentions.filter(({ text, entity }) => text.endsWith('officials') && entity !== null);
    expect(officials.map(({ entity }) => entity).toSorted()).toEqual(['place:japan', 'place:united-states']);
  });

  test('are two where the text says both', async () => {
    const { mentions } = await read('South Korea and Japan signed the pact. Both countries praised it.');
    const both = mentions.filter(({ text, entity }) => text === 'Both countries' && entity !== null);
    expect(both.map(({ entity }) => entity).toSorted()).toEqual(['place:japan', 'place:south-korea']);
  });
});

describe('bodies', () => {
  test('are found by an acronym of the lexicon', async () => {
    const { entities } = await read(
      'An analyst at the Korea Economic Institute spoke with the Reconnaissance General Bureau.',
    );
    const aliases = Object.fromEntries(entities.map(({ id, aliases }) => [id, aliases]));
    expect(aliases['organization:korea-economic-institute']).toContain('KEI');
    expect(aliases['organization:reconnaissance-general-bureau']).toContain('RGB');
  });

  test('are found by the acronym the text itself gives', async () => {
    const text = 'The Nordic Fisheries Council (NFC) met in Oslo. The NFC rejected the plan.';
    const mentions = await mentionsIn(text);
    const ids = new Set(mentions.filter((each) => /^NFC|^Nordic/.test(each)).map((each) => each.split(' -> ')[1]));
    expect([...ids]).toEqual(['organization:nordic-fisheries-council']);
  });

  test('that every state has belong to the state beside them', async () => {
    const text = "Japan's Foreign Ministry denied it. The Russian Foreign Ministry welcomed it.";
    const { entities } = await read(text);
    expect(entities.map(({ id }) => id)).toEqual(
      expect.arrayContaining(['organization:foreign-ministry-of-japan', 'organization:foreign-ministry-of-russia']),
    );
  });

  test('are called by the short name of a newspaper named in full', async () => {
    const text = 'The envoy resigned, The Washington Post reported. He was tired, the Post said.';
    expect(await entityOf('Post', text)).toBe('organization:washington-post');
  });

  test('are acted for by their officials, and the White House is one', async () => {
    expect(await entityOf('a White House official', 'The plan is dead, a White House official told Reuters.')).toBe(
      'organization:white-house',
    );
  });
});

describe('pronouns and descriptions', () => {
  test('stand for the person spoken of, by gender', async () => {
    const text = 'Angela Merkel met Emmanuel Macron in Berlin. She praised him.';
    expect(await entityOf('She', text)).toBe('person:angela-merkel');
    expect(await entityOf('him', text)).toBe('person:emmanuel-macron');
  });

  test('leaders of states are those in office that day', async () => {
    const text = 'The North Korean leader will meet the Japanese prime minister.';
    expect(await entityOf('The North Korean leader', text)).toBe('person:kim-jong-un');
    expect(await entityOf('the Japanese prime minister', text)).toBe('person:shinzo-abe');
    expect(await entityOf('the Japanese prime minister', text, { publishedAt: '2005-03-01T00:00:00Z' })).toBe(
      'person:junichiro-koizumi',
    );
  });

  test('beside a name are mentions of their own', async () => {
    const text = 'South Korean President Moon Jae-in met Harold Winterbourne, a former diplomat, in Oslo on Friday.';
    expect(await entityOf('South Korean President', text)).toBe('person:moon-jae-in');
    expect(await entityOf('a former diplomat', text)).toBe('person:harold-winterbourne');
  });

  test('leaders of states are nobody where no day is known and several held the post', async () => {
    const text = 'The French president met the British prime minister.';
    const { entities } = await read(text, { publishedAt: null });
    expect(entities.map(({ kind }) => kind)).not.toContain('Person');
  });

  test('"who" stands for the person, not for the house', async () => {
    const text =
      'Harold Winterbourne, a diplomat at the Swedish Embassy in London who resigned last year, met the envoy.';
    expect(await entityOf('who', text)).toBe('person:harold-winterbourne');
  });

  test('"it" that stands for nothing is no mention', async () => {
    expect(await entityOf('It', 'North Korea is silent. It is unclear whether the talks will go on.')).toBeUndefined();
  });
});

describe('things', () => {
  test('weapons have one name however they are described', async () => {
    const mentions = await mentionsIn(
      'North Korea tested a new mid-range ballistic missile and will not give up its nuclear arms.',
    );
    expect(mentions).toEqual(
      expect.arrayContaining([
        'ballistic missile -> weapon:ballistic-missile',
        'nuclear arms -> weapon:nuclear-weapon',
      ]),
    );
  });

  test('channels, events and places of talks have their kinds', async () => {
    const { entities } = await read(
      'Envoys used the “New York Channel” before the “Track 1.5” talks. Key Resolve was put off, and both met at Panmunjom.',
    );
    expect(entities.map(({ id }) => id)).toEqual(
      expect.arrayContaining([
        'channel:new-york-channel',
        'channel:track-15',
        'event:key-resolve',
        'facility:panmunjom',
      ]),
    );
  });

  test('photo credits name nobody', async () => {
    const { entities } = await read('Harold Winterbourne/Getty Images\n\nThe two ministers met in Oslo on Friday.');
    expect(entities.map(({ kind }) => kind)).not.toContain('Person');
  });
});

test('mentions stand in the order of the text and hold its very words', async () => {
  const text = 'Senior North Korean officials met Donald Trump. He thanked them, and the president left.';
  const { mentions } = await read(text);
  expect(mentions.map(({ id }) => id)).toEqual(mentions.map((_, i) => `m${i}`));
  for (const { start, end, text: words } of mentions) expect(text.slice(start, end)).toBe(words);
  expect(mentions.map(({ start }) => start)).toEqual(mentions.map(({ start }) => start).toSorted((a, b) => a - b));
});

test('every mentioned entity is listed once', async () => {
  const { mentions, entities } = await read('North Korea and South Korea met. Kim Jong Un praised South Korea.');
  const ids = entities.map(({ id }) => id);
  expect(new Set(ids).size).toBe(ids.length);
  expect(new Set(mentions.flatMap(({ entity }) => entity ?? []))).toEqual(new Set(ids));
});
