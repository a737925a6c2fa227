/* eslint-disable */
/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type { DocumentTypeDecoration } from '@graphql-typed-document-node/core';
/** Which claims. Fields are joined by AND; lists mean any of. At most 5 filters deep and 30 filters in all. */
export type ClaimFilter = {
  /** What all of these allow. */
  readonly AND?: ReadonlyArray<ClaimFilter> | null | undefined;
  /** What this does not allow. */
  readonly NOT?: ClaimFilter | null | undefined;
  /** What any of these allows; an empty list allows nothing. */
  readonly OR?: ReadonlyArray<ClaimFilter> | null | undefined;
  /** With any of these entities in whatever part, as speaker too. */
  readonly about?: ReadonlyArray<string | number> | null | undefined;
  /** With all of these entities, each in whatever part; at most 10. */
  readonly aboutAll?: ReadonlyArray<string | number> | null | undefined;
  /** Made by any of these articles. */
  readonly article?: ReadonlyArray<string | number> | null | undefined;
  /** What the graph knew at that instant: claims recorded by then and not retired by then. */
  readonly asOf?: string | null | undefined;
  /** What happens within these days, wholly or in part; undated claims fall out. */
  readonly eventTime?: DateRange | null | undefined;
  /** Also claims that their article no longer makes; counts only in the outermost filter, and not with `asOf`. */
  readonly includeRetired?: boolean;
  /** With an entity of one of these kinds in whatever part. */
  readonly kind?: ReadonlyArray<EntityKind> | null | undefined;
  /** At least this sure, 0 to 1. */
  readonly minConfidence?: number | null | undefined;
  /** Presented like this. */
  readonly modality?: ReadonlyArray<Modality> | null | undefined;
  /** With any of these entities as object. */
  readonly object?: ReadonlyArray<string | number> | null | undefined;
  /** Reported within these days (UTC); claims of undated articles fall out. */
  readonly reportedAt?: DateRange | null | undefined;
  /** Published by any of these sources. */
  readonly source?: ReadonlyArray<string | number> | null | undefined;
  /** Said by any of these entities. */
  readonly speaker?: ReadonlyArray<string | number> | null | undefined;
  /** With any of these entities as subject. */
  readonly subject?: ReadonlyArray<string | number> | null | undefined;
  /** Whole words that all stand in the sentence of the claim, in any order, upper and lower case alike; at most 16. */
  readonly text?: string | null | undefined;
  /** Of these types. */
  readonly type?: ReadonlyArray<ClaimType> | null | undefined;
};

/** What a claim says of its subject and its object. One value for each row of the ontology. */
export type ClaimType =
  /** Charged with wrongdoing. */
  | 'ACCUSED'
  /** Reached or signed a deal, agreed together. */
  | 'AGREED_WITH'
  /** Gave money, goods, asylum or help. */
  | 'AIDED'
  /** Is allied with. */
  | 'ALLY_OF'
  /** Detained, jailed or holds. */
  | 'ARRESTED'
  /** Used force against, or hacked. */
  | 'ATTACKED'
  /** A body that sits in a place. */
  | 'BASED_IN'
  /** Called off an event, or a meeting with the other party. */
  | 'CANCELLED'
  /** Forced by pressure, blockade or seizure. */
  | 'COERCED'
  /** Gave in to. */
  | 'CONCEDED_TO'
  /** Worked together. */
  | 'COOPERATED_WITH'
  /** Condemned, mocked or decried. */
  | 'CRITICIZED'
  /** Left a country or a body for another side. */
  | 'DEFECTED_FROM'
  /** Asked, urged, demanded or warned to do something. */
  | 'DEMANDED_OF'
  /** Works on a weapon or a weapons programme. */
  | 'DEVELOPS'
  /** Held a joint military drill. */
  | 'EXERCISED_WITH'
  /** Sent out of a country or a body. */
  | 'EXPELLED'
  /** Related by blood or marriage. */
  | 'FAMILY_OF'
  /** Is in armed conflict with. */
  | 'FIGHTS'
  /** Examined officially. */
  | 'INVESTIGATED'
  /** Asked to come or to meet. */
  | 'INVITED'
  /** Took the life of; who did it may be unknown. */
  | 'KILLED'
  /** President, minister, head or commander of a body or a country. */
  | 'LEADS'
  /** A person who lives in a place. */
  | 'LIVES_IN'
  /** A facility or an event at a place. */
  | 'LOCATED_IN'
  /** Belongs to. */
  | 'MEMBER_OF'
  /** Held a meeting in person, a summit too. */
  | 'MET'
  /** Deployed or alerted forces toward. */
  | 'MOBILIZED_AGAINST'
  /** Held talks that aim at an agreement. */
  | 'NEGOTIATED_WITH'
  /** Is against a policy, a person, a country. */
  | 'OPPOSES'
  /** A body of a body, or a place in a place. */
  | 'PART_OF'
  /** Has a weapon or a weapons programme. */
  | 'POSSESSES'
  /** Demonstrated or struck against. */
  | 'PROTESTED_AGAINST'
  /** Refused the offer, demand or proposal of. */
  | 'REJECTED'
  /** Freed from detention. */
  | 'RELEASED'
  /** Withdrew from a place, a deal or an event. */
  | 'RETREATED_FROM'
  /** Punished by a measure or a listing. */
  | 'SANCTIONED'
  /** Communicated through this channel or go-between. */
  | 'SPOKE_VIA'
  /** Communicated directly: call, letter, message, contact, dialogue. */
  | 'SPOKE_WITH'
  /** Praised, backed, took the side of. */
  | 'SUPPORTED'
  /** Tested a weapon. */
  | 'TESTED'
  /** Threatened harm. */
  | 'THREATENED'
  /** Travelled to a place or a host. */
  | 'VISITED'
  /** Spokesman, aide, ambassador or analyst at a body or a country. */
  | 'WORKS_FOR';

/** From one day to another, both inclusive; either may be left out. */
export type DateRange = {
  /** First day. */
  readonly from?: string | null | undefined;
  /** Last day. */
  readonly to?: string | null | undefined;
};

/** What sort of thing an entity is. */
export type EntityKind =
  /** A way to communicate: a named back channel or a format of dialogue. */
  | 'CHANNEL'
  /** A named happening: summit, exercise, games, war. */
  | 'EVENT'
  /** A building or a site: a reactor, a base, a truce village. */
  | 'FACILITY'
  /** A nationality, a religious or a political group. */
  | 'NORP'
  /** A body of people: ministry, agency, company, party, think tank, newspaper. */
  | 'ORGANIZATION'
  /** A single human being. */
  | 'PERSON'
  /** A country, city or region; a country stands for its government too. */
  | 'PLACE'
  /** A thing with a name that is none of the others: a treaty, a book, a ship. */
  | 'PRODUCT'
  /** A weapon or a weapons programme. */
  | 'WEAPON';

/** How the text presents a claim. A plan is not a meeting, and a denial is a claim of its own. */
export type Modality =
  /** It is said not to be so. */
  | 'DENIED'
  /** It took place. */
  | 'HAPPENED'
  /** It is imagined or stands under a condition; never drawn as a relation. */
  | 'HYPOTHETICAL'
  /** It is going on, or true at the time of the report. */
  | 'ONGOING'
  /** Somebody means it to take place. */
  | 'PLANNED'
  /** It may take place, or may have. */
  | 'POSSIBLE'
  /** It is believed or alleged, and not confirmed. */
  | 'SUSPECTED';

export type MeetingsQueryVariables = Exact<{
  first: number;
}>;


export type MeetingsQuery = { readonly facts: { readonly totalCount: number, readonly nodes: ReadonlyArray<{ readonly contested: boolean, readonly subject: { readonly name: string }, readonly object: { readonly name: string }, readonly claims: { readonly nodes: ReadonlyArray<{ readonly evidence: { readonly sentence: string }, readonly speakers: ReadonlyArray<{ readonly text: string }>, readonly article: { readonly title: string, readonly publishedAt: string | null } }> } }> }, readonly plans: { readonly totalCount: number, readonly nodes: ReadonlyArray<{ readonly contested: boolean, readonly subject: { readonly name: string }, readonly object: { readonly name: string }, readonly claims: { readonly nodes: ReadonlyArray<{ readonly evidence: { readonly sentence: string }, readonly speakers: ReadonlyArray<{ readonly text: string }>, readonly article: { readonly title: string, readonly publishedAt: string | null } }> } }> }, readonly denials: { readonly totalCount: number, readonly nodes: ReadonlyArray<{ readonly contested: boolean, readonly subject: { readonly name: string }, readonly object: { readonly name: string }, readonly claims: { readonly nodes: ReadonlyArray<{ readonly evidence: { readonly sentence: string }, readonly speakers: ReadonlyArray<{ readonly text: string }>, readonly article: { readonly title: string, readonly publishedAt: string | null } }> } }> } };

export type MeetingsFragment = { readonly totalCount: number, readonly nodes: ReadonlyArray<{ readonly contested: boolean, readonly subject: { readonly name: string }, readonly object: { readonly name: string }, readonly claims: { readonly nodes: ReadonlyArray<{ readonly evidence: { readonly sentence: string }, readonly speakers: ReadonlyArray<{ readonly text: string }>, readonly article: { readonly title: string, readonly publishedAt: string | null } }> } }> };

export type ClaimsQueryVariables = Exact<{
  where?: ClaimFilter | null | undefined;
  first: number;
  after?: string | null | undefined;
}>;


export type ClaimsQuery = { readonly claims: { readonly nodes: ReadonlyArray<{ readonly id: string, readonly type: ClaimType, readonly modality: Modality, readonly subjectText: string | null, readonly objectText: string | null, readonly reportedAt: string | null }>, readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null } } };

export class TypedDocumentString<TResult, TVariables>
  extends String
  implements DocumentTypeDecoration<TResult, TVariables>
{
  __apiType?: NonNullable<DocumentTypeDecoration<TResult, TVariables>['__apiType']>;
  private value: string;
  public __meta__?: Record<string, any> | undefined;

  constructor(value: string, __meta__?: Record<string, any> | undefined) {
    super(value);
    this.value = value;
    this.__meta__ = __meta__;
  }

  override toString(): string & DocumentTypeDecoration<TResult, TVariables> {
    return this.value;
  }
}
export const MeetingsFragmentDoc = new TypedDocumentString(`
    fragment Meetings on RelationConnection {
  totalCount
  nodes {
    subject {
      name
    }
    object {
      name
    }
    contested
    claims(first: 1) {
      nodes {
        evidence {
          sentence
        }
        speakers {
          text
        }
        article {
          title
          publishedAt
        }
      }
    }
  }
}
    `, {"fragmentName":"Meetings"}) as unknown as TypedDocumentString<MeetingsFragment, unknown>;
export const MeetingsDocument = new TypedDocumentString(`
    query Meetings($first: Int!) {
  facts: relations(where: { type: [MET], modality: [HAPPENED] }, first: $first) {
    ...Meetings
  }
  plans: relations(where: { type: [MET], modality: [PLANNED] }, first: $first) {
    ...Meetings
  }
  denials: relations(where: { type: [MET], modality: [DENIED] }, first: $first) {
    ...Meetings
  }
}
    fragment Meetings on RelationConnection {
  totalCount
  nodes {
    subject {
      name
    }
    object {
      name
    }
    contested
    claims(first: 1) {
      nodes {
        evidence {
          sentence
        }
        speakers {
          text
        }
        article {
          title
          publishedAt
        }
      }
    }
  }
}`) as unknown as TypedDocumentString<MeetingsQuery, MeetingsQueryVariables>;
export const ClaimsDocument = new TypedDocumentString(`
    query Claims($where: ClaimFilter, $first: Int!, $after: String) {
  claims(where: $where, first: $first, after: $after) {
    nodes {
      id
      type
      modality
      subjectText
      objectText
      reportedAt
    }
    pageInfo {
      hasNextPage
      endCursor
    }
  }
}
    `) as unknown as TypedDocumentString<ClaimsQuery, ClaimsQueryVariables>;