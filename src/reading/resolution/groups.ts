import type { SentenceAnalysis } from '../sentence-analysis.ts';
import type { DraftEntity } from './entity-registry.ts';
import type { Salience } from './salience.ts';
import { PAIR_NOUNS, PAIR_WORDS } from './words.ts';

const MOST_LEFT = 4;
const PAIR = 2;

/** The two that "both countries", "the two sides" or "the two leaders" stand for; empty where two are not known. */
export function groupOf(
  { tokens, tags, index }: SentenceAnalysis,
  at: number,
  salience: Salience,
): readonly DraftEntity[] {
  const kind = PAIR_NOUNS[tokens[at]!.text.toLowerCase()];
  if (kind === undefined) return [];
  let paired = false;
  for (let k = at - 1; k >= Math.max(0, at - MOST_LEFT) && !tags[k]!.startsWith('V'); k--) {
    paired ||= PAIR_WORDS.has(tokens[k]!.text.toLowerCase());
  }
  if (!paired) return [];
  const pair = salience.pairBefore(index, kind) ?? salience.foremost(PAIR, kind);
  return pair.length === PAIR ? pair : [];
}
