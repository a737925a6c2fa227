import type { SentenceAnalysis } from '../../src/reading/sentence-analysis.ts';
import { splitSentences } from '../../src/reading/tokens.ts';

const VERBS: Readonly<Record<string, string>> = {
  will: 'MD',
  met: 'VBD',
  said: 'VBD',
  meet: 'VB',
  to: 'TO',
  may: 'MD',
};

/** Sentences as an encoder would hand them over that sees no names; tags by form, each word hanging on the first verb. */
export function plainSentences(text: string): readonly SentenceAnalysis[] {
  return splitSentences(text).map((tokens, index) => {
    const tags = tokens.map(({ text: word }) => VERBS[word] ?? tagOf(word));
    const verb = tags.findLastIndex((tag) => tag.startsWith('VB'));
    return {
      index,
      start: tokens[0]!.start,
      end: tokens.at(-1)!.end,
      tokens,
      tags,
      names: [],
      heads: tokens.map((_, at) => (at === verb ? -1 : verb)),
      relations: tokens.map((_, at) => (at === verb ? 'root' : 'dep')),
      triggers: [],
      modalities: tokens.map(() => ({ label: 'HAPPENED', score: 1 })),
      acts: tokens.map(() => ({ label: 'MET', score: 0 })),
    };
  });
}

/** The first of them. */
export function plainSentence(text: string): SentenceAnalysis {
  return plainSentences(text)[0]!;
}

function tagOf(word: string): string {
  if (/^\d/.test(word)) return 'CD';
  if (/^\p{Lu}/u.test(word)) return 'NNP';
  return /^\p{L}+s$/u.test(word) ? 'NNS' : 'NN';
}
