import type { Modality } from '../../model/kinds.ts';
import type { Cue } from '../../model/reading.ts';
import {
  BEFORE_A_NOUN,
  BESIDE_A_VERB,
  GOVERNING_A_STATEMENT,
  GOVERNING_AN_INFINITIVE,
  MORE_THAN_NOT,
  type ModalityCueRow,
  NOUNS_OVER_AN_ACT,
  OF_PURPOSE,
  OPENING_A_CLAUSE,
  SAID_OF_AN_ACT,
  VERBS_OF_TAKING_PLACE,
  VERBS_OVER_AN_ACT,
  WITH_AN_ACT,
} from '../data/modality-words.ts';
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
const SUBJECTS = ['nsubj', 'nsubj:pass'] as const;

/**
 * The modality cues that bear on a word: beside it, and on the way up the tree as long as the clauses above govern it.
 * The order is that of the way, from the word outward.
 */
export function modalityCues(syntax: Syntax, at: number): readonly FoundCue[] {
  const walk = startWalk(syntax);
  walk.look(syntax.children(at, 'det', 'amod', 'advmod', 'compound'), BEFORE_A_NOUN, 'before');
  walk.beside(at);
  let word = at;
  for (let steps = 0; steps < FARTHEST && syntax.head(word) >= 0; steps++) {
    const step = STEPS[syntax.relation(word)];
    if (!step?.(walk, word, syntax.head(word))) break;
    word = syntax.head(word);
  }
  return walk.found;
}

interface Walk {
  readonly syntax: Syntax;
  readonly found: FoundCue[];
  /** Takes a cue for each of the words that the table knows. */
  look(words: Iterable<number>, table: readonly ModalityCueRow[], site: string): boolean;
  /** What stands beside a verb: auxiliaries, adverbs, conjunctions, "no" in its subject. */
  beside(verb: number): void;
  /** From here on cues explain and decide only in doubt. */
  weaken(): void;
}

function startWalk(syntax: Syntax): Walk {
  const found: FoundCue[] = [];
  let weak = false;
  const look: Walk['look'] = (words, table, site) => {
    const before = found.length;
    for (const word of words) {
      const row = table.find((each) => each.words.has(syntax.word(word)));
      if (!row || MORE_THAN_NOT.has(syntax.word(word + 1))) continue;
      found.push({ at: word, modality: row.modality, kind: row.kind, certain: row.certain && !weak, site });
    }
    return found.length > before;
  };
  return {
    syntax,
    found,
    look,
    beside(verb) {
      look(syntax.children(verb, 'aux', 'advmod', 'cc:preconj', 'aux:pass', 'advcl'), BESIDE_A_VERB, 'beside');
      look(syntax.children(verb, 'mark'), OPENING_A_CLAUSE, 'mark');
      for (const subject of syntax.children(verb, ...SUBJECTS)) {
        look([subject, ...syntax.children(subject, 'det')], NOBODY, 'subject');
      }
    },
    weaken() {
      weak = true;
    },
  };
}

/** Whether to go on above, by the word's relation to what is above. */
type Step = (walk: Walk, word: number, above: number) => boolean;

const infinitive: Step = (walk, _, above) => {
  walk.look([above], GOVERNING_AN_INFINITIVE, 'infinitive');
  walk.beside(above);
  return true;
};

const statement: Step = (walk, word, above) => {
  if (opens(walk.syntax, word, 'to')) return infinitive(walk, word, above);
  walk.look([above], GOVERNING_A_STATEMENT, 'statement');
  return false;
};

/** A part of a clause shares its cues where it has neither a subject nor auxiliaries of its own. */
const coordinated: Step = (walk, word, above) => {
  if (walk.syntax.children(word, ...SUBJECTS, 'aux', 'cop').length) return false;
  walk.beside(above);
  return true;
};

/** "plans to meet", "the man to see". */
const ofNoun: Step = (walk, word, above) => {
  const known = walk.look([above], NOUNS_OVER_AN_ACT, 'noun');
  walk.look(walk.syntax.children(above, 'det'), BEFORE_A_NOUN, 'before');
  if (!known) walk.look(walk.syntax.children(word, 'mark'), OF_PURPOSE, 'purpose');
  return true;
};

/** "flew there to meet", "left without speaking". */
const adverbial: Step = (walk, word, above) => {
  const { syntax } = walk;
  if (walk.look(syntax.children(word, 'mark', 'case'), WITH_AN_ACT, 'with')) return false;
  walk.look(syntax.children(word, 'mark'), OF_PURPOSE, 'purpose');
  if (syntax.children(word, ...SUBJECTS).length || syntax.sentence.tags[word] !== 'VB') return false;
  walk.weaken();
  walk.beside(above);
  return true;
};

const ofAct: Step = (walk, _, above) => walk.look([above], NOUNS_OVER_AN_ACT, 'noun');

/** A noun that names an act, and the verb through which it happens or not. */
const named: Step = (walk, word, above) => {
  const { syntax } = walk;
  if (walk.look(syntax.children(word, 'case'), WITH_AN_ACT, 'with')) return false;
  if (VERBS_OF_TAKING_PLACE.has(syntax.word(above))) walk.look([above], SAID_OF_AN_ACT, 'occurrence');
  else {
    const acts = syntax.relation(word) === 'nsubj';
    if (!acts && walk.look([above], VERBS_OVER_AN_ACT, 'over')) return false;
    if (acts || isDefinite(syntax, word)) return false;
    walk.weaken();
  }
  walk.beside(above);
  return true;
};

const STEPS: Readonly<Record<string, Step>> = {
  xcomp: infinitive,
  ccomp: statement,
  csubj: statement,
  conj: coordinated,
  acl: ofNoun,
  advcl: adverbial,
  nmod: ofAct,
  compound: ofAct,
  obj: named,
  nsubj: named,
  'nsubj:pass': named,
  obl: named,
};

const NOBODY: readonly ModalityCueRow[] = [
  {
    modality: 'DENIED',
    kind: 'NEGATION',
    certain: false,
    words: new Set(['no', 'nobody', 'none', 'nothing', 'neither', 'no-one']),
  },
];

function opens(syntax: Syntax, word: number, mark: string): boolean {
  return syntax.children(word, 'mark').some((each) => syntax.word(each) === mark);
}

const DEFINITE = new Set(['the', 'this', 'that', 'these', 'those']);

/** "the attack", "Iran's attack": known already, whatever may be done about it. */
function isDefinite(syntax: Syntax, noun: number): boolean {
  return (
    syntax.children(noun, 'nmod:poss').length > 0 ||
    syntax.children(noun, 'det').some((word) => DEFINITE.has(syntax.word(word)))
  );
}
