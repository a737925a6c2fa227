import { openRandom, type Random } from './random.ts';

const ONSETS = ['b', 'ch', 'd', 'f', 'g', 'h', 'k', 'l', 'm', 'n', 'p', 'r', 's', 'sh', 't', 'v', 'y', 'z', 'tr', 'st'];
const VOWELS = ['a', 'e', 'i', 'o', 'u', 'ae', 'ia', 'oo'];
const CODAS = ['', '', '', 'n', 'ng', 'm', 'r', 'l', 'k', 's'];
const VOCABULARY_SEED = 7;
const VOCABULARY_SIZE = 4000;

/** A word that nobody has heard, with so many syllables. */
export function madeWord(random: Random, syllables: number): string {
  const parts = Array.from(
    { length: syllables },
    () => `${random.pick(ONSETS)}${random.pick(VOWELS)}${random.pick(CODAS)}`,
  );
  return parts.join('');
}

export function madeName(random: Random, syllables: number): string {
  const word = madeWord(random, syllables);
  return word.charAt(0).toUpperCase() + word.slice(1);
}

/** What sentences without a claim are filled with; the first ones are the most frequent. */
export const VOCABULARY: readonly string[] = vocabulary();

function vocabulary(): readonly string[] {
  const random = openRandom(VOCABULARY_SEED);
  const words = new Set([
    'the',
    'of',
    'in',
    'and',
    'to',
    'a',
    'on',
    'for',
    'with',
    'after',
    'talks',
    'week',
    'officials',
  ]);
  while (words.size < VOCABULARY_SIZE) words.add(madeWord(random, 1 + random.below(3)));
  return [...words];
}
