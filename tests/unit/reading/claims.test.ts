import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { ReadingPool } from '../../../src/importing/reading-pool.ts';
import { articleOf, claimLines, openTestPool } from '../../setup/read-text.ts';

let pool: ReadingPool;
beforeAll(async () => {
  pool = await openTestPool();
});
afterAll(() => pool.close());

const read = (text: string) => pool.read(articleOf(text));
const linesOf = async (text: string) => claimLines(await read(text));

describe('modality', () => {
  test.each([
    ['what was done happened', 'Moon Jae-in and Vladimir Putin met in Vladivostok.', 'HAPPENED MET'],
    ['"are planning to" makes a plan', 'Moon Jae-in and Vladimir Putin are planning to meet in May.', 'PLANNED MET'],
    ['"is set to" makes a plan', 'Moon Jae-in is set to meet Vladimir Putin.', 'PLANNED MET'],
    ['"is expected to" makes a plan', 'Moon Jae-in is expected to meet Vladimir Putin next week.', 'PLANNED MET'],
    ['"may" makes it possible', 'Moon Jae-in may meet Vladimir Putin.', 'POSSIBLE MET'],
    ['"reportedly" makes it suspected', 'Moon Jae-in reportedly met Vladimir Putin.', 'SUSPECTED MET'],
    ['"is believed to" makes it suspected', 'Moon Jae-in is believed to have met Vladimir Putin.', 'SUSPECTED MET'],
    ['"if" makes it hypothetical', 'If Moon Jae-in meets Vladimir Putin, the deal may be saved.', 'HYPOTHETICAL MET'],
    ['"will not" denies', 'Moon Jae-in will not meet Vladimir Putin.', 'DENIED MET'],
    ['"refused to" denies', 'Moon Jae-in refused to meet Vladimir Putin.', 'DENIED MET'],
  ])('%s', async (_, text, expected) => {
    expect((await linesOf(text)).some((line) => line.includes(expected))).toBe(true);
  });

  test('"unclear which" denies nothing', async () => {
    const lines = await linesOf('It is unclear which officials from Japan and Iran are speaking with one another.');
    expect(lines.filter((line) => line.includes('DENIED'))).toEqual([]);
  });

  test('a claim names the words that decided it, at their offsets', async () => {
    const text = 'Angela Merkel will not meet with Emmanuel Macron, a senior German official told Reuters.';
    const { claims } = await read(text);
    const [met] = claims.filter(({ type }) => type === 'MET');
    expect(met?.cues.map(({ kind, text: word }) => `${kind} ${word}`)).toEqual([
      'TRIGGER meet',
      'FUTURE will',
      'NEGATION not',
      'REPORT told',
    ]);
    for (const { start, end, text: word } of met!.cues) expect(text.slice(start, end)).toBe(word);
    expect(met?.rule).toBe('rule:modality-beside');
  });
});

describe('ends', () => {
  test('who meets stands on either side', async () => {
    expect(await linesOf('Shinzo Abe and Angela Merkel met.')).toEqual(['Shinzo Abe | HAPPENED MET | Angela Merkel']);
  });

  test('unnamed people who act for a country count as it', async () => {
    const lines = await linesOf('American officials spoke with North Korean officials.');
    expect(lines).toEqual(['United States | HAPPENED SPOKE_WITH | North Korea']);
  });

  test('a fact in an apposition is said of the name that it explains', async () => {
    const lines = await linesOf(
      'Angela Merkel was scheduled to meet Kim Yo Jong, the sister of Kim Jong Un, in Seoul.',
    );
    expect(lines.filter((line) => line.includes('FAMILY_OF'))).toEqual([
      'Kim Yo Jong | HAPPENED FAMILY_OF | Kim Jong Un',
    ]);
  });

  test('a date after "since" dates nothing', async () => {
    const { claims } = await read(
      'Shinzo Abe is the first Japanese leader to visit Tehran since the war of 1980 to 1988.',
    );
    expect(claims.filter(({ type }) => type === 'VISITED').map(({ time }) => time)).toEqual([null]);
  });

  test('nothing is claimed between a country and its own officials', async () => {
    const { claims } = await read('North Korean officials praised Iran.');
    expect(claims.some(({ type }) => type === 'WORKS_FOR' || type === 'PART_OF')).toBe(false);
  });

  test('the two leaders are the two that were named together', async () => {
    const lines = await linesOf('Trump and Kim Jong Un met in Singapore. The two leaders are expected to meet again.');
    expect(lines).toContain('Donald Trump | PLANNED MET | Kim Jong Un');
  });

  test('"they" are the two whose names are coordinated before', async () => {
    const lines = await linesOf('Donald Trump and Vladimir Putin met in Helsinki. They spoke by telephone on Friday.');
    expect(lines).toContain('Donald Trump | HAPPENED SPOKE_WITH | Vladimir Putin');
  });

  test('an adviser is who is named right behind the word, not who was named before', async () => {
    const lines = await linesOf(
      'Kim Jong Un has invited Donald Trump to a meeting, South Korea’s national security adviser, Chung Eui-yong, said.',
    );
    expect(lines.filter((line) => line.startsWith('Donald Trump | HAPPENED WORKS_FOR'))).toEqual([]);
  });

  test('what is printed twice is said once', async () => {
    const sentence = 'Emmanuel Macron met Olaf Scholz in Paris on Tuesday.';
    const { claims } = await read(`${sentence}\n\n${sentence}`);
    expect(claims.filter(({ type }) => type === 'MET')).toHaveLength(1);
  });

  test('who leads a delegation does not lead its country', async () => {
    const lines = await linesOf('The North Korean delegation was led by Ri Yong Ho.');
    expect(lines.filter((line) => line.includes('LEADS | North Korea'))).toEqual([]);
  });

  test('who reports it takes no part in it', async () => {
    const lines = await linesOf(
      'Moon Jae-in has invited Xi Jinping to a meeting, his adviser, Chung Eui-yong, announced.',
    );
    expect(lines.filter((line) => /(?:INVITED|MET).*\| Chung Eui-yong \|/.test(line))).toEqual([]);
    expect(lines.filter((line) => line.startsWith('Moon Jae-in | HAPPENED INVITED | Xi Jinping'))).toHaveLength(1);
  });

  test('an expert on a country works for the body after "at"', async () => {
    const lines = await linesOf('Mary Grant, an expert on Iran at the University of Leeds, criticized Japan.');
    expect(lines).toContain('Mary Grant | HAPPENED WORKS_FOR | University of Leeds');
    expect(lines.filter((line) => line.includes('WORKS_FOR | Iran'))).toEqual([]);
  });

  test('a suspect is a suspect, and the crime is a fact', async () => {
    const lines = await linesOf('Kim Jong-nam was murdered in Malaysia, and Pyongyang tops the suspect list.');
    expect(lines).toContain('… | HAPPENED KILLED | Kim Jong-nam');
    expect(lines).toContain('North Korea | SUSPECTED KILLED | Kim Jong-nam');
  });
});

describe('channels', () => {
  test('what is said via somebody is said by both ends through them', async () => {
    const lines = await linesOf('Washington and Tehran exchanged messages via Oman.');
    expect(lines).toContain('United States | HAPPENED SPOKE_WITH | Iran');
    expect(lines).toContain('United States | HAPPENED SPOKE_VIA | Oman');
    expect(lines).toContain('Iran | HAPPENED SPOKE_VIA | Oman');
  });
});

describe('speakers', () => {
  test.each([
    [
      'the official, then whom it was told to',
      'Merkel will not meet Macron, a senior German official told Reuters.',
      'a senior German official, Reuters',
    ],
    ['after "according to"', 'Japan may impose sanctions on Iran, according to Kyodo.', 'Kyodo'],
    ['after "per"', 'Per Moscow, Russia has not held talks with Turkey.', 'Moscow'],
    ['before a that-clause', 'The White House said that Trump had invited Kim Jong Un.', 'White House'],
    ['behind its verb', 'Iran tested a ballistic missile on Monday, reports The Washington Post.', 'Washington Post'],
    [
      'the name in an apposition',
      'Russia has not held talks with Turkey, the deputy minister, Sergei Ryabkov, said on Monday.',
      'Sergei Ryabkov',
    ],
    [
      'the head of a long phrase',
      'Kim Jong Un visited Beijing, three people with knowledge of the trip told Bloomberg.',
      'three people, Bloomberg',
    ],
    ['beside a quotation', '“Iran has tested a ballistic missile,” Mike Pompeo said.', 'Mike Pompeo'],
  ])('the speaker is %s', async (_, text, speaker) => {
    const lines = await linesOf(text);
    expect(lines.filter((line) => line.endsWith(speaker))).not.toEqual([]);
  });

  test('a quotation that goes on keeps its speaker', async () => {
    const lines = await linesOf(
      '“We are patient people,” Mike Pompeo said. “But Iran has tested a ballistic missile.”',
    );
    expect(lines).toEqual(['Iran | HAPPENED TESTED | ballistic missile | Mike Pompeo']);
  });

  test('what follows a closed quotation is the article’s own', async () => {
    const { claims } = await read(
      '“There is a lot of goodwill on all sides,” he said beside Shinzo Abe, who met Vladimir Putin.',
    );
    expect(claims.filter(({ type }) => type === 'MET').flatMap(({ speakers }) => speakers)).toEqual([]);
  });

  test('who is quoted without a name is anonymous, whoever they speak for', async () => {
    const { claims } = await read('Merkel will not meet Macron, a senior German official told Reuters.');
    const [met] = claims.filter(({ type }) => type === 'MET');
    expect(met?.speakers.map(({ anonymous }) => anonymous)).toEqual([true, false]);
  });

  test('to tell the press is no conversation', async () => {
    const lines = await linesOf('Iran has tested a missile, Mike Pompeo told Reuters.');
    expect(lines.filter((line) => line.includes('SPOKE_WITH'))).toEqual([]);
  });
});

describe('a reading', () => {
  test('is the same each time, and every id in it is known', async () => {
    const text = 'Trump and Kim met in Singapore on June 12. They spoke through the New York Channel, Reuters said.';
    const first = await read(text);
    expect(await read(text)).toEqual(first);
    const mentions = new Set(first.mentions.map(({ id }) => id));
    const ends = first.claims.flatMap((claim) => [
      ...[claim.subject, claim.object].filter((end) => end !== null),
      ...claim.arguments.map(({ mention }) => mention),
      ...claim.speakers.map(({ mention }) => mention).filter((mention) => mention !== null),
    ]);
    expect(ends.filter((end) => !mentions.has(end))).toEqual([]);
    for (const { start, end, text: words } of first.mentions) expect(text.slice(start, end)).toBe(words);
  });

  test('of a sentence does not depend on its neighbours', async () => {
    const sentence = 'Angela Merkel met Emmanuel Macron in Paris.';
    const alone = await read(sentence);
    const among = await read(`Snow fell all night in the north of the country.\n\n${sentence}\n\nTrade went on.`);
    expect(among.claims.map(({ type, confidence }) => ({ type, confidence }))).toEqual(
      alone.claims.map(({ type, confidence }) => ({ type, confidence })),
    );
  });

  test('of another language has sentences and no claims', async () => {
    const reading = await read(
      'Le président français a rencontré la chancelière allemande à Paris. Ils ont parlé des sanctions.',
    );
    expect(reading).toMatchObject({ language: 'fr', claims: [], entities: [] });
    expect(reading.sentences).toHaveLength(2);
  });

  test('of an empty text is empty', async () => {
    expect(await read(' \n ')).toMatchObject({ sentences: [], mentions: [], claims: [], times: [] });
  });

  test('of a sentence of fifteen hundred words loses no word', async () => {
    const text = `${'The envoys of Japan met the envoys of Iran and '.repeat(150)}left.`;
    const { sentences } = await read(text);
    expect(sentences.length).toBeGreaterThan(5);
    expect(sentences.map(({ start, end }) => text.slice(start, end)).join(' ')).toBe(text);
  });
});
