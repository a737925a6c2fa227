import type { Modality } from '../../src/model/kinds.ts';
import type { ClaimType } from '../../src/model/ontology.ts';

/** How a sentence says a type: `did` for what happened, `do` behind helping verbs; and how often it comes in news. */
export interface ClaimWords {
  readonly type: ClaimType;
  readonly did: string;
  readonly do: string;
  readonly weight: number;
}

export const CLAIM_WORDS: readonly ClaimWords[] = [
  { type: 'MET', did: 'met', do: 'meet', weight: 16 },
  { type: 'SPOKE_WITH', did: 'telephoned', do: 'telephone', weight: 12 },
  { type: 'NEGOTIATED_WITH', did: 'negotiated with', do: 'negotiate with', weight: 8 },
  { type: 'VISITED', did: 'visited', do: 'visit', weight: 8 },
  { type: 'CRITICIZED', did: 'criticized', do: 'criticize', weight: 8 },
  { type: 'DEMANDED_OF', did: 'urged', do: 'urge', weight: 7 },
  { type: 'LEADS', did: 'led', do: 'lead', weight: 6 },
  { type: 'WORKS_FOR', did: 'worked for', do: 'work for', weight: 6 },
  { type: 'ACCUSED', did: 'accused', do: 'accuse', weight: 5 },
  { type: 'SUPPORTED', did: 'backed', do: 'back', weight: 5 },
  { type: 'AGREED_WITH', did: 'reached a deal with', do: 'reach a deal with', weight: 4 },
  { type: 'SANCTIONED', did: 'sanctioned', do: 'sanction', weight: 4 },
  { type: 'TESTED', did: 'tested', do: 'test', weight: 4 },
  { type: 'ATTACKED', did: 'attacked', do: 'attack', weight: 4 },
  { type: 'THREATENED', did: 'threatened', do: 'threaten', weight: 4 },
  { type: 'REJECTED', did: 'rejected', do: 'reject', weight: 3 },
  { type: 'INVITED', did: 'invited', do: 'invite', weight: 3 },
  { type: 'AIDED', did: 'aided', do: 'aid', weight: 3 },
  { type: 'COOPERATED_WITH', did: 'worked together with', do: 'work together with', weight: 3 },
  { type: 'ARRESTED', did: 'arrested', do: 'arrest', weight: 3 },
  { type: 'POSSESSES', did: 'had', do: 'have', weight: 2 },
  { type: 'MEMBER_OF', did: 'belonged to', do: 'belong to', weight: 2 },
  { type: 'BASED_IN', did: 'sat in', do: 'sit in', weight: 2 },
  { type: 'LOCATED_IN', did: 'lay in', do: 'lie in', weight: 2 },
  { type: 'CANCELLED', did: 'called off', do: 'call off', weight: 2 },
  { type: 'SPOKE_VIA', did: 'used', do: 'use', weight: 2 },
];

/** How a modality is said in front of a type, the word that decided it, and how often it comes. */
export interface ModalityWords {
  readonly modality: Modality;
  readonly cue: string;
  readonly kind: 'HEDGE' | 'NEGATION' | 'FUTURE' | 'CONDITION' | null;
  readonly form: 'did' | 'do';
  readonly weight: number;
}

export const MODALITY_WORDS: readonly ModalityWords[] = [
  { modality: 'HAPPENED', cue: '', kind: null, form: 'did', weight: 55 },
  { modality: 'PLANNED', cue: 'plans to', kind: 'FUTURE', form: 'do', weight: 14 },
  { modality: 'ONGOING', cue: 'continues to', kind: null, form: 'do', weight: 10 },
  { modality: 'POSSIBLE', cue: 'may', kind: 'HEDGE', form: 'do', weight: 7 },
  { modality: 'SUSPECTED', cue: 'reportedly', kind: 'HEDGE', form: 'did', weight: 6 },
  { modality: 'DENIED', cue: 'did not', kind: 'NEGATION', form: 'do', weight: 5 },
  { modality: 'HYPOTHETICAL', cue: 'would, if asked,', kind: 'CONDITION', form: 'do', weight: 3 },
];

/** Who says so where nobody is named. */
export const ANONYMOUS: readonly string[] = [
  'A senior official',
  'A person familiar with the matter',
  'Two diplomats',
  'An aide',
  'State media',
];
