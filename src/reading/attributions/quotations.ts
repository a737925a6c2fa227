import type { SentenceAnalysis } from '../sentence-analysis.ts';

/** A stretch between quotation marks, long enough to be somebody's words. Word positions are inclusive. */
export interface Quotation {
  readonly from: WordPlace;
  readonly to: WordPlace;
}

interface WordPlace {
  readonly sentence: number;
  readonly word: number;
}

const OPENING = new Set(['“', '``', '«', '„']);
const CLOSING = new Set(['”', '»']);
/** Those that open and close alike. */
const EITHER = new Set(['"', "''"]);
/** Shorter ones are scare quotes and names: a “big problem”, the “New York Channel”. */
const FEWEST_WORDS = 5;

export interface Quotations {
  /** In the order of the text. */
  readonly all: readonly Quotation[];
  /** Index of the quotation that a word stands in, or -1. */
  at(sentence: number, word: number): number;
  /** Words of a sentence that close a quotation. */
  closingIn(sentence: number): readonly number[];
}

/**
 * One that is still open where its paragraph ends goes on if the next paragraph opens it again (one speech in several
 * paragraphs); else the mark was a slip, and it ends there. `sentences[i].index` is `i`.
 */
export function findQuotations(text: string, sentences: readonly SentenceAnalysis[]): Quotations {
  const quotations: Quotation[] = [];
  let open: WordPlace | null = null;
  let before: WordPlace = { sentence: 0, word: 0 };
  let length = 0;
  const close = (to: WordPlace) => {
    if (open && length >= FEWEST_WORDS) quotations.push({ from: open, to });
    open = null;
  };
  for (const sentence of sentences) {
    const paragraph =
      sentence.index > 0 && text.slice(sentences[sentence.index - 1]!.end, sentence.start).includes('\n');
    const goesOn = isOpening(sentence.tokens[0]?.text ?? '');
    if (paragraph && open && !goesOn) close(before);
    sentence.tokens.forEach(({ text: word }, at) => {
      const here = { sentence: sentence.index, word: at };
      const again = paragraph && at === 0 && goesOn;
      if (open && !again && (CLOSING.has(word) || EITHER.has(word))) close(here);
      else if (isOpening(word)) {
        if (!open) length = 0;
        open ??= here;
      } else length++;
      before = here;
    });
  }
  close(before);
  return lookup(quotations, sentences);
}

function isOpening(word: string): boolean {
  return OPENING.has(word) || EITHER.has(word);
}

function lookup(quotations: readonly Quotation[], sentences: readonly SentenceAnalysis[]): Quotations {
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
