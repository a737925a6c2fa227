import { ARGUMENT_ROLES, type ArgumentRole } from '../../model/kinds.ts';
import { ontologyOf } from '../../model/ontology.ts';
import type { ClaimArgument, MentionReading } from '../../model/reading.ts';
import { TELLING } from '../data/act-words.ts';
import type { MentionLookup } from '../mention-lookup.ts';
import { modalityCues } from '../modality/modality-cues.ts';
import type { Trigger } from '../sentence-analysis.ts';
import type { Syntax } from '../syntax.ts';
import { actOf } from './act-of-trigger.ts';
import { channelsOf } from './channels.ts';
import type { DraftClaim } from './draft-claim.ts';
import { ROLE_FLOOR } from './end-candidates.ts';
import { type ClaimEnds, fitEnds } from './ends.ts';
import { decideModality, explaining } from './modality.ts';
import { pairEnds } from './pairing.ts';
import { roleWords } from './role-words.ts';

/** Triggers below this are left out: at it the pairs of held-back news are best (F1). */
export const TRIGGER_FLOOR = 0.45;
/** Claims below this confidence are left out: on held-back news fewer than one in three of them stands in the annotation. */
const CONFIDENCE_FLOOR = 0.4;
/** With an end left unsaid they must be surer: more often than not that end is only overlooked. */
const OPEN_FLOOR = 0.7;
const ARGUMENT_FLOOR = 0.6;
const SPEAKER_FLOOR = 0.6;

/** What one trigger says, if it says enough: a claim for each pair of its ends. */
export function draftsOf(
  found: Trigger,
  syntax: Syntax,
  mentions: MentionLookup,
  rule = 'model:trigger',
): readonly DraftClaim[] {
  const type = actOf(found, syntax);
  if (found.score < TRIGGER_FLOOR || type === null) return [];
  const trigger: Trigger = { ...found, type };
  const { index } = syntax.sentence;
  const cues = modalityCues(syntax, trigger.at);
  const { modality, decidedBy } = decideModality(trigger, cues, syntax);
  const keyOf = (at: number) => {
    const mention = mentions.mentionAt(index, at);
    return mention?.entity ?? mention?.id ?? `word ${at}`;
  };
  const channels = channelsOf(trigger, syntax, mentions);
  const isChannel = (at: number) => channels.some(({ mention }) => mention === mentions.mentionAt(index, at)?.id);
  const roles = roleWords(trigger, syntax, mentions).filter(({ at }) => !isChannel(at));
  const paired = pairEnds({
    trigger: { ...trigger, roles },
    syntax,
    keyOf,
    mentionsOf: (at) => mentions.mentionsAt(index, at),
  }).flatMap(({ subject, object, score }) =>
    endsAt(syntax, mentions, subject?.at ?? null, object?.at ?? null).map((ends) => ({ ends, score })),
  );
  const candidates = paired.length ? paired : groupEnds(trigger, index, mentions);
  const fitted = candidates.flatMap(({ ends, score }) => {
    const fitting = fitEnds(trigger.type, ends);
    const open = ends.subject === null || ends.object === null;
    const strong = trigger.score * score >= (open ? OPEN_FLOOR : CONFIDENCE_FLOOR);
    return fitting && strong && saysEnough(trigger, fitting, syntax, mentions) && !onlyReports(trigger, syntax, fitting)
      ? [{ ends: fitting, score }]
      : [];
  });
  const speakerWords = roles
    .filter(({ role, score }) => role === 'SPEAKER' && score >= SPEAKER_FLOOR)
    .toSorted((a, b) => b.score - a.score)
    .map(({ at }) => at);
  return fitted.map(({ ends, score }) => ({
    syntax,
    type: trigger.type,
    ends,
    arguments: [...channels, ...argumentsOf(roles, index, mentions, ends)],
    trigger: trigger.at,
    modality,
    cues: explaining(cues, modality),
    speakerWords,
    confidence: trigger.score * score,
    rule: decidedBy ? `rule:modality-${decidedBy.site}` : rule,
  }));
}

/** "The two leaders will meet": the two with each other, in an act that is the same both ways. */
function groupEnds(
  trigger: Trigger,
  sentence: number,
  mentions: MentionLookup,
): readonly { readonly ends: ClaimEnds; readonly score: number }[] {
  if (!ontologyOf(trigger.type).symmetric) return [];
  return trigger.roles.flatMap(({ role, at, score }) => {
    if ((role !== 'SUBJECT' && role !== 'OBJECT') || score < ROLE_FLOOR) return [];
    const members = mentions.mentionsAt(sentence, at);
    return members.flatMap((subject, i) =>
      members.slice(i + 1).map((object) => ({ ends: { subject, object }, score })),
    );
  });
}

/** A word that stands for several gives ends for each; one that should be an end and stands for no mention gives none. */
function endsAt(
  syntax: Syntax,
  mentions: MentionLookup,
  subjectWord: number | null,
  objectWord: number | null,
): readonly ClaimEnds[] {
  const at = (word: number | null) => (word === null ? [null] : mentions.mentionsAt(syntax.sentence.index, word));
  const subjects = at(subjectWord);
  const objects = at(objectWord);
  // "diplomats from France and Spain" do nothing to France
  if (subjectWord !== null && objectWord !== null && Math.max(subjects.length, objects.length) > 1) {
    if (syntax.under(subjectWord, objectWord) || syntax.under(objectWord, subjectWord)) return [];
  }
  return subjects.flatMap((subject) => objects.map((object) => ({ subject, object })));
}

function argumentsOf(
  roles: Trigger['roles'],
  sentence: number,
  mentions: MentionLookup,
  ends: ClaimEnds,
): readonly ClaimArgument[] {
  const found = new Map<string, ClaimArgument>();
  for (const { role, at, score } of roles) {
    if (!isArgument(role) || score < ARGUMENT_FLOOR) continue;
    const mention = mentions.mentionAt(sentence, at);
    if (!mention || mention.id === ends.subject?.id || mention.id === ends.object?.id) continue;
    found.set(`${role} ${mention.id}`, { role, mention: mention.id });
  }
  return [...found.values()];
}

/** CHANNEL has rules of its own, see channels.ts. */
function isArgument(role: Trigger['roles'][number]['role']): role is Exclude<ArgumentRole, 'CHANNEL'> {
  return role !== 'CHANNEL' && (ARGUMENT_ROLES as readonly string[]).includes(role);
}

/**
 * An act needs one end that can be named or is described by a name ("Iraqi civilians"), a standing fact two that can be
 * named.
 */
function saysEnough(
  { type }: Trigger,
  { subject, object }: ClaimEnds,
  syntax: Syntax,
  mentions: MentionLookup,
): boolean {
  const ends = [subject, object].filter((end) => end !== null);
  const named = ends.filter(({ entity }) => entity !== null).length;
  if (ontologyOf(type).plover === null) return named === 2;
  return named > 0 || ends.some((end) => describedByName(end, syntax, mentions));
}

/** A name stands in the mention or hangs under it: "Security forces in Guinea". */
function describedByName({ start, end }: MentionReading, syntax: Syntax, mentions: MentionLookup): boolean {
  const { tokens, index } = syntax.sentence;
  const inside = (at: number) => start <= tokens[at]!.start && tokens[at]!.end <= end;
  const named = (at: number) => mentions.mentionAt(index, at)?.entity != null;
  return tokens.some((_, at) => inside(at) && [at, ...syntax.children(at, 'nmod', 'acl')].some(named));
}

/** "told Reuters" says who speaks; it is no conversation, unless people or states tell each other. */
function onlyReports(trigger: Trigger, syntax: Syntax, { subject, object }: ClaimEnds): boolean {
  if (trigger.type !== 'SPOKE_WITH' || !TELLING.has(syntax.word(trigger.at))) return false;
  const talks = (end: MentionReading | null) =>
    end !== null && end.entity !== null && (end.kind === 'Person' || end.kind === 'Place');
  return !talks(subject) || !talks(object);
}
