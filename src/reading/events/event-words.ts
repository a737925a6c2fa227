import { ontologyOf } from '../../model/ontology.ts';
import { EVENT_NOUNS, NO_EVENTS, VERBAL_NOUN } from '../data/event-words.ts';
import type { Syntax } from '../syntax.ts';

/** From here on a word that the network takes for an act is one. */
const SURE = 0.45;
/** Relations of verbs that only help another. */
const HELPING: ReadonlySet<string> = new Set(['aux', 'aux:pass']);
/** Relations of participles that name a quality ("an elected government") or open a phrase ("according to", "including"). */
const NO_PREDICATE: ReadonlySet<string> = new Set(['amod', 'case', 'mark', 'cc', 'fixed', 'advmod']);

/**
 * Words that stand for something which happens or holds: verbs, copulas, predicative adjectives, nouns that name an act.
 */
export function isEvent(syntax: Syntax, at: number): boolean {
  const { tags, triggers } = syntax.sentence;
  const tag = tags[at]!;
  const relation = syntax.relation(at);
  if (tag.startsWith('VB')) return !HELPING.has(relation) && !(NO_PREDICATE.has(relation) && tag !== 'VB');
  if (tag === 'NN' || tag === 'NNS') {
    const claimed = triggers.some(
      (each) => each.at === at && each.score >= SURE && ontologyOf(each.type).plover !== null,
    );
    return claimed || namesEvent(syntax.word(at), tag === 'NNS');
  }
  return tag === 'JJ' && syntax.children(at, 'cop').length > 0;
}

function namesEvent(word: string, plural: boolean): boolean {
  const forms = plural ? singulars(word) : [word];
  if (forms.some((form) => NO_EVENTS.has(form))) return false;
  return forms.some((form) => EVENT_NOUNS.has(form) || VERBAL_NOUN.test(form));
}

/** Words that the plural may come from: `bids` -> bid, `crashes` -> crash, `agonies` -> agony. */
function singulars(plural: string): readonly string[] {
  if (plural.endsWith('ies')) return [`${plural.slice(0, -3)}y`];
  if (/(?:s|x|z|ch|sh)es$/.test(plural)) return [plural.slice(0, -2), plural.slice(0, -1)];
  return [plural.replace(/s$/, '')];
}
