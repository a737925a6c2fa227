import type { Token } from '../sentence-analysis.ts';

/** Three words in capitals one after the other: without them nothing is shouted, and nothing has to be looked at. */
const FEW_CAPITALS = /(?<!\p{L})\p{Lu}{2,}[^\p{L}\n]+\p{Lu}{2,}[^\p{L}\n]+\p{Lu}{2,}/u;
const WORD = /\p{L}[\p{L}\p{M}]/u;
const LOWER = /\p{Ll}/u;
/** Of the words of a sentence in capitals so many are in capitals; "McCain" and misprints are not. */
const SHARE = 0.8;
/** A line of acronyms is not shouted. */
const FEWEST_WORDS = 3;
const FEWEST_LETTERS = 15;
/** Where so much of a text is in capitals, short sentences are, too. */
const SHARE_OF_TEXT = 0.6;

export function mayShout(text: string): boolean {
  return FEW_CAPITALS.test(text);
}

/** The sentences that are all in capitals: headlines, or the whole of an old wire report. */
export function shoutedSentences(sentences: readonly (readonly Token[])[]): ReadonlySet<readonly Token[]> {
  const counted = sentences.map((tokens) => {
    const words = tokens.filter(({ text }) => WORD.test(text));
    const capitals = words.filter(({ text }) => !LOWER.test(text));
    const letters = capitals.reduce((sum, { text }) => sum + text.length, 0);
    return { tokens, words: words.length, capitals: capitals.length, letters };
  });
  const sum = (of: 'words' | 'capitals') => counted.reduce((total, each) => total + each[of], 0);
  const isAllShouted = sum('capitals') > SHARE_OF_TEXT * sum('words');
  const shouted = counted
    .filter(({ words, capitals }) => capitals > 0 && capitals >= SHARE * words)
    .filter(({ capitals, letters }) => isAllShouted || (capitals >= FEWEST_WORDS && letters >= FEWEST_LETTERS));
  return new Set(shouted.map(({ tokens }) => tokens));
}
