/**
 * What shows that somebody says it: a verb with its clause, a clause set beside what is said, "according to", a colon
 * after a name, a judgement of an object ("criticized the deal"), an intent, an appearance, a noun ("his claim that").
 */
export type ReportKind =
  | 'STATEMENT'
  | 'BESIDE'
  | 'SPOKEN'
  | 'NAMED'
  | 'LABEL'
  | 'JUDGEMENT'
  | 'INTENT'
  | 'APPEARANCE'
  | 'NOUN';

/** Words of a sentence, both ends included. */
export type WordRange = readonly [first: number, last: number];

/** A word that reports, with who says it and what is said. Words are tokens of `sentence`. */
export interface Report {
  readonly sentence: number;
  readonly kind: ReportKind;
  /** The words that report: "told", "according to", "called for"; the first is the one that carries it. */
  readonly cue: WordRange;
  /** The head of who says it; null where nobody is said to. */
  readonly source: number | null;
  /** First word of the source's phrase, where the order of the words shows it. */
  readonly from?: number;
  /** What is said, in this sentence, in the order of the text. Empty where only a quotation can tell. */
  readonly content: readonly WordRange[];
  /** The words of the report where they are set off: no part of what anybody else says in the sentence. */
  readonly setOff?: WordRange;
}
