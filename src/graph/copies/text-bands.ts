import { mix, textShingles } from './text-shingles.ts';

/** As in text-shingles.ts. */
const { imul } = Math;
/**
 * Of two texts that share the part J of their shingles, each band agrees with probability J², so that one of 30 does with
 * 0.71 at J = 0.2, 0.94 at 0.3 and 0.997 at 0.4; of unrelated reports one pair in some hundred thousand shares a band.
 */
export const BANDS = 30;
const ROWS = 2;
/** Shorter texts are flashes and captions, in which the same words say little: 40 words. */
const LEAST_SHINGLES = 37;
/** Each makes another order of the hashes: times an odd number, plus a number, is a bijection of 32-bit numbers. */
const ORDERS = Array.from({ length: BANDS * ROWS }, (_, index) => ({
  factor: mix(2 * index + 1) | 1,
  offset: mix(2 * index + 2) | 0,
}));

/**
 * Keys of a text such that near-identical texts share one: the smallest of its shingles in 60 different orders (MinHash), two
 * to a band. A band is its place (one sign) and a hash in base 36. None where the text is too short to judge.
 */
export function textBands(text: string): readonly string[] {
  const shingles = textShingles(text);
  if (shingles.length < LEAST_SHINGLES) return [];
  const least = ORDERS.map(({ factor, offset }) => leastOf(shingles, factor, offset));
  return Array.from({ length: BANDS }, (_, band) => {
    const hash = mix(mix(least[band * ROWS]!) + least[band * ROWS + 1]!);
    return band.toString(36) + hash.toString(36).padStart(7, '0');
  });
}

/** The smallest of all hashes in one of the orders, which are signed: those numbers are compared fastest. */
function leastOf(shingles: Uint32Array, factor: number, offset: number): number {
  let least = 0x7fffffff;
  for (let index = 0; index < shingles.length; index += 1) {
    const hash = (imul(shingles[index]!, factor) + offset) | 0;
    if (hash < least) least = hash;
  }
  return least;
}
