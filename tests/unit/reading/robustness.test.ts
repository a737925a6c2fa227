import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { ReadingPool } from '../../../src/importing/reading-pool.ts';
import type { Reading } from '../../../src/model/reading.ts';
import { articleOf, claimLines, openTestPool } from '../../setup/read-text.ts';

let pool: ReadingPool;
beforeAll(async () => {
  pool = await openTestPool();
});
afterAll(() => pool.close());

const read = (text: string) => pool.read(articleOf(text));
const linesOf = async (text: string) => claimLines(await read(text));

/** Everything in a reading stands inside the text, at the words it says, in a sentence that exists. */
function expectSound(text: string, reading: Reading): void {
  let from = 0;
  for (const { start, end, index } of reading.sentences) {
    expect([start >= from, end > start, end <= text.length, reading.sentences[index]?.start === start]).toEqual([
      true,
      true,
      true,
      true,
    ]);
    from = end;
  }
  const cues = reading.claims.flatMap((claim) => claim.cues);
  const wrong = [...reading.mentions, ...cues].filter(
    ({ start, end, text: words }) => text.slice(start, end) !== words,
  );
  expect(wrong).toEqual([]);
}

const LONG = 'The envoys of Japan met the envoys of Iran in Vienna, and Shinzo Abe praised the talks. ';
const fill = (unit: string, length: number) => unit.repeat(Math.ceil(length / unit.length)).slice(0, length);

describe('whatever stands in a text, it is read', () => {
  test.each([
    ['no word', ' \n\t '],
    ['one sentence without an end', fill(LONG.replace('. ', ' and '), 12_000)],
    ['prose in one line', fill(LONG, 12_000)],
    ['five megabytes of one letter', fill('a', 5_000_000)],
    ['five megabytes of white space', fill(' \n', 5_000_000)],
    ['numbers', fill('12 345.67 8,901 2018-04-17 31/12/1999 0x1F ', 2_000)],
    ['marks', fill('.,;:!?-–—…()[]{}"“”‘’`~@#$%^&*_+=|\\/<> ', 1_500)],
    ['brackets and quotations that never close', fill('“(Trump said ‘[', 2_000)],
    ['emoji', fill('Trump 😀 met 👩‍👩‍👧 Kim 🇰🇵. ', 2_000)],
    ['surrogates without their half', 'Angela Merkel \ud83d met \ude00 Emmanuel Macron\ud800.'],
    ['control characters', 'Angela\u0000 Merkel\u0007 met\u001b[2J Emmanuel\u0085 Macron\u009f in\u200b Paris\ufeff.'],
    ['letters with many accents', fill('Z\u0301\u0302\u0303\u0304\u0305a\u0316\u0317lgo met Kim. ', 2_000)],
    ['writing from right to left', 'Trump \u202emet\u202c Kim in \u2067القدس\u2069.'],
    ['misread letters', 'Tlie Pres1dent 0f lran rnet Kirn J0ng Un 0n M0nday,, and tbe twosigned an agreernent .'],
    ['words cut at the ends of lines', 'Angela Mer-\nkel met Emma-\nnuel Macron in Pa-\nris on Mon-\nday.'],
    ['no spaces', fill('AngelaMerkelmetEmmanuelMacron', 3_000)],
    ['a page address', fill('https://example.org/a?b=c&d=%20#e ', 2_000)],
  ])('%s', async (_, text) => {
    expectSound(text, await read(text));
  });

  test('words that every JavaScript object knows are words like others', async () => {
    const text =
      'The Iranian Constructor said the two constructor met in the last constructor of 2018 and pointed constructor flaws.';
    const reading = await read(text);
    expectSound(text, reading);
    expect(reading.times.map(({ start, end }) => text.slice(start, end))).toEqual(['2018']);
    expect(reading.entities.map(({ name }) => name)).toEqual(['Iran']);
  });

  test('twice as much text takes twice the time, not four times', async () => {
    const secondsFor = async (length: number) => {
      const before = process.cpuUsage();
      await read(fill(LONG, length));
      const { user, system } = process.cpuUsage(before);
      return (user + system) / 1e6;
    };
    await secondsFor(4_000);
    const short = await secondsFor(10_000);
    const long = await secondsFor(40_000);
    expect(long / short).toBeLessThan(10);
  });
});

describe('other languages', () => {
  test.each([
    [
      'fr',
      'Le ministre des Affaires étrangères a rencontré son homologue à Paris. Ils ont parlé des sanctions et de la paix.',
    ],
    [
      'de',
      'Der Außenminister hat sich mit seinem Kollegen in Berlin getroffen. Sie sprachen über die Lage und das Abkommen.',
    ],
    ['es', 'El ministro se reunió con su homólogo en Madrid. Los dos hablaron de las sanciones y de la crisis.'],
    ['ru', 'Министр иностранных дел встретился с коллегой в Москве. Они обсудили санкции и переговоры.'],
    ['ko', '외교부 장관은 서울에서 미국 국무장관을 만났다. 두 사람은 제재를 논의했다.'],
    ['zh', '外交部长在北京会见了美国国务卿。双方讨论了制裁问题。'],
    ['ar', 'التقى وزير الخارجية نظيره في القاهرة. وناقش الجانبان العقوبات.'],
  ])('%s is marked and not read', async (language, text) => {
    const reading = await read(text);
    expect(reading).toMatchObject({ language, claims: [], mentions: [], entities: [] });
    expect(reading.sentences).toHaveLength(2);
  });

  test('five megabytes of it are cut into sentences', async () => {
    const text = fill('Министр встретился с коллегой в Москве. ', 5_000_000);
    const { language, sentences } = await read(text);
    expect(language).toBe('ru');
    expect(sentences).toHaveLength(125_000);
  });

  test('between English paragraphs are passed over', async () => {
    const text = [
      'Angela Merkel met Emmanuel Macron in Paris on Friday.',
      'La chancelière a rencontré Vladimir Poutine et Donald Trump pour parler des sanctions avec les deux.',
      '메르켈 총리는 파리에서 문재인 대통령을 만났다고 밝혔다.',
      'Moon Jae-in will visit Berlin, his office said.',
    ].join('\n\n');
    const reading = await read(text);
    expectSound(text, reading);
    expect(reading.language).toBe('en');
    expect(claimLines(reading).map((line) => line.split(' | ').slice(0, 3).join(' | '))).toEqual([
      'Angela Merkel | HAPPENED MET | Emmanuel Macron',
      'Moon Jae-in | PLANNED VISITED | Berlin',
    ]);
    expect(reading.mentions.filter(({ text: words }) => /Poutine|Trump/.test(words))).toEqual([]);
  });
});

describe('capitals', () => {
  const SHOUTED =
    'ANGELA MERKEL MET EMMANUEL MACRON IN PARIS ON MARCH 3, A FRENCH OFFICIAL TOLD REUTERS. ' +
    'NATO WILL NOT INVITE THE PRESIDENT OF BELARUS, ALEXANDER LUKASHENKO.';

  test('are read as if nobody shouted, at their own words', async () => {
    const reading = await read(SHOUTED);
    expectSound(SHOUTED, reading);
    expect(claimLines(reading)).toEqual(
      expect.arrayContaining([
        expect.stringMatching(/^Angela Merkel \| HAPPENED MET \| Emmanuel Macron \| a French official, Reuters$/),
        expect.stringMatching(/^(?:NATO|North Atlantic Treaty Organization) \| DENIED INVITED \| Alexander Lukashenko/),
      ]),
    );
    expect(reading.mentions.map(({ text }) => text)).toContain('EMMANUEL MACRON');
    expect(reading.times.map(({ span }) => span.partial)).toEqual(['--03-03']);
  });

  test('of a headline leave the text below it as it is', async () => {
    const text = `MERKEL AND MACRON MEET IN PARIS\n\nAngela Merkel met Emmanuel Macron in Paris on March 3.`;
    const reading = await read(text);
    expectSound(text, reading);
    const named = reading.mentions.filter(({ level, start }) => level === 'named' && start < 31);
    expect(named.map(({ entity }) => entity)).toEqual([
      'person:angela-merkel',
      'person:emmanuel-macron',
      expect.stringMatching(/paris/),
    ]);
  });

  test('of acronyms are no shouting', async () => {
    expect(await linesOf('The IAEA, the EU and NATO spoke with the UN.')).toEqual(
      await linesOf('The IAEA, the EU and NATO spoke with the UN. '),
    );
    const { mentions } = await read('The IAEA and NATO met.');
    expect(mentions.map(({ text }) => text)).toEqual(expect.arrayContaining(['IAEA', 'NATO']));
  });
});
