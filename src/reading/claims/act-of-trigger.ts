import type { ClaimType } from '../../model/ontology.ts';
import { isVerb, prepositionOf } from '../clauses/clause-roles.ts';
import {
  ACTS_OF_VERBS,
  ARMS,
  CALLING,
  DYING,
  EXCHANGES,
  FIRING,
  GOODS,
  MISSILES_AND_DRONES,
  RIOTS,
  SENDING,
  SUPPLYING,
  VIOLENCE,
} from '../data/act-words.ts';
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
  if (type === 'SPOKE_VIA' && EXCHANGES.has(word)) return 'SPOKE_WITH';
  // "a missile of its own"
  if (type === 'POSSESSES' && word === 'own' && !isVerb(syntax, at)) return null;
  if ((type === 'ATTACKED' || type === 'MOBILIZED_AGAINST') && handsOver(syntax, at)) return 'AIDED';
  if (!isVerb(syntax, at)) return type;
  if (type === 'ATTACKED' && FIRING.has(word) && firesOnlyArms(syntax, at)) return 'TESTED';
  if (type === 'DEMANDED_OF' && CALLING.has(word) && onlyCalls(syntax, at)) return 'SPOKE_WITH';
  if (type === 'ATTACKED' && isPurposeOfArms(syntax, at)) return null;
  if (type === 'THREATENED' && warnsOfRisk(syntax, at)) return null;
  const row = ACTS_OF_VERBS.find(({ verbs, instead, before }) => {
    return verbs.has(word) && instead.has(type) && (before === undefined || isFollowedBy(syntax, at, before));
  });
  return row?.type ?? type;
}

function isFollowedBy(syntax: Syntax, at: number, preposition: string): boolean {
  return syntax.children(at, 'obl', 'nmod').some((word) => prepositionOf(syntax, word) === preposition);
}

/** "sent shells to Russia", "was supplied with tanks": the words for arms tell of no attack. */
function handsOver(syntax: Syntax, at: number): boolean {
  const verb = isVerb(syntax, at) ? at : syntax.head(at);
  if (verb < 0) return false;
  const supplies = SUPPLYING.has(syntax.word(verb));
  if (!supplies && !SENDING.has(syntax.word(verb))) return false;
  const goods = syntax.children(verb, 'obj', 'obl', 'nsubj:pass').some((noun) => {
    const word = syntax.word(noun);
    return GOODS.has(word) || (supplies && MISSILES_AND_DRONES.has(word));
  });
  const given = syntax.children(verb, 'iobj').length > 0 || isFollowedBy(syntax, verb, 'to');
  return goods && (given || syntax.children(verb, 'nsubj:pass').length > 0);
}

/** "a weapon that could destroy satellites" has destroyed none. */
function isPurposeOfArms(syntax: Syntax, at: number): boolean {
  return (
    syntax.relation(at) === 'acl:relcl' &&
    syntax.children(at, 'nsubj').some((word) => ['that', 'which'].includes(syntax.word(word))) &&
    syntax.children(at, 'aux').some((word) => ['can', 'could'].includes(syntax.word(word)))
  );
}

/** "Iran may be preparing a test, Iraq warned": what may happen is no threat to who does it. */
function warnsOfRisk(syntax: Syntax, at: number): boolean {
  if (syntax.children(at, 'obj', 'iobj', 'obl', 'xcomp').length > 0) return false;
  return syntax.children(at, 'ccomp', 'parataxis').some((clause) => {
    return syntax.children(clause, 'aux').some((word) => ['may', 'might'].includes(syntax.word(word)));
  });
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
