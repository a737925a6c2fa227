import { SPEAKING_VERBS } from '../data/reporting-words.ts';
import type { Syntax } from '../syntax.ts';
import type { Extents } from './extents.ts';
import type { Report, WordRange } from './report.ts';
import { sourceOfVerb } from './source-of-verb.ts';
import { without } from './spans.ts';
import { infinitiveAfter, type Verb, verbAt } from './verb.ts';
import { type Framed, frameOf } from './verb-frames.ts';

/** Relations of a verb that only helps another, or stands for an adjective. */
const NO_VERB = new Set(['aux', 'aux:pass', 'cop', 'amod', 'compound']);

/** The report of a verb that says, judges or wants something, or null. */
export function verbReport(syntax: Syntax, extent: Extents, at: number): Report | null {
  if (!(syntax.sentence.tags[at] ?? '').startsWith('V')) return null;
  const lost = lostStatement(syntax, extent, at);
  if (lost || (NO_VERB.has(syntax.relation(at)) && infinitiveAfter(syntax, at) === undefined)) return lost;
  const verb = verbAt(syntax, extent, at);
  const framed = frameOf(verb);
  if (!framed) return null;
  const agent = syntax.children(at, 'obl:agent')[0] ?? null;
  return {
    sentence: syntax.sentence.index,
    kind: framed.kind,
    cue: [at, framed.cueTo ?? at],
    source: framed.impersonal ? agent : sourceOfVerb(syntax, at),
    content: framed.content.flatMap((range) => without(range, ownWords(framed, verb))),
  };
}

/** The verb, and its subject where that says it: no part of what is said, whatever the tree makes of it. */
function ownWords({ impersonal }: Framed, { extent, at, subject, passive }: Verb): WordRange {
  return subject === undefined || subject > at || impersonal || passive ? [at, at] : [extent(subject)[0], at];
}

/**
 * "News reports say North Korea is preparing a test", where the tree takes "say" for a part of "preparing" and gives that
 * both subjects: the one before "say" says it.
 */
function lostStatement(syntax: Syntax, extent: Extents, at: number): Report | null {
  const clause = syntax.head(at);
  if (clause < at || !/^VB[DPZ]$/.test(syntax.sentence.tags[at]!) || !SPEAKING_VERBS.has(syntax.word(at))) return null;
  const subjects = syntax.children(clause, 'nsubj', 'nsubj:pass');
  const source = subjects.findLast((each) => each < at);
  if (source === undefined || !subjects.some((each) => each > at && each < clause)) return null;
  const content: WordRange = [at + 1, extent(clause)[1]];
  return { sentence: syntax.sentence.index, kind: 'STATEMENT', cue: [at, at], source, content: [content] };
}
