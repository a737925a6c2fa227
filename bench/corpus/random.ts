/** A source of chance that gives the same row of numbers for the same seed. */
export interface Random {
  /** From 0 to below 1. */
  next(): number;
  /** A whole number from 0 to below `count`. */
  below(count: number): number;
  /** True in `share` of all calls. */
  chance(share: number): boolean;
  /** One of them; none may be missing. */
  pick<T>(from: readonly T[]): T;
}

/** sfc32 (Chris Doty-Humphrey, PractRand), its state filled from the seed and a number of its own for each use. */
export function openRandom(seed: number, use = 0): Random {
  let [a, b, c, counter] = [seed | 0, use | 0, 0x9e3779b9 | 0, 1];
  const next = () => {
    const sum = (((a + b) | 0) + counter) | 0;
    counter = (counter + 1) | 0;
    a = b ^ (b >>> 9);
    b = (c + (c << 3)) | 0;
    c = (c << 21) | (c >>> 11);
    c = (c + sum) | 0;
    return (sum >>> 0) / 2 ** 32;
  };
  for (let turn = 0; turn < 12; turn += 1) next();
  const below = (count: number) => Math.floor(next() * count);
  return { next, below, chance: (share) => next() < share, pick: (from) => from[below(from.length)]! };
}

/** Indexes from 0 to below the number of weights, each as often as its weight says. */
export function weighted(weights: readonly number[]): (random: Random) => number {
  const sums = new Float64Array(weights.length);
  let total = 0;
  for (const [index, weight] of weights.entries()) {
    total += weight;
    sums[index] = total;
  }
  return (random) => {
    const at = random.next() * total;
    let [low, high] = [0, sums.length - 1];
    while (low < high) {
      const middle = (low + high) >>> 1;
      if (sums[middle]! > at) high = middle;
      else low = middle + 1;
    }
    return low;
  };
}

/** Zipf's law with Mandelbrot's shift: the weight of rank r, from 0 on, is 1 / (r + 1 + shift). */
export function zipf(count: number, shift = 0): (random: Random) => number {
  return weighted(Array.from({ length: count }, (_, rank) => 1 / (rank + 1 + shift)));
}
