import type { SentenceAnalysis } from '../sentence-analysis.ts';
import { phraseStart } from './descriptions.ts';
import type { DraftMention } from './draft-mention.ts';

const MOST_WORDS = 14;
const NAMED_KINDS: ReadonlySet<string> = new Set(['Person', 'Organization']);
const JOINING: ReadonlySet<string> = new Set(['appos', 'flat', 'compound', 'nmod']);
/** What a noun must have before it to be somebody's description. */
const OWNING: ReadonlySet<string> = new Set(['nmod:poss', 'compound', 'amod']);
const NOUN = /^NN/;
const END = /^[,.;:!?”"()[\]—–-]+$/;

/**
 * Nouns that are the same thing as a name beside them: "leader" in "North Korean leader Kim Jong Un", "diplomat" in
 * "Thae Yong-ho, a former diplomat". Token -> the name's mention. A person's apposition becomes its description, where
 * it has none.
 */
export function appositions(
  sentence: SentenceAnalysis,
  text: string,
  covering: (sentence: number, at: number) => DraftMention | null,
): ReadonlyMap<number, DraftMention> {
  const { heads, relations, tags, index, tokens } = sentence;
  const found = new Map<number, DraftMention>();
  for (let at = 0; at < tokens.length; at++) {
    if (!NOUN.test(tags[at]!) || covering(index, at)) continue;
    const head = heads[at]!;
    const above = head >= 0 ? covering(index, head) : null;
    const next = covering(index, at + 1);
    const before =
      next &&
      next.from === at + 1 &&
      (above === next || (heads[next.head] === at && JOINING.has(relations[next.head]!)))
        ? next
        : null;
    const after = relations[at] === 'appos' && above && above.to <= at ? above : null;
    const name = before ?? namedBehind(at) ?? after ?? apposedTo(at);
    if (
      !name?.entity ||
      !NAMED_KINDS.has(name.kind) ||
      name.level === 'pronoun' ||
      (before && name.kind === 'Organization')
    )
      continue;
    found.set(at, name);
    if (after && name.entity.description === null && name.kind === 'Person')
      name.entity.description = wordsOf(sentence, at, text);
  }
  return found;

  /** "South Korea's adviser, Chung Eui-yong, said": between commas right behind, whatever the tree hangs the noun on. */
  function namedBehind(at: number): DraftMention | null {
    if (tokens[at + 1]?.text !== ',' || !tokens.some((_, k) => heads[k] === at && OWNING.has(relations[k]!)))
      return null;
    const mention = covering(index, at + 2);
    const closed = mention?.from === at + 2 && tokens[mention.to]?.text === ',';
    return closed && mention.kind === 'Person' ? mention : null;
  }

  /** "its spokesman, Sean Spicer": the name hangs on the noun as its apposition. */
  function apposedTo(at: number): DraftMention | null {
    for (let k = at + 2; k < Math.min(tokens.length, at + MOST_WORDS); k++) {
      const mention = heads[k] === at && relations[k] === 'appos' ? covering(index, k) : null;
      if (mention?.kind === 'Person') return mention;
    }
    return null;
  }
}

/** The apposition's words without its article, up to the next mark. */
function wordsOf(sentence: SentenceAnalysis, head: number, text: string): string | null {
  const { tokens, tags } = sentence;
  let from = phraseStart(sentence, head);
  while (from < head && (tags[from] === 'DT' || END.test(tokens[from]!.text))) from++;
  let to = head + 1;
  while (
    to < tokens.length &&
    to - from < MOST_WORDS &&
    !END.test(tokens[to]!.text) &&
    tags[to] !== 'WP' &&
    tags[to] !== 'VBD'
  )
    to++;
  return to > from ? text.slice(tokens[from]!.start, tokens[to - 1]!.end) : null;
}
