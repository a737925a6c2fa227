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
  /** The person of the text who holds a post, most often named; of this body where one is given. */
  holderOf(role: string, body?: string): DraftEntity | null;
}

const SENTENCES_BACK = 3;
const MOST_RECENT = 60;

export function salience(day: string | null): Salience {
  const noted: DraftMention[] = [];
  const counts = new Map<string, number>();
  const persons = new Map<string, DraftEntity>();
  const roles = new Map<string, Set<string>>();
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
      counts.set(entity.id, (counts.get(entity.id) ?? 0) + 1);
      if (entity.kind === 'Person') persons.set(entity.id, entity);
      const isCountry = entity.kind === 'Place' && entity.entry !== null && entity.country === null;
      if (isCountry && mention.kind !== 'Norp') country = entity;
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
