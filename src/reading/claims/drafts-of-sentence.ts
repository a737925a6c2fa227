import type { MentionLookup } from '../mention-lookup.ts';
import type { Syntax } from '../syntax.ts';
import type { DraftClaim } from './draft-claim.ts';
import { draftsOf, TRIGGER_FLOOR } from './drafts-of-trigger.ts';
import { draftsOfPhrases } from './phrases.ts';
import { sensibleFacts } from './sensible-facts.ts';
import { draftsOfThreats } from './threats.ts';
import { triggersOfVerbs } from './triggers-of-verbs.ts';

/**
 * What the network's triggers say, phrases that say another thing than their verb, threats, and verbs that the network
 * overlooks.
 */
export function draftsOfSentence(syntax: Syntax, mentions: MentionLookup): readonly DraftClaim[] {
  const triggers = syntax.sentence.triggers.filter(({ score }) => score >= TRIGGER_FLOOR);
  const seen = triggers.flatMap((trigger) => draftsOf(trigger, syntax, mentions));
  const phrases = draftsOfPhrases(syntax, mentions, seen);
  const rephrased = new Set(phrases.map(({ trigger }) => trigger));
  const verbs = triggersOfVerbs(syntax, new Set([...triggers.map(({ at }) => at), ...rephrased]));
  return sensibleFacts([
    ...seen.filter(({ trigger }) => !rephrased.has(trigger)),
    ...phrases,
    ...draftsOfThreats(syntax, mentions),
    ...verbs.flatMap((trigger) => draftsOf(trigger, syntax, mentions, 'rule:verb')),
  ]);
}
