import type { ClaimType } from '../../model/ontology.ts';
import type { ClaimReading, Cue, MentionReading } from '../../model/reading.ts';
import type { TimeSpan } from '../../model/time-span.ts';
import type { MentionLookup } from '../mention-lookup.ts';
import type { SpeakersAndCues } from '../speakers/read-speakers.ts';
import type { Syntax } from '../syntax.ts';
import type { DraftClaim } from './draft-claim.ts';
import { triggerWords } from './trigger-words.ts';

/** What claims need beside the sentences. */
export interface ClaimContext {
  readonly mentions: MentionLookup & { readonly mentions: readonly MentionReading[] };
  speakersOf(syntax: Syntax, trigger: number, speakerWords: readonly number[]): SpeakersAndCues;
  timeOf(trigger: number, syntax: Syntax): TimeSpan | null;
  /** The chance that a claim of this rule and strength is right. */
  confidenceOf(rule: string, strength: number): number;
}

/** Standing facts that titles and appositions state in passing. */
const ASIDES: ReadonlySet<ClaimType> = new Set<ClaimType>([
  'WORKS_FOR',
  'LEADS',
  'MEMBER_OF',
  'PART_OF',
  'BASED_IN',
  'LOCATED_IN',
  'LIVES_IN',
  'FAMILY_OF',
  'ALLY_OF',
]);
const NOBODY: SpeakersAndCues = { speakers: [], reports: [] };

/** Gives a claim its number, speakers, time and cues. */
export function finishClaim(draft: DraftClaim, id: string, context: ClaimContext): ClaimReading {
  const { tokens, index } = draft.syntax.sentence;
  const aside = isAside(draft);
  const { speakers, reports } = aside ? NOBODY : context.speakersOf(draft.syntax, draft.trigger, draft.speakerWords);
  const cue = (kind: Cue['kind'], at: number): Cue => {
    const { start, end, text } = tokens[at]!;
    return { kind, start, end, text };
  };
  const trigger = tokens[draft.trigger]!;
  const cues = [
    ...triggerWords(draft, context.mentions).map((at) => cue('TRIGGER', at)),
    ...draft.cues.map(({ kind, at }) => cue(kind, at)),
    ...reports.map((at) => cue('REPORT', at)),
  ];
  return {
    id,
    type: draft.type,
    subject: draft.ends.subject?.id ?? null,
    object: draft.ends.object?.id ?? null,
    arguments: draft.arguments,
    modality: draft.modality,
    trigger: { start: trigger.start, end: trigger.end },
    sentence: index,
    cues: uniqueCues(cues),
    speakers,
    time: aside ? null : context.timeOf(draft.trigger, draft.syntax),
    confidence: context.confidenceOf(draft.rule, draft.confidence),
    rule: draft.rule,
  };
}

/**
 * A standing fact in a title or an apposition ("North Korean leader Kim") is the article's own, whoever is quoted around
 * it, and no date of the sentence is its date.
 */
function isAside({ type, syntax, trigger }: DraftClaim): boolean {
  const predicate = syntax.sentence.tags[trigger]?.startsWith('V') || syntax.children(trigger, 'cop').length > 0;
  return ASIDES.has(type) && !predicate;
}

function uniqueCues(cues: readonly Cue[]): readonly Cue[] {
  return [...new Map(cues.map((each) => [`${each.kind} ${each.start}`, each])).values()];
}
