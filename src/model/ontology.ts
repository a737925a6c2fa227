import type { EntityKind } from './kinds.ts';

/** Classes of political acts of the PLOVER ontology (Open Event Data Alliance). */
export type PloverClass =
  | 'AGREE'
  | 'CONSULT'
  | 'SUPPORT'
  | 'CONCEDE'
  | 'COOPERATE'
  | 'AID'
  | 'RETREAT'
  | 'REQUEST'
  | 'ACCUSE'
  | 'REJECT'
  | 'THREATEN'
  | 'PROTEST'
  | 'SANCTION'
  | 'MOBILIZE'
  | 'COERCE'
  | 'ASSAULT';

/** One relation type. `openEnd`: the end that a claim may leave unsaid ("was killed", "conducted a test"). */
export interface OntologyRow {
  readonly type: string;
  readonly subject: readonly EntityKind[];
  readonly object: readonly EntityKind[];
  readonly symmetric: boolean;
  readonly openEnd: 'subject' | 'object' | 'either' | null;
  readonly plover: PloverClass | null;
  readonly meaning: string;
}

const ACTOR = ['Person', 'Organization', 'Place', 'Norp'] as const;
const BODY = ['Organization', 'Place', 'Norp'] as const;
const PERSON = ['Person'] as const;
const WEAPON = ['Weapon', 'Product'] as const;
const SITE = ['Place', 'Facility'] as const;
const TARGET = [...ACTOR, 'Facility', 'Product', 'Event'] as const;
const CAUSE = [...ACTOR, 'Weapon', 'Event', 'Product', 'Channel', 'Facility'] as const;

function row<const T extends string>(
  type: T,
  subject: readonly EntityKind[],
  object: readonly EntityKind[],
  plover: PloverClass | null,
  meaning: string,
  more: { readonly symmetric?: true; readonly openEnd?: 'subject' | 'object' | 'either' } = {},
) {
  return {
    type,
    subject,
    object,
    symmetric: more.symmetric ?? false,
    openEnd: more.openEnd ?? null,
    plover,
    meaning,
  } satisfies OntologyRow;
}
const SYMMETRIC = { symmetric: true } as const;

/** The one table of relation types: reading, graph and API take their types from here, nothing else defines one. */
export const ONTOLOGY = [
  row('MET', ACTOR, ACTOR, 'CONSULT', 'Held a meeting in person, a summit too.', SYMMETRIC),
  row(
    'SPOKE_WITH',
    ACTOR,
    ACTOR,
    'CONSULT',
    'Communicated directly: call, letter, message, contact, dialogue.',
    SYMMETRIC,
  ),
  row('SPOKE_VIA', ACTOR, ['Channel', ...ACTOR], 'CONSULT', 'Communicated through this channel or go-between.'),
  row('NEGOTIATED_WITH', ACTOR, ACTOR, 'CONSULT', 'Held talks that aim at an agreement.', SYMMETRIC),
  row('VISITED', ACTOR, [...ACTOR, 'Facility', 'Event'], 'CONSULT', 'Travelled to a place or a host.'),
  row('INVITED', ACTOR, ACTOR, 'CONSULT', 'Asked to come or to meet.'),
  row('AGREED_WITH', ACTOR, ACTOR, 'AGREE', 'Reached or signed a deal, agreed together.', SYMMETRIC),
  row('TESTED', ACTOR, WEAPON, 'MOBILIZE', 'Tested a weapon.', { openEnd: 'object' }),
  row('POSSESSES', ACTOR, WEAPON, null, 'Has a weapon or a weapons programme.'),
  row('DEVELOPS', ACTOR, WEAPON, 'MOBILIZE', 'Works on a weapon or a weapons programme.'),
  row('ATTACKED', ACTOR, TARGET, 'ASSAULT', 'Used force against, or hacked.', { openEnd: 'either' }),
  row('FIGHTS', ACTOR, ACTOR, 'ASSAULT', 'Is in armed conflict with.', SYMMETRIC),
  row('KILLED', ACTOR, ACTOR, 'ASSAULT', 'Took the life of; who did it may be unknown.', { openEnd: 'either' }),
  row('ARRESTED', ACTOR, ACTOR, 'COERCE', 'Detained, jailed or holds.', { openEnd: 'either' }),
  row('RELEASED', ACTOR, ACTOR, 'CONCEDE', 'Freed from detention.', { openEnd: 'either' }),
  row('EXERCISED_WITH', ACTOR, ACTOR, 'COOPERATE', 'Held a joint military drill.', SYMMETRIC),
  row('MOBILIZED_AGAINST', ACTOR, ACTOR, 'MOBILIZE', 'Deployed or alerted forces toward.', { openEnd: 'object' }),
  row('SANCTIONED', ACTOR, TARGET, 'SANCTION', 'Punished by a measure or a listing.', { openEnd: 'subject' }),
  row('ACCUSED', ACTOR, TARGET, 'ACCUSE', 'Charged with wrongdoing.', { openEnd: 'subject' }),
  row('CRITICIZED', ACTOR, CAUSE, 'ACCUSE', 'Condemned, mocked or decried.'),
  row('THREATENED', ACTOR, TARGET, 'THREATEN', 'Threatened harm.', { openEnd: 'object' }),
  row('SUPPORTED', ACTOR, CAUSE, 'SUPPORT', 'Praised, backed, took the side of.'),
  row('OPPOSES', ACTOR, CAUSE, 'REJECT', 'Is against a policy, a person, a country.'),
  row('DEMANDED_OF', ACTOR, ACTOR, 'REQUEST', 'Asked, urged, demanded or warned to do something.'),
  row('REJECTED', ACTOR, CAUSE, 'REJECT', 'Refused the offer, demand or proposal of.', { openEnd: 'object' }),
  row('AIDED', ACTOR, ACTOR, 'AID', 'Gave money, goods, asylum or help.', { openEnd: 'either' }),
  row('COOPERATED_WITH', ACTOR, ACTOR, 'COOPERATE', 'Worked together.', SYMMETRIC),
  row('INVESTIGATED', ACTOR, CAUSE, 'ACCUSE', 'Examined officially.', { openEnd: 'either' }),
  row('PROTESTED_AGAINST', ACTOR, CAUSE, 'PROTEST', 'Demonstrated or struck against.', { openEnd: 'object' }),
  row('COERCED', ACTOR, ACTOR, 'COERCE', 'Forced by pressure, blockade or seizure.', { openEnd: 'either' }),
  row('EXPELLED', ACTOR, ACTOR, 'SANCTION', 'Sent out of a country or a body.', { openEnd: 'either' }),
  row('RETREATED_FROM', ACTOR, [...TARGET, 'Channel'], 'RETREAT', 'Withdrew from a place, a deal or an event.', {
    openEnd: 'object',
  }),
  row('CANCELLED', ACTOR, [...TARGET, 'Channel'], 'REJECT', 'Called off an event, or a meeting with the other party.', {
    openEnd: 'either',
  }),
  row('CONCEDED_TO', ACTOR, ACTOR, 'CONCEDE', 'Gave in to.', { openEnd: 'object' }),
  row('WORKS_FOR', PERSON, BODY, null, 'Spokesman, aide, ambassador or analyst at a body or a country.'),
  row('LEADS', PERSON, BODY, null, 'President, minister, head or commander of a body or a country.'),
  row('MEMBER_OF', ACTOR, [...BODY, 'Event'], null, 'Belongs to.'),
  row('PART_OF', [...BODY, 'Facility'], [...BODY, 'Facility'], null, 'A body of a body, or a place in a place.'),
  row('BASED_IN', BODY, SITE, null, 'A body that sits in a place.'),
  row(
    'LOCATED_IN',
    ['Facility', 'Event', 'Place', 'Organization', 'Weapon'],
    SITE,
    null,
    'A facility or an event at a place.',
  ),
  row('LIVES_IN', [...PERSON, 'Norp'], SITE, null, 'A person who lives in a place.'),
  row('FAMILY_OF', PERSON, PERSON, null, 'Related by blood or marriage.', SYMMETRIC),
  row('DEFECTED_FROM', [...PERSON, 'Norp'], BODY, 'RETREAT', 'Left a country or a body for another side.', {
    openEnd: 'object',
  }),
  row('ALLY_OF', ACTOR, ACTOR, null, 'Is allied with.', SYMMETRIC),
] as const;

export type ClaimType = (typeof ONTOLOGY)[number]['type'];

const BY_TYPE: ReadonlyMap<string, OntologyRow> = new Map(ONTOLOGY.map((each) => [each.type, each]));

/** @throws {RangeError} for a type that has no row; the model's labels and the ontology are held equal by a test. */
export function ontologyOf(type: ClaimType): OntologyRow {
  const found = BY_TYPE.get(type);
  if (!found) throw new RangeError(`Expected a claim type of the ontology, got ${JSON.stringify(type)}.`);
  return found;
}

export function isClaimType(type: string): type is ClaimType {
  return BY_TYPE.has(type);
}
