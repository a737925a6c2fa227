/** Millions of products: a look-up of the global each time takes longer than the product, in the sandbox of tests above all. */
const { imul } = Math;
/** So many words in a row make a shingle: fewer are shared by chance, more are lost with each word that is changed. */
const SHINGLE_WORDS = 4;
/** Letters and digits; in scripts that do not part their words, each sign. */
const WORD = /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Thai}]|[\p{L}\p{M}\p{N}]+/gu;

/**
 * What is compared of a text: hashes (32 bits) of every four words in a row, each once, sorted. Case, punctuation and line
 * breaks do not count.
 */
export function textShingles(text: string): Uint32Array {
  const words = Array.from(text.normalize('NFKC').toLowerCase().matchAll(WORD), ([word]) => hashOf(word));
  const count = Math.max(words.length - SHINGLE_WORDS + 1, 0);
  const shingles = new Uint32Array(count);
  for (let index = 0; index < count; index += 1) shingles[index] = shingleAt(words, index);
  shingles.sort();
  return shingles.filter((shingle, index) => index === 0 || shingle !== shingles[index - 1]);
}

function shingleAt(words: readonly number[], start: number): number {
  let hash = 0;
  for (let index = start; index < start + SHINGLE_WORDS; index += 1) hash = mix(hash + words[index]!);
  return hash;
}

/** FNV-1a over code units. */
function hashOf(word: string): number {
  let hash = 0x811c9dc5;
  for (let index = 0; index < word.length; index += 1) hash = imul(hash ^ word.charCodeAt(index), 0x01000193);
  return mix(hash);
}

/** A bijection of 32-bit numbers in which each bit depends on all: the last steps of MurmurHash3. */
export function mix(number: number): number {
  let mixed = number ^ (number >>> 16);
  mixed = imul(mixed, 0x85ebca6b);
  mixed = imul(mixed ^ (mixed >>> 13), 0xc2b2ae35);
  return (mixed ^ (mixed >>> 16)) >>> 0;
}
