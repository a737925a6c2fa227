import { CARRYING } from '../data/carrying-verbs.ts';
import { REPORTING_VERBS } from '../data/reporting-words.ts';
import { SPEECH_ACTS } from '../data/speech-acts.ts';
import type { MentionLookup } from '../mention-lookup.ts';
import type { Syntax } from '../syntax.ts';
import type { DraftClaim } from './draft-claim.ts';

/** A light verb stands at most so many steps above the noun that it carries: "suspended | part of | its aid". */
const FARTHEST = 2;

/**
 * The words that carry a claim's type together: the trigger, and the verb through which its act is done ("held talks",
 * "put under investigation") or by which who acts says so ("said that Iran must stop").
 */
export function triggerWords(draft: DraftClaim, mentions: MentionLookup): readonly number[] {
  const { syntax, trigger } = draft;
  const verb = lightVerb(syntax, nounOf(syntax, trigger)) ?? sayingVerb(draft, mentions);
  return verb === null ? [trigger] : [verb, trigger].toSorted((a, b) => a - b);
}

/** The noun that carries the act, or that says what it says: "issued a declaration demanding …". */
function nounOf({ sentence, relation, head }: Syntax, trigger: number): number | null {
  if (sentence.tags[trigger]!.startsWith('NN')) return trigger;
  return sentence.tags[trigger] === 'VBG' && relation(trigger) === 'acl' ? head(trigger) : null;
}

function lightVerb(syntax: Syntax, noun: number | null): number | null {
  if (noun === null) return null;
  let word = noun;
  for (let steps = 0; steps <= FARTHEST; steps++) {
    const above = syntax.head(word);
    const relation = syntax.relation(word);
    if (above < 0) return null;
    if (['obj', 'nsubj:pass', 'obl'].includes(relation)) return CARRYING.has(syntax.word(above)) ? above : null;
    if (relation !== 'nmod' && relation !== 'compound') return null;
    word = above;
  }
  return null;
}

/** "said that Iran must stop": the act is done by saying so, and who says so is who acts. */
function sayingVerb({ syntax, trigger, type, ends }: DraftClaim, mentions: MentionLookup): number | null {
  if (!SPEECH_ACTS.has(type)) return null;
  const clause = syntax.sentence.tags[trigger] === 'MD' ? syntax.head(trigger) : trigger;
  const above = clause < 0 ? -1 : syntax.head(clause);
  if (above < 0 || syntax.relation(clause) !== 'ccomp' || !REPORTING_VERBS.has(syntax.word(above))) return null;
  const speakers = syntax.children(above, 'nsubj').map((word) => mentions.mentionAt(syntax.sentence.index, word));
  return speakers.some((speaker) => speaker && sameAs(speaker, ends.subject)) ? above : null;
}

function sameAs(
  speaker: { readonly id: string; readonly entity: string | null },
  subject: DraftClaim['ends']['subject'],
): boolean {
  return (
    subject !== null && (subject.id === speaker.id || (speaker.entity !== null && subject.entity === speaker.entity))
  );
}
