import type { DraftMention } from './draft-mention.ts';
import type { DraftEntity } from './entity-registry.ts';
import { covers } from './terms.ts';

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
/** Posts of one person that are kept in mind: nobody holds more, and time stays linear in the text. */
const MOST_POSTS = 50;
/** Kinds of things that are called by the last word of their name. */
const CALLABLE: ReadonlySet<string> = new Set(['Organization', 'Event', 'Facility']);

/** Whom a post goes to: the most often named of those who hold it, of equals the one named first. */
interface Holder {
  readonly person: DraftEntity;
  readonly count: number;
  readonly order: number;
}

export function salience(day: string | null): Salience {
  const noted: DraftMention[] = [];
  const counts = new Map<string, number>();
  const leaders = new Map<string, DraftEntity>();
  /** The posts of each person, as keys of `holders`. */
  const posts = new Map<string, Set<string>>();
  const holders = new Map<string, Holder>();
  const called = new Map<string, DraftEntity>();
  let country: DraftEntity | null = null;
  const postsOf = (person: DraftEntity): Set<string> => {
    const known = posts.get(person.id) ?? new Set(postsInOffice(person, day));
    posts.set(person.id, known);
    return known;
  };
  const firstNamed = new Map<string, number>();
  /** Whether a person is now named more often than whom a post went to, or as often and was named earlier. */
  const consider = (person: DraftEntity, post: string): void => {
    const order = firstNamed.get(person.id);
    if (order === undefined) return;
    const count = counts.get(person.id)!;
    const best = holders.get(post);
    if (!best || count > best.count || (count === best.count && order <= best.order))
      holders.set(post, { person, count, order });
  };
  return {
    note(mention) {
      noted.push(mention);
      const { entity } = mention;
      if (!entity) return;
      const last = /[^\s-]+$/.exec(entity.name)?.[0].toLowerCase();
      if (last !== undefined && CALLABLE.has(entity.kind)) called.set(last, entity);
      counts.set(entity.id, (counts.get(entity.id) ?? 0) + 1);
      if (entity.kind === 'Person') {
        if (!firstNamed.has(entity.id)) firstNamed.set(entity.id, firstNamed.size);
        if (OF_KIND.leader(entity)) leaders.set(entity.id, entity);
        for (const post of postsOf(entity)) consider(entity, post);
      }
      if (isCountry(entity) && mention.kind !== 'Norp') country = entity;
    },
    noteRole(person, role, body) {
      const known = postsOf(person);
      for (const post of body === null ? [role] : [role, postAt(role, body)]) {
        if (known.size < MOST_POSTS) known.add(post);
        if (known.has(post)) consider(person, post);
      }
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
      return [...leaders.values()]
        .toSorted((a, b) => (counts.get(b.id) ?? 0) - (counts.get(a.id) ?? 0))
        .slice(0, count);
    },
    lastCalled: (noun) => called.get(noun) ?? null,
    holderOf: (role, body) => holders.get(body === undefined ? role : postAt(role, body))?.person ?? null,
  };
}

const postAt = (role: string, body: string): string => `${role}@${body}`;

/** What the lexicon has a person hold on this day (with no day, ever); "leader" is the first of a state alone. */
function postsInOffice({ entry }: DraftEntity, day: string | null): readonly string[] {
  const held = (entry?.offices ?? []).filter((office) => covers(office, day));
  return held.flatMap(({ role, body, leads }) => {
    const roles = [...(leads ? ['leader'] : []), ...(role === 'leader' ? [] : [role])];
    return roles.flatMap((each) => [each, postAt(each, body)]);
  });
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
