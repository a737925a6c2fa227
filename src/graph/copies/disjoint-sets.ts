/** Which of many numbered things belong together, as pairs of them are said to. */
export interface DisjointSets {
  /** Takes one more thing in, alone, and gives its number. */
  add(): number;
  unite(one: number, other: number): void;
  /** A thing that stands for all that belong together with this one. */
  find(one: number): number;
}

/** Union by size with path halving: practically constant time for each call. */
export function disjointSets(count: number): DisjointSets {
  const parents = Array.from({ length: count }, (_, index) => index);
  const sizes = new Array<number>(count).fill(1);
  function find(one: number): number {
    let at = one;
    while (parents[at] !== at) {
      parents[at] = parents[parents[at]!]!;
      at = parents[at]!;
    }
    return at;
  }
  return {
    find,
    add() {
      parents.push(parents.length);
      sizes.push(1);
      return parents.length - 1;
    },
    unite(one, other) {
      const [left, right] = [find(one), find(other)];
      if (left === right) return;
      const [large, small] = sizes[left]! >= sizes[right]! ? [left, right] : [right, left];
      parents[small] = large;
      sizes[large]! += sizes[small]!;
    },
  };
}
