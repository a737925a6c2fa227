import { CARRYING } from '../data/carrying-verbs.ts';
import { REPORTING_VERBS } from '../data/reporting-words.ts';
import type { Syntax } from '../syntax.ts';

/** A light verb stands at most so many steps above the noun that it carries: "suspended | part of | its aid". */
const FARTHEST = 2;

/**
 * The words that carry a claim's type together: the trigger, and the verb through which its act is done ("held talks",
 * "put under investigation") or by which an obligation is laid on somebody ("said that Iran must stop").
 */
export function triggerWords(syntax: Syntax, trigger: number): readonly number[] {
  const verb = isNoun(syntax, trigger) ? lightVerb(syntax, trigger) : demandingVerb(syntax, trigger);
  return verb === null ? [trigger] : [verb, trigger].toSorted((a, b) => a - b);
}

function lightVerb(syntax: Syntax, noun: number): number | null {
  let word = noun;
  for (let steps = 0; steps <= FARTHEST; steps++) {
    const above = syntax.head(word);
    const relation = syntax.relation(word);
    if (above < 0) return null;
    if (['obj', 'nsubj:pass', 'obl'].includes(relation)) return CARRYING.has(syntax.word(above)) ? above : null;
    if (relation !== 'nmod' && relation !== 'compound') return null;
    word = above;
  }
  return null;
}

/** "said that Iran must stop": the trigger is "must" or what it stands beside. */
function demandingVerb(syntax: Syntax, trigger: number): number | null {
  const { tags } = syntax.sentence;
  if (tags[trigger] !== 'MD') return null;
  const verb = syntax.head(trigger);
  const above = syntax.head(verb);
  return syntax.relation(verb) === 'ccomp' && REPORTING_VERBS.has(syntax.word(above)) ? above : null;
}

function isNoun(syntax: Syntax, at: number): boolean {
  return syntax.sentence.tags[at]!.startsWith('NN');
}
