/** Characters and operators that Lucene's query language gives a meaning to. */
const SPECIAL = /[+\-!(){}[\]^"~*?:\\/&|<>=]/gu;
const LONGEST_QUERY_WORDS = 16;

/** Words of a text, lower case, without punctuation: what a reader of the text would call its words. At most 16. */
export function wordsOf(text: string): readonly string[] {
  return (text.toLowerCase().match(/[\p{L}\p{M}\p{N}]+(?:['’.-][\p{L}\p{M}\p{N}]+)*/gu) ?? []).slice(
    0,
    LONGEST_QUERY_WORDS,
  );
}

/** One word or name without meaning to Lucene. Lower case, so that it is no operator (AND, OR, NOT) either. */
function escapeLucene(text: string): string {
  return text.toLowerCase().replace(SPECIAL, '\\$&');
}

/** A whole name as one term, for an index that does not take names apart. */
export function exactQuery(key: string): string {
  return `"${escapeLucene(key)}"`;
}

/**
 * All words in any order; the words as they stand rank higher. With `unfinished` the last word may be the beginning of one.
 * Null where the text has no word.
 */
export function wordsQuery(text: string, unfinished: boolean): string | null {
  const words = wordsOf(text).map(escapeLucene);
  const last = words.at(-1);
  if (last === undefined) return null;
  const tail = unfinished ? `(${last} OR ${last}*)` : last;
  const all = [...words.slice(0, -1), tail].join(' AND ');
  return words.length > 1 ? `"${words.join(' ')}"^3 OR (${all})` : all;
}
