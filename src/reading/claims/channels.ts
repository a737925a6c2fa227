import type { ClaimArgument } from '../../model/reading.ts';
import { COMMUNICATION, THROUGH } from '../data/act-words.ts';
import type { MentionLookup } from '../mention-lookup.ts';
import type { Trigger } from '../sentence-analysis.ts';
import type { Syntax } from '../syntax.ts';
import type { DraftClaim } from './draft-claim.ts';
import { fitEnds } from './ends.ts';

const ROLE_FLOOR = 0.5;
/** Modifiers of the word that names the act: "Track 1.5 talks". */
const MODIFIERS = ['compound', 'amod', 'nmod', 'nummod', 'flat', 'obl'] as const;

/**
 * Channels and go-betweens of an act of communication: words the network takes for one, names after "through" or "via",
 * and names of channels that modify the act or stand beside it.
 */
export function channelsOf(trigger: Trigger, syntax: Syntax, mentions: MentionLookup): readonly ClaimArgument[] {
  if (!COMMUNICATION.has(trigger.type)) return [];
  const found = new Set<string>();
  const { index } = syntax.sentence;
  for (const { role, at, score } of trigger.roles) {
    const mention = mentions.mentionAt(index, at);
    if (!mention?.entity) continue;
    const named = mention.kind === 'Channel' && role !== 'SUBJECT' && role !== 'OBJECT';
    if (named || (role === 'CHANNEL' && score >= ROLE_FLOOR && mention.kind !== 'Place')) found.add(mention.id);
  }
  const near = [trigger.at, ...(syntax.relation(trigger.at) === 'obj' ? [syntax.head(trigger.at)] : [])];
  for (const modifier of near.flatMap((word) => syntax.children(word, ...MODIFIERS))) {
    const mention = mentions.mentionAt(index, modifier);
    if (!mention?.entity) continue;
    const through = syntax.children(modifier, 'case').some((word) => THROUGH.has(syntax.word(word)));
    if (through || mention.kind === 'Channel') found.add(mention.id);
  }
  return [...found].map((mention) => ({ role: 'CHANNEL', mention }));
}

/** Who communicates through a channel: one claim for each end of a communication and each of its channels. */
export function throughChannels(
  draft: DraftClaim,
  mentionOf: (id: string) => NonNullable<DraftClaim['ends']['subject']>,
): readonly DraftClaim[] {
  if (!COMMUNICATION.has(draft.type)) return [];
  const actors = [draft.ends.subject, draft.ends.object].filter((end) => end !== null);
  const channels = draft.arguments.filter(({ role }) => role === 'CHANNEL');
  return channels.flatMap((channel) =>
    actors.flatMap((actor) => {
      const ends = fitEnds('SPOKE_VIA', { subject: actor, object: mentionOf(channel.mention) });
      if (!ends) return [];
      return [{ ...draft, type: 'SPOKE_VIA', ends, arguments: [], rule: 'rule:through-channel' } satisfies DraftClaim];
    }),
  );
}

/** "Washington and Pyongyang speak through …": with whom somebody speaks is not through whom. */
export function throughOthers(drafts: readonly DraftClaim[]): readonly DraftClaim[] {
  const entitiesOf = ({ ends }: DraftClaim) =>
    [ends.subject?.entity ?? null, ends.object?.entity ?? null].sort().join();
  const spoken = new Set(drafts.filter(({ type }) => COMMUNICATION.has(type)).map(entitiesOf));
  return drafts.filter((draft) => draft.type !== 'SPOKE_VIA' || !spoken.has(entitiesOf(draft)));
}
