import { matchKey } from '../lexicon/name-key.ts';
import type { SentenceAnalysis } from '../sentence-analysis.ts';
import type { NamedSpan } from './named-spans.ts';
import { LEADING_FAMILY_NAMES, TITLES } from './words.ts';

const CAPITAL = /^\p{Lu}\p{Ll}/u;
const SHORTEST_SURNAME = 3;

/**
 * Adds the lone surnames that the encoder missed, of persons the document names in full. A word beside another capital
 * is left alone ("Kim" in an unread name), and so is the first word of a sentence where it is seen in lower case elsewhere.
 */
export function withSurnames(
  spans: readonly NamedSpan[],
  sentences: readonly SentenceAnalysis[],
): readonly NamedSpan[] {
  const surnames = new Map<string, NamedSpan>();
  for (const span of spans) {
    if (span.kind !== 'Person' || span.to - span.from < 2) continue;
    const tokens = sentences[span.sentence]!.tokens;
    const first = matchKey(tokens[span.from]!.text);
    const word = LEADING_FAMILY_NAMES.has(first) ? tokens[span.from]!.text : tokens[span.to - 1]!.text;
    if (word.length >= SHORTEST_SURNAME && CAPITAL.test(word)) surnames.set(word, span);
  }
  if (surnames.size === 0) return spans;
  const lower = new Set(
    sentences.flatMap(({ tokens }) => tokens.flatMap(({ text }) => (CAPITAL.test(text) ? [] : [text]))),
  );
  const bySentence = Map.groupBy(spans, ({ sentence }) => sentence);
  return sentences.flatMap(({ index, tokens }) => {
    const here = bySentence.get(index) ?? [];
    const covered = new Uint8Array(tokens.length);
    for (const { from, to } of here) covered.fill(1, from, to);
    const added = tokens.flatMap(({ text }, at): NamedSpan[] => {
      const bearer = surnames.get(text);
      if (!bearer || covered[at]) return [];
      const before = tokens[at - 1]?.text ?? '';
      const title = TITLES.has(matchKey(before)) ? matchKey(before) : null;
      const lone = title !== null || (!(at > 1 && CAPITAL.test(before)) && !CAPITAL.test(tokens[at + 1]?.text ?? ''));
      if (!lone || (at === 0 && lower.has(text.toLowerCase()))) return [];
      const names = bearer.names.flatMap((name) =>
        name.entry.kind === 'Person' ? [{ ...name, use: 'surname' as const }] : [],
      );
      return [{ sentence: index, from: at, to: at + 1, kind: 'Person', names, nominal: false, title }];
    });
    return [...here, ...added].toSorted((a, b) => a.from - b.from);
  });
}
