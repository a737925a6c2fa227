import type { Question } from './spellings.ts';
import type { WireRequest } from './wire.ts';

/** What has to come of an attack: `refused` may not be answered with data, `either` may. */
export type Outcome = 'refused' | 'either';

/** A question that is sent in every spelling. */
export interface QuestionAttack extends Question {
  readonly name: string;
  readonly must: Outcome;
}

/** A request that is sent as it is. */
export interface WireAttack {
  readonly name: string;
  readonly request: WireRequest;
  readonly must: Outcome;
  /** It takes its time by itself: the client is slow. */
  readonly slow?: boolean;
}

/** One thing that is sent. */
export interface Attack {
  readonly group: string;
  readonly name: string;
  readonly request: WireRequest;
  readonly must: Outcome;
  readonly slow: boolean;
}

/** What of the graph the attacks need to know in order to aim. */
export interface Target {
  /** Ids of entities, the one with most relations first. */
  readonly entities: readonly string[];
  readonly names: readonly string[];
  readonly claim: string;
  readonly article: string;
  readonly source: string;
  readonly relation: string;
  /** A cursor of Query.claims, and of Query.search. */
  readonly claimsCursor: string;
  readonly searchCursor: string;
}
