/** How many values there are in a value, itself and all lists and objects among them, and how deep those are nested. */
export interface ValueSize {
  readonly values: number;
  readonly depth: number;
}

/** Of any JSON value; what stands too deep to be looked at by a function that calls itself is looked at as well. */
export function sizeOfValue(value: unknown): ValueSize {
  let values = 0;
  let depth = 0;
  const waiting: [value: unknown, depth: number][] = [[value, 0]];
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    const [each, outer] = next;
    values += 1;
    if (typeof each !== 'object' || each === null) continue;
    depth = Math.max(depth, outer + 1);
    for (const inner of Object.values(each)) waiting.push([inner, outer + 1]);
  }
  return { values, depth };
}
