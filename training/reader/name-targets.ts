import type { Token } from '../../src/reading/sentence-analysis.ts';
import { sourceOf } from './data-files.ts';

export interface NamedSentence {
  readonly tokens: readonly Token[];
  /** BIO label of each token. */
  readonly tags: readonly string[];
  /** Kinds of names that the source marks; about others it says nothing. */
  readonly marks: readonly string[];
  readonly source: string;
  readonly test: boolean;
  /** Development sets that hold the same document. */
  readonly overlaps: readonly string[];
}

interface Document {
  readonly labels: readonly string[];
  readonly overlapsDev?: readonly string[];
  readonly sents: readonly {
    readonly tokens: readonly string[];
    readonly tags: readonly string[];
    readonly ws: string;
  }[];
}

/** Finer kinds of one source that are too rare to learn alone. */
const COARSER: Readonly<Record<string, string>> = {
  FAC: 'LOC',
  PRODUCT: 'MISC',
  LAW: 'MISC',
  WORK: 'MISC',
  LANG: 'MISC',
};

/** Sentences of a file of names, one document a line, cut into the product's words. */
export function readNames(
  file: string,
  lines: readonly string[],
  tokenize: (text: string) => readonly Token[],
): readonly NamedSentence[] {
  const { source, test } = sourceOf(file);
  return lines.filter(Boolean).flatMap((line) => {
    const document = JSON.parse(line) as Document;
    const marks = [...new Set(document.labels.map((label) => COARSER[label] ?? label))];
    return document.sents
      .filter(({ tokens }) => tokens.length)
      .map(({ tokens: words, tags, ws }) => {
        const { text, starts } = joined(words, ws);
        const tokens = tokenize(text);
        return {
          tokens,
          tags: tagsOf(tokens, spansOf(words, tags, starts)),
          marks,
          source,
          test,
          overlaps: document.overlapsDev ?? [],
        };
      });
  });
}

/** `ws[i]` is "1" where white space follows word i. */
function joined(words: readonly string[], ws: string): { readonly text: string; readonly starts: readonly number[] } {
  let text = '';
  const starts = words.map((word, i) => {
    const start = text.length;
    text += ws[i] === '1' ? `${word} ` : word;
    return start;
  });
  return { text, starts };
}

interface LabelledSpan {
  readonly start: number;
  readonly end: number;
  readonly kind: string;
}

function spansOf(
  words: readonly string[],
  tags: readonly string[],
  starts: readonly number[],
): readonly LabelledSpan[] {
  const spans: LabelledSpan[] = [];
  for (let i = 0; i < words.length; i++) {
    if (!tags[i]!.startsWith('B-')) continue;
    let last = i;
    while (tags[last + 1]?.startsWith('I-')) last++;
    const kind = tags[i]!.slice(2);
    spans.push({ start: starts[i]!, end: starts[last]! + words[last]!.length, kind: COARSER[kind] ?? kind });
  }
  return spans;
}

/** A word belongs to the name that covers most of it: "al-Ani" as a whole, "U.S.-led" to none but "U.S." */
function tagsOf(tokens: readonly Token[], spans: readonly LabelledSpan[]): readonly string[] {
  let before: LabelledSpan | undefined;
  return tokens.map(({ start, end }) => {
    const overlap = (span: LabelledSpan) => Math.min(end, span.end) - Math.max(start, span.start);
    const span = spans.find((each) => 2 * overlap(each) > end - start);
    const tag = span ? `${span === before ? 'I' : 'B'}-${span.kind}` : 'O';
    before = span;
    return tag;
  });
}
