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
import { words } from '../data/word-forms.ts';
import type { Syntax } from '../syntax.ts';
import type { Extents } from './extents.ts';
import type { Report, ReportKind, WordRange } from './report.ts';
import { sourceOfVerb } from './source-of-verb.ts';
import { without } from './spans.ts';

/** A verb with what depends on it. */
interface Verb {
  readonly syntax: Syntax;
  readonly extent: Extents;
  readonly at: number;
  readonly word: string;
  readonly passive: boolean;
  readonly subject: number | undefined;
  readonly object: number | undefined;
  readonly infinitive: number | undefined;
  /** Clauses it holds; the parser often cuts one into several. */
  readonly clauses: readonly number[];
  /** Nouns with a preposition, after the verb. */
  readonly oblique: readonly number[];
}

interface Found {
  readonly kind: ReportKind;
  readonly content: readonly WordRange[];
  /** Last word of the cue, where it is more than the verb. */
  readonly cueTo?: number;
  /** Nobody in particular, unless after "by". */
  readonly impersonal?: boolean;
}

type Frame = (verb: Verb) => Found | null;

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

/** Conjunctions of time and reason: the clause they open tells when, not who says so. */
const CONJUNCTIONS = new Set(words('after before when while because since if although though until'));

const NO_VERB = new Set(['aux', 'aux:pass', 'cop', 'amod', 'compound', 'case', 'mark', 'fixed', 'flat']);

/** The report of a verb that says, judges or wants something, or null. */
export function verbReport(syntax: Syntax, extent: Extents, at: number): Report | null {
  if (!(syntax.sentence.tags[at] ?? '').startsWith('V')) return null;
  if (NO_VERB.has(syntax.relation(at)) && infinitiveAfter(syntax, at) === undefined) return null;
  const verb = verbAt(syntax, extent, at);
  for (const frame of FRAMES) {
    const found = frame(verb);
    if (!found) continue;
    const agent = syntax.children(at, 'obl:agent')[0] ?? null;
    return {
      sentence: syntax.sentence.index,
      kind: found.kind,
      cue: [at, found.cueTo ?? at],
      source: found.impersonal ? agent : sourceOfVerb(syntax, at),
      content: found.content.flatMap((range) => without(range, ownWords(found, verb))),
    };
  }
  return null;
}

/** The verb, and its subject where that says it: no part of what is said, whatever the tree makes of it. */
function ownWords({ impersonal }: Found, { extent, at, subject, passive }: Verb): WordRange {
  return subject === undefined || subject > at || impersonal || passive ? [at, at] : [extent(subject)[0], at];
}

function verbAt(syntax: Syntax, extent: Extents, at: number): Verb {
  return {
    syntax,
    extent,
    at,
    word: syntax.word(at),
    passive: syntax.children(at, 'nsubj:pass', 'aux:pass').length > 0,
    subject: syntax.children(at, 'nsubj', 'nsubj:pass')[0],
    object: syntax.children(at, 'obj')[0],
    infinitive: syntax.children(at, 'xcomp')[0] ?? infinitiveAfter(syntax, at),
    clauses: syntax.children(at, 'ccomp'),
    oblique: syntax.children(at, 'obl').filter((each) => each > at),
  };
}

/** "vowed to stay": the order of the words shows it where the tree takes the verb for an auxiliary. */
function infinitiveAfter(syntax: Syntax, at: number): number | undefined {
  const follows = VERBS_WITH_INFINITIVE.has(syntax.word(at)) && syntax.word(at + 1) === 'to';
  return follows && syntax.sentence.tags[at + 2] === 'VB' ? at + 2 : undefined;
}

/** "The deal seems to be lost." */
function appearance({ syntax, extent, word, subject, infinitive, clauses, at }: Verb): Found | null {
  const rest = infinitive ?? clauses[0] ?? syntax.children(at, 'advcl')[0];
  if (!SEEMING_VERBS.has(word) || rest === undefined) return null;
  return { kind: 'APPEARANCE', content: together(extent, subject, rest), impersonal: true };
}

/** "The deal is seen as lost", "is expected to fail". */
function heldOpinion({ syntax, extent, word, passive, subject, infinitive, clauses, oblique }: Verb): Found | null {
  if (!passive || subject === undefined || !HELD_OPINIONS.has(word)) return null;
  const rest =
    infinitive ?? clauses[0] ?? oblique.find((each) => OPINION_PREPOSITIONS.has(prepositionOf(syntax, each)));
  if (rest === undefined) return null;
  return { kind: 'APPEARANCE', content: together(extent, subject, rest), impersonal: true };
}

const OPINION_PREPOSITIONS = new Set(['as', 'for', 'of']);

/** "She said that the deal was lost", "“The deal is lost,” she said". */
function statement({ syntax, extent, at, word, clauses }: Verb): Found | null {
  if (!clauses.length || VERBS_WITHOUT_VOICE.has(word)) return null;
  const subjects = syntax.children(at, 'nsubj').slice(1);
  const before = clauses.filter((each) => each < at);
  const after = [...clauses, ...subjects].filter((each) => each > at);
  return { kind: 'STATEMENT', content: [before, after].flatMap((each) => acrossAll(each.map(extent))) };
}

/** From the first word of all to the last. */
function acrossAll(ranges: readonly WordRange[]): readonly WordRange[] {
  if (!ranges.length) return [];
  return [[Math.min(...ranges.map(([first]) => first)), Math.max(...ranges.map(([, last]) => last))]];
}

/** "The deal, she said, was lost", either verb below the other. */
function besideStatement({ syntax, extent, at, word, passive, object }: Verb): Found | null {
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
      return opening.includes('as') || (open && !opening.some((mark) => CONJUNCTIONS.has(mark)));
    }
    default:
      return false;
  }
}

function isMark(syntax: Syntax, at: number): boolean {
  return /^[,”"—–]$/.test(syntax.word(at));
}

/** "She called the deal a mistake." */
function predicate({ extent, word, object, infinitive }: Verb): Found | null {
  if (infinitive === undefined || object === undefined || infinitive < object) return null;
  if (!VERBS_WITH_PREDICATE.has(word)) return null;
  return { kind: 'JUDGEMENT', content: [[extent(object)[0], extent(infinitive)[1]]] };
}

/** "She vowed to stay", "asked him to stay". */
function infinitive({ extent, word, passive, object, infinitive: act }: Verb): Found | null {
  if (act === undefined || !VERBS_WITH_INFINITIVE.has(word)) return null;
  const first = Math.min(extent(act)[0], object === undefined ? Number.POSITIVE_INFINITY : extent(object)[0]);
  return { kind: 'INTENT', content: [[first, extent(act)[1]]], impersonal: passive };
}

/** "She called for a boycott." */
function preposition({ syntax, extent, at, word, object, infinitive: act, oblique }: Verb): Found | null {
  for (const each of object === undefined ? oblique : [object, ...oblique]) {
    const before = syntax.children(each, 'case')[0];
    if (before === undefined || before < at || !VERBS_BEFORE_PREPOSITION[syntax.word(before)]?.has(word)) continue;
    const last = Math.max(extent(each)[1], act === undefined ? 0 : extent(act)[1]);
    return { kind: 'JUDGEMENT', content: [[before + 1, last]], cueTo: before };
  }
  return null;
}

/** "She pointed out flaws", "shot back". */
function particle({ syntax, extent, at, word, object, clauses, oblique }: Verb): Found | null {
  const small = syntax.children(at, 'compound:prt')[0];
  if (small === undefined || !VERBS_WITH_PARTICLE[syntax.word(small)]?.has(word)) return null;
  const rest = object ?? clauses[0] ?? oblique[0];
  return { kind: 'JUDGEMENT', content: rest === undefined ? [] : [extent(rest)], cueTo: small };
}

/** "She criticized the deal", "the deal was criticized by her". */
function object({ syntax, extent, at, word, passive, subject, object: judged, oblique }: Verb): Found | null {
  if (!VERBS_WITH_OBJECT.has(word) || syntax.children(at, 'compound:prt').length > 0) return null;
  if (!passive && judged === undefined) return null;
  if (judged !== undefined && !passive) {
    const grounds = oblique.filter((each) => each > judged && GROUNDS.has(prepositionOf(syntax, each)));
    return { kind: 'JUDGEMENT', content: acrossAll([judged, ...grounds].map(extent)) };
  }
  return subject === undefined ? null : { kind: 'JUDGEMENT', content: [extent(subject)], impersonal: true };
}

/** Prepositions of what it is about: "accused him of", "praised him for". */
const GROUNDS = new Set(['of', 'for', 'as', 'to']);

/** "She answered." What was said stands between quotation marks, or nowhere. */
function spoken({ word }: Verb): Found | null {
  return SPEAKING_VERBS.has(word) ? { kind: 'SPOKEN', content: [] } : null;
}

function together(extent: Extents, subject: number | undefined, rest: number): readonly WordRange[] {
  return subject === undefined ? [extent(rest)] : [extent(subject), extent(rest)];
}

function prepositionOf(syntax: Syntax, noun: number): string {
  return syntax.word(syntax.children(noun, 'case')[0] ?? -1);
}
