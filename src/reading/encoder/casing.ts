/** The network is uncased; each word also gets one of these classes, and eight more where the word opens the sentence. */
const CASING_CLASSES = 8;

const LETTER = /\p{L}/u;
const DIGIT = /\p{Nd}/u;
/** The words that most are. */
const PLAIN_LOWER = /^[a-z]+$/;

const isUpper = (character: string) => character !== character.toLowerCase() && character === character.toUpperCase();
const isLower = (character: string) => character !== character.toUpperCase() && character === character.toLowerCase();

/**
 * Casing class of a word: 0 number, 1 mark, 2 capitals, 3 one capital, 4 Capitalised, 5 MixedCase, 6 lower case, 7 other;
 * plus 8 for the first word of a sentence. Must stay what the network was trained with.
 */
export function casingClass(word: string, opensSentence: boolean): number {
  return classOf(word) + (opensSentence ? CASING_CLASSES : 0);
}

function classOf(word: string): number {
  if (PLAIN_LOWER.test(word)) return 6;
  const letters = [...word].filter((character) => LETTER.test(character));
  const first = letters[0];
  if (first === undefined) return DIGIT.test(word) ? 0 : 1;
  if (letters.every(isUpper)) return letters.length > 1 ? 2 : 3;
  if (isUpper(first) && word.startsWith(first)) return letters.slice(1).every(isLower) ? 4 : 5;
  return letters.every(isLower) ? 6 : 7;
}
