import type { EntityKind } from '../../model/kinds.ts';
import { type ClaimType, ontologyOf } from '../../model/ontology.ts';
import type { MentionReading } from '../../model/reading.ts';

const WHOLE_COUNTRY =
  /\b(?:country|nation|state|republic|kingdom|government|regime|administration|union|territory|city)$/i;

/** Two ends in the order of the ontology; null is an end left unsaid. */
export interface ClaimEnds {
  readonly subject: MentionReading | null;
  readonly object: MentionReading | null;
}

/**
 * The ends as the ontology allows them: turned round where only that fits ("the company's director" read the wrong way),
 * null where neither way fits or both ends are one and the same.
 */
export function fitEnds(type: ClaimType, ends: ClaimEnds): ClaimEnds | null {
  if (ends.subject && ends.object && sameThing(ends.subject, ends.object)) return null;
  const act = ontologyOf(type).plover !== null;
  if (
    act &&
    ends.subject &&
    ends.object &&
    ends.subject.text !== ends.object.text &&
    isWithin(ends.subject, ends.object)
  )
    return null;
  const turned = { subject: ends.object, object: ends.subject };
  const fitting = fits(type, ends) ? ends : ends.subject && ends.object && fits(type, turned) ? turned : null;
  return fitting && saysSense(type, fitting) ? fitting : null;
}

function fits(type: ClaimType, { subject, object }: ClaimEnds): boolean {
  const row = ontologyOf(type);
  const allowed = (mention: MentionReading | null, kinds: readonly EntityKind[], open: boolean) =>
    mention ? kinds.includes(mention.kind) : open;
  const { openEnd } = row;
  return (
    allowed(subject, row.subject, openEnd === 'subject' || openEnd === 'either') &&
    allowed(object, row.object, openEnd === 'object' || openEnd === 'either') &&
    (subject !== null || object !== null)
  );
}

/** What the kinds allow and nobody says: a citizen is no member of a country, nor is a country part of what its mission is part of. */
function saysSense(type: ClaimType, { subject, object }: ClaimEnds): boolean {
  switch (type) {
    case 'LEADS':
      return !isPartOfCountry(object);
    case 'MEMBER_OF':
      return object?.kind !== 'Place' && !isPartOfCountry(subject);
    case 'PART_OF':
    case 'BASED_IN':
    case 'LOCATED_IN':
      return !isPartOfCountry(subject);
    default:
      return true;
  }
}

/** "the North Korean delegation" acts for North Korea, but who leads it does not lead the country. */
function isPartOfCountry(mention: MentionReading | null): boolean {
  if (mention?.level !== 'nominal' || mention.kind !== 'Place') return false;
  return !WHOLE_COUNTRY.test(mention.text);
}

/** One entity, one mention, or a description that holds the other's words: "North Korean officials" of "North Korean". */
function sameThing(a: MentionReading, b: MentionReading): boolean {
  if (a.id === b.id) return true;
  if (a.entity !== null && b.entity !== null) return a.entity === b.entity;
  return isWithin(a, b);
}

/** "the North Korean leader" and "North Korean": no act passes between a description and the words that it is made of. */
function isWithin(a: MentionReading, b: MentionReading): boolean {
  const holds = (outer: MentionReading, inner: MentionReading) =>
    outer.level === 'nominal' && outer.start <= inner.start && inner.end <= outer.end;
  return holds(a, b) || holds(b, a);
}
