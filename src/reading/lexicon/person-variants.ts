import { otherForms } from './given-names.ts';
import type { LexiconEntry, LexiconName } from './lexicon.ts';
import { matchKey } from './name-key.ts';
import { type Script, scriptOf, soundKeys, soundsOf, soundWords } from './sound-key.ts';

/** Name, country and marked names of one person of the compiled lexicon. */
export interface PersonLine {
  readonly at: number;
  readonly country: string | null;
  readonly names: readonly string[];
  /** Surnames by which everybody knows the person. */
  readonly surnames: readonly string[];
}

export interface PersonVariants {
  /**
   * Persons who bear this name in a spelling, an order or with a short form of the first name that the lexicon does not
   * have; of a lone word those who bear it as their surname. Empty where there is none.
   */
  like(name: string): readonly LexiconEntry[];
}

interface Sources {
  people(): Iterable<PersonLine>;
  entryAt(line: number): LexiconEntry;
  names(key: string): readonly LexiconName[];
}

const SCRIPTS: readonly Script[] = ['other', 'hangul', 'han', 'kana'];
const SUFFIXES: ReadonlySet<string> = new Set(['jr', 'sr', 'ii', 'iii', 'iv']);
const INITIAL = /^\p{L}\.?$/u;
const PATRONYMIC = /(?:ovich|evich|ovych|ovna|evna|ivna)$/i;
/** Names whose answer is kept: those of one text come again and again. */
const MOST_ANSWERS = 4096;
/** A shorter surname is not looked for by its sound. */
const SHORTEST_BY_SOUND = 6;
/** Hungarian is written in Latin letters and still puts the family name first. */
const HUNGARY = 'place:hungary';

/** The index is made when a name is first looked for: most texts name persons as the lexicon does. */
export function personVariants({ people, entryAt, names }: Sources): PersonVariants {
  let index: ReadonlyMap<string, readonly number[]> | null = null;
  const bySound = (use: 'name' | 'surname', script: Script, sounds: readonly string[]): readonly LexiconEntry[] => {
    index ??= indexOf(people());
    const known = index;
    return soundKeys(sounds).flatMap((key) => (known.get(`${use} ${script} ${key}`) ?? []).map(entryAt));
  };
  const exact = (words: readonly string[]): readonly LexiconEntry[] =>
    names(matchKey(words.join(' '))).flatMap(({ entry, use }) =>
      entry.kind === 'Person' && use === 'name' ? [entry] : [],
    );
  const found = (words: readonly string[]): readonly LexiconEntry[] => {
    if (words.length === 1) {
      const [word = ''] = words;
      if (word.length < SHORTEST_BY_SOUND) return [];
      return SCRIPTS.flatMap((script) => bySound('surname', script, soundsOf(soundWords(word), script)));
    }
    const plain = exact(words);
    if (plain.length > 0) return plain;
    const [first = '', ...others] = words;
    const forms = [...otherForms(first.toLowerCase())].flatMap((form) => exact([form, ...others]));
    const known = forms.filter((entry) => isKnownBy(others.at(-1)!, entry));
    if (known.length > 0) return known;
    const swapped = orders(words).flatMap((each) => exact(each).filter(putsFamilyFirst));
    if (swapped.length > 0) return swapped;
    for (const script of SCRIPTS) {
      const sounds = words.map((word) => soundsOf(soundWords(word), script).join(''));
      const like = bySound('name', script, sounds);
      if (like.length > 0) return like;
      const swapped = script === 'other' ? [] : orders(sounds).flatMap((each) => bySound('name', script, each));
      if (swapped.length > 0) return swapped;
    }
    return [];
  };
  // Michael Johnson need not be Mike Johnson; Michael Pence, whom alone everybody calls Pence, is Mike Pence.
  function isKnownBy(surname: string, entry: LexiconEntry): boolean {
    const known = names(matchKey(surname)).filter(({ use }) => use === 'surname');
    return known.length > 0 && known.every((name) => name.entry === entry);
  }
  const answers = new Map<string, readonly LexiconEntry[]>();
  return {
    like(name) {
      const known = answers.get(name);
      if (known) return known;
      if (answers.size >= MOST_ANSWERS) answers.clear();
      const answer = distinct(found(plainWords(name)));
      answers.set(name, answer);
      return answer;
    },
  };
}

/** Without suffixes, and without initials and patronymics in the middle. */
function plainWords(name: string): readonly string[] {
  const words = name.split(/[\s,]+/).filter((word) => word !== '');
  while (words.length > 2 && SUFFIXES.has(matchKey(words.at(-1)!))) words.pop();
  return words.filter((word, i) => i === 0 || i === words.length - 1 || !(INITIAL.test(word) || PATRONYMIC.test(word)));
}

function putsFamilyFirst({ country }: LexiconEntry): boolean {
  const script = scriptOf(country);
  return country === HUNGARY || (script !== null && script !== 'other');
}

/** The last word first, and the first word last. */
function orders<T>(words: readonly T[]): readonly (readonly T[])[] {
  return [
    [...words.slice(-1), ...words.slice(0, -1)],
    [...words.slice(1), ...words.slice(0, 1)],
  ];
}

/**
 * One of each; entries that have nothing but a name are left out beside others of their country, and of several such the
 * first in code-point order stands for all: gazetteers hold one person in two spellings.
 */
function distinct(entries: readonly LexiconEntry[]): readonly LexiconEntry[] {
  const each = [...new Set(entries)];
  if (each.length < 2) return each;
  const told = each.filter(({ offices, description }) => offices.length > 0 || description !== null);
  if (told.length > 0) return told;
  const countries = new Set(each.map(({ country }) => country));
  return countries.size > 1 ? each : [each.reduce((a, b) => (b.name < a.name ? b : a))];
}

function indexOf(people: Iterable<PersonLine>): ReadonlyMap<string, readonly number[]> {
  const index = new Map<string, number[]>();
  const add = (key: string, at: number) => {
    const lines = index.get(key);
    if (!lines) index.set(key, [at]);
    else if (lines.at(-1) !== at) lines.push(at);
  };
  for (const { at, country, names, surnames } of people) {
    const script = scriptOf(country);
    if (script === null) continue;
    const put = (use: string, name: string): void => {
      for (const key of soundKeys(soundsOf(soundWords(name), script))) add(`${use} ${script} ${key}`, at);
    };
    for (const name of names) put('name', plainWords(name).join(' '));
    for (const name of surnames) put('surname', name);
  }
  return index;
}
