/** Sentences are filled up to a multiple of this many pieces: few lengths, and little work on filling. */
const STEP = 8;

/** Pieces in a batch: more keep no weights longer in the processor's cache, fewer fetch them more often. */
const PIECES_OF_A_BATCH = 384;

/** Sentences of one length that the network reads at once. */
export interface Batch {
  /** Pieces of each sentence, filling included. */
  readonly length: number;
  /** Indexes of the sentences. */
  readonly sentences: readonly number[];
}

/**
 * Puts sentences of one filled-up length together. The length is a function of the sentence alone, so that the
 * network does the very same arithmetic on it whatever stands beside it: sums over more places come out differently in the last bits.
 */
export function batches(lengths: readonly number[], most = PIECES_OF_A_BATCH): readonly Batch[] {
  const open = new Map<number, number[]>();
  const closed: Batch[] = [];
  for (const [sentence, pieces] of lengths.entries()) {
    const length = Math.ceil(pieces / STEP) * STEP;
    const sentences = open.get(length) ?? [];
    sentences.push(sentence);
    if ((sentences.length + 1) * length > most) {
      closed.push({ length, sentences });
      open.delete(length);
    } else {
      open.set(length, sentences);
    }
  }
  for (const [length, sentences] of open) closed.push({ length, sentences });
  return closed;
}
