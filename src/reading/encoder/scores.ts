/** Scores of one set of labels inside a larger output: `data[base + label * stride]`, for `count` labels. */
export interface Scores {
  readonly data: Float32Array;
  readonly base: number;
  readonly count: number;
  readonly stride: number;
}

/** The label with the highest score, among those from `first` on; of equals the first. */
export function best({ data, base, count, stride }: Scores, first = 0): number {
  let found = first;
  for (let k = first + 1; k < count; k++) if (data[base + k * stride]! > data[base + found * stride]!) found = k;
  return found;
}

/** As `best`, one label left out. */
export function bestBut({ data, base, count, stride }: Scores, excluded: number): number {
  let found = excluded === 0 ? 1 : 0;
  for (let k = found + 1; k < count; k++) {
    if (k !== excluded && data[base + k * stride]! > data[base + found * stride]!) found = k;
  }
  return found;
}

/** Softmax probability of one label among all. */
export function probability({ data, base, count, stride }: Scores, label: number): number {
  const own = data[base + label * stride]!;
  let sum = 0;
  for (let k = 0; k < count; k++) sum += Math.exp(data[base + k * stride]! - own);
  return 1 / sum;
}
