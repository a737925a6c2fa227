import { ontologyOf } from '../../model/ontology.ts';
import { clauseRoles, isVerb, prepositionOf } from '../clauses/clause-roles.ts';
import { VERB_FRAMES, type VerbFrame } from '../data/verb-frames.ts';
import type { RoleWord, Trigger } from '../sentence-analysis.ts';
import type { Syntax } from '../syntax.ts';

/** As sure as claims of the table's verbs are that the network leaves out; see docs/reading.md. */
const SURENESS = 0.75;

/** Verbs that carry a claim by what they mean, with the roles of the tree, where the network sees none. */
export function triggersOfVerbs(syntax: Syntax, seen: ReadonlySet<number>): readonly Trigger[] {
  return syntax.sentence.tokens.flatMap((_, at) => {
    if (seen.has(at) || !isVerb(syntax, at) || syntax.children(at, 'compound:prt').some((word) => seen.has(word)))
      return [];
    const frame = VERB_FRAMES.find((each) => fits(each, syntax, at));
    const roles = frame ? rolesOf(frame, syntax, at) : [];
    if (!frame || !roles.length) return [];
    const { label, score } = syntax.sentence.modalities[at]!;
    return [{ at, type: frame.type, score: SURENESS, modality: label, modalityScore: score, roles }];
  });
}

function fits({ verbs, particle }: VerbFrame, syntax: Syntax, at: number): boolean {
  if (!verbs.has(syntax.word(at))) return false;
  return (
    particle === null || syntax.children(at, 'compound:prt', 'advmod').some((word) => syntax.word(word) === particle)
  );
}

/** Where the other end of an act stands behind its verb and a preposition: "objects to the sanctions". */
export function objectsOfVerb({ type, at }: Trigger, syntax: Syntax): readonly RoleWord[] {
  if (!isVerb(syntax, at)) return [];
  const frame = VERB_FRAMES.find((each) => {
    return each.type === type && !each.other.includes('obj') && fits(each, syntax, at);
  });
  return frame ? rolesOf(frame, syntax, at).filter(({ role }) => role === 'OBJECT') : [];
}

function rolesOf(frame: VerbFrame, syntax: Syntax, at: number): readonly RoleWord[] {
  const { actors, undergoers } = clauseRoles(syntax, at);
  const after = syntax
    .children(at, 'obl', 'nmod')
    .filter((word) => frame.other.includes(prepositionOf(syntax, word)))
    .flatMap((word) => syntax.coordinated(word));
  const others = after.length || !frame.other.includes('obj') ? after : undergoers;
  const role = (name: 'SUBJECT' | 'OBJECT') => (word: number) => ({ role: name, at: word, score: SURENESS });
  if (ontologyOf(frame.type).symmetric && !others.length) return actors.map(role('SUBJECT'));
  if (!others.length) return [];
  return [...actors.map(role('SUBJECT')), ...others.map(role('OBJECT'))];
}
