import type { Modality, ParticipantRole } from '../model/kinds.ts';
import type { ClaimType } from '../model/ontology.ts';
import type { SentenceReading, TextSpan } from '../model/reading.ts';

/** A word or mark of the text; clitics stand alone ("Trump" "'s"), hyphenated names stay whole. */
export interface Token extends TextSpan {
  readonly text: string;
}

/** A name the encoder sees: tokens `from` to `to`, half open. */
export interface NameSpan {
  readonly from: number;
  readonly to: number;
  readonly label: 'PER' | 'ORG' | 'LOC' | 'NORP' | 'EVENT' | 'WEAPON' | 'MISC';
  /** 0 to 1. */
  readonly score: number;
}

/** A word that plays a part in what a trigger says. */
export interface RoleWord {
  readonly role: ParticipantRole;
  /** Index of the token. */
  readonly at: number;
  readonly score: number;
}

/** A word that carries a claim's type. */
export interface Trigger {
  readonly at: number;
  readonly type: ClaimType;
  readonly score: number;
  readonly modality: Modality;
  readonly modalityScore: number;
  readonly roles: readonly RoleWord[];
}

/** What the network takes a word for, and how likely it is that: 0 to 1. */
export interface Guess<T> {
  readonly label: T;
  readonly score: number;
}

/** All the encoder says about one sentence; arrays over tokens are parallel to `tokens`. */
export interface SentenceAnalysis extends SentenceReading {
  readonly tokens: readonly Token[];
  readonly names: readonly NameSpan[];
  /** Penn Treebank tag of each token. */
  readonly tags: readonly string[];
  /** Index of each token's head, -1 for the root. */
  readonly heads: readonly number[];
  /** Universal Dependencies relation of each token to its head. */
  readonly relations: readonly string[];
  readonly triggers: readonly Trigger[];
  /** The modality of each token, should it be an event. */
  readonly modalities: readonly Guess<Modality>[];
  /** The likeliest type of each token, should it carry a claim; the score is low where the network sees none. */
  readonly acts: readonly Guess<ClaimType>[];
}
