import {
  HELD_OPINIONS,
  SEEMING_VERBS,
  VERBS_BEFORE_PREPOSITION,
  VERBS_WITH_INFINITIVE,
  VERBS_WITH_OBJECT,
  VERBS_WITH_PARTICLE,
  VERBS_WITH_PREDICATE,
} from '../data/attitude-words.ts';
import { SPEAKING_VERBS, VERBS_WITHOUT_VOICE } from '../data/reporting-words.ts';
import { formsOf } from '../data/word-forms.ts';
import type { Syntax } from '../syntax.ts';
import type { Extents } from './extents.ts';
import type { ReportKind, WordRange } from './report.ts';
import { without } from './spans.ts';
import { CONJUNCTIONS, type Verb } from './verb.ts';

/** What a verb says, by what stands beside it. */
export interface Framed {
  readonly kind: ReportKind;
  readonly content: readonly WordRange[];
  /** Last word of the cue, where it is more than the verb. */
  readonly cueTo?: number;
  /** Nobody in particular, unless after "by". */
  readonly impersonal?: boolean;
}

type Frame = (verb: Verb) => Framed | null;

/** In this order the first that fits decides. */
const FRAMES: readonly Frame[] = [
  appearance,
  heldOpinion,
  statement,
  besideStatement,
  preposition,
  predicate,
  infinitive,
  particle,
  object,
  spoken,
];

const OPINION_PREPOSITIONS = new Set(['as', 'for', 'of']);
const GROUNDS = new Set(['of', 'for', 'as']);
/** Verbs whose object is what is said: "said no". */
const SAYING = formsOf('say');
const FINITE = /^(?:VB[DPZ]|MD)$/;

/** What a verb says, judges or wants, or null. */
export function frameOf(verb: Verb): Framed | null {
  for (const frame of FRAMES) {
    const framed = frame(verb);
    if (framed) return framed;
  }
  return null;
}

/** "The deal seems to be lost." */
function appearance({ syntax, extent, word, subject, infinitive, clauses, at }: Verb): Framed | null {
  const rest = infinitive ?? clauses[0] ?? syntax.children(at, 'advcl')[0];
  if (!SEEMING_VERBS.has(word) || rest === undefined) return null;
  return { kind: 'APPEARANCE', content: together(extent, subject, rest), impersonal: true };
}

/** "The deal is seen as lost", "is expected to fail". */
function heldOpinion({ syntax, extent, word, passive, subject, infinitive, clauses, oblique }: Verb): Framed | null {
  if (!passive || subject === undefined || !HELD_OPINIONS.has(word)) return null;
  const rest =
    infinitive ?? clauses[0] ?? oblique.find((each) => OPINION_PREPOSITIONS.has(prepositionOf(syntax, each)));
  if (rest === undefined) return null;
  return { kind: 'APPEARANCE', content: together(extent, subject, rest), impersonal: true };
}

/** "She said that the deal was lost", "“The deal is lost,” she said". */
function statement({ syntax, extent, at, word, clauses, object }: Verb): Framed | null {
  const said = clauses.length || object === undefined || !SAYING.has(word) ? clauses : [object];
  if (!said.length || VERBS_WITHOUT_VOICE.has(word)) return null;
  const subjects = syntax.children(at, 'nsubj').slice(1);
  const before = said.filter((each) => each < at);
  const after = [...said, ...subjects].filter((each) => each > at);
  return { kind: 'STATEMENT', content: [before, after].flatMap((each) => acrossAll(each.map(extent))) };
}

/** From the first word of all to the last. */
function acrossAll(ranges: readonly WordRange[]): readonly WordRange[] {
  if (!ranges.length) return [];
  return [[Math.min(...ranges.map(([first]) => first)), Math.max(...ranges.map(([, last]) => last))]];
}

/** "The deal, she said, was lost", either verb below the other. */
function besideStatement({ syntax, extent, at, word, passive, object }: Verb): Framed | null {
  if (!SPEAKING_VERBS.has(word)) return null;
  if (setBeside(syntax, extent, at)) return { kind: 'BESIDE', content: without(extent(syntax.head(at)), extent(at)) };
  if (passive || object !== undefined) return null;
  const beside = syntax.children(at, 'parataxis').find((each) => !SPEAKING_VERBS.has(syntax.word(each)));
  return beside === undefined ? null : { kind: 'BESIDE', content: [extent(beside)] };
}

/** ", the Post reports", ", reports the Post", "as Trump says": a reporting clause without content of its own. */
function setBeside(syntax: Syntax, extent: Extents, at: number): boolean {
  if (syntax.head(at) < 0) return false;
  const subject = syntax.children(at, 'nsubj', 'nsubj:pass')[0];
  if (subject !== undefined && subject > at && isMark(syntax, at - 1)) return true;
  switch (syntax.relation(at)) {
    case 'parataxis':
      return true;
    case 'ccomp':
      return at > syntax.head(at) && subject !== undefined && isMark(syntax, extent(at)[0] - 1);
    case 'acl':
      return subject !== undefined && subject > at;
    case 'advcl':
    case 'acl:relcl': {
      const opening = syntax.children(at, 'mark', 'advmod').map((mark) => syntax.word(mark));
      const open = subject !== undefined && syntax.relation(at) === 'advcl';
      return opening.includes('as') || (open && !opening.some((mark) => mark === 'if' || CONJUNCTIONS.has(mark)));
    }
    default:
      return false;
  }
}

function isMark(syntax: Syntax, at: number): boolean {
  return /^[,”"—–]$/.test(syntax.word(at));
}

/** "She called the deal a mistake", "cast it as a mistake". */
function predicate({ syntax, extent, at, word, object, infinitive }: Verb): Framed | null {
  if (object === undefined || !VERBS_WITH_PREDICATE.has(word)) return null;
  const named = syntax.children(at, 'obj', 'nsubj', 'dep', 'appos').findLast((each) => each > object);
  const as = syntax.children(at, 'obl').find((each) => each > object && prepositionOf(syntax, each) === 'as');
  const rest = infinitive ?? named ?? as;
  if (rest === undefined || rest < object) return null;
  return { kind: 'JUDGEMENT', content: [[extent(object)[0], extent(rest)[1]]] };
}

/** "She vowed to stay", "asked him to stay". */
function infinitive({ extent, word, passive, object, infinitive: act }: Verb): Framed | null {
  if (act === undefined || !VERBS_WITH_INFINITIVE.has(word)) return null;
  const first = Math.min(extent(act)[0], object === undefined ? Number.POSITIVE_INFINITY : extent(object)[0]);
  return { kind: 'INTENT', content: [[first, extent(act)[1]]], impersonal: passive };
}

/** "She called for a boycott." */
function preposition({ syntax, extent, at, word, object, infinitive: act, oblique }: Verb): Framed | null {
  for (const each of object === undefined ? oblique : [object, ...oblique]) {
    const before = syntax.children(each, 'case')[0];
    if (before === undefined || before < at || !VERBS_BEFORE_PREPOSITION[syntax.word(before)]?.has(word)) continue;
    const last = Math.max(extent(each)[1], act === undefined ? 0 : extent(act)[1]);
    return { kind: 'JUDGEMENT', content: [[before + 1, last]], cueTo: before };
  }
  return null;
}

/** "She pointed out flaws", "shot back". */
function particle({ syntax, extent, at, word, object, clauses, oblique }: Verb): Framed | null {
  const small = syntax.children(at, 'compound:prt')[0];
  if (small === undefined || !VERBS_WITH_PARTICLE[syntax.word(small)]?.has(word)) return null;
  const rest = object ?? clauses[0] ?? oblique[0];
  return { kind: 'JUDGEMENT', content: rest === undefined ? [] : [extent(rest)], cueTo: small };
}

/** "She criticized the deal", "the deal was criticized by her". */
function object({ syntax, extent, at, word, passive, subject, object: judged }: Verb): Framed | null {
  if (!VERBS_WITH_OBJECT.has(word) || syntax.children(at, 'compound:prt').length > 0) return null;
  if (!passive && judged === undefined) return null;
  if (judged !== undefined && !passive) {
    const grounds = syntax.children(at, 'obl', 'advcl').filter((each) => each > judged && isGround(syntax, each));
    return { kind: 'JUDGEMENT', content: acrossAll([judged, ...grounds].map(extent)) };
  }
  return subject === undefined ? null : { kind: 'JUDGEMENT', content: [extent(subject)], impersonal: true };
}

/** What it is about: "accused him of fraud", "praised him for coming". */
function isGround(syntax: Syntax, at: number): boolean {
  return syntax.children(at, 'case', 'mark').some((each) => each < at && GROUNDS.has(syntax.word(each)));
}

/** "She answered." What was said stands between quotation marks; or it follows, and the tree hung it elsewhere. */
function spoken({ syntax, at, word, passive, subject }: Verb): Framed | null {
  if (!SPEAKING_VERBS.has(word)) return null;
  const { tags } = syntax.sentence;
  const opens = syntax.word(at + 1) === 'that' || /^(?:DT|PRP|NN|CD|JJ|EX)/.test(tags[at + 1] ?? '');
  const finite = opens && tags.some((tag, i) => i > at + 1 && FINITE.test(tag));
  const follows = finite && !passive && subject !== undefined && subject < at;
  return { kind: 'SPOKEN', content: follows ? [[at + 1, tags.length - 1]] : [] };
}

function together(extent: Extents, subject: number | undefined, rest: number): readonly WordRange[] {
  return subject === undefined ? [extent(rest)] : [extent(subject), extent(rest)];
}

function prepositionOf(syntax: Syntax, noun: number): string {
  return syntax.word(syntax.children(noun, 'case')[0] ?? -1);
}
