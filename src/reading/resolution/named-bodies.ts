import type { DraftEntity } from './entity-registry.ts';

/** The bodies a document has named so far, for names that are short for them. */
export interface NamedBodies {
  /** @param key of the words in the text (matchKey) */
  note(key: string, entity: DraftEntity): void;
  /** The one body whose name starts with this word and goes on: "Lockheed" is Lockheed Martin. */
  startingWith(word: string): DraftEntity | null;
  /** The body last named that is also called so: the "Foreign Ministry" of the country spoken of. */
  called(name: string): DraftEntity | null;
}

export function namedBodies(): NamedBodies {
  const byFirstWord = new Map<string, Set<DraftEntity>>();
  const byAlias = new Map<string, DraftEntity>();
  return {
    note(key, entity) {
      if (entity.kind !== 'Organization') return;
      for (const alias of entity.aliases) byAlias.set(alias, entity);
      const space = key.indexOf(' ');
      if (space < 0) return;
      const first = key.slice(0, space);
      byFirstWord.set(first, (byFirstWord.get(first) ?? new Set()).add(entity));
    },
    startingWith(word) {
      const longer = byFirstWord.get(word);
      return longer?.size === 1 ? [...longer][0]! : null;
    },
    called: (name) => byAlias.get(name) ?? null,
  };
}
