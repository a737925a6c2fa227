import type { SentenceAnalysis } from '../sentence-analysis.ts';

/** A stretch between quotation marks, long enough to be somebody's words. Word positions are inclusive. */
export interface Quotation {
  readonly from: { readonly sentence: number; readonly word: number };
  readonly to: { readonly sentence: number; readonly word: number };
}

const OPENING = new Set(['“', '``', '«', '„']);
const CLOSING = new Set(['”', "''", '»']);
const EITHER = '"';
/** Shorter ones are scare quotes and names: a “big problem”, the “New York Channel”. */
const FEWEST_WORDS = 5;
/** A mark that is never closed must not swallow the rest of the article. */
const MOST_WORDS = 400;

export interface Quotations {
  /** In the order of the text. */
  readonly all: readonly Quotation[];
  /** Index of the quotation that a word stands in, or -1. */
  at(sentence: number, word: number): number;
  /** Words of a sentence that close a quotation. */
  closingIn(sentence: number): readonly number[];
}

/** One that is opened again before it is closed goes on (paragraphs of one speech). `sentences[i].index` is `i`. */
export function findQuotations(sentences: readonly SentenceAnalysis[]): Quotations {
  const quotations: Quotation[] = [];
  let open: Quotation['from'] | null = null;
  let length = 0;
  for (const sentence of sentences) {
    sentence.tokens.forEach(({ text }, word) => {
      const here = { sentence: sentence.index, word };
      if (open && (CLOSING.has(text) || text === EITHER)) {
        if (length >= FEWEST_WORDS) quotations.push({ from: open, to: here });
        open = null;
      } else if (OPENING.has(text) || text === EITHER) {
        open ??= here;
        length = 0;
      } else length++;
    });
    if (open && length > MOST_WORDS) open = null;
  }
  const inside = sentences.map(({ tokens }) => new Int32Array(tokens.length).fill(-1));
  quotations.forEach(({ from, to }, index) => {
    for (let i = from.sentence; i <= to.sentence; i++) {
      const start = i === from.sentence ? from.word + 1 : 0;
      inside[i]!.fill(index, start, i === to.sentence ? to.word : undefined);
    }
  });
  const closing = Map.groupBy(quotations, ({ to }) => to.sentence);
  return {
    all: quotations,
    at: (sentence, word) => inside[sentence]?.[word] ?? -1,
    closingIn: (sentence) => (closing.get(sentence) ?? []).map(({ to }) => to.word),
  };
}
