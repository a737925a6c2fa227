import { gunzipSync } from 'node:zlib';
import { BackchannelError } from '../../model/errors.ts';
import { entityId } from '../../model/ids.ts';
import { ENTITY_KINDS, type EntityKind } from '../../model/kinds.ts';
import { americanKey, matchKey, numberlessKey } from './name-key.ts';
import { type PersonLine, personVariants } from './person-variants.ts';

/** What the lexicon knows of a country, person, body, weapon, … */
export interface LexiconEntry {
  readonly id: string;
  readonly kind: EntityKind;
  readonly name: string;
  /** Id of the country it belongs to, or null. */
  readonly country: string | null;
  readonly description: string | null;
  readonly gender: 'm' | 'f' | null;
  /** Names worth showing and searching by; adjectives, surnames and hints are not among them. */
  readonly aliases: readonly string[];
  readonly offices: readonly Office[];
}

/** A post somebody held: `president` of `place:united-states`. Days inclusive; null = open or unknown. */
export interface Office {
  readonly role: string;
  readonly body: string;
  /** The first in the state: "the North Korean leader". */
  readonly leads: boolean;
  readonly from: string | null;
  readonly to: string | null;
}

/** How a name stands for its entry: as its adjective, its seat of government, a surname, or short after "the". */
export type NameUse = 'name' | 'adjective' | 'seat' | 'surname' | 'short';

/**
 * Which spelling counts. proper: capitals where the name has them; exact: letter for letter (acronyms);
 * phrase: any case; hint: proper, and only where the encoder sees a name.
 */
export type NameMatch = 'proper' | 'exact' | 'phrase' | 'hint';

export interface LexiconName {
  readonly entry: LexiconEntry;
  readonly surface: string;
  readonly use: NameUse;
  readonly match: NameMatch;
}

export interface Lexicon {
  /** Changes with the compiled file's content. */
  readonly version: string;
  /** Names with this key (see matchKey), whatever their spelling. */
  names(key: string): readonly LexiconName[];
  /** Most words of a name whose key starts with this word; 0 = none. */
  longestFrom(word: string): number;
  /** Whether some name that starts with this word may be written with a small first letter. */
  startsSmall(word: string): boolean;
  entry(id: string): LexiconEntry | null;
  /** Who held a post of this body on this day (YYYY-MM-DD); a null day means at any time. `leader` = first in the state. */
  holders(body: string, role: string, day: string | null): readonly LexiconEntry[];
  /**
   * Persons who bear this name in a spelling, an order of its words or with a short form of the first name that the
   * lexicon does not have; of a lone word those who bear it as their surname.
   */
  personsLike(name: string): readonly LexiconEntry[];
  /** Gender that a first name suggests. */
  genderOf(firstName: string): 'm' | 'f' | null;
}

/** First line of the compiled file; `training/README.md` describes the format. */
export const LEXICON_HEADER = 'backchannel lexicon 1';

/** The mark before each name in the compiled file. */
const NAME_MARKS: Readonly<Record<string, { readonly use: NameUse; readonly match: NameMatch }>> = {
  '.': { use: 'name', match: 'proper' },
  '=': { use: 'name', match: 'exact' },
  '~': { use: 'name', match: 'phrase' },
  '?': { use: 'name', match: 'hint' },
  $: { use: 'surname', match: 'proper' },
  '@': { use: 'adjective', match: 'proper' },
  '^': { use: 'seat', match: 'proper' },
  '%': { use: 'short', match: 'proper' },
};

const SHOWN: ReadonlySet<string> = new Set(['.', '=', '~', '^']);
const KINDS: ReadonlySet<string> = new Set(ENTITY_KINDS);
const COUNTRY_KIND = 'Place';
const CAPITAL = /^\p{Lu}/u;
const GZIP_MAGIC = [0x1f, 0x8b] as const;

/**
 * Reads the compiled lexicon (`models/lexicon.tsv.gz`, or its text unpacked). Only the names are indexed here; an entry
 * is read when somebody first asks for it.
 * @throws {BackchannelError} INTERNAL where the bytes are not a lexicon of this format.
 */
export function parseLexicon(bytes: Uint8Array): Lexicon {
  const packed = bytes[0] === GZIP_MAGIC[0] && bytes[1] === GZIP_MAGIC[1];
  const lines = new TextDecoder().decode(packed ? gunzipSync(bytes) : bytes).split('\n');
  const header = lines[0]?.split('\t') ?? [];
  if (header[0] !== LEXICON_HEADER) {
    throw new BackchannelError(
      'INTERNAL',
      `Expected a lexicon starting with "${LEXICON_HEADER}", got ${JSON.stringify(lines[0]?.slice(0, 40))}. ` +
        'Compile it anew with training/compile-lexicon.ts.',
    );
  }
  const index = indexLines(lines);
  const entries = new Map<number, LexiconEntry>();
  const entryAt = (line: number): LexiconEntry => {
    const known = entries.get(line) ?? readEntry(lines[line]!);
    entries.set(line, known);
    return known;
  };
  const found = new Map<string, readonly LexiconName[]>();
  const namesOf = (key: string): readonly LexiconName[] | undefined => {
    const bearers = index.byKey.get(key);
    if (!bearers) return undefined;
    const known = found.get(key) ?? bearers.flatMap((line) => namesWithKey(entryAt(line), lines[line]!, key));
    found.set(key, known);
    return known;
  };
  const none: readonly LexiconName[] = [];
  const names = (key: string): readonly LexiconName[] => namesOf(key) ?? orRespelled(key, namesOf) ?? none;
  const variants = personVariants({ people: () => peopleOf(lines), entryAt, names });
  const holders = Map.groupBy(
    index.withOffice.map(entryAt).flatMap((entry) => entry.offices.map((office) => ({ office, entry }))),
    ({ office }) => office.body,
  );
  return {
    version: header[1] ?? '',
    names,
    longestFrom: (word) => index.longest.get(word) ?? orRespelled(word, (each) => index.longest.get(each)) ?? 0,
    startsSmall: (word) => index.small.has(word) || orRespelled(word, (each) => index.small.has(each)) === true,
    entry: (id) => {
      const line = index.byId.get(id);
      return line === undefined ? null : entryAt(line);
    },
    holders: (body, role, day) =>
      (holders.get(body) ?? []).filter(({ office }) => fits(office, role, day)).map(({ entry }) => entry),
    personsLike: variants.like,
    genderOf: (firstName) => index.genders.get(matchKey(firstName)) ?? null,
  };
}

/** What stands under the key with its numbers as `0`, or in American spelling; other keys are not asked for twice. */
function orRespelled<T>(key: string, find: (key: string) => T | undefined): T | undefined {
  const respelled = numberlessKey(americanKey(key));
  return respelled === key ? undefined : find(respelled);
}

interface Index {
  /** Key of a name -> lines of its bearers. */
  readonly byKey: ReadonlyMap<string, readonly number[]>;
  readonly byId: ReadonlyMap<string, number>;
  readonly longest: ReadonlyMap<string, number>;
  readonly small: ReadonlySet<string>;
  readonly genders: ReadonlyMap<string, 'm' | 'f'>;
  readonly withOffice: readonly number[];
}

function indexLines(lines: readonly string[]): Index {
  const byKey = new Map<string, number[]>();
  const byId = new Map<string, number>();
  const longest = new Map<string, number>();
  const small = new Set<string>();
  const genders = new Map<string, 'm' | 'f'>();
  const withOffice: number[] = [];
  for (let at = 1; at < lines.length; at++) {
    const line = lines[at]!;
    if (line === '') continue;
    if (line.startsWith('gender\t')) {
      readGenders(line, genders);
      continue;
    }
    const [kind = '', name = '', , , , offices = '', names = ''] = line.split('\t');
    if (!KINDS.has(kind) || name === '') {
      throw new BackchannelError(
        'INTERNAL',
        `Expected an entry in line ${at + 1} of the lexicon, got ${JSON.stringify(line.slice(0, 80))}.`,
      );
    }
    byId.set(`${kind.toLowerCase()}:${matchKey(name).replaceAll(' ', '-')}`, at);
    if (offices !== '') withOffice.push(at);
    for (const marked of names.includes('|') ? names.split('|') : [names]) {
      const key = keyOfMarked(marked, name);
      const bearers = byKey.get(key);
      if (!bearers) byKey.set(key, [at]);
      else if (bearers[bearers.length - 1] !== at) bearers.push(at);
      const end = key.indexOf(' ');
      const first = end < 0 ? key : key.slice(0, end);
      const words = wordsIn(key);
      if (words > (longest.get(first) ?? 0)) longest.set(first, words);
      if (!CAPITAL.test(marked.length === 1 ? name : marked.slice(1)) || marked[0] === '~') small.add(first);
    }
  }
  return { byKey, byId, longest, small, genders, withOffice };
}

function wordsIn(key: string): number {
  let count = 1;
  for (let at = key.indexOf(' '); at >= 0; at = key.indexOf(' ', at + 1)) count++;
  return count;
}

/** A mark alone stands for the entry's own name; `#` for any number. */
function keyOfMarked(marked: string, name: string): string {
  const written = marked.length === 1 ? name : marked.slice(1);
  return americanKey(matchKey(written.includes('#') ? written.replaceAll('#', '0') : written));
}

function namesWithKey(entry: LexiconEntry, line: string, key: string): LexiconName[] {
  const marked = (line.split('\t')[6] ?? '').split('|').filter((each) => keyOfMarked(each, entry.name) === key);
  return marked.flatMap((each) => {
    const mark = NAME_MARKS[each[0] ?? ''];
    return mark ? [{ entry, surface: each.length === 1 ? entry.name : each.slice(1), ...mark }] : [];
  });
}

/** Persons of whom more is known than a name. */
function* peopleOf(lines: readonly string[]): Iterable<PersonLine> {
  for (let at = 1; at < lines.length; at++) {
    const line = lines[at]!;
    if (!line.startsWith('Person\t')) continue;
    const [, name = '', country = '', , description = '', offices = '', marked = ''] = line.split('\t');
    if (description === '' && offices === '' && !marked.includes('$')) continue;
    const named = (mark: string): readonly string[] =>
      marked.split('|').flatMap((each) => (each[0] === mark ? [each.length === 1 ? name : each.slice(1)] : []));
    yield {
      at,
      country: country === '' ? null : entityId(COUNTRY_KIND, country),
      names: named('.'),
      surnames: named('$'),
    };
  }
}

function readEntry(line: string): LexiconEntry {
  const [kind = '', name = '', country = '', gender = '', description = '', offices = '', names = ''] =
    line.split('\t');
  return {
    id: entityId(kind as EntityKind, name),
    kind: kind as EntityKind,
    name,
    country: country === '' ? null : entityId(COUNTRY_KIND, country),
    description: description === '' ? null : description,
    gender: gender === 'm' || gender === 'f' ? gender : null,
    aliases: names
      .split('|')
      .flatMap((each) => (each.length > 1 && SHOWN.has(each[0]!) && each.slice(1) !== name ? [each.slice(1)] : [])),
    offices: offices === '' ? [] : offices.split(';').map((each) => officeOf(each, country)),
  };
}

function fits(office: Office, role: string, day: string | null): boolean {
  if (role === 'leader' ? !office.leads : office.role !== role) return false;
  return day === null || ((office.from === null || office.from <= day) && (office.to === null || day <= office.to));
}

/** `!president@Body:2017-01-20..2021-01-20` */
function officeOf(text: string, country: string): Office {
  const leads = text.startsWith('!');
  const [post = '', term = ''] = (leads ? text.slice(1) : text).split(':');
  const [role = '', body = ''] = post.split('@');
  const [from = '', to = ''] = term.split('..');
  return {
    role,
    body: body === '' ? entityId(COUNTRY_KIND, country) : entityId('Organization', body),
    leads,
    from: from === '' ? null : from,
    to: to === '' ? null : to,
  };
}

function readGenders(line: string, genders: Map<string, 'm' | 'f'>): void {
  const [, gender, names = ''] = line.split('\t');
  for (const name of names.split(' ')) genders.set(name, gender === 'f' ? 'f' : 'm');
}
