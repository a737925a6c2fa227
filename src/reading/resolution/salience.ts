import type { DraftMention } from './draft-mention.ts';
import type { DraftEntity } from './entity-registry.ts';

/** What has been spoken of so far, for pronouns and descriptions. */
export interface Salience {
  note(mention: DraftMention): void;
  /** Notes that the text calls a person the holder of a post ("Prime Minister"), of a body where it says so. */
  noteRole(person: DraftEntity, role: string, body: string | null): void;
  /** Mentions of the last few sentences, the nearest first. */
  recent(sentence: number): readonly DraftMention[];
  lastCountry(): DraftEntity | null;
  /** The two of a kind in the sentence before, where it speaks of just two. */
  pairBefore(sentence: number, kind: GroupKind): readonly DraftEntity[] | null;
  /** The leaders spoken of most, or the countries or persons spoken of last; as many as asked for or fewer. */
  foremost(count: number, kind: GroupKind): readonly DraftEntity[];
  /** The last thing named whose name ends in this word: the "Trump-Kim summit" for "the summit". */
  lastCalled(noun: string): DraftEntity | null;
  /** The person of the text who holds a post, most often named; of this body where one is given. */
  holderOf(role: string, body?: string): DraftEntity | null;
}

/** What several may be: "the two countries", "both leaders", "the two men". */
export type GroupKind = 'country' | 'leader' | 'person';

const OF_KIND: Readonly<Record<GroupKind, (entity: DraftEntity) => boolean>> = {
  country: isCountry,
  leader: ({ entry }) => entry?.offices.some(({ leads }) => leads) ?? false,
  person: ({ kind }) => kind === 'Person',
};
const SENTENCES_BACK = 3;
const MOST_RECENT = 60;
/** Kinds of things that are called by the last word of their name. */
const CALLABLE: ReadonlySet<string> = new Set(['Organization', 'Event', 'Facility']);

export function salience(day: string | null): Salience {
  const noted: DraftMention[] = [];
  const counts = new Map<string, number>();
  const persons = new Map<string, DraftEntity>();
  const roles = new Map<string, Set<string>>();
  const called = new Map<string, DraftEntity>();
  let country: DraftEntity | null = null;
  const holds = (person: DraftEntity, role: string, body: string | undefined): boolean => {
    const said = roles.get(person.id);
    if (said?.has(`${role}@${body ?? ''}`) || (body === undefined && said?.has(role))) return true;
    return (person.entry?.offices ?? []).some(
      (office) =>
        (role === 'leader' ? office.leads : office.role === role) &&
        (body === undefined || office.body === body) &&
        (day === null || ((office.from === null || office.from <= day) && (office.to === null || day <= office.to))),
    );
  };
  return {
    note(mention) {
      noted.push(mention);
      const { entity } = mention;
      if (!entity) return;
      const last = /[^\s-]+$/.exec(entity.name)?.[0].toLowerCase();
      if (last !== undefined && CALLABLE.has(entity.kind)) called.set(last, entity);
      counts.set(entity.id, (counts.get(entity.id) ?? 0) + 1);
      if (entity.kind === 'Person') persons.set(entity.id, entity);
      if (isCountry(entity) && mention.kind !== 'Norp') country = entity;
    },
    noteRole(person, role, body) {
      const known = roles.get(person.id) ?? new Set<string>();
      roles.set(person.id, known.add(role).add(`${role}@${body ?? ''}`));
    },
    recent(sentence) {
      const near: DraftMention[] = [];
      for (let i = noted.length - 1; i >= 0 && near.length < MOST_RECENT; i--) {
        const mention = noted[i]!;
        if (mention.sentence < sentence - SENTENCES_BACK) break;
        near.push(mention);
      }
      return near;
    },
    lastCountry: () => country,
    pairBefore(sentence, kind) {
      const pair = new Set<DraftEntity>();
      for (let i = noted.length - 1; i >= 0 && noted[i]!.sentence >= sentence - 1; i--) {
        const { entity, sentence: where } = noted[i]!;
        if (where === sentence - 1 && entity && OF_KIND[kind](entity)) pair.add(entity);
      }
      return pair.size === 2 ? [...pair].reverse() : null;
    },
    foremost(count, kind) {
      if (kind !== 'leader') return lastDistinct(noted, count, OF_KIND[kind]);
      const leaders = [...persons.values()].filter(OF_KIND.leader);
      return leaders.toSorted((a, b) => (counts.get(b.id) ?? 0) - (counts.get(a.id) ?? 0)).slice(0, count);
    },
    lastCalled: (noun) => called.get(noun) ?? null,
    holderOf(role, body) {
      let best: DraftEntity | null = null;
      for (const person of persons.values()) {
        if (!holds(person, role, body)) continue;
        if (best === null || (counts.get(person.id) ?? 0) > (counts.get(best.id) ?? 0)) best = person;
      }
      return best;
    },
  };
}

function isCountry({ kind, entry, country }: DraftEntity): boolean {
  return kind === 'Place' && country === null && entry !== null && entry.description === null;
}

/** The entities noted last that fit, each once, in the order of the text; the last few sentences are enough. */
function lastDistinct(
  noted: readonly DraftMention[],
  count: number,
  fits: (entity: DraftEntity) => boolean,
): readonly DraftEntity[] {
  const found = new Set<DraftEntity>();
  for (let i = noted.length - 1; i >= Math.max(0, noted.length - MOST_RECENT) && found.size < count; i--) {
    const { entity } = noted[i]!;
    if (entity && fits(entity)) found.add(entity);
  }
  return [...found].reverse();
}
