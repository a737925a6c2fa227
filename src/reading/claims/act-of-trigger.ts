import type { ClaimType } from '../../model/ontology.ts';
import { isVerb, prepositionOf } from '../clauses/clause-roles.ts';
import { ACTS_OF_VERBS, ARMS, CALLING, DYING, FIRING, RIOTS, VIOLENCE } from '../data/act-words.ts';
import { GOVERNMENT_NOUNS } from '../resolution/words.ts';
import type { Trigger } from '../sentence-analysis.ts';
import type { Syntax } from '../syntax.ts';

const AIMING: ReadonlySet<string> = new Set(['at', 'on', 'against', 'toward', 'towards']);
const ASKING: ReadonlySet<string> = new Set(['for', 'upon', 'to']);

/** The type a trigger has by its word, where the word settles it; null where it carries no claim after all. */
export function actOf({ type, at }: Trigger, syntax: Syntax): ClaimType | null {
  const word = syntax.word(at);
  // "the Trump administration" names a government by its head and tells nobody that he leads it
  if (type === 'LEADS' && GOVERNMENT_NOUNS.has(word)) return null;
  if (type === 'KILLED' && DYING.has(word) && !violent(syntax, at)) return null;
  if (type === 'ATTACKED' && RIOTS.has(word)) return 'PROTESTED_AGAINST';
  if (!isVerb(syntax, at)) return type;
  if (type === 'ATTACKED' && FIRING.has(word) && firesOnlyArms(syntax, at)) return 'TESTED';
  if (type === 'DEMANDED_OF' && CALLING.has(word) && onlyCalls(syntax, at)) return 'SPOKE_WITH';
  const row = ACTS_OF_VERBS.find(({ verbs, instead }) => verbs.has(word) && instead.has(type));
  return row?.type ?? type;
}

/** Who dies was killed where the sentence tells of violence. */
function violent({ sentence }: Syntax, at: number): boolean {
  return sentence.triggers.some((each) => each.at !== at && VIOLENCE.has(each.type));
}

/** "Biden called Netanyahu on Sunday": an object, and nothing that he is called or called on to do. */
function onlyCalls(syntax: Syntax, at: number): boolean {
  const more = syntax.children(at, 'xcomp', 'ccomp', 'compound:prt', 'iobj').length > 0;
  const objects = syntax.children(at, 'obj');
  const named = objects.length === 1 && syntax.sentence.tags[objects[0]!]!.startsWith('NNP');
  const asking = syntax.children(at, 'obl').some((word) => ASKING.has(prepositionOf(syntax, word)));
  return named && !more && !asking;
}

/** "fired two missiles into the sea": arms and no target. */
function firesOnlyArms(syntax: Syntax, at: number): boolean {
  const arms = syntax.children(at, 'obj', 'nsubj:pass').some((word) => ARMS.has(syntax.word(word)));
  return arms && !syntax.children(at, 'obl', 'nmod').some((word) => AIMING.has(prepositionOf(syntax, word)));
}
