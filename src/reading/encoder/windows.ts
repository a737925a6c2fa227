import type { Token } from '../sentence-analysis.ts';
import type { WordPieces } from './word-pieces.ts';

/** Word pieces the network reads at once, the two end marks not counted: what it was trained with. */
export const WINDOW_PIECES = 248;

/** Marks at which a sentence that does not fit is cut, the best first. */
const CLAUSE_MARKS = [/^[;:]$|^--+$|^[—–…]$|^\.\.\.$/, /^[,)\]”"]$/, /^(?:and|but|or|which|who|that|while|because)$/i];

/** Cuts a sentence that the network cannot read at once at its clause marks, so that no word of it is lost. */
export function fitToWindow(sentence: readonly Token[], pieces: WordPieces): readonly (readonly Token[])[] {
  const lengths = sentence.map((token) => pieces(token.text).length);
  const parts: (readonly Token[])[] = [];
  for (let from = 0; from < sentence.length; ) {
    const limit = windowEnd(lengths, from);
    const to = limit === sentence.length ? limit : cutBefore(sentence, from, limit);
    parts.push(sentence.slice(from, to));
    from = to;
  }
  return parts;
}

function windowEnd(lengths: readonly number[], from: number): number {
  let sum = 0;
  let to = from;
  while (to < lengths.length && sum + lengths[to]! <= WINDOW_PIECES) sum += lengths[to++]!;
  return to;
}

/** The last good place in the second half of the window, else its end. Conjunctions open the next part, marks close their own. */
function cutBefore(sentence: readonly Token[], from: number, limit: number): number {
  const earliest = from + Math.ceil((limit - from) / 2);
  for (const [rank, mark] of CLAUSE_MARKS.entries()) {
    for (let at = limit - 1; at >= earliest; at--) {
      if (mark.test(sentence[at]!.text)) return rank === CLAUSE_MARKS.length - 1 ? at : at + 1;
    }
  }
  return limit;
}
