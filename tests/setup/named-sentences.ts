import type { NameSpan, SentenceAnalysis } from '../../src/reading/sentence-analysis.ts';
import { plainSentences } from './plain-sentence.ts';

/** Sentences as an encoder would hand them over that sees just these names, wherever their words stand; longer ones first. */
export function namedSentences(
  text: string,
  names: Readonly<Record<string, NameSpan['label']>>,
): readonly SentenceAnalysis[] {
  const wanted = Object.entries(names)
    .map(([words, label]) => ({ words: words.split(' '), label }))
    .toSorted((a, b) => b.words.length - a.words.length);
  return plainSentences(text).map((sentence) => {
    const found: NameSpan[] = [];
    const { tokens } = sentence;
    for (let from = 0; from < tokens.length; from++) {
      const name = wanted.find(({ words }) => words.every((word, i) => tokens[from + i]?.text === word));
      if (!name) continue;
      found.push({ from, to: from + name.words.length, label: name.label, score: 0.9 });
      from += name.words.length - 1;
    }
    return { ...sentence, names: found };
  });
}
