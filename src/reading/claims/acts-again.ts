import { clauseRoles, prepositionOf } from '../clauses/clause-roles.ts';
import { COMMUNICATION, TALKS } from '../data/act-words.ts';
import type { MentionLookup } from '../mention-lookup.ts';
import { modalityCues } from '../modality/modality-cues.ts';
import type { Trigger } from '../sentence-analysis.ts';
import type { Syntax } from '../syntax.ts';
import type { DraftClaim } from './draft-claim.ts';
import { TRIGGER_FLOOR } from './drafts-of-trigger.ts';
import { ROLE_FLOOR } from './end-candidates.ts';
import type { ClaimEnds } from './ends.ts';
import { decideModality, explaining } from './modality.ts';

/** How many sentences back an act was spoken of that "the talks" or "the test" means. */
const FARTHEST = 8;
/** Before those who have part in the talks. */
const WITH: ReadonlySet<string> = new Set(['with', 'between', 'among', 'by']);
/** Before a test that is none of those before. */
const ANY: ReadonlySet<string> = new Set(['a', 'an', 'any', 'another', 'no']);
/** Part of the trigger's certainty that is left where both ends are those of an earlier sentence. */
const TAKEN_OVER = 0.8;

/**
 * "The talks", "the call", "negotiations" without a word on who talks: those who did in the sentences before, or the one
 * who is named with the other of them.
 */
export function talksAgain(
  syntax: Syntax,
  drafts: readonly DraftClaim[],
  before: readonly DraftClaim[],
  mentions: MentionLookup,
): readonly DraftClaim[] {
  const { index } = syntax.sentence;
  const last = spokenOf(before, index, ({ type, ends }) => {
    return COMMUNICATION.has(type) && Boolean(ends.subject?.entity && ends.object?.entity);
  });
  if (!last) return [];
  return freeNouns(syntax, drafts).flatMap((trigger) => {
    if (!TALKS.has(syntax.word(trigger.at)) || !COMMUNICATION.has(trigger.type)) return [];
    if (withOthers(syntax, trigger.at, last.ends, mentions)) return [];
    const ends = endsOf(trigger, index, last.ends, mentions);
    return ends ? [again(trigger, syntax, ends)] : [];
  });
}

/** "The test", "several launches" without a word on whose: who was last said to test. */
export function testsAgain(
  syntax: Syntax,
  drafts: readonly DraftClaim[],
  before: readonly DraftClaim[],
  mentions: MentionLookup,
): readonly DraftClaim[] {
  const { index } = syntax.sentence;
  const last = spokenOf(before, index, ({ type, ends }) => type === 'TESTED' && Boolean(ends.subject?.entity));
  if (!last) return [];
  return freeNouns(syntax, drafts).flatMap((trigger) => {
    if (trigger.type !== 'TESTED') return [];
    const has = (role: 'SUBJECT' | 'OBJECT') =>
      trigger.roles.flatMap((each) =>
        each.role === role && each.score >= ROLE_FLOOR ? (mentions.mentionAt(index, each.at) ?? []) : [],
      );
    if (syntax.children(trigger.at, 'det').some((word) => ANY.has(syntax.word(word)))) return [];
    if (has('SUBJECT').length > 0 || clauseRoles(syntax, trigger.at).actors.length > 0) return [];
    const arms = has('OBJECT').find(({ kind }) => kind === 'Weapon') ?? null;
    return [again(trigger, syntax, { subject: last.ends.subject, object: arms })];
  });
}

/** The last act of a kind in the few sentences before. */
function spokenOf(
  before: readonly DraftClaim[],
  sentence: number,
  isMeant: (draft: DraftClaim) => boolean,
): DraftClaim | undefined {
  return before.findLast((draft) => sentence - draft.syntax.sentence.index <= FARTHEST && isMeant(draft));
}

/** Nouns that carry an act and no claim yet. */
function freeNouns(syntax: Syntax, drafts: readonly DraftClaim[]): readonly Trigger[] {
  const { triggers, tags } = syntax.sentence;
  return triggers.filter(
    ({ at, score }) =>
      score >= TRIGGER_FLOOR && tags[at]!.startsWith('NN') && !drafts.some((draft) => draft.trigger === at),
  );
}

/** Whether the talks are said to be with somebody who did not have part in those before. */
function withOthers(syntax: Syntax, noun: number, { subject, object }: ClaimEnds, mentions: MentionLookup): boolean {
  const partners = syntax.children(noun, 'nmod', 'obl').filter((word) => WITH.has(prepositionOf(syntax, word)));
  return [...clauseRoles(syntax, noun).actors, ...partners].some((word) => {
    const entity = mentions.mentionAt(syntax.sentence.index, word)?.entity ?? null;
    return entity === null || (entity !== subject?.entity && entity !== object?.entity);
  });
}

function endsOf(
  trigger: Trigger,
  sentence: number,
  { subject, object }: ClaimEnds,
  mentions: MentionLookup,
): ClaimEnds | null {
  const named = trigger.roles.flatMap(({ role, at, score }) =>
    (role === 'SUBJECT' || role === 'OBJECT') && score >= ROLE_FLOOR ? (mentions.mentionAt(sentence, at) ?? []) : [],
  );
  const actors = named.filter(({ entity }) => entity !== null);
  if (actors.length === 0) return { subject, object };
  const one = actors.find(({ entity }) => entity === subject?.entity || entity === object?.entity);
  if (!one || new Set(actors.map(({ entity }) => entity)).size > 1) return null;
  return { subject: one, object: one.entity === subject?.entity ? object : subject };
}

function again(trigger: Trigger, syntax: Syntax, ends: ClaimEnds): DraftClaim {
  const cues = modalityCues(syntax, trigger.at);
  const { modality } = decideModality(trigger, cues, syntax);
  return {
    syntax,
    type: trigger.type,
    ends,
    arguments: [],
    trigger: trigger.at,
    modality,
    cues: explaining(cues, modality),
    speakerWords: [],
    confidence: trigger.score * TAKEN_OVER,
    rule: 'rule:again',
  };
}
