import type { Lexicon, LexiconName } from '../lexicon/lexicon.ts';
import { matchKey } from '../lexicon/name-key.ts';
import type { SentenceAnalysis } from '../sentence-analysis.ts';

/** Tokens `from` to `to` (half open) spell names of the lexicon. */
export interface LexiconMatch {
  readonly from: number;
  readonly to: number;
  readonly names: readonly LexiconName[];
}

const CAPITAL = /^\p{Lu}/u;
/** Marks that may stand inside a name: "Washington, D.C.", "Trump-Kim". */
const JOINTS: ReadonlySet<string> = new Set([',', '.', '-', '–', '&', '/']);
const APOSTROPHE = /^['’]/;

/**
 * The longest names of the lexicon that start at each token. Linear in the tokens: no name has more than some twelve
 * words, and only words that begin one are followed.
 */
export function lexiconMatches(sentence: SentenceAnalysis, text: string, lexicon: Lexicon): readonly LexiconMatch[] {
  const { tokens } = sentence;
  const keys = tokens.map((token) => matchKey(token.text));
  const matches: LexiconMatch[] = [];
  for (let from = 0; from < tokens.length; from++) {
    const key = keys[from]!;
    if (key === '') continue;
    const space = key.indexOf(' ');
    const word = space < 0 ? key : key.slice(0, space);
    if (!CAPITAL.test(tokens[from]!.text) && !lexicon.startsSmall(word)) continue;
    const most = lexicon.longestFrom(word);
    if (most === 0) continue;
    const longest = longestFrom(from, most);
    if (longest) matches.push(longest);
  }
  return matches;

  function longestFrom(from: number, most: number): LexiconMatch | null {
    let joined = '';
    let count = 0;
    let best: LexiconMatch | null = null;
    for (let at = from; at < tokens.length; at++) {
      const piece = keys[at]!;
      if (piece === '') {
        if (at === from || !(JOINTS.has(tokens[at]!.text) || APOSTROPHE.test(tokens[at]!.text))) break;
        continue;
      }
      const glued = at > from && APOSTROPHE.test(tokens[at]!.text) && tokens[at]!.start === tokens[at - 1]!.end;
      joined = joined === '' || glued ? joined + piece : `${joined} ${piece}`;
      count += glued ? 0 : piece.split(' ').length;
      if (count > most) break;
      const surface = text.slice(tokens[from]!.start, tokens[at]!.end);
      const names = lexicon.names(joined).filter((name) => isSpelled(surface, name));
      if (names.length > 0) best = { from, to: at + 1, names };
    }
    return best;
  }
}

/** Whether the words of the text spell the name in the way that counts for it. */
function isSpelled(surface: string, { surface: name, match }: LexiconName): boolean {
  if (match === 'phrase') return true;
  if (match === 'exact')
    return bare(surface) === bare(name) || (name.includes('#') && bare(surface).replace(/\d+/g, '#') === bare(name));
  // An acronym that is only a hint ("THE" of a party) is still no word of another case.
  if (!LOWER.test(name) && bare(surface) !== bare(name)) return false;
  const pieces = surface.split(SPLIT);
  const wanted = name.split(SPLIT);
  if (pieces.length !== wanted.length) return CAPITAL.test(surface);
  return wanted.every((piece, i) => !CAPITAL.test(piece) || CAPITAL.test(pieces[i]!));
}

const LOWER = /\p{Ll}/u;
const SPLIT = /[\s-]+/;
const bare = (text: string): string => text.replace(/[.\s'’]/g, '');
