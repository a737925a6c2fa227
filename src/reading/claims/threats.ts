import { clauseRoles } from '../clauses/clause-roles.ts';
import { REPORTING_VERBS } from '../data/reporting-words.ts';
import { ATTACKING, ENDING_TIES, VOWING } from '../data/speech-acts.ts';
import type { MentionLookup } from '../mention-lookup.ts';
import type { RoleWord } from '../sentence-analysis.ts';
import type { Syntax } from '../syntax.ts';
import type { DraftClaim } from './draft-claim.ts';
import { draftsOf } from './drafts-of-trigger.ts';

/** Sure enough to stand with an end unsaid. */
const SURENESS = 0.85;
const AHEAD: ReadonlySet<string> = new Set(['will', "'ll", 'would', "'d"]);
const CONDITIONS: ReadonlySet<string> = new Set(['unless', 'if']);

/**
 * Hostile acts that are announced by who would do them: "vowed to retaliate", "said it would boycott the election", "said it
 * would withdraw unless …".
 */
export function draftsOfThreats(syntax: Syntax, mentions: MentionLookup): readonly DraftClaim[] {
  return syntax.sentence.tokens.flatMap((_, at) => {
    const word = syntax.word(at);
    const above = syntax.head(at);
    if (above < 0 || !(ATTACKING.has(word) || (ENDING_TIES.has(word) && isConditional(syntax, at)))) return [];
    const vowed = syntax.relation(at) === 'xcomp' && VOWING.has(syntax.word(above));
    const said =
      syntax.relation(at) === 'ccomp' &&
      REPORTING_VERBS.has(syntax.word(above)) &&
      syntax.children(at, 'aux').some((aux) => AHEAD.has(syntax.word(aux))) &&
      !syntax.children(at, 'advmod').some((adverb) => ['not', "n't"].includes(syntax.word(adverb)));
    if (!vowed && !said) return [];
    const { actors } = clauseRoles(syntax, above);
    const { undergoers } = clauseRoles(syntax, at);
    const role = (name: 'SUBJECT' | 'OBJECT') => (each: number) => ({ role: name, at: each, score: SURENESS });
    const named = (each: number) => mentions.mentionAt(syntax.sentence.index, each) !== null;
    const roles: readonly RoleWord[] = [
      ...actors.map(role('SUBJECT')),
      ...undergoers.filter(named).map(role('OBJECT')),
    ];
    const { label, score } = syntax.sentence.modalities[above]!;
    const trigger = vowed ? above : at;
    return draftsOf(
      { at: trigger, type: 'THREATENED', score: SURENESS, modality: label, modalityScore: score, roles },
      syntax,
      mentions,
      'rule:threat',
    );
  });
}

function isConditional(syntax: Syntax, at: number): boolean {
  return syntax
    .children(at, 'advcl')
    .some((clause) => syntax.children(clause, 'mark').some((mark) => CONDITIONS.has(syntax.word(mark))));
}
