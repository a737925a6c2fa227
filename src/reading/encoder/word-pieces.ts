/** Ids of BERT's special pieces. */
export const UNKNOWN_PIECE = 100;
export const FIRST_PIECE = 101;
export const LAST_PIECE = 102;

/** Longer words are unknown to BERT's tokenizer; the network reads only the first few pieces of a word. */
const LONGEST_WORD = 100;
const PIECES_OF_A_WORD = 8;

/** Words whose pieces are remembered; a text of ever new words starts anew, so that memory stays flat. */
const REMEMBERED = 20_000;

const PART = /[\p{L}\p{N}]+|[^\s\p{L}\p{N}]/gu;

export type WordPieces = (word: string) => readonly number[];

/** One piece a line, its id the number of the line from 0. */
export function parseVocabulary(bytes: Uint8Array): ReadonlyMap<string, number> {
  const lines = new TextDecoder().decode(bytes).split('\n');
  return new Map(lines.map((line, id) => [line.replace(/\r$/, ''), id]));
}

/** BERT's uncased pieces of one word: lower case, accents off, marks apart, the longest known piece first; at most 8. */
export function wordPieces(vocabulary: ReadonlyMap<string, number>): WordPieces {
  const remembered = new Map<string, readonly number[]>();
  return (word) => {
    const known = remembered.get(word);
    if (known) return known;
    if (remembered.size === REMEMBERED) remembered.clear();
    const found = piecesOf(word, vocabulary);
    if (word.length <= LONGEST_WORD) remembered.set(word, found);
    return found;
  };
}

function piecesOf(word: string, vocabulary: ReadonlyMap<string, number>): readonly number[] {
  const plain = word
    .slice(0, 2 * LONGEST_WORD)
    .normalize('NFD')
    .replace(/\p{Mn}/gu, '')
    .toLowerCase();
  const ids: number[] = [];
  for (const [part] of plain.matchAll(PART)) {
    ids.push(...piecesOfPart(part, vocabulary));
    if (ids.length >= PIECES_OF_A_WORD) break;
  }
  return ids.length ? ids.slice(0, PIECES_OF_A_WORD) : [UNKNOWN_PIECE];
}

function piecesOfPart(part: string, vocabulary: ReadonlyMap<string, number>): readonly number[] {
  if (part.length > LONGEST_WORD) return [UNKNOWN_PIECE];
  const ids: number[] = [];
  for (let from = 0; from < part.length; ) {
    const piece = longestPiece(part, from, vocabulary);
    if (!piece) return [UNKNOWN_PIECE];
    ids.push(piece.id);
    from = piece.to;
  }
  return ids;
}

function longestPiece(part: string, from: number, vocabulary: ReadonlyMap<string, number>) {
  for (let to = part.length; to > from; to--) {
    const id = vocabulary.get((from ? '##' : '') + part.slice(from, to));
    if (id !== undefined) return { id, to };
  }
  return null;
}
