import type { EntityKind } from '../../model/kinds.ts';
import { words } from './word-forms.ts';

/** Nouns that mean two who were named before, by what they are: "the two leaders", "both sides". */
export const GROUP_NOUNS: readonly { readonly kind: EntityKind; readonly words: ReadonlySet<string> }[] = [
  {
    kind: 'Person',
    words: new Set(words('leaders presidents men women ministers rivals counterparts envoys diplomats')),
  },
  {
    kind: 'Place',
    words: new Set(words('sides countries nations governments neighbors neighbours states capitals koreas')),
  },
];

/** What stands before such a noun where it means exactly the two. */
export const BOTH: ReadonlySet<string> = new Set(words('two both our'));
