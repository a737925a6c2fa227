import type { LexiconEntry } from '../lexicon/lexicon.ts';
import { matchKey } from '../lexicon/name-key.ts';
import type { DraftEntity, EntityRegistry } from './entity-registry.ts';
import { LEADER_ROLES, LEADING_FAMILY_NAMES, TITLE_GENDERS } from './words.ts';

/** A person's name as it stands in the text, in the order of the text. */
export interface PersonName {
  /** Position among the document's names. */
  readonly order: number;
  readonly surface: string;
  readonly title: string | null;
  /** Entries of the lexicon that bear the full name. */
  readonly entries: readonly LexiconEntry[];
  /** Entries that bear it as their surname. */
  readonly surnameOf: readonly LexiconEntry[];
}

const FAMILY_FIRST_LENGTH = 3;

/**
 * Whose name it is: full names make entities, lone surnames go to the bearer named in full nearest before (else after),
 * else to the one bearer the lexicon knows, else to nobody (null).
 */
export function resolvePersons(
  names: readonly PersonName[],
  registry: EntityRegistry,
  day: string | null,
): ReadonlyMap<number, DraftEntity | null> {
  const resolved = new Map<number, DraftEntity | null>();
  const bearers = new Map<string, Bearer[]>();
  for (const name of names) {
    if (!isFull(name)) continue;
    const entity = fullName(name, registry);
    resolved.set(name.order, entity);
    for (const part of partsOf(name.surface, entity)) {
      const list = bearers.get(part.key) ?? [];
      const known = list.find((bearer) => bearer.entity === entity && bearer.family === part.family);
      if (known) known.orders.push(name.order);
      else list.push({ entity, family: part.family, orders: [name.order] });
      bearers.set(part.key, list);
    }
  }
  for (const name of names) {
    if (resolved.has(name.order)) continue;
    const key = matchKey(name.surface);
    const entity = bearerOf(name, bearers.get(key) ?? []) ?? knownSurname(name, registry, day);
    resolved.set(name.order, entity);
    if (entity?.gender === null) entity.gender = TITLE_GENDERS[name.title ?? ''] ?? null;
  }
  for (const name of names) {
    const gender = TITLE_GENDERS[name.title ?? ''];
    const entity = resolved.get(name.order);
    if (gender && entity && entity.entry?.gender == null) entity.gender = gender;
  }
  return resolved;
}

interface Bearer {
  readonly entity: DraftEntity;
  /** Where the full name stands, ascending. */
  readonly orders: number[];
  /** False for a first name, which counts only where no surname fits. */
  readonly family: boolean;
}

function isFull({ surface, entries }: PersonName): boolean {
  return entries.length > 0 || /\s/.test(surface.trim());
}

function fullName({ surface, entries }: PersonName, registry: EntityRegistry): DraftEntity {
  const [entry] = entries;
  return entry ? registry.ofEntry(entry, surface) : registry.ofName('Person', surface);
}

/** Words by which a person may be called again: the family name, wherever it stands, and the first name. */
function partsOf(surface: string, entity: DraftEntity): readonly { readonly key: string; readonly family: boolean }[] {
  const words = surface
    .split(/\s+/)
    .map(matchKey)
    .filter((word) => word !== '' && word !== 'jr' && word !== 'sr');
  if (words.length < 2) return words.map((key) => ({ key, family: true }));
  const [first = '', last = ''] = [words[0], words.at(-1)];
  const syllables = words.flatMap((word) => word.split(' ')).length;
  const familyFirst =
    LEADING_FAMILY_NAMES.has(first) &&
    (syllables >= FAMILY_FIRST_LENGTH || entity.entry !== null) &&
    !LEADING_FAMILY_NAMES.has(last);
  if (familyFirst)
    return [
      { key: first, family: true },
      { key: words.slice(1).join(' '), family: false },
    ];
  const parts = [
    { key: last, family: true },
    { key: first, family: false },
  ];
  // "bin Laden", "van der Leyen", "al-Assad" without the article
  if (words.length > 2) parts.push({ key: words.slice(-2).join(' '), family: true });
  const bare = last.replace(/^(?:al|el) /, '');
  if (bare !== last) parts.push({ key: bare, family: true });
  return parts;
}

function bearerOf(name: PersonName, bearers: readonly Bearer[]): DraftEntity | null {
  const gender = TITLE_GENDERS[name.title ?? ''];
  const fitting = bearers.filter(({ entity }) => !gender || entity.gender === null || entity.gender === gender);
  const family = fitting.filter((bearer) => bearer.family);
  const known = new Set(name.surnameOf.map(({ id }) => id));
  const commonly = family.filter(({ entity }) => known.has(entity.id));
  const [candidates = []] = [commonly, family, fitting].filter((list) => list.length > 0);
  if (candidates === fitting && new Set(fitting.map(({ entity }) => entity.id)).size > 1) return null;
  const before = candidates.map(({ entity, orders }) => ({ entity, order: lastBefore(orders, name.order) }));
  const nearest = before.reduce((best, each) => (each.order > best.order ? each : best), {
    entity: null as DraftEntity | null,
    order: -1,
  });
  return nearest.entity ?? candidates.toSorted((a, b) => a.orders[0]! - b.orders[0]!)[0]?.entity ?? null;
}

/** The largest of ascending numbers below a limit; -1 where there is none. */
function lastBefore(ascending: readonly number[], limit: number): number {
  let low = 0;
  let high = ascending.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (ascending[middle]! < limit) low = middle + 1;
    else high = middle;
  }
  return ascending[low - 1] ?? -1;
}

/** The bearer of a surname that everybody knows: alone, or the only one in office on that day. */
function knownSurname(
  { surnameOf, title }: PersonName,
  registry: EntityRegistry,
  day: string | null,
): DraftEntity | null {
  const role = LEADER_ROLES[title ?? ''];
  const entitled =
    role === undefined ? [] : surnameOf.filter(({ offices }) => offices.some((office) => office.role === role));
  const [only, ...more] = entitled.length > 0 ? entitled : surnameOf;
  if (only && more.length === 0) return registry.ofEntry(only);
  if (day === null) return null;
  const inOffice = surnameOf.filter(({ offices }) =>
    offices.some(({ from, to }) => (from === null || from <= day) && (to === null || day <= to)),
  );
  return inOffice.length === 1 ? registry.ofEntry(inOffice[0]!) : null;
}
