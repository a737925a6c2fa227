import type { Modality } from '../../model/kinds.ts';
import { ontologyOf } from '../../model/ontology.ts';
import { REFUSALS, TYPES_THAT_SAY_NO } from '../data/modality-words.ts';
import { isDone } from '../modality/done.ts';
import type { FoundCue } from '../modality/modality-cues.ts';
import type { Trigger } from '../sentence-analysis.ts';
import type { Syntax } from '../syntax.ts';

/** Where several cues meet, the first of these decides: a condition covers what is denied in it, a denial what is planned. */
const PRECEDENCE: readonly Modality[] = ['HYPOTHETICAL', 'DENIED', 'SUSPECTED', 'POSSIBLE', 'PLANNED'];
/** Below this the network is in doubt, and any cue decides. */
const DOUBT = 0.6;

/** The network's modality, unless a cue word knows better; `decidedBy` is that cue. */
export function decideModality(
  trigger: Trigger,
  cues: readonly FoundCue[],
  syntax: Syntax,
): { readonly modality: Modality; readonly decidedBy: FoundCue | null } {
  const doubted = trigger.modalityScore < DOUBT;
  const standing = ontologyOf(trigger.type).plover === null;
  const refuses =
    TYPES_THAT_SAY_NO.has(trigger.type) &&
    cues.some(({ modality, site }) => modality === 'DENIED' && site === 'beside');
  const fitting = cues.filter(
    ({ modality, certain, site }) =>
      (certain || doubted) &&
      !standing &&
      !(modality === 'DENIED' && TYPES_THAT_SAY_NO.has(trigger.type)) &&
      // "will not accept" refuses now, whatever it says of later.
      !(refuses && site === 'beside'),
  );
  for (const modality of PRECEDENCE) {
    const cue = fitting.find((each) => each.modality === modality);
    if (cue) return { modality, decidedBy: cue };
  }
  if (refuses || deniedInVain(trigger, syntax)) return { modality: asserted(trigger, syntax), decidedBy: null };
  const done = UNDONE.has(trigger.modality) && cues.length === 0 && !standing && isDone(syntax, trigger.at);
  return { modality: done ? 'HAPPENED' : trigger.modality, decidedBy: null };
}

/** What no act is that is told in the past without a word of doubt. */
const UNDONE: ReadonlySet<Modality> = new Set<Modality>(['PLANNED', 'HYPOTHETICAL', 'ONGOING']);

/** Cues that bear on the modality that was decided: "will" beside "not" explains a denial, "called" explains no fact. */
export function explaining(cues: readonly FoundCue[], modality: Modality): readonly FoundCue[] {
  const covers = modality === 'DENIED' || modality === 'HYPOTHETICAL';
  return cues.filter((cue) => cue.modality === modality || (covers && cue.certain));
}

function deniedInVain(trigger: Trigger, { sentence, word }: Syntax): boolean {
  return trigger.modality === 'DENIED' && !sentence.tokens.some((_, at) => REFUSALS.has(word(at)));
}

function asserted(trigger: Trigger, { sentence }: Syntax): Modality {
  return sentence.tags[trigger.at] === 'VBG' || sentence.tags[trigger.at] === 'VBP' ? 'ONGOING' : 'HAPPENED';
}
