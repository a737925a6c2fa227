import type { SentenceAnalysis, Trigger } from '../../src/reading/sentence-analysis.ts';
import { type Syntax, syntaxOf } from '../../src/reading/syntax.ts';

/**
 * A sentence as an encoder would hand it over, from one word a line or space: `word/TAG/relation>head`, heads counted from 1,
 * 0 above the root. Words stand one space apart from offset `start` on.
 */
export function parsedSentence(
  text: string,
  more: { readonly index?: number; readonly start?: number; readonly triggers?: readonly Trigger[] } = {},
): SentenceAnalysis {
  const { index = 0, start = 0, triggers = [] } = more;
  const parts = text
    .trim()
    .split(/\s+/)
    .map((part) => /^(.+)\/([^/]+)\/([^/]+)>(\d+)$/.exec(part)!.slice(1));
  let end = start;
  const tokens = parts.map(([word]) => {
    const token = { text: word!, start: end, end: end + word!.length };
    end = token.end + 1;
    return token;
  });
  return {
    index,
    start,
    end: end - 1,
    tokens,
    names: [],
    tags: parts.map(([, tag]) => tag!),
    relations: parts.map(([, , relation]) => relation!),
    heads: parts.map(([, , , head]) => Number(head) - 1),
    triggers,
    modalities: parts.map(() => ({ label: 'HAPPENED', score: 1 })),
    acts: parts.map(() => ({ label: 'MET', score: 0 })),
  };
}

export function parsedSyntax(text: string, more?: Parameters<typeof parsedSentence>[1]): Syntax {
  return syntaxOf(parsedSentence(text, more));
}

/** A trigger that happened and that the network is sure of; `roles` as `SUBJECT 0`, each of them certain. */
export function triggerAt(at: number, type: Trigger['type'], ...roles: readonly string[]): Trigger {
  return {
    at,
    type,
    score: 0.95,
    modality: 'HAPPENED',
    modalityScore: 0.95,
    roles: roles.map((role) => {
      const [name, word] = role.split(' ');
      return { role: name as Trigger['roles'][number]['role'], at: Number(word), score: 0.97 };
    }),
  };
}
