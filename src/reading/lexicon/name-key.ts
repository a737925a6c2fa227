import { nameKey } from '../../model/ids.ts';

/** Nothing to take off but case: nine names in ten. */
const PLAIN = /^[a-z\d]+(?: [a-z\d]+)*$/;
const ASCII_DROPPED = /['.]/g;
const ASCII_GAPS = /[^a-z\d]+/g;
const DIGIT = /\d/;
const BEYOND_ASCII = /[^\0-\x7f]/;

/**
 * The form in which names are looked up, equal to `nameKey()` of `src/model/ids.ts`: lower case, accents, periods and
 * apostrophes off, everything else but letters and digits to single spaces. Plain and ASCII names take fast paths, since
 * every capitalised word of a text is looked up and the whole lexicon is indexed at start.
 */
export function matchKey(text: string): string {
  const lower = text.toLowerCase();
  if (PLAIN.test(lower)) return lower;
  if (BEYOND_ASCII.test(lower)) return nameKey(text);
  return lower.replace(ASCII_DROPPED, '').replace(ASCII_GAPS, ' ').trim();
}

/** The key with every run of digits as one `0`: `hwasong 15` and the entry `Hwasong-#` meet in `hwasong 0`. */
export function numberlessKey(key: string): string {
  return DIGIT.test(key) ? key.replace(/\d+/g, '0') : key;
}

/** Words of names that are spelled in two ways, British -> American; only whole words. */
const BRITISH = /\b(?:organisations?|[a-z]+alisation|defence|centres?|labour|programmes?|theatre|harbour)\b/g;
const AMERICAN: readonly (readonly [RegExp, string])[] = [
  [/isation/, 'ization'],
  [/defence/, 'defense'],
  [/tre(s?)$/, 'ter$1'],
  [/bour$/, 'bor'],
  [/programme/, 'program'],
];

/** A key with the words of both spellings in one: `north atlantic treaty organisation` is `… organization`. */
export function americanKey(key: string): string {
  return key.replace(BRITISH, (word) => AMERICAN.reduce((text, [from, to]) => text.replace(from, to), word));
}
