import type { SentenceAnalysis } from './sentence-analysis.ts';

/** A sentence's dependency tree, walked both ways. Words are token indexes. */
export interface Syntax {
  readonly sentence: SentenceAnalysis;
  /** Lower case, straight apostrophes. */
  word(at: number): string;
  relation(at: number): string;
  /** -1 above the root. */
  head(at: number): number;
  children(at: number, ...relations: readonly string[]): readonly number[];
  /** The word and all that are coordinated with it, in the order of the text. */
  coordinated(at: number): readonly number[];
  /** Whether `at` is `top` or hangs below it. */
  under(at: number, top: number): boolean;
}

export function syntaxOf(sentence: SentenceAnalysis): Syntax {
  const { heads, relations, tokens } = sentence;
  const words = tokens.map(({ text }) => text.toLowerCase().replaceAll('’', "'"));
  const below: number[][] = tokens.map(() => []);
  heads.forEach((head, at) => {
    if (head >= 0) below[head]!.push(at);
  });
  const children = (at: number, ...wanted: readonly string[]) => {
    const all = below[at] ?? [];
    return wanted.length ? all.filter((child) => wanted.includes(relations[child]!)) : all;
  };
  return {
    sentence,
    word: (at) => words[at] ?? '',
    relation: (at) => relations[at] ?? '',
    head: (at) => heads[at] ?? -1,
    children,
    coordinated(at) {
      const first = relations[at] === 'conj' && heads[at]! >= 0 ? heads[at]! : at;
      return [first, ...children(first, 'conj')].toSorted((a, b) => a - b);
    },
    under(at, top) {
      for (let word = at; word >= 0; word = heads[word]!) if (word === top) return true;
      return false;
    },
  };
}
