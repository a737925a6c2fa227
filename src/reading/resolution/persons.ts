import type { Lexicon, LexiconEntry } from '../lexicon/lexicon.ts';
import { matchKey } from '../lexicon/name-key.ts';
import { type Bearer, bearerIndex, lastBefore } from './bearers.ts';
import {
  type Candidate,
  candidateOf,
  candidateOfEntry,
  decide,
  NOBODY,
  type Reason,
  sureOf,
  type Verdict,
} from './candidates.ts';
import type { CountriesSpokenOf } from './countries-spoken-of.ts';
import type { EntityRegistry } from './entity-registry.ts';
import { partsOf, sameNames } from './person-name.ts';
import { inOffice, leads, officeReasons, withinReach } from './terms.ts';
import { LEADER_ROLES, TITLE_GENDERS } from './words.ts';

/** A person's name as it stands in the text, in the order of the text. */
export interface PersonName {
  /** Position among the document's names. */
  readonly order: number;
  readonly sentence: number;
  readonly surface: string;
  readonly title: string | null;
  /** Entries of the lexicon that bear the full name. */
  readonly entries: readonly LexiconEntry[];
  /** Entries that bear it as their surname. */
  readonly surnameOf: readonly LexiconEntry[];
  /** What the encoder takes it for here, where it takes no such word of the document for a person. */
  readonly seenAs: 'place' | 'body' | null;
}

export interface Persons {
  /** Whose each name is, by its order; names that are no person's have none. */
  readonly verdicts: ReadonlyMap<number, Verdict>;
  /**
   * Those whom the document names in full and whose family name this word is, or their first name where that counts, with
   * what speaks for each at this place.
   */
  bearers(
    name: Pick<PersonName, 'order' | 'sentence' | 'surface' | 'title'>,
    firstNames: boolean,
  ): readonly Candidate[];
}

export interface PersonContext {
  readonly registry: EntityRegistry;
  readonly lexicon: Lexicon;
  readonly spokenOf: CountriesSpokenOf;
  /** Day of publication (YYYY-MM-DD), or null. */
  readonly day: string | null;
}

/**
 * Whose name it is: full names make entities, lone surnames go to whom the document names in full (of several to the one
 * for whom more speaks), else to whom the lexicon knows by title and day, else to nobody.
 */
export function resolvePersons(names: readonly PersonName[], context: PersonContext): Persons {
  const { registry, spokenOf, day } = context;
  const verdicts = new Map<number, Verdict>();
  const sentenceOf = new Map(names.map(({ order, sentence }) => [order, sentence]));
  const bearers = bearerIndex();
  const doubled = doubleSurnames(names);
  const isFull = ({ surface, entries }: PersonName): boolean =>
    entries.length > 0 || (SPACE.test(surface) && !doubled.has(matchKey(surface)));
  const under = sameNames(names.flatMap((name) => (isFull(name) && name.entries.length === 0 ? [name.surface] : [])));
  const lone: PersonName[] = [];
  for (const name of names) {
    if (!isFull(name)) {
      lone.push(name);
      // "President Trump" is as good as a full name for every "Trump" after it.
      const holder = titleHolder(name, day);
      if (holder) bearers.add(name.surface, registry.ofEntry(holder), name.order);
      continue;
    }
    const verdict = fullName(name, under, context);
    verdicts.set(name.order, verdict);
    if (verdict.entity) bearers.add(name.surface, verdict.entity, name.order);
  }
  for (const name of lone) {
    const verdict = loneName(name);
    if (verdict === null) continue;
    verdicts.set(name.order, verdict);
    const { entity } = verdict;
    if (entity?.gender === null) entity.gender = TITLE_GENDERS[name.title ?? ''] ?? null;
  }
  for (const name of names) {
    const gender = TITLE_GENDERS[name.title ?? ''];
    const entity = verdicts.get(name.order)?.entity;
    if (gender && entity && entity.entry?.gender == null) entity.gender = gender;
  }
  return {
    verdicts,
    bearers: (name, firstNames) => {
      const { list, use } = bearers.of(matchKey(name.surface));
      return use === 'given' && !firstNames ? [] : candidatesAmong(fitting(list, name.title), name, new Set());
    },
  };

  function loneName(name: PersonName): Verdict | null {
    const known = name.surnameOf.length > 0 ? name.surnameOf : context.lexicon.personsLike(name.surface);
    const key = matchKey(name.surface);
    const { list, use } = bearers.of(key);
    const possible = fitting(list.length > 0 ? list : bearers.like(key), name.title);
    if (use === 'given' && possible.length > 1) return NOBODY;
    if (possible.length > 0) {
      const candidates = candidatesAmong(possible, name, new Set(known.map(({ id }) => id)));
      const present = new Set(candidates.map(({ id }) => id));
      // Whoever holds an office that day is meant now and then although the text names only relatives in full.
      const absent =
        use === 'given' || known.length > 1
          ? []
          : known.filter((entry) => !present.has(entry.id) && inOffice(entry, day));
      return decide([
        ...candidates,
        ...absent.map((entry) => candidateOfEntry(entry, registry, officeReasons(entry, name.title, day, known))),
      ]);
    }
    const alive = withinReach(
      known.filter((entry) => hasGenderOf(entry.gender, name.title)),
      day,
    );
    // "Sharon, Vt." is a place, and a body called Bolton no statesman who was then a student.
    const thing = name.seenAs === 'place' || (name.seenAs === 'body' && alive.length === 0);
    if (known.length > 0 && thing && name.title === null) return null;
    const isNear = ({ country }: LexiconEntry): boolean => country !== null && spokenOf.has(country);
    const near = alive.filter(isNear);
    const several = known.length > 1 && name.title === null;
    const verdict = decide(
      (several && near.length > 0 ? near : alive).map((entry) =>
        candidateOfEntry(entry, registry, [
          'best known by this name',
          ...officeReasons(entry, name.title, day, alive),
          ...(isNear(entry) && near.length < alive.length ? (['its country is spoken of'] as const) : []),
        ]),
      ),
    );
    // Many are called Lee: without title or country it is none of those the lexicon has.
    return several && near.length === 0 ? { ...verdict, entity: null } : verdict;
  }

  /** Of several the one named last before leads, unless another is named in the same sentence. */
  function candidatesAmong(
    possible: readonly Bearer[],
    { order }: Pick<PersonName, 'order'>,
    known: ReadonlySet<string>,
  ): readonly Candidate[] {
    const before = possible.map(({ orders }) => lastBefore(orders, order));
    const last = sentenceOf.get(Math.max(...before));
    const most = possible.map(({ orders }) => orders.length).toSorted((a, b) => b - a);
    return possible.map(({ entity, orders }, i) => {
      const reasons: Reason[] = [before[i]! < 0 ? 'named in full only later' : 'named in full before'];
      if (before[i]! >= 0 && sentenceOf.get(before[i]!) === last) reasons.push('spoken of last');
      if (known.has(entity.id)) reasons.push('best known by this name');
      if (known.has(entity.id) && entity.entry !== null && leads(entity.entry, day))
        reasons.push('leads a country that day');
      if (most.length > 1 && orders.length === most[0] && most[1]! < most[0]) reasons.push('named in full most often');
      return candidateOf(entity, reasons);
    });
  }
}

const SPACE = /\s/;

/** Keys of the surnames of two words that end a longer name of the document: "López Obrador", "van Moer". */
function doubleSurnames(names: readonly PersonName[]): ReadonlySet<string> {
  const keys = new Set<string>();
  for (const { surface, entries } of names) {
    if (!SPACE.test(surface)) continue;
    for (const { key, use } of partsOf(surface, entries[0] ?? null)) if (use === 'family') keys.add(key);
  }
  return keys;
}

/** The one whom the lexicon knows by this surname and who holds the office of the title on that day. */
function titleHolder({ title, surnameOf }: PersonName, day: string | null): LexiconEntry | null {
  const role = LEADER_ROLES[title ?? ''];
  const holders = role === undefined ? [] : surnameOf.filter((entry) => inOffice(entry, day, role));
  return holders.length === 1 ? holders[0]! : null;
}

function fullName(
  { surface, title, entries }: PersonName,
  under: ReadonlyMap<string, string>,
  { registry, lexicon, day }: PersonContext,
): Verdict {
  const bearers = entries.length > 0 ? entries : lexicon.personsLike(surface);
  const [only, ...more] = bearers;
  if (!only) return sureOf(registry.ofName('Person', under.get(surface) ?? surface));
  if (more.length === 0) return sureOf(registry.ofEntry(only, surface));
  const alive = withinReach(bearers, day);
  return decide(
    alive.map((entry) => candidateOfEntry(entry, registry, officeReasons(entry, title, day, alive), surface)),
  );
}

function fitting(bearers: readonly Bearer[], title: string | null): readonly Bearer[] {
  return bearers.filter(({ entity }) => hasGenderOf(entity.gender, title));
}

function hasGenderOf(gender: 'm' | 'f' | null, title: string | null): boolean {
  const told = TITLE_GENDERS[title ?? ''];
  return !told || gender === null || gender === told;
}
