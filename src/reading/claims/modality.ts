import type { Modality } from '../../model/kinds.ts';
import { ontologyOf } from '../../model/ontology.ts';
import type { Cue } from '../../model/reading.ts';
import {
  BEFORE_A_NOUN,
  BESIDE_A_VERB,
  GOVERNING_A_STATEMENT,
  GOVERNING_AN_INFINITIVE,
  type ModalityCueRow,
  NOUNS_OVER_AN_ACT,
  OPENING_A_CLAUSE,
  REFUSALS,
  SAID_OF_AN_ACT,
  TYPES_THAT_SAY_NO,
  VERBS_OF_TAKING_PLACE,
} from '../data/modality-words.ts';
import type { Trigger } from '../sentence-analysis.ts';
import type { Syntax } from '../syntax.ts';

/** A cue word of the clause, and the place it was found at. */
export interface FoundCue {
  readonly at: number;
  readonly modality: Modality;
  readonly kind: Cue['kind'];
  readonly certain: boolean;
  readonly site: string;
}

const FARTHEST = 5;

/**
 * The modality cues that bear on a word: beside it, and on the way up the tree as long as the clauses above govern it.
 * The order is that of the way, from the word outward.
 */
export function modalityCues(syntax: Syntax, at: number): readonly FoundCue[] {
  const found: FoundCue[] = [];
  const look = (words: Iterable<number>, table: readonly ModalityCueRow[], site: string) => {
    for (const word of words) {
      const row = table.find((each) => each.words.has(syntax.word(word)));
      if (row) found.push({ at: word, modality: row.modality, kind: row.kind, certain: row.certain, site });
    }
  };
  const beside = (word: number) => {
    look(syntax.children(word, 'aux', 'advmod', 'cc:preconj', 'aux:pass', 'advcl'), BESIDE_A_VERB, 'beside');
    look(syntax.children(word, 'mark'), OPENING_A_CLAUSE, 'mark');
  };
  let word = at;
  look(syntax.children(word, 'det', 'amod', 'advmod', 'compound'), BEFORE_A_NOUN, 'before');
  beside(word);
  for (let steps = 0; steps < FARTHEST && syntax.head(word) >= 0; steps++) {
    const above = syntax.head(word);
    const relation = syntax.relation(word);
    if (relation === 'xcomp') {
      look([above], GOVERNING_AN_INFINITIVE, 'infinitive');
      beside(above);
    } else if (relation === 'ccomp' || relation === 'csubj') {
      look([above], GOVERNING_A_STATEMENT, 'statement');
      break;
    } else if (relation === 'conj') {
      if (syntax.children(word, 'nsubj', 'nsubj:pass', 'aux', 'cop').length) break;
      beside(above);
    } else if (relation === 'acl') {
      look([above], NOUNS_OVER_AN_ACT, 'noun');
      look(syntax.children(above, 'det'), BEFORE_A_NOUN, 'before');
    } else if (relation === 'nmod') {
      look([above], NOUNS_OVER_AN_ACT, 'noun');
      if (!NOUNS_OVER_AN_ACT.some((row) => row.words.has(syntax.word(above)))) break;
    } else if (['obj', 'nsubj', 'nsubj:pass', 'obl'].includes(relation)) {
      if (!VERBS_OF_TAKING_PLACE.has(syntax.word(above))) break;
      look([above], SAID_OF_AN_ACT, 'occurrence');
      beside(above);
    } else break;
    word = above;
  }
  return found;
}

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
  const fitting = cues.filter(
    ({ modality, certain }) =>
      (certain || doubted) && !standing && !(modality === 'DENIED' && TYPES_THAT_SAY_NO.has(trigger.type)),
  );
  for (const modality of PRECEDENCE) {
    const cue = fitting.find((each) => each.modality === modality);
    if (cue) return { modality, decidedBy: cue };
  }
  return { modality: deniedInVain(trigger, syntax) ? asserted(trigger, syntax) : trigger.modality, decidedBy: null };
}

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
