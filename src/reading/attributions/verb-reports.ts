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
  predicate,
  infinitive,
  preposition,
  particle,
  object,
  spoken,
];

/** Conjunctions of time and reason: the clause they open tells when, not who says so. */
const CONJUNCTIONS = new Set(words('after before when while because since if although though until'));

const NO_VERB = new Set(['aux', 'aux:pass', 'cop', 'amod', 'compound', 'case', 'mark', 'fixed', 'flat']);

/** The report of a verb that says, judges or wants something, or null. */
export function verbReport(syntax: Syntax, extent: Extents, at: number): Report | null {
  if (!(syntax.sentence.tags[at] ?? '').startsWith('V') || NO_VERB.has(syntax.relation(at))) return null;
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
      content: found.content,
    };
  }
  return null;
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
    infinitive: syntax.children(at, 'xcomp')[0],
    clauses: syntax.children(at, 'ccomp'),
    oblique: syntax.children(at, 'obl').filter((each) => each > at),
  };
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
function besideStatement({ syntax, extent, at, word, passive }: Verb): Found | null {
  if (!SPEAKING_VERBS.has(word)) return null;
  if (setBeside(syntax, at)) return { kind: 'BESIDE', content: without(extent(syntax.head(at)), extent(at)) };
  const beside = syntax.children(at, 'parataxis').find((each) => !SPEAKING_VERBS.has(syntax.word(each)));
  return beside === undefined || passive ? null : { kind: 'BESIDE', content: [extent(beside)] };
}

/** ", the Post reports", ", reports the Post", "as Trump says": a reporting clause without content of its own. */
function setBeside(syntax: Syntax, at: number): boolean {
  if (syntax.head(at) < 0) return false;
  const subject = syntax.children(at, 'nsubj', 'nsubj:pass')[0];
  switch (syntax.relation(at)) {
    case 'parataxis':
      return true;
    case 'ccomp':
      return at > syntax.head(at) && subject !== undefined;
    case 'acl':
      return subject !== undefined && subject > at;
    case 'advcl':
    case 'acl:relcl': {
      const opening = syntax.children(at, 'mark', 'advmod').map((mark) => syntax.word(mark));
      const open =
        subject !== undefined && syntax.relation(at) === 'advcl' && !opening.some((mark) => CONJUNCTIONS.has(mark));
      return opening.includes('as') || open;
    }
    default:
      return false;
  }
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
function preposition({ syntax, extent, at, word, oblique }: Verb): Found | null {
  for (const each of oblique) {
    const before = syntax.children(each, 'case')[0];
    if (before === undefined || before < at || !VERBS_BEFORE_PREPOSITION[syntax.word(before)]?.has(word)) continue;
    return { kind: 'JUDGEMENT', content: [[before + 1, extent(each)[1]]], cueTo: before };
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
function object({ syntax, extent, at, word, passive, subject, object: judged }: Verb): Found | null {
  if (!VERBS_WITH_OBJECT.has(word) || syntax.children(at, 'compound:prt').length > 0) return null;
  if (!passive) return judged === undefined ? null : { kind: 'JUDGEMENT', content: [extent(judged)] };
  return subject === undefined ? null : { kind: 'JUDGEMENT', content: [extent(subject)], impersonal: true };
}

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
