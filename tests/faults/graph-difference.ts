/** How far a graph is from the one it should be, in nodes and relationships. */
export interface GraphDifference {
  readonly lost: number;
  readonly doubled: number;
}

/** Compares what `graphLines` says of two graphs: lines that are missing are lost, those too many are doubled. */
export function graphDifference(expected: readonly string[], found: readonly string[]): GraphDifference {
  const surplus = counted(found);
  let lost = 0;
  for (const line of expected) {
    const left = surplus.get(line) ?? 0;
    if (left === 0) lost += 1;
    else surplus.set(line, left - 1);
  }
  return { lost, doubled: [...surplus.values()].reduce((sum, count) => sum + count, 0) };
}

function counted(lines: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const line of lines) counts.set(line, (counts.get(line) ?? 0) + 1);
  return counts;
}
