import type { Modality } from '../../model/kinds.ts';
import type { FoundCue } from '../modality/modality-cues.ts';
import type { Syntax } from '../syntax.ts';

/** Where several cues meet, the first of these decides. */
const PRECEDENCE: readonly Modality[] = ['DENIED', 'HYPOTHETICAL', 'SUSPECTED', 'POSSIBLE', 'PLANNED'];
const SURE = 0.7;

/** The modality of an event word: its cues', else the network's where it is sure and the form of the word allows it. */
export function eventModality(
  syntax: Syntax,
  at: number,
  cues: readonly FoundCue[],
): { readonly modality: Modality; readonly decidedBy: FoundCue | null } {
  for (const modality of PRECEDENCE) {
    const cue = cues.find((each) => each.modality === modality);
    if (cue) return { modality, decidedBy: cue };
  }
  const { label, score } = syntax.sentence.modalities[at]!;
  const tag = syntax.sentence.tags[at]!;
  const asserted = label === 'ONGOING' || label === 'HAPPENED';
  if (asserted) return { modality: label, decidedBy: null };
  const finite = tag === 'VBD' || tag === 'VBZ' || tag === 'VBP';
  if (!finite && score >= SURE && label !== 'DENIED') return { modality: label, decidedBy: null };
  return { modality: tag === 'VBZ' || tag === 'VBP' || tag === 'VBG' ? 'ONGOING' : 'HAPPENED', decidedBy: null };
}
