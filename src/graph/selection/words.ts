import { BackchannelError } from '../../model/errors.ts';

/** More words than anybody types, and fewer parts than Lucene refuses (1,024 terms) even where each character is a word. */
const MOST_WORDS = 16;
const LONGEST_TEXT = 200;

/** What belongs to a word, wherever in it. */
const PART = String.raw`[\p{L}\p{M}\p{N}]`;
/** Dots and apostrophes hold a word together (`U.S`, `O'Brien`), hyphens part it: so the analyzers of the indexes do it too. */
const WORD = new RegExp(`${PART}+(?:['’.]${PART}+)*`, 'gu');

/** Words of a text, lower case, without punctuation. */
export function wordsOf(text: string): readonly string[] {
  return text.toLowerCase().match(WORD) ?? [];
}

/** @throws {BackchannelError} BAD_INPUT where the text has no word, more than 16, or more than 200 characters. */
export function checkWords(argument: string, text: string): readonly string[] {
  const refused = (why: string) => new BackchannelError('BAD_INPUT', `${argument}: expected ${why}.`);
  if (text.length > LONGEST_TEXT) throw refused(`at most ${LONGEST_TEXT} characters, got ${text.length}`);
  const words = wordsOf(text);
  if (words.length > MOST_WORDS) throw refused(`at most ${MOST_WORDS} words, got ${words.length}`);
  if (words.length === 0) throw refused(`at least one word, got ${JSON.stringify(text.slice(0, 80))}`);
  return words;
}

/** Java's regular expression for a lower-case text that has the word, and not only as a part of another. */
export function wholeWord(word: string): string {
  const literal = word.replaceAll('.', String.raw`\.`).replace(/['’]/gu, "['’]");
  return `(?s).*(?<!${PART})${literal}(?!${PART}).*`;
}
