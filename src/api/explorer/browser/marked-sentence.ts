/** A stretch of a sentence, and what decided by it: kinds of cues, TRIGGER among them. */
export interface Stretch {
  readonly text: string;
  readonly kinds: readonly string[];
}

export interface Evidence {
  readonly sentence: string;
  readonly sentenceStart: number;
  /** Where the word stands that carries the type of the claim. Offsets count from the article's beginning. */
  readonly start: number;
  readonly end: number;
  readonly cues: readonly { readonly kind: string; readonly start: number; readonly end: number }[];
}

/** The sentence in stretches that together are the whole of it; cues may overlap, and may reach beyond the sentence. */
export function markedSentence({ sentence, sentenceStart, start, end, cues }: Evidence): readonly Stretch[] {
  const marks = [{ kind: 'TRIGGER', start, end }, ...cues].map((mark) => ({
    kind: mark.kind,
    start: within(mark.start - sentenceStart, sentence),
    end: within(mark.end - sentenceStart, sentence),
  }));
  const cuts = [...new Set([0, sentence.length, ...marks.flatMap((mark) => [mark.start, mark.end])])].sort(
    (one, other) => one - other,
  );
  return cuts.slice(0, -1).map((cut, index) => {
    const next = cuts[index + 1]!;
    const covering = marks.filter((mark) => mark.start <= cut && next <= mark.end);
    return { text: sentence.slice(cut, next), kinds: [...new Set(covering.map(({ kind }) => kind))] };
  });
}

function within(offset: number, { length }: string): number {
  return Math.min(length, Math.max(0, offset));
}
