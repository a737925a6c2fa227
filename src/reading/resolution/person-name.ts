import { otherForms } from '../lexicon/given-names.ts';
import { matchKey } from '../lexicon/name-key.ts';
import { soundKeys, soundsOf, soundWords } from '../lexicon/sound-key.ts';
import { LEADING_FAMILY_NAMES } from './words.ts';

/** How surely a word of a full name stands for the person: as family name, as the first of two family names, as first name. */
export type PartUse = 'family' | 'inner' | 'given';

export interface NamePart {
  readonly key: string;
  readonly use: PartUse;
}

const FAMILY_FIRST_LENGTH = 3;
/** Names of fewer letters are not compared by their sound. */
const SHORTEST_BY_SOUND = 6;
/** More names of one family in one document are not compared with each other. */
const MOST_OF_A_FAMILY = 40;
const SUFFIX = /^(?:jr|sr|ii|iii|iv)$/;
/** As many letters at most are initials: "D.", "J.R."; no first name worth comparing is as short. */
const MOST_INITIALS = 2;
const PARTICLES: ReadonlySet<string> = new Set(
  'de del della der den di da dos du la le van von bin ibn al el abu st saint mac bint y e'.split(' '),
);

/** Words by which a person may be called again: the family name, wherever it stands, and the first name. */
export function partsOf(surface: string, known: { readonly name: string } | null): readonly NamePart[] {
  const words = keysOf(surface);
  if (words.length < 2) return words.map((key) => ({ key, use: 'family' }));
  const [first = '', last = ''] = [words[0], words.at(-1)];
  if (isFamilyFirst(words, known)) {
    return [
      { key: first, use: 'family' },
      { key: words.slice(1).join(' '), use: 'given' },
    ];
  }
  const parts: NamePart[] = [
    { key: last, use: 'family' },
    { key: first, use: 'given' },
  ];
  // "bin Laden", "van der Leyen", "López Obrador"
  if (words.length > 2) parts.push({ key: words.slice(-2).join(' '), use: 'family' });
  const inner = words.length > 2 ? words.at(-2)! : '';
  if (inner.length > 2 && !PARTICLES.has(inner)) parts.push({ key: inner, use: 'inner' });
  const bare = last.replace(/^(?:al|el) /, '');
  if (bare !== last) parts.push({ key: bare, use: 'family' });
  else if (/^(?:al|el)$/.test(inner)) parts.push({ key: `${inner} ${last}`, use: 'family' });
  return parts;
}

/** "Kim Jong Un", "Kishida Fumio" where the lexicon says "Fumio Kishida". */
function isFamilyFirst(words: readonly string[], known: { readonly name: string } | null): boolean {
  const [first = '', last = ''] = [words[0], words.at(-1)];
  const listed = known === null ? [] : keysOf(known.name);
  if (listed.length > 1 && listed.at(-1) === first && listed[0] === last) return !LEADING_FAMILY_NAMES.has(last);
  const syllables = words.flatMap((word) => word.split(' ')).length;
  return (
    LEADING_FAMILY_NAMES.has(first) &&
    (syllables >= FAMILY_FIRST_LENGTH || known !== null) &&
    !LEADING_FAMILY_NAMES.has(last)
  );
}

function keysOf(surface: string): readonly string[] {
  return surface
    .split(/\s+/)
    .map(matchKey)
    .filter((word) => word !== '' && !SUFFIX.test(word));
}

/** The sound of a lone name, for spellings that differ; null where it is too short to tell people apart by. */
export function soundOf(key: string): string | null {
  return key.length < SHORTEST_BY_SOUND ? null : soundKeys(soundsOf(soundWords(key), 'other'))[0]!;
}

/**
 * Full names of one document that are one person's, each with the name it goes under: "D. Gough" under "Darren Gough",
 * "Mike Ashby" under "Michael Ashby" where that came first, "Muthiah" under "Muttiah Muralitharan". A name that could be
 * two people's ("J. Hill" beside John and Jane Hill) keeps its own.
 */
export function sameNames(surfaces: Iterable<string>): ReadonlyMap<string, string> {
  const families = new Map<string, FullName[]>();
  for (const surface of new Set(surfaces)) {
    const words = keysOf(surface);
    if (words.length < 2 || isFamilyFirst(words, null)) continue;
    const last = words.at(-1)!;
    const family = families.get(last);
    if (family) family.push({ surface, words });
    else families.set(last, [{ surface, words }]);
  }
  const under = new Map<string, string>();
  for (const family of families.values()) {
    if (family.length < 2 || family.length > MOST_OF_A_FAMILY) continue;
    for (const [at, name] of family.entries()) {
      const fuller = family.filter((other, i) => i !== at && isFuller(other, name, i < at));
      if (fuller.length === 1) under.set(name.surface, fuller[0]!.surface);
    }
  }
  return under;
}

interface FullName {
  readonly surface: string;
  readonly words: readonly string[];
}

/** Whether a name is another form of `name`, and the better one: a first name before initials, else what came first. */
function isFuller({ words }: FullName, name: FullName, cameFirst: boolean): boolean {
  const [first = '', own = ''] = [words[0], name.words[0]];
  if (own.length <= MOST_INITIALS) return first.length > MOST_INITIALS && first.startsWith(own[0]!);
  if (first === own) return words.length < name.words.length && words.length === 2;
  return cameFirst && words.length === name.words.length && (otherForms(own).has(first) || soundsAlike(first, own));
}

function soundsAlike(a: string, b: string): boolean {
  const sound = soundOf(a);
  return sound !== null && sound === soundOf(b);
}
