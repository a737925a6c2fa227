import type { ClaimType } from '../../model/ontology.ts';
import { isVerb } from '../clauses/clause-roles.ts';
import { ACTS_OF_VERBS, DYING, VIOLENCE } from '../data/act-words.ts';
import type { Trigger } from '../sentence-analysis.ts';
import type { Syntax } from '../syntax.ts';

/** The type a trigger has by its word, where the word settles it; null where it carries no claim after all. */
export function actOf({ type, at }: Trigger, syntax: Syntax): ClaimType | null {
  const word = syntax.word(at);
  if (type === 'KILLED' && DYING.has(word) && !violent(syntax, at)) return null;
  if (!isVerb(syntax, at)) return type;
  const row = ACTS_OF_VERBS.find(({ verbs, instead }) => verbs.has(word) && instead.has(type));
  return row?.type ?? type;
}

/** Who dies was killed where the sentence tells of violence. */
function violent({ sentence }: Syntax, at: number): boolean {
  return sentence.triggers.some((each) => each.at !== at && VIOLENCE.has(each.type));
}
