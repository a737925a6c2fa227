/** Kinds of things that claims are about. A country is a `Place`; nationalities, parties and peoples are `Norp`. */
export const ENTITY_KINDS = [
  'Person',
  'Organization',
  'Place',
  'Weapon',
  'Channel',
  'Event',
  'Facility',
  'Product',
  'Norp',
] as const;
export type EntityKind = (typeof ENTITY_KINDS)[number];

/** How a text presents a claim: a plan is not a meeting, and a denial is a claim of its own. */
export const MODALITIES = [
  'HAPPENED',
  'ONGOING',
  'PLANNED',
  'POSSIBLE',
  'SUSPECTED',
  'HYPOTHETICAL',
  'DENIED',
] as const;
export type Modality = (typeof MODALITIES)[number];

/** What an entity does in a claim besides being its subject, object or speaker. */
export const ARGUMENT_ROLES = ['CHANNEL', 'LOCATION', 'INSTRUMENT', 'TOPIC', 'PARTICIPANT'] as const;
export type ArgumentRole = (typeof ARGUMENT_ROLES)[number];

/** Every way an entity can take part in a claim; the value of `role` on `(:Claim)-[:ABOUT]->(:Entity)`. */
export const PARTICIPANT_ROLES = ['SUBJECT', 'OBJECT', 'SPEAKER', ...ARGUMENT_ROLES] as const;
export type ParticipantRole = (typeof PARTICIPANT_ROLES)[number];

/** What a cue word decided: the type (TRIGGER), the modality (HEDGE to CONDITION) or the speaker (REPORT). */
export const CUE_KINDS = ['TRIGGER', 'HEDGE', 'NEGATION', 'FUTURE', 'CONDITION', 'REPORT'] as const;
export type CueKind = (typeof CUE_KINDS)[number];

/** How exactly a text dates an event. PARTIAL: a day or month without a year. */
export const TIME_PRECISIONS = [
  'INSTANT',
  'DAY',
  'WEEK',
  'MONTH',
  'QUARTER',
  'YEAR',
  'INTERVAL',
  'PARTIAL',
  'UNKNOWN',
] as const;
export type TimePrecision = (typeof TIME_PRECISIONS)[number];

/** Where a date comes from: said in full, counted from another date, or from the day of publication. */
export const TIME_BASES = ['EXPLICIT', 'RELATIVE', 'PUBLICATION', 'UNKNOWN'] as const;
export type TimeBasis = (typeof TIME_BASES)[number];
