import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from '@jest/globals';
import { isBackchannelError } from '../../../src/model/errors.ts';
import { entityId, nameKey } from '../../../src/model/ids.ts';
import { LEXICON_HEADER, type Lexicon, parseLexicon } from '../../../src/reading/lexicon/lexicon.ts';
import { matchKey } from '../../../src/reading/lexicon/name-key.ts';
import { namedSpans } from '../../../src/reading/resolution/named-spans.ts';
import { plainSentence } from '../../setup/plain-sentence.ts';

const compiled = parseLexicon(readFileSync(fileURLToPath(new URL('../../../models/lexicon.tsv.gz', import.meta.url))));

function lexiconOf(...lines: readonly string[]): Lexicon {
  return parseLexicon(new TextEncoder().encode([`${LEXICON_HEADER}\ttest`, ...lines].join('\n')));
}
const idsOf = (key: string) => compiled.names(key).map(({ entry }) => entry.id);
const matched = (text: string) =>
  namedSpans(plainSentence(text), text, compiled, false).map(({ names }) => names[0]!.entry.id);

describe('the lexicon', () => {
  test('finds a body by its acronym', () => {
    expect(idsOf('kei')).toContain('organization:korea-economic-institute');
    expect(idsOf('rgb')).toContain('organization:reconnaissance-general-bureau');
  });

  test('knows a country by long form, abbreviation, adjective and capital', () => {
    for (const name of ["Democratic People's Republic of Korea", 'DPRK', 'North Koreans']) {
      expect(idsOf(matchKey(name))).toContain('place:north-korea');
    }
    const [capital] = compiled.names('pyongyang');
    expect([capital?.use, capital?.entry.country]).toEqual(['seat', 'place:north-korea']);
  });

  test('writes one person for all spellings of a Korean name', () => {
    for (const name of ['Choe Son Hui', 'Choe Son-hui', 'Choi Sun-hee']) {
      expect(new Set(idsOf(matchKey(name)))).toEqual(new Set(['person:choe-son-hui']));
    }
  });

  test('tells who held a post on a day', () => {
    const president = (day: string) =>
      compiled.holders('place:united-states', 'president', day).map(({ name }) => name);
    expect(president('2018-04-17')).toEqual(['Donald Trump']);
    expect(president('2012-01-01')).toEqual(['Barack Obama']);
    expect(compiled.holders('place:japan', 'leader', '2018-04-17').map(({ name }) => name)).toEqual(['Shinzo Abe']);
  });

  test('holds one entry for each id, and ids made by the rule of the model', () => {
    for (const key of ['north korea', 'donald trump', 'new york channel', 'key resolve']) {
      const [name] = compiled.names(key);
      expect(name?.entry.id).toBe(entityId(name!.entry.kind, name!.entry.name));
      expect(compiled.entry(name!.entry.id)).toBe(name!.entry);
    }
  });

  test('is refused with a hint where the bytes are something else', () => {
    const thrown = (() => {
      try {
        return parseLexicon(new TextEncoder().encode('name,kind\n'));
      } catch (error) {
        return error;
      }
    })();
    expect(isBackchannelError(thrown, 'INTERNAL')).toBe(true);
    expect(String(thrown)).toContain('compile-lexicon.ts');
  });

  test('names the line that is no entry', () => {
    expect(() => lexiconOf('Person\tAnna Beck\t\t\t\t\t.', 'Planet\tMars\t\t\t\t\t.')).toThrow(/line 3/);
  });
});

describe('names in a text', () => {
  test('are the longest that the lexicon has', () => {
    expect(matched('The North Korean envoy met the South Korean minister in New York City.')).toEqual([
      'place:north-korea',
      'place:south-korea',
      'place:new-york',
    ]);
  });

  test('that are acronyms count only letter for letter', () => {
    expect(matched('They told us who can go.')).toEqual([]);
    expect(matched('The WHO told the US.')).toEqual(['organization:world-health-organization', 'place:united-states']);
    expect(matched('The U.S. envoy left.')).toEqual(['place:united-states']);
  });

  test('that are common nouns count in any case', () => {
    expect(matched('It fired a ballistic missile.')).toEqual(['weapon:ballistic-missile']);
  });

  test('may hold a number that the entry leaves open', () => {
    expect(matched('A Hwasong-15 was shown.')[0]).toMatch(/^weapon:hwasong/);
  });

  test('hold apostrophes however the words are cut', () => {
    expect(matched("The Korean People's Army and the Workers’ Party of Korea agreed.")).toEqual([
      'organization:korean-peoples-army',
      'organization:workers-party-of-korea',
    ]);
  });
});

test.each(['U.S.', 'Kim Jong-un', "People's Daily", 'São Paulo', 'AT&T', 'Track 1.5', '  a  b '])(
  'the fast key of %j is the key of the model',
  (name) => {
    expect(matchKey(name)).toBe(nameKey(name));
  },
);
