import type { Token } from '../sentence-analysis.ts';
import { casingClass } from './casing.ts';
import { FIRST_PIECE, LAST_PIECE, type WordPieces } from './word-pieces.ts';

/** What the network is given of a sentence: its word pieces, the casing of the word of each, and where each word starts. */
export interface SentenceInput {
  readonly ids: readonly number[];
  readonly casing: readonly number[];
  readonly starts: readonly number[];
}

export function sentenceInput(tokens: readonly Token[], pieces: WordPieces): SentenceInput {
  const ids = [FIRST_PIECE];
  const casing = [0];
  const starts: number[] = [];
  for (const [at, { text }] of tokens.entries()) {
    const classOfWord = casingClass(text, at === 0);
    starts.push(ids.length);
    for (const id of pieces(text)) {
      ids.push(id);
      casing.push(classOfWord);
    }
  }
  ids.push(LAST_PIECE);
  casing.push(0);
  return { ids, casing, starts };
}
