import type { Modality } from '../../model/kinds.ts';
import { ontologyOf } from '../../model/ontology.ts';
import { MORE_THAN_NOT, NAMING_THE_ACT, REFUSALS, TYPES_THAT_SAY_NO } from '../data/modality-words.ts';
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
  const saysNo = TYPES_THAT_SAY_NO.has(trigger.type) && !NAMING_THE_ACT.has(syntax.word(trigger.at));
  // "does not accept", and "refuses to accept"
  const saying = trigger.type === 'REJECTED' ? ['beside', 'infinitive'] : ['beside'];
  const refuses = saysNo && cues.some(({ modality, site }) => modality === 'DENIED' && saying.includes(site));
  const fitting = cues.filter(
    ({ modality, certain, site }) =>
      (certain || doubted || (standing && site === 'beside') || onlyPossible(trigger, modality, site)) &&
      (!standing || isPredicate(syntax, trigger.at)) &&
      !(modality === 'DENIED' && saysNo) &&
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

/** "could become": no plan, whatever the network makes of it. */
function onlyPossible(trigger: Trigger, cue: Modality, site: string): boolean {
  return trigger.modality === 'PLANNED' && cue === 'POSSIBLE' && site === 'beside';
}

/** A standing fact that its clause states rather than a title in passing. */
function isPredicate(syntax: Syntax, at: number): boolean {
  const { tags } = syntax.sentence;
  return tags[at]!.startsWith('V') || syntax.relation(at) === 'xcomp' || syntax.children(at, 'cop').length > 0;
}

/** What no act is that is told in the past without a word of doubt. */
const UNDONE: ReadonlySet<Modality> = new Set<Modality>(['PLANNED', 'HYPOTHETICAL', 'ONGOING']);

/** Cues that bear on the modality that was decided: "will" beside "not" explains a denial, "called" explains no fact. */
export function explaining(cues: readonly FoundCue[], modality: Modality): readonly FoundCue[] {
  const covers = modality === 'DENIED' || modality === 'HYPOTHETICAL';
  return cues.filter((cue) => cue.modality === modality || (covers && cue.certain));
}

function deniedInVain(trigger: Trigger, { sentence, word }: Syntax): boolean {
  return (
    trigger.modality === 'DENIED' &&
    !sentence.tokens.some((_, at) => REFUSALS.has(word(at)) && !MORE_THAN_NOT.has(word(at + 1)))
  );
}

function asserted(trigger: Trigger, { sentence }: Syntax): Modality {
  return sentence.tags[trigger.at] === 'VBG' || sentence.tags[trigger.at] === 'VBP' ? 'ONGOING' : 'HAPPENED';
}
