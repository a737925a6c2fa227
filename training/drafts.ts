import { entityId } from '../src/model/ids.ts';
import type { EntityKind } from '../src/model/kinds.ts';
import { americanKey, matchKey } from '../src/reading/lexicon/name-key.ts';

interface Draft {
  kind: EntityKind;
  name: string;
  country: string;
  gender: string;
  description: string;
  offices: string[];
  names: Set<string>;
}

/** Entries as far as they are known, by id. */
export const drafts = new Map<string, Draft>();
/** Key of a name -> ids that claim it, so that gazetteers do not double what the hand tables have. */
export const claimed = new Map<string, Set<string>>();

/** The key under which names are claimed: one for both spellings of English. */
export const keyOf = (name: string): string => americanKey(matchKey(name));

/** Adds to an entry, or begins it; what is known already stays. Names carry their mark as first letter. */
export function put(
  kind: EntityKind,
  name: string,
  more: Partial<Omit<Draft, 'names'>> & { names?: readonly string[] } = {},
): Draft {
  const id = entityId(kind, name);
  const draft = drafts.get(id) ?? {
    kind,
    name,
    country: '',
    gender: '',
    description: '',
    offices: [],
    names: new Set<string>(),
  };
  draft.country ||= more.country ?? '';
  draft.gender ||= more.gender ?? '';
  draft.description ||= more.description ?? '';
  draft.offices.push(...(more.offices ?? []));
  for (const each of more.names ?? []) {
    draft.names.add(each);
    const key = keyOf(each.slice(1));
    claimed.set(key, (claimed.get(key) ?? new Set()).add(id));
  }
  drafts.set(id, draft);
  return draft;
}

export const isClaimed = (name: string): boolean => claimed.has(keyOf(name));
/** Names of a hand table, each with its mark. */
export const marked = (names: string | undefined): string[] =>
  (names ?? '').split('|').filter((each) => each.length > 1);
