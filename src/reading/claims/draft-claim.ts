import type { Modality } from '../../model/kinds.ts';
import type { ClaimType } from '../../model/ontology.ts';
import type { ClaimArgument } from '../../model/reading.ts';
import type { FoundCue } from '../modality/modality-cues.ts';
import type { Syntax } from '../syntax.ts';
import type { ClaimEnds } from './ends.ts';

/** A claim before speaker, time and number are given to it. Words are tokens of the sentence of `syntax`. */
export interface DraftClaim {
  readonly syntax: Syntax;
  readonly type: ClaimType;
  readonly ends: ClaimEnds;
  readonly arguments: readonly ClaimArgument[];
  readonly trigger: number;
  readonly modality: Modality;
  readonly cues: readonly FoundCue[];
  /** Words that the network takes for the speaker, the best first. */
  readonly speakerWords: readonly number[];
  readonly confidence: number;
  readonly rule: string;
}
