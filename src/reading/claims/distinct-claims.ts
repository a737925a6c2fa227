import type { Modality } from '../../model/kinds.ts';
import { type ClaimType, ontologyOf } from '../../model/ontology.ts';
import type { DraftClaim } from './draft-claim.ts';

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

/** Types by which one sentence means one and the same thing: "are speaking with one another in these talks". */
const MEANT_ALIKE: readonly (readonly ClaimType[])[] = [
  ['MET', 'SPOKE_WITH', 'NEGOTIATED_WITH'],
  ['LEADS', 'WORKS_FOR'],
  ['POSSESSES', 'DEVELOPS'],
  ['PART_OF', 'BASED_IN', 'LOCATED_IN'],
];

/** Of claims that say the same thing the one with the highest confidence, in the order of their triggers. */
export function distinctClaims(drafts: readonly DraftClaim[]): readonly DraftClaim[] {
  const strongest = new Map<string, DraftClaim>();
  for (const draft of drafts) {
    const key = meaningOf(draft);
    const known = strongest.get(key);
    if (!known || known.confidence < draft.confidence) strongest.set(key, draft);
  }
  return [...strongest.values()].toSorted((a, b) => a.trigger - b.trigger);
}

function meaningOf({ type, modality, ends }: DraftClaim): string {
  const words = [ends.subject, ends.object].map((end) => end?.entity ?? end?.id ?? '');
  const family = MEANT_ALIKE.find((types) => types.includes(type))?.[0] ?? type;
  return [family, SAID_ALIKE[modality], ...(ontologyOf(type).symmetric ? words.toSorted() : words)].join('|');
}
