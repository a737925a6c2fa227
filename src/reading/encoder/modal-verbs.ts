const PAST = /^\p{Ll}+ed$/u;

/** The tag of a word, unless it calls a past a modal verb, which none of that closed class looks like: "vowed". */
export function tagOf(word: string, tag: string): string {
  return tag === 'MD' && PAST.test(word) ? 'VBD' : tag;
}
