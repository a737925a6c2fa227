import { entityId } from '../../model/ids.ts';
import type { EntityKind } from '../../model/kinds.ts';
import type { EntityReading } from '../../model/reading.ts';
import type { Lexicon, LexiconEntry } from '../lexicon/lexicon.ts';
import { americanKey, matchKey } from '../lexicon/name-key.ts';
import { COMPANY_FORMS, COMPANY_WORDS, SMALL_WORDS } from './words.ts';

/** An entity while the document is read. */
export interface DraftEntity {
  readonly id: string;
  readonly kind: EntityKind;
  readonly entry: LexiconEntry | null;
  name: string;
  description: string | null;
  /** Country it belongs to (lexicon, or a body named with its country). */
  country: string | null;
  gender: 'm' | 'f' | null;
  readonly aliases: Set<string>;
}

/** The entities of one document, by id. Ids come from the lexicon's name, else from the name in the text. */
export interface EntityRegistry {
  ofEntry(entry: LexiconEntry, surface?: string): DraftEntity;
  ofName(kind: EntityKind, name: string, country?: string | null): DraftEntity;
  get(id: string): DraftEntity | null;
  all(): readonly DraftEntity[];
}

const FEWEST_INITIALS = 3;
const CAPITAL = /^\p{Lu}/u;

export function entityRegistry(lexicon: Lexicon): EntityRegistry {
  const byId = new Map<string, DraftEntity>();
  const add = (draft: DraftEntity): DraftEntity => {
    byId.set(draft.id, draft);
    return draft;
  };
  return {
    ofEntry(entry, surface) {
      // An entry such as "Hwasong-#" stands for one weapon for each number.
      const numbered = entry.name.includes('#') ? numberOf(surface) : null;
      const name = numbered === null ? entry.name.replace(/[- ]?#/, '') : entry.name.replace('#', numbered);
      const id = entityId(entry.kind, name);
      return (
        byId.get(id) ??
        add({
          id,
          kind: entry.kind,
          entry,
          name,
          description: entry.description,
          country: entry.country,
          gender: entry.gender,
          aliases: new Set(entry.aliases.filter((alias) => !alias.includes('#'))),
        })
      );
    },
    ofName(kind, surface, country = null) {
      const name = kind === 'Organization' ? withoutCompanyForm(surface) : surface;
      const id = entityId(kind, ID_NAMES[kind]?.(name) ?? name);
      const known = byId.get(id);
      if (known) {
        if (known.entry === null && preferred(name, known.name)) known.name = name;
        return known;
      }
      const entry = lexicon.entry(id);
      if (entry) return this.ofEntry(entry, surface);
      return add({
        id,
        kind,
        entry: null,
        name,
        description: null,
        country,
        gender: kind === 'Person' ? lexicon.genderOf(name.split(/\s/)[0] ?? '') : null,
        aliases: new Set(),
      });
    },
    get: (id) => byId.get(id) ?? null,
    all: () => [...byId.values()],
  };
}

/** Mixed case before capitals, then the longer, then the smaller: the same whatever comes first. */
function preferred(name: string, other: string): boolean {
  const mixed = (text: string) => (text === text.toUpperCase() ? 0 : 1);
  if (mixed(name) !== mixed(other)) return mixed(name) > mixed(other);
  return name.length === other.length ? name < other : name.length > other.length;
}

function numberOf(surface: string | undefined): string | null {
  return surface === undefined ? null : (/\d+/.exec(surface)?.[0] ?? null);
}

/** The name that a person's id is made of: no middle initials, no "Jr." or "III": `Donald S. Zagoria` is `Donald Zagoria`. */
function personIdName(name: string): string {
  const words = name.split(/\s+/).filter((word) => word !== '');
  const kept = words.filter((word, i) => i === 0 || i === words.length - 1 || !/^\p{Lu}\.?$/u.test(word));
  if (/^(?:jr|sr|ii|iii|iv)\.?$/i.test(kept.at(-1) ?? '') && kept.length > 2) kept.pop();
  return kept.join(' ').replace(/,$/, '');
}

/** `General Motors Corp.` -> `General Motors`. */
function withoutCompanyForm(name: string): string {
  const words = name.replace(/^The\s+(?=\S+\s+\S)/, '').split(/\s+/);
  while (words.length > 1 && COMPANY_FORMS.has(matchKey(words.at(-1)!))) words.pop();
  return words.join(' ').replace(/,$/, '');
}

/** The name that a body's id is made of: `Ford Motor Company` is `ford motor`, and every spelling is the American one. */
function bodyIdName(name: string): string {
  const words = americanKey(matchKey(name)).split(' ');
  if (words.length > 2 && COMPANY_WORDS.has(words.at(-1)!)) words.pop();
  return words.join(' ');
}

/** `Mt. Cook` is `Mount Cook`, `Ft. Bragg` `Fort Bragg`. */
function placeIdName(name: string): string {
  return name.replace(/\bMt\b\.?/, 'Mount').replace(/\bFt\b\.?/, 'Fort');
}

const ID_NAMES: Readonly<Partial<Record<EntityKind, (name: string) => string>>> = {
  Person: personIdName,
  Organization: bodyIdName,
  Place: placeIdName,
  Facility: placeIdName,
};

/** First letters of the words that count, three at least: `Korea Economic Institute` -> `KEI`. */
export function initialsOf(name: string): string | null {
  const words = name.split(/[\s-]+/).filter((word) => !SMALL_WORDS.has(word.toLowerCase()));
  if (words.length < FEWEST_INITIALS || !words.every((word) => CAPITAL.test(word))) return null;
  return words.map((word) => word[0]).join('');
}

export function toEntityReading(draft: DraftEntity): EntityReading {
  const aliases = [...draft.aliases].filter((alias) => alias !== draft.name).toSorted();
  return { id: draft.id, kind: draft.kind, name: draft.name, aliases, description: draft.description };
}
