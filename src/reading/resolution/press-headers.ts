import { LANGUAGES } from '../data/languages.ts';
import type { Token } from '../sentence-analysis.ts';
import { MONTHS } from '../time/time-words.ts';

/** Tokens `from` to `to` (half open) that a heading shows to be a place, or a press agency, newspaper or broadcaster. */
export interface HeaderName {
  readonly from: number;
  readonly to: number;
  readonly kind: 'Place' | 'Organization';
}

const CAPITAL = /^\p{Lu}/u;
const SHOUTED = /^\p{Lu}[\p{Lu}\p{N}&'’.-]*$/u;
const SHOUTED_LETTERS = 2;
/** "LD2304174694", "WS0145A" of "94WS0145A", "40101006": the number of a monitored report. */
const REPORT_NUMBER = /^(?:\p{Lu}{1,2}\d{4,}\p{Lu}?|\d{6,})$/u;
const EDITION = /^(?:\d+|no)$/i;
/** First words of the names of broadcasters. */
const BROADCASTERS: ReadonlySet<string> = new Set(['radio', 'television', 'tv', 'kanal', 'channel']);
const BROADCASTERS_END: ReadonlySet<string> = new Set(['network', 'radio', 'television', 'tv', 'international']);
const SMALL: ReadonlySet<string> = new Set(['de', 'do', 'da', 'del', 'la', 'of', 'the']);
const MOST_WORDS = 10;
const DASH = /^(?:--+|—|–|-|_)$/;
/** Notes in brackets before a dateline: "(Text) Cairo, 2 May (MENA) --". */
const MOST_DATELINE_WORDS = 9;

/**
 * Names in headings, which run one into another without a verb: "LD2304174694 Moscow INTERFAX in English 1322 GMT",
 * "Moscow PRAVDA", "CAIRO, May 2 (MENA) --", "YAKIMA, Wash. (AP)".
 * `placeFrom` gives the end of a place known to start at a token, or that token.
 */
export function headerNames(tokens: readonly Token[], placeFrom: (at: number) => number): readonly HeaderName[] {
  const dateline = datelineNames(tokens, placeFrom);
  if (dateline.length > 0) return dateline;
  const sources = tokens.flatMap((token, at) => (token.text === 'in' ? monitored(tokens, at, placeFrom) : []));
  return sources.length > 0 ? sources : titlePage(tokens, placeFrom);
}

/** The place and source before "in English 1322 GMT". */
function monitored(tokens: readonly Token[], at: number, placeFrom: (at: number) => number): readonly HeaderName[] {
  const language = tokens[at + 1]?.text.toLowerCase() ?? '';
  if (!LANGUAGES.has(language) || !EDITION.test(tokens[at + 2]?.text ?? '')) return [];
  const to = withoutBracket(tokens, at);
  let from = to;
  while (from > 0 && to - from < MOST_WORDS && isHeaderWord(tokens, from - 1)) from--;
  if (from > 0 && !REPORT_NUMBER.test(tokens[from - 1]!.text)) return [];
  // The letter that ends a number: "40101006B".
  const glued = from > 0 && tokens[from]?.start === tokens[from - 1]!.end;
  return placeAndSource(tokens, glued ? from + 1 : from, to, placeFrom);
}

function isHeaderWord(tokens: readonly Token[], at: number): boolean {
  const { text } = tokens[at]!;
  if (REPORT_NUMBER.test(text)) return false;
  return CAPITAL.test(text) || /^[-–&\d]/.test(text) || (SMALL.has(text) && CAPITAL.test(tokens[at + 1]?.text ?? ''));
}

/** A heading that is all there is: "Moscow PRAVDA", "Havana Radio Rebelde Network". */
function titlePage(tokens: readonly Token[], placeFrom: (at: number) => number): readonly HeaderName[] {
  const to = withoutBracket(tokens, tokens.length);
  if (to < 2 || to > MOST_WORDS || !tokens.slice(0, to).every((_, at) => isHeaderWord(tokens, at))) return [];
  if (tokens.slice(0, to).every(({ text }) => isShouted(text))) return [];
  const names = placeAndSource(tokens, 0, to, placeFrom);
  const source = names[1];
  if (!source || (placeFrom(0) === 0 && tokens[0]!.text !== 'The')) return [];
  const words = tokens.slice(source.from, source.to).map(({ text }) => text);
  const broadcast =
    BROADCASTERS.has(words[0]!.toLowerCase()) ||
    (words.length > 1 && BROADCASTERS_END.has(words.at(-1)!.toLowerCase()));
  return broadcast || isShouted(words[0] === 'THE' ? (words[1] ?? '') : words[0]!) ? names : [];
}

/** The place is what is known as one, else the words before the first in capitals, else the first word. */
function placeAndSource(
  tokens: readonly Token[],
  from: number,
  to: number,
  placeFrom: (at: number) => number,
): readonly HeaderName[] {
  const start = tokens[from]?.text === 'The' ? from + 1 : from;
  const known = placeFrom(start);
  const shouted = tokens.findIndex(({ text }, at) => at > start && at < to && isShouted(text));
  const article = shouted > start + 1 && /^\p{Lu}$/u.test(tokens[shouted - 1]!.text) ? shouted - 1 : shouted;
  const cut = article > start ? article : known > start && known < to ? known : start + 1;
  if (to - cut < 1 || cut <= start) return [];
  return [
    { from: start, to: cut, kind: 'Place' },
    { from: cut, to, kind: 'Organization' },
  ];
}

/** Without a section named in brackets at the end: "CHINA DAILY (SCIENCE)". */
function withoutBracket(tokens: readonly Token[], to: number): number {
  if (tokens[to - 1]?.text !== ')') return to;
  const open = tokens.findLastIndex(({ text }, at) => at < to && text === '(');
  return open > 0 && to - open < MOST_WORDS ? open : to;
}

function isShouted(text: string): boolean {
  return text.length >= SHOUTED_LETTERS && SHOUTED.test(text);
}

/** A place, then perhaps its region and a date, then an agency in brackets or before a dash. */
function datelineNames(tokens: readonly Token[], placeFrom: (at: number) => number): readonly HeaderName[] {
  const from = tokens[0]?.text === '(' && tokens[2]?.text === ')' ? 3 : 0;
  let to = from;
  while (
    to < tokens.length &&
    to - from < 4 &&
    CAPITAL.test(tokens[to]!.text) &&
    MONTHS[bare(tokens[to]!.text)] === undefined
  )
    to++;
  if (to === from) return [];
  const place: HeaderName = { from, to, kind: 'Place' };
  const shouted = tokens.slice(from, to).every(({ text }) => isShouted(text));
  let at = to;
  let dated = false;
  let region = false;
  while (at < tokens.length && at - to < MOST_DATELINE_WORDS) {
    const word = tokens[at]!.text;
    if (MONTHS[bare(word)] !== undefined || /^\d{1,2}$/.test(word)) dated = true;
    else if (CAPITAL.test(word) && at > to && tokens[at - 1]!.text === ',' && placeFrom(at) > at) {
      region = true;
      at = placeFrom(at);
      continue;
    } else if (word !== ',') break;
    at++;
  }
  const next = tokens[at]?.text ?? '';
  if (next === '(' && isShouted(tokens[at + 1]?.text ?? '') && tokens[at + 2]?.text === ')' && (shouted || dated)) {
    return [place, { from: at + 1, to: at + 2, kind: 'Organization' }];
  }
  if (dated && isShouted(next) && DASH.test(tokens[at + 1]?.text ?? '')) {
    return [place, { from: at, to: at + 1, kind: 'Organization' }];
  }
  const ends = next === '' || DASH.test(next);
  return shouted && ends && (region || (DASH.test(next) && placeFrom(from) === to)) ? [place] : [];
}

const bare = (text: string): string => text.toLowerCase().replace(/\.$/, '');
