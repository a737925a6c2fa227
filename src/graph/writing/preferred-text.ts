/**
 * Which of several names or descriptions is shown: mixed case before capitals, then the longer, then the smaller in code-point
 * order. A total order, so the choice is a function of the set and never of the order in which articles came.
 */
export function preferredText(texts: Iterable<string | null>): string | null {
  let best: string | null = null;
  for (const text of texts) {
    if (text !== null && (best === null || isPreferred(text, best))) best = text;
  }
  return best;
}

function isPreferred(text: string, other: string): boolean {
  const capitals = isCapitals(text);
  if (capitals !== isCapitals(other)) return !capitals;
  if (text.length !== other.length) return text.length > other.length;
  return compareCodePoints(text, other) < 0;
}

function isCapitals(text: string): boolean {
  return text === text.toUpperCase();
}

/** `<` on strings compares UTF-16 code units, which puts U+10000 and above before U+E000 to U+FFFF. */
function compareCodePoints(text: string, other: string): number {
  const theirs = Array.from(other);
  for (const [index, point] of Array.from(text).entries()) {
    const difference = (point.codePointAt(0) ?? 0) - (theirs[index]?.codePointAt(0) ?? -1);
    if (difference !== 0) return difference;
  }
  return text.length - other.length;
}
