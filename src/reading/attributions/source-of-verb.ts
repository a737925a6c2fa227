import { EMPTY_SUBJECTS } from '../data/reporting-words.ts';
import type { Syntax } from '../syntax.ts';

const SUBJECT = ['nsubj', 'nsubj:pass', 'csubj'] as const;
/** Relations of a verb that has its subject from the verb above. */
const SHARING = new Set(['conj', 'xcomp', 'advcl']);
const RELATIVE = new Set(['who', 'which', 'that', 'whom']);

/** Who says what a verb reports; null where nobody does: "it is said", but "It said" of a ministry. */
export function sourceOfVerb(syntax: Syntax, verb: number): number | null {
  const subject = subjectOf(syntax, verb);
  if (subject === null) return null;
  const word = syntax.word(subject);
  const passive = syntax.children(verb, 'aux:pass', 'nsubj:pass').length > 0;
  return EMPTY_SUBJECTS.has(word) && (word !== 'it' || passive) ? null : subject;
}

/** The one who acts in a verb; for "who said" the noun before it, for a coordinated verb the subject they share. */
export function subjectOf(syntax: Syntax, verb: number): number | null {
  for (let word = verb; word >= 0; word = syntax.head(word)) {
    const agent = syntax.children(word, 'obl:agent')[0];
    const subject = agent ?? nearest(syntax.children(word, ...SUBJECT), word);
    if (subject !== undefined) {
      const relative = RELATIVE.has(syntax.word(subject)) && syntax.relation(word) === 'acl:relcl';
      return relative ? syntax.head(word) : subject;
    }
    if (syntax.relation(word) === 'acl' || syntax.relation(word) === 'acl:relcl') return syntax.head(word);
    const participle = syntax.relation(word) === 'parataxis' && syntax.sentence.tags[word] === 'VBG';
    if (!participle && !SHARING.has(syntax.relation(word))) return null;
  }
  return null;
}

function nearest(words: readonly number[], to: number): number | undefined {
  return words.toSorted((a, b) => Math.abs(a - to) - Math.abs(b - to))[0];
}
