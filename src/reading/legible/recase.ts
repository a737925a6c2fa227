import type { TextSpan } from '../../model/reading.ts';
import { ALWAYS_CAPITAL, DOUBTFUL_MONTHS, SMALL_WORDS } from '../data/small-words.ts';
import type { Lexicon } from '../lexicon/lexicon.ts';
import { matchKey } from '../lexicon/name-key.ts';
import type { Token } from '../sentence-analysis.ts';
import { lowered, titled } from './letter-case.ts';

const VOWEL = /[aeiouy]/i;
const DIGIT = /\d/;

/** Every word but the small ones with a capital, as titles are written: names are recognised in it. */
export function asTitle(tokens: readonly Token[]): readonly Token[] {
  return tokens.map((token) => {
    const lower = lowered(token.text);
    return { ...token, text: SMALL_WORDS.has(lower) ? lower : titled(token.text) };
  });
}

/** What tells which words of a sentence in capitals have capitals of their own. */
export interface CaseKnowledge {
  readonly lexicon: Lexicon;
  /** How the text itself writes a word where it does not shout; by its small form. */
  readonly seen: ReadonlyMap<string, string>;
  /** Offsets of the tokens that belong to names. */
  readonly named: ReadonlySet<number>;
}

/** Tokens as a text that does not shout would have them: names with capitals, the sentence's first word with one. */
export function recased(
  text: string,
  tokens: readonly Token[],
  { lexicon, seen, named }: CaseKnowledge,
): readonly Token[] {
  const known = lexiconCases(text, tokens, lexicon);
  return tokens.map((token, at) => {
    const lower = lowered(token.text);
    const cased = known.get(at) ?? seen.get(lower) ?? ownCase(token, at, lower);
    return { ...token, text: at === 0 && cased === lower ? titled(cased) : cased };
  });

  function ownCase(token: Token, at: number, lower: string): string {
    if (lower === 'i') return token.text;
    if (SMALL_WORDS.has(lower) && !isDated(lower, at)) return lower;
    if (ALWAYS_CAPITAL.has(lower) || isDated(lower, at)) return titled(lower);
    if (!named.has(token.start)) return lower;
    return VOWEL.test(lower) ? titled(lower) : token.text;
  }

  function isDated(lower: string, at: number): boolean {
    const isNumber = (token: Token | undefined) => token !== undefined && DIGIT.test(token.text);
    return DOUBTFUL_MONTHS.has(lower) && (isNumber(tokens[at - 1]) || isNumber(tokens[at + 1]));
  }
}

/** How the lexicon writes its names, by the index of the token; the longest name that begins at a word counts. */
function lexiconCases(text: string, tokens: readonly Token[], lexicon: Lexicon): ReadonlyMap<number, string> {
  const keys = tokens.map((token) => matchKey(token.text));
  const cases = new Map<number, string>();
  for (let from = 0; from < tokens.length; from += 1) {
    const name = longestName(from);
    if (name === null) continue;
    for (let at = from; at < name.to; at += 1) {
      const offset = tokens[at]!.start - tokens[from]!.start;
      cases.set(at, name.surface.slice(offset, offset + tokens[at]!.text.length));
    }
    from = name.to - 1;
  }
  return cases;

  function longestName(from: number): { readonly to: number; readonly surface: string } | null {
    const most = lexicon.longestFrom(keys[from]!.split(' ')[0]!);
    let key = '';
    let best: { readonly to: number; readonly surface: string } | null = null;
    // Marks between the words of a name make no key of their own.
    for (let at = from; at < Math.min(tokens.length, from + 2 * most); at += 1) {
      if (keys[at] === '') continue;
      key = key === '' ? keys[at]! : `${key} ${keys[at]}`;
      const surface = spelling({ start: tokens[from]!.start, end: tokens[at]!.end }, key);
      if (surface !== null) best = { to: at + 1, surface };
    }
    return best;
  }

  /** "us" and "who" are words before they are a country and a body; of the small words only US is the name here. */
  function spelling({ start, end }: TextSpan, key: string): string | null {
    const lower = lowered(text.slice(start, end));
    const names = lexicon.names(key).filter(({ match }) => match === 'proper' || match === 'exact');
    const surface = names.find((name) => lowered(name.surface) === lower)?.surface ?? null;
    return surface !== null && SMALL_WORDS.has(key) && key !== 'us' ? null : surface;
  }
}
