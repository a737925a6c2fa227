/** Characters and operators that Lucene's query language gives a meaning to. */
const SPECIAL = /[+\-!(){}[\]^"~*?:\\/&|<>=]/gu;

/** A name without meaning to Lucene, in lower case. */
function escapeLucene(text: string): string {
  return text.toLowerCase().replace(SPECIAL, '\\$&');
}

/** A whole name as one term, for an index that does not take names apart. */
export function exactQuery(key: string): string {
  return `"${escapeLucene(key)}"`;
}

/**
 * All words in any order; the words as they stand rank higher. With `unfinished` the last word may be the beginning of one.
 * Each word is a phrase of its own: where the analyzer takes it apart (Chinese), its parts belong together; and it is no operator.
 */
export function wordsQuery(words: readonly string[], unfinished: boolean): string {
  const quoted = words.map((word) => `"${word}"`);
  const last = words.at(-1);
  const tail = unfinished ? [`(${quoted.at(-1)} OR ${last}*)`] : quoted.slice(-1);
  const all = [...quoted.slice(0, -1), ...tail].join(' AND ');
  return words.length > 1 ? `"${words.join(' ')}"^3 OR (${all})` : all;
}
