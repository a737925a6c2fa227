/**
 * How much of the shorter text must stand in the longer one, and how long the shorter must be. Measured by `bench/copies.ts`
 * on real reports of the same events: from one half on they are one agency's words; what two desks write of one event shares
 * less than a third. A text that takes up less than a third of the longer one may be one of several items in it.
 */
const LEAST_SHARED = 1 / 2;
const LEAST_LENGTH = 1 / 3;

/** Whether two texts are so alike that one of them is a copy, cut or edited; takes what `textShingles` gives. */
export function nearIdentical(one: Uint32Array, other: Uint32Array): boolean {
  const shorter = one.length <= other.length ? one : other;
  const longer = shorter === one ? other : one;
  if (shorter.length === 0 || shorter.length < LEAST_LENGTH * longer.length) return false;
  const needed = LEAST_SHARED * shorter.length;
  let shared = 0;
  for (let left = 0, right = 0; left < shorter.length && right < longer.length; ) {
    if (shared + shorter.length - left < needed) return false;
    const a = shorter[left]!;
    const b = longer[right]!;
    if (a === b) shared += 1;
    if (a <= b) left += 1;
    if (b <= a) right += 1;
  }
  return shared >= needed;
}
