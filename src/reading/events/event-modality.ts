import type { Modality } from '../../model/kinds.ts';
import type { FoundCue } from '../modality/modality-cues.ts';
import type { Syntax } from '../syntax.ts';

/** Where several cues meet, the first of these decides. */
const PRECEDENCE: readonly Modality[] = ['DENIED', 'HYPOTHETICAL', 'SUSPECTED', 'POSSIBLE', 'PLANNED'];
/** "will reportedly meet" is a plan, whoever reports it. */
const PRECEDENCE_AHEAD: readonly Modality[] = ['DENIED', 'HYPOTHETICAL', 'PLANNED'];
const SURE = 0.9;

/** The modality of an event word: its cues', else the network's where it is sure and the form of the word allows it. */
export function eventModality(
  syntax: Syntax,
  at: number,
  cues: readonly FoundCue[],
): { readonly modality: Modality; readonly decidedBy: FoundCue | null } {
  const condition = cues.find(isCondition);
  if (condition) return { modality: 'HYPOTHETICAL', decidedBy: condition };
  const ahead = cues.find(({ site, kind }) => site === 'beside' && kind === 'FUTURE');
  for (const modality of ahead ? PRECEDENCE_AHEAD : PRECEDENCE) {
    const cue = cues.find((each) => standsFor(each) === modality);
    if (cue) return { modality, decidedBy: cue };
  }
  return { modality: withoutCue(syntax, at), decidedBy: null };
}

/** The network learned modality on claims: of other words it is believed where their form leaves it open. */
function withoutCue({ sentence }: Syntax, at: number): Modality {
  const { label, score } = sentence.modalities[at]!;
  const tag = sentence.tags[at]!;
  if (label === 'ONGOING' || label === 'HAPPENED') return label;
  if (score >= SURE && (OPEN_FORMS[tag] ?? []).includes(label)) return label;
  return tag === 'VBZ' || tag === 'VBP' || tag === 'VBG' ? 'ONGOING' : 'HAPPENED';
}

const OPEN_FORMS: Readonly<Record<string, readonly Modality[]>> = {
  VB: ['PLANNED', 'POSSIBLE', 'HYPOTHETICAL'],
  VBG: ['PLANNED', 'POSSIBLE', 'HYPOTHETICAL'],
  NN: ['PLANNED', 'POSSIBLE', 'HYPOTHETICAL'],
  NNS: ['PLANNED', 'POSSIBLE', 'HYPOTHETICAL'],
};

const isCondition = ({ site, modality }: FoundCue) => site === 'mark' && modality === 'HYPOTHETICAL';

/** Only a condition makes an event hypothetical: what is wanted, demanded, due or would follow lies ahead. */
function standsFor({ modality, kind }: FoundCue): Modality {
  return kind === 'FUTURE' || (kind === 'CONDITION' && modality === 'HYPOTHETICAL') ? 'PLANNED' : modality;
}
