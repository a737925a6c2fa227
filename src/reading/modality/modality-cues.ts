import type { Modality } from '../../model/kinds.ts';
import type { Cue } from '../../model/reading.ts';
import {
  AHEAD,
  AT_THE_TIME,
  BEFORE_A_NOUN,
  BEING_SO,
  BESIDE_A_REPORTED_VERB,
  BESIDE_A_VERB,
  BRINGING_ABOUT,
  CALLING_OFF,
  CONDITIONS,
  DECIDED,
  DEMANDING_A_STATE,
  GOVERNING_A_STATEMENT,
  GOVERNING_AN_INFINITIVE,
  KEEPING_FROM,
  LIKING,
  MORE_THAN_NOT,
  type ModalityCueRow,
  NOBODY,
  NOT,
  NOUNS_OVER_AN_ACT,
  OF_PURPOSE,
  OPENING_A_CLAUSE,
  OPENING_A_QUESTION,
  OPENING_BY_INVERSION,
  OVER,
  RANKS,
  SAID_OF_AN_ACT,
  SAID_TO_ACT,
  TENDING_TO,
  VERBS_OF_TAKING_PLACE,
  VERBS_OVER_AN_ACT,
  VERBS_TOWARD_AN_ACT,
  WITHOUT_AN_ACT,
  WITHOUT_AN_ACT_YET,
} from '../data/modality-words.ts';
import { wordTable } from '../data/word-table.ts';
import type { Syntax } from '../syntax.ts';
import { conditionsOf, inverted } from './conditions.ts';
import { isDone } from './done.ts';

/** A cue word of the clause, and the place it was found at. */
export interface FoundCue {
  readonly at: number;
  readonly modality: Modality;
  readonly kind: Cue['kind'];
  readonly certain: boolean;
  readonly site: string;
}

const FARTHEST = 5;
const FINITE = /^VB[DPZ]$/;
const NOMINAL: ReadonlySet<string> = new Set(['obj', 'obl', 'nsubj', 'nsubj:pass', 'nmod', 'compound']);
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
    const relation = syntax.relation(word);
    // Where the parser hangs a finite verb like a noun it errs, and what is above governs nothing.
    if (word === at && NOMINAL.has(relation) && FINITE.test(syntax.sentence.tags[at]!)) break;
    const step = STEPS[relation];
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
  /** From here on cues decide only in doubt, and denials are none: what is done for an act that does not come about may be done. */
  weaken(): void;
}

function startWalk(syntax: Syntax): Walk {
  const found: FoundCue[] = [];
  let weak = false;
  const look: Walk['look'] = (words, table, site) => {
    const before = found.length;
    for (const word of words) {
      const row = table.find((each) => each.words.has(syntax.word(word)));
      if (!row || (weak && row.modality === 'DENIED') || MORE_THAN_NOT.has(syntax.word(word + 1))) continue;
      found.push({ at: word, modality: row.modality, kind: row.kind, certain: row.certain && !weak, site });
    }
    return found.length > before;
  };
  return {
    syntax,
    found,
    look,
    beside(verb) {
      // "would like to thank" thanks
      const polite = LIKING.has(syntax.word(verb));
      const helpers = syntax.children(verb, ...(polite ? [] : ['aux']), 'advmod', 'cc', 'aux:pass', 'advcl');
      const reported = isReported(syntax, verb);
      look(helpers, reported ? BESIDE_A_REPORTED_VERB : BESIDE_A_VERB, 'beside');
      look(
        syntax.children(verb, 'mark'),
        syntax.relation(verb) === 'ccomp' ? OPENING_A_QUESTION : OPENING_A_CLAUSE,
        'mark',
      );
      // "is to be delivered"
      if (helpers.concat(syntax.children(verb, 'cop')).some((each) => BEING.has(syntax.word(each)))) {
        look(syntax.children(verb, 'mark'), OF_PURPOSE, 'beside');
      }
      // "no longer"
      const nearer = syntax.children(verb, 'advmod').flatMap((adverb) => syntax.children(adverb, 'advmod', 'det'));
      look(nearer, OVER, 'beside');
      look(inverted(syntax, verb), OPENING_BY_INVERSION, 'mark');
      if (!found.some(({ modality }) => modality === 'DENIED'))
        look(conditionsOf(syntax, verb), CONDITIONS, 'condition');
      for (const noun of syntax.children(verb, ...SUBJECTS)) {
        look([noun, ...syntax.children(noun, 'det')], NOBODY, 'nobody');
      }
    },
    weaken() {
      weak = true;
    },
  };
}

/** Whether to go on above, by the word's relation to what is above. */
type Step = (walk: Walk, word: number, above: number) => boolean;

/** "plans to meet", "aimed at stopping", "is said to be in touch". */
const infinitive: Step = (walk, word, above) => {
  const { syntax } = walk;
  if (isVerbal(syntax, word)) {
    const passive = syntax.children(above, 'aux:pass').length > 0;
    const known =
      walk.look([above], GOVERNING_AN_INFINITIVE, 'infinitive') ||
      (passive && walk.look([above], SAID_TO_ACT, 'infinitive')) ||
      BRINGING_ABOUT.has(syntax.word(above));
    if (!known) walk.look(syntax.children(word, 'mark'), OF_PURPOSE, 'purpose');
  }
  walk.beside(above);
  return true;
};

const statement: Step = (walk, word, above) => {
  if (opens(walk.syntax, word, 'to')) return infinitive(walk, word, above);
  if (BEING_SO.has(walk.syntax.word(above)) && walk.look(walk.syntax.children(above, 'advmod'), NOT, 'statement'))
    return false;
  if (!walk.look([above], GOVERNING_A_STATEMENT, 'statement') && isSubjunctive(walk.syntax, word)) {
    walk.look([above], DEMANDING_A_STATE, 'statement');
  }
  return false;
};

/** "that he be released", "that they stay" */
function isSubjunctive(syntax: Syntax, verb: number): boolean {
  const bare = syntax.children(verb, 'aux', 'aux:pass', 'cop').every((word) => syntax.word(word) === 'be');
  const tag = syntax.sentence.tags[verb]!;
  return bare && (tag === 'VB' || tag === 'VBP' || syntax.children(verb, 'aux:pass', 'cop').length > 0);
}

/** A part of a clause shares its cues where it has neither a subject nor auxiliaries of its own. */
const coordinated: Step = (walk, word, above) => {
  const { syntax } = walk;
  if (syntax.children(word, ...SUBJECTS, 'aux', 'cop').length) return false;
  if (syntax.children(word, 'cc').some((each) => syntax.word(each) === 'but')) return false;
  walk.beside(above);
  return true;
};

/** "plans to meet", "the man to see". */
const ofNoun: Step = (walk, word, above) => {
  const marks = walk.syntax.children(word, 'mark', 'case');
  if (marks.length === 0) return false;
  if (DECIDED.has(walk.syntax.word(above))) return false;
  const known = walk.look([above], NOUNS_OVER_AN_ACT, 'noun');
  walk.look(walk.syntax.children(above, 'det', 'amod'), BEFORE_A_NOUN, 'before');
  const ranked = walk.syntax.children(above, 'amod').some((each) => RANKS.has(walk.syntax.word(each)));
  if (known || ranked) return known;
  return !walk.look(marks, OF_PURPOSE, 'purpose');
};

/** "flew there to meet", "left without speaking", "banned from travelling", "will end when they meet". */
const adverbial: Step = (walk, word, above) => {
  const { syntax } = walk;
  const marks = syntax.children(word, 'mark', 'case', 'advmod');
  if (without(walk, marks, above)) return false;
  const marked = marks.map((mark) => syntax.word(mark));
  if (marked.includes('from')) return walk.look([above], KEEPING_FROM, 'from');
  if (marked.some((mark) => TENDING_TO.has(mark)) && walk.look([above], GOVERNING_AN_INFINITIVE, 'infinitive'))
    return true;
  if (marked.some((mark) => AT_THE_TIME.has(mark)) && syntax.sentence.tags[word] !== 'VBD') {
    walk.look(syntax.children(above, 'aux'), AHEAD, 'time');
  }
  // Who "flew there to meet" met, but who "is flying there to meet" may not.
  if (!isDone(syntax, above)) walk.look(syntax.children(word, 'mark'), OF_PURPOSE, 'purpose');
  return false;
};

/** "left without speaking" tells what was not done; "cannot leave without speaking" tells nothing. */
function without(walk: Walk, marks: readonly number[], above: number): boolean {
  const { syntax } = walk;
  // "instead of meeting", but "instead meeting"
  const said = marks.filter((mark) => (IN_PLACE[syntax.word(mark)] ?? syntax.word(mark + 1)) === syntax.word(mark + 1));
  return walk.look(said, isDone(syntax, above) ? WITHOUT_AN_ACT : WITHOUT_AN_ACT_YET, 'with');
}

const IN_PLACE = wordTable({ instead: 'of', rather: 'than' });

const ofAct: Step = (walk, _, above) => walk.look([above], NOUNS_OVER_AN_ACT, 'noun');

/** A noun that names an act, and the verb through which it happens or not. */
const named: Step = (walk, word, above) => {
  const { syntax } = walk;
  if (without(walk, syntax.children(word, 'case'), above)) return false;
  const off = syntax.children(above, 'compound:prt').some((particle) => syntax.word(particle) === 'off');
  if (off && walk.look([above], CALLING_OFF, 'over')) return false;
  if (VERBS_OF_TAKING_PLACE.has(syntax.word(above))) walk.look([above], SAID_OF_AN_ACT, 'occurrence');
  else {
    if (syntax.relation(word) === 'nsubj' || isElsewhere(syntax, word)) return false;
    const table = syntax.relation(word) === 'obl' ? VERBS_TOWARD_AN_ACT : VERBS_OVER_AN_ACT;
    if (walk.look([above], table, 'over')) return false;
    if (isDefinite(syntax, word)) return false;
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

/** A verb, or what a copula or an infinitive makes one. */
function isVerbal(syntax: Syntax, word: number): boolean {
  return syntax.sentence.tags[word]!.startsWith('VB') || syntax.children(word, 'cop').length > 0;
}

function opens(syntax: Syntax, word: number, mark: string): boolean {
  return syntax.children(word, 'mark').some((each) => syntax.word(each) === mark);
}

/** "said it would": the future as the past saw it. */
function isReported(syntax: Syntax, verb: number): boolean {
  const above = syntax.head(verb);
  return (
    syntax.relation(verb) === 'ccomp' &&
    /^VB[DN]$/.test(syntax.sentence.tags[above]!) &&
    !syntax.children(verb, 'advcl').some((clause) => opens(syntax, clause, 'if'))
  );
}

/** "in talks", "under an agreement": beside what is done, not what is done. */
function isElsewhere(syntax: Syntax, noun: number): boolean {
  return (
    syntax.relation(noun) === 'obl' && !syntax.children(noun, 'case').some((each) => LEADING_TO.has(syntax.word(each)))
  );
}

const LEADING_TO = new Set(['to', 'for', 'into', 'toward', 'towards', 'at']);
const BEING = new Set(['is', 'are', 'was', 'were', "'s", "'re"]);
const DEFINITE = new Set(['the', 'this', 'that', 'these', 'those']);

/** "the attack", "Iran's attack": known already, whatever may be done about it. */
function isDefinite(syntax: Syntax, noun: number): boolean {
  return (
    syntax.children(noun, 'nmod:poss').length > 0 ||
    syntax.children(noun, 'det').some((word) => DEFINITE.has(syntax.word(word)))
  );
}
