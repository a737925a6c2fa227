import type { Modality } from '../../model/kinds.ts';
import { isDone } from '../modality/done.ts';
import type { FoundCue } from '../modality/modality-cues.ts';
import type { Syntax } from '../syntax.ts';

/** Where several cues meet, the first of these decides. */
const PRECEDENCE: readonly Modality[] = ['DENIED', 'HYPOTHETICAL', 'SUSPECTED', 'POSSIBLE', 'PLANNED'];
/** "will reportedly meet" is a plan, whoever reports it. */
const PRECEDENCE_AHEAD: readonly Modality[] = ['DENIED', 'HYPOTHETICAL', 'PLANNED'];
/** Forms of words whose modality is the network's to tell. */
const OPEN_FORMS: ReadonlySet<string> = new Set(['VB', 'VBG', 'VBN', 'NN', 'NNS']);
/** How sure the network must be: what it takes for a plan is a fact more often than not. */
const SURE: Readonly<Partial<Record<Modality, number>>> = { PLANNED: 0.9, POSSIBLE: 0.6, HYPOTHETICAL: 0.6 };

/** The modality of an event word: its cues', else the network's where it is sure and the form of the word allows it. */
export function eventModality(syntax: Syntax, at: number, cues: readonly FoundCue[]): Modality {
  if (cues.some(isCondition)) return 'HYPOTHETICAL';
  const ahead = cues.some(({ site, kind }) => site === 'beside' && kind === 'FUTURE');
  const said = new Set(cues.map(standsFor));
  return (ahead ? PRECEDENCE_AHEAD : PRECEDENCE).find((modality) => said.has(modality)) ?? withoutCue(syntax, at);
}

/** The network learned modality on claims: of other words it is believed where their form leaves it open. */
function withoutCue(syntax: Syntax, at: number): Modality {
  const { sentence } = syntax;
  const { label, score } = sentence.modalities[at]!;
  const tag = sentence.tags[at]!;
  if (isImperative(syntax, at)) return 'PLANNED';
  if (label === 'ONGOING' || label === 'HAPPENED') return label;
  if (isDone(syntax, at)) return 'HAPPENED';
  if (score >= (SURE[label] ?? 1) && OPEN_FORMS.has(tag) && !(label === 'PLANNED' && tag === 'VBN')) return label;
  return tag === 'VBZ' || tag === 'VBP' || tag === 'VBG' ? 'ONGOING' : 'HAPPENED';
}

/** "Send him back": what is asked for lies ahead. */
function isImperative(syntax: Syntax, at: number): boolean {
  const clause = ['root', 'ccomp', 'parataxis'].includes(syntax.relation(at));
  return clause && syntax.sentence.tags[at] === 'VB' && !syntax.children(at, 'nsubj', 'aux', 'mark', 'cop').length;
}

const isCondition = ({ site, modality }: FoundCue) => site === 'mark' && modality === 'HYPOTHETICAL';

/** Only a condition makes an event hypothetical: what is wanted, demanded, due or would follow lies ahead. */
function standsFor({ modality, kind }: FoundCue): Modality {
  return kind === 'FUTURE' || (kind === 'CONDITION' && modality === 'HYPOTHETICAL') ? 'PLANNED' : modality;
}
