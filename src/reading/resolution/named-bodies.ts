import type { DraftEntity } from './entity-registry.ts';

/** The bodies a document has named so far, for names that are short for them. */
export interface NamedBodies {
  /** @param key of the words in the text (matchKey) */
  note(key: string, entity: DraftEntity): void;
  /** The one body whose name starts with this word and goes on: "Lockheed" is Lockheed Martin. */
  startingWith(word: string): DraftEntity | null;
  /** The one body whose name goes on before these words: "Council" is the Nordic Fisheries Council. */
  endingWith(words: string): DraftEntity | null;
  /** The body last named that is also called so: the "Foreign Ministry" of the country spoken of. */
  called(name: string): DraftEntity | null;
}

/** No name of a body has more. */
const MOST_WORDS = 12;

export function namedBodies(): NamedBodies {
  const byFirstWord = new Map<string, Set<DraftEntity>>();
  const byEnd = new Map<string, Set<DraftEntity>>();
  const byAlias = new Map<string, DraftEntity>();
  return {
    note(key, entity) {
      if (entity.kind !== 'Organization') return;
      for (const alias of entity.aliases) byAlias.set(alias, entity);
      const space = key.indexOf(' ');
      if (space < 0) return;
      const first = key.slice(0, space);
      byFirstWord.set(first, (byFirstWord.get(first) ?? new Set()).add(entity));
      // The lexicon's bodies have the short names it lists: the House is not the White House.
      if (entity.entry === null)
        for (const end of endsOf(key)) byEnd.set(end, (byEnd.get(end) ?? new Set()).add(entity));
    },
    startingWith(word) {
      const longer = byFirstWord.get(word);
      return longer?.size === 1 ? [...longer][0]! : null;
    },
    endingWith(words) {
      const longer = byEnd.get(words);
      return longer?.size === 1 ? [...longer][0]! : null;
    },
    called: (name) => byAlias.get(name) ?? null,
  };
}

/** Words after which the rest of a name is a name of its own: the University of Leeds is not called Leeds. */
const JOINTS = /(?:^| )(?:of|for|in|at|on|and|the)$/;

function endsOf(key: string): readonly string[] {
  const words = key.split(' ').slice(0, MOST_WORDS);
  return words.flatMap((_, i) =>
    i > 0 && !JOINTS.test(words.slice(0, i).join(' ')) ? [words.slice(i).join(' ')] : [],
  );
}
