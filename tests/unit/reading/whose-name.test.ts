import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from '@jest/globals';
import type { MentionReading } from '../../../src/model/reading.ts';
import { parseLexicon } from '../../../src/reading/lexicon/lexicon.ts';
import { resolveMentions } from '../../../src/reading/resolution/resolve-mentions.ts';
import type { NameSpan } from '../../../src/reading/sentence-analysis.ts';
import { namedSentences } from '../../setup/named-sentences.ts';

const lexicon = parseLexicon(readFileSync(fileURLToPath(new URL('../../../models/lexicon.tsv.gz', import.meta.url))));
type Names = Readonly<Record<string, NameSpan['label']>>;

function mentionsIn(text: string, names: Names, day: string | null = '2018-04-17'): readonly MentionReading[] {
  const publishedAt = day === null ? null : `${day}T00:00:00Z`;
  return resolveMentions({ text, publishedAt }, namedSentences(text, names), lexicon).mentions;
}
/** Entities of all mentions of these words, in the order of the text. */
function idsOf(words: string, text: string, names: Names, day?: string | null): readonly (string | null)[] {
  return mentionsIn(text, names, day).flatMap(({ text: surface, entity }) => (surface === words ? [entity] : []));
}
const candidatesOf = (words: string, text: string, names: Names, day?: string | null) =>
  mentionsIn(text, names, day).find(({ text: surface }) => surface === words)?.candidates;

describe('a surname with several bearers', () => {
  const NAMES = { 'Bill Clinton': 'PER', 'Hillary Clinton': 'PER', Clinton: 'PER', Oslo: 'LOC' } as const;
  const APART = 'Bill Clinton came to Oslo on Monday. Hillary Clinton came on Tuesday. Clinton thanked the king.';
  const TOGETHER = 'Bill Clinton and Hillary Clinton came to Oslo. Clinton thanked the king.';

  test('goes to the one named last, and keeps the other as a candidate with its score and reasons', () => {
    const text = APART;
    expect(idsOf('Clinton', text, NAMES)).toEqual(['person:hillary-clinton']);
    const candidates = candidatesOf('Clinton', text, NAMES);
    expect(candidates?.map(({ entity }) => entity)).toEqual(['person:hillary-clinton', 'person:bill-clinton']);
    expect(candidates?.[0]?.reasons).toContain('spoken of last');
    expect(candidates?.reduce((sum, { score }) => sum + score, 0)).toBeCloseTo(1, 1);
  });

  test('means nobody, with both as candidates, where both are named in one sentence', () => {
    expect(idsOf('Clinton', TOGETHER, NAMES)).toEqual([null]);
    expect(candidatesOf('Clinton', TOGETHER, NAMES)?.map(({ score }) => score)).toEqual([0.5, 0.5]);
  });

  test('goes by the title where that tells the gender', () => {
    const text = 'Bill Clinton and Hillary Clinton came to Oslo. Mrs. Clinton thanked the king.';
    expect(mentionsIn(text, NAMES).at(-1)?.entity).toBe('person:hillary-clinton');
  });

  test('goes to who is best known by it, also after a relative was named', () => {
    const text = 'Donald Trump came to Oslo. Ivanka Trump came on Tuesday. Trump thanked the king.';
    expect(idsOf('Trump', text, { 'Donald Trump': 'PER', 'Ivanka Trump': 'PER', Trump: 'PER' })).toEqual([
      'person:donald-trump',
    ]);
  });

  test('that the lexicon shares goes by title and day, else by the country spoken of, else to nobody', () => {
    const names = { Kim: 'PER', Lee: 'PER' } as const;
    expect(idsOf('Kim', 'President Kim met the envoy.', names, '1999-05-01')).toEqual(['person:kim-dae-jung']);
    expect(idsOf('Kim', 'North Korea was silent. Kim met the envoy.', names)).toEqual(['person:kim-jong-un']);
    expect(idsOf('Lee', 'Lee scored twice.', names, '2009-05-01')).toEqual([null]);
    expect(candidatesOf('Lee', 'Lee scored twice.', names, null)?.length).toBeGreaterThan(1);
  });

  test('that nobody bears makes no entity', () => {
    expect(idsOf('Quillfeather', 'Quillfeather met the envoy.', { Quillfeather: 'PER' })).toEqual([null]);
  });

  test('of a statesman means nobody long before his time', () => {
    expect(idsOf('Macron', 'Macron met the envoy.', { Macron: 'PER' }, '1985-05-01')).toEqual([null]);
    expect(idsOf('Macron', 'Macron met the envoy.', { Macron: 'PER' })).toEqual(['person:emmanuel-macron']);
  });
});

describe('a full name that two bear', () => {
  const names = { 'George Bush': 'PER' } as const;
  test('goes by the day', () => {
    const text = 'George Bush met the envoy.';
    expect(idsOf('George Bush', text, names, '1991-03-01')).toEqual(['person:george-hw-bush']);
    expect(idsOf('George Bush', text, names, '2005-03-01')).toEqual(['person:george-w-bush']);
  });

  test('means nobody where no day is known, and keeps both', () => {
    expect(idsOf('George Bush', 'George Bush met the envoy.', names, null)).toEqual([null]);
    expect(candidatesOf('George Bush', 'George Bush met the envoy.', names, null)).toHaveLength(2);
  });
});

describe('a name that is a place, a body or a person', () => {
  test('is the person whom the text names in full, whatever the word is elsewhere', () => {
    const text = 'Harold Jordan met the envoy. Jordan thanked him.';
    expect(idsOf('Jordan', text, { 'Harold Jordan': 'PER', Jordan: 'PER' })).toEqual(['person:harold-jordan']);
    expect(idsOf('Jordan', text, { 'Harold Jordan': 'PER', Jordan: 'LOC' })).toEqual(['person:harold-jordan']);
  });

  test('is the place where it stands as one', () => {
    const dateline = 'WASHINGTON — Harold Washington met the envoy. Washington thanked him.';
    const names = { WASHINGTON: 'LOC', 'Harold Washington': 'PER', Washington: 'PER' } as const;
    expect(idsOf('WASHINGTON', dateline, names)).toEqual(['place:washington']);
    expect(idsOf('Washington', dateline, names)).toEqual(['person:harold-washington']);
  });

  test('is the state as well as the city where it may be either', () => {
    const candidates = candidatesOf('Washington', 'Washington met the envoy.', { Washington: 'LOC' });
    expect(candidates?.map(({ entity }) => entity).toSorted()).toEqual(['place:united-states', 'place:washington']);
  });

  test('is nobody while nothing tells the country Georgia from the state of that name', () => {
    const names = { Georgia: 'LOC', Tbilisi: 'LOC', Ohio: 'LOC' } as const;
    expect(idsOf('Georgia', 'Georgia will vote.', names)).toEqual([null]);
    expect(
      candidatesOf('Georgia', 'Georgia will vote.', names)
        ?.map(({ entity }) => entity)
        .toSorted(),
    ).toEqual(['place:georgia', 'place:georgia-us-state']);
    expect(idsOf('Georgia', 'Tbilisi was calm. Georgia will vote.', names)).toEqual(['place:georgia']);
    expect(idsOf('Georgia', 'Ohio and Georgia will vote.', names)).toEqual(['place:georgia-us-state']);
  });

  test('is no statesman where the text has a town of that name', () => {
    expect(idsOf('Sharon', 'He spoke near Sharon in Vermont.', { Sharon: 'LOC', Vermont: 'LOC' })).toEqual([
      'place:sharon',
    ]);
  });
});

describe('one person under several names', () => {
  const one = (text: string, names: Names): ReadonlySet<string | null> =>
    new Set(mentionsIn(text, names).flatMap(({ kind, entity }) => (kind === 'Person' ? [entity] : [])));

  test.each([
    ['Kim Jong Un met the envoy. Kim Jong-un thanked him. Kim Jong-Un left.', 'person:kim-jong-un'],
    ['Choe Son Hui met the envoy. Choi Sun-hee thanked him.', 'person:choe-son-hui'],
    ['Moammar Gadhafi met the envoy. Muammar Qaddafi thanked him. Kadafi left.', 'person:moammar-gadhafi'],
    ['Volodymyr Zelenskyy met the envoy. Zelensky thanked him. Zelenskiy left.', 'person:volodymyr-zelensky'],
    ['Fumio Kishida met the envoy. Kishida Fumio thanked him. Kishida left.', 'person:fumio-kishida'],
    ['Xi Jinping met the envoy. Xi thanked him.', 'person:xi-jinping'],
    ['Moon Jae-in met the envoy. Moon thanked him.', 'person:moon-jae-in'],
    [
      'Abdel Fattah el-Sisi met the envoy. Sisi thanked him. Abdel Fattah al-Sissi left.',
      'person:abdel-fattah-al-sisi',
    ],
    ['Yusuf al-Harbani met the envoy. Harbani thanked him. al-Harbani left.', 'person:yusuf-al-harbani'],
    [
      'Rodrigo Quiroga Bermejo met the envoy. Quiroga thanked him. Quiroga Bermejo left.',
      'person:rodrigo-quiroga-bermejo',
    ],
    ['Darren Winterbourne met the envoy. D. Winterbourne thanked him.', 'person:darren-winterbourne'],
    ['Michael Ashbury met the envoy. Mike Ashbury thanked him.', 'person:michael-ashbury'],
    ['Anna Winterbourne III met the envoy. Anna Winterbourne thanked him.', 'person:anna-winterbourne'],
    ['Nikolai Serebrenikov met the envoy. Serebrennikov thanked him.', 'person:nikolai-serebrenikov'],
  ])('%s', (text, id) => {
    const names = Object.fromEntries(
      [...text.matchAll(/(?:^|\. )(.+?) (?:met|thanked|left)/g)].map(([, name]) => [name!, 'PER' as const]),
    );
    expect(one(text, names)).toEqual(new Set([id]));
  });

  test('is not made of two whose initial is the same', () => {
    const text = 'John Hillman met Jane Hillman. J. Hillman thanked them.';
    expect(one(text, { 'John Hillman': 'PER', 'Jane Hillman': 'PER', 'J. Hillman': 'PER' })).toEqual(
      new Set(['person:john-hillman', 'person:jane-hillman', 'person:j-hillman']),
    );
  });
});

describe('bodies', () => {
  test('are found by the letters in brackets behind their name, whatever these stand for', () => {
    const text = 'The Party of Northern Action (SDA) met in Oslo. SDA will vote.';
    const names = { 'Party of Northern Action': 'ORG', SDA: 'ORG' } as const;
    expect(new Set(idsOf('SDA', text, names))).toEqual(new Set(['organization:party-of-northern-action']));
  });

  test('have one id in British and American spelling, and with or without the word for a company', () => {
    const ids = idsOf('World Fisheries Organisation', 'The World Fisheries Organisation met.', {
      'World Fisheries Organisation': 'ORG',
    });
    expect(ids).toEqual(['organization:world-fisheries-organization']);
    const company = idsOf('Grey Whale Company', 'The Grey Whale Company will meet.', { 'Grey Whale Company': 'ORG' });
    expect(company).toEqual(['organization:grey-whale']);
  });

  test('of the lexicon are found in either spelling', () => {
    const name = 'North Atlantic Treaty Organisation';
    expect(idsOf(name, `The ${name} met.`, { [name]: 'ORG' })).toEqual(['organization:nato']);
  });

  test('are called by the end of their name where no other of the text ends so', () => {
    const names = { 'Nordic Fisheries Council': 'ORG', 'Arctic Shipping Council': 'ORG', Council: 'ORG' } as const;
    const one = 'The Nordic Fisheries Council met in Oslo. He asked the Council on Monday.';
    expect(idsOf('Council', one, names)).toEqual(['organization:nordic-fisheries-council']);
    const two = 'The Nordic Fisheries Council met the Arctic Shipping Council. He asked the Council on Monday.';
    expect(idsOf('Council', two, names)).toEqual(['organization:council']);
    const leeds = 'He asked Northern University of Leeds. Leeds will vote.';
    expect(idsOf('Leeds', leeds, { 'Northern University of Leeds': 'ORG', Leeds: 'ORG' })).toEqual([
      'organization:leeds',
    ]);
  });

  test('that the text shortens are told by who was named last', () => {
    const text = 'The Washington Post was closed. The New York Post was open. He met the Post on Monday.';
    const names = { 'Washington Post': 'ORG', 'New York Post': 'ORG', Post: 'ORG' } as const;
    expect(idsOf('Post', text, names)).toEqual(['organization:new-york-post']);
    expect(candidatesOf('Post', text, names)).toHaveLength(2);
  });
});

test('mountains and forts have one id with their word written out or not', () => {
  const names = { 'Mt. Winter': 'LOC', 'Mount Winter': 'LOC' } as const;
  const text = 'He saw Mount Winter on Monday. He saw Mt. Winter on Tuesday.';
  expect(new Set(mentionsIn(text, names).map(({ entity }) => entity))).toEqual(new Set(['place:mount-winter']));
});

test('what a name means does not depend on names that come after in other articles', () => {
  const text = 'Hillary Clinton came to Oslo. Clinton thanked the king.';
  const names = { 'Hillary Clinton': 'PER', Clinton: 'PER' } as const;
  const alone = mentionsIn(text, names);
  mentionsIn('Bill Clinton came to Oslo. Clinton thanked the king.', { 'Bill Clinton': 'PER', Clinton: 'PER' });
  expect(mentionsIn(text, names)).toEqual(alone);
});

test('a sentence as long as a book, full of names, takes no more than its share of time', () => {
  const seconds = (repeats: number): number => {
    const text = 'Anna Winter met Kim and the Nordic Council and Jordan and Rose Winter and Kim Sommer '.repeat(
      repeats,
    );
    const names = {
      'Anna Winter': 'PER',
      Kim: 'PER',
      'Nordic Council': 'ORG',
      Jordan: 'LOC',
      'Rose Winter': 'PER',
    } as const;
    const sentences = namedSentences(`${text}.`, names);
    const start = process.cpuUsage();
    resolveMentions({ text: `${text}.`, publishedAt: null }, sentences, lexicon);
    return process.cpuUsage(start).user / 1e6;
  };
  seconds(200);
  const [short, long] = [seconds(500), seconds(4000)];
  // Eight times the text: sixteen times the time is the most that noise may make of it; quadratic work makes 64.
  expect(long).toBeLessThan(16 * Math.max(short, 0.02));
});
