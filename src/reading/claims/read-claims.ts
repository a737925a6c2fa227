import type { Modality } from '../../model/kinds.ts';
import { ontologyOf } from '../../model/ontology.ts';
import type { ClaimReading } from '../../model/reading.ts';
import type { Syntax } from '../syntax.ts';
import { throughChannels } from './channels.ts';
import type { DraftClaim } from './draft-claim.ts';
import { draftsOf } from './drafts-of-trigger.ts';
import { type ClaimContext, finishClaim } from './finish-claim.ts';
import { suspectClaims } from './suspects.ts';

/** All claims of an article, in the order of the text: one for each sentence, type, pair of ends and kind of modality. */
export function readClaims(syntaxes: readonly Syntax[], context: ClaimContext): readonly ClaimReading[] {
  const byId = new Map(context.mentions.mentions.map((mention) => [mention.id, mention]));
  const claims: ClaimReading[] = [];
  const said = new Set<string>();
  let before: readonly DraftClaim[] = [];
  for (const syntax of syntaxes) {
    if (repeats(syntax, said)) continue;
    const drafts = syntax.sentence.triggers.flatMap((trigger) => draftsOf(trigger, syntax, context.mentions));
    const suspected = suspectClaims(syntax, [...before, ...drafts], context.mentions);
    const derived = drafts.flatMap((draft) => throughChannels(draft, (id) => byId.get(id)!));
    for (const draft of strongestOfEach([...drafts, ...suspected, ...derived])) {
      claims.push(finishClaim(draft, `c${claims.length}`, context));
    }
    before = drafts;
  }
  return claims;
}

const SHORTEST_REPEATED = 6;

/** What is printed twice word for word, as under a picture, is said once. */
function repeats({ sentence: { tokens } }: Syntax, said: Set<string>): boolean {
  const words = tokens.map(({ text }) => text).join(' ');
  if (tokens.length >= SHORTEST_REPEATED && said.has(words)) return true;
  said.add(words);
  return false;
}

/** A sentence that says a thing as a plan and, in other words, as possible says it once. */
const SAID_ALIKE: Readonly<Record<Modality, string>> = {
  HAPPENED: 'fact',
  ONGOING: 'fact',
  PLANNED: 'open',
  POSSIBLE: 'open',
  SUSPECTED: 'open',
  HYPOTHETICAL: 'open',
  DENIED: 'denied',
};

function strongestOfEach(drafts: readonly DraftClaim[]): readonly DraftClaim[] {
  const strongest = new Map<string, DraftClaim>();
  for (const draft of drafts) {
    const { subject, object } = draft.ends;
    const ends = [subject, object].map((end) => end?.entity ?? end?.id ?? '');
    const { symmetric } = ontologyOf(draft.type);
    const key = [draft.type, SAID_ALIKE[draft.modality], ...(symmetric ? ends.toSorted() : ends)].join('|');
    const known = strongest.get(key);
    if (!known || known.confidence < draft.confidence) strongest.set(key, draft);
  }
  return [...strongest.values()].toSorted((a, b) => a.trigger - b.trigger);
}
