import { ATTITUDE_ADJECTIVES, ATTITUDE_NOUNS, LIGHT_VERBS } from '../data/attitude-words.ts';
import type { Syntax } from '../syntax.ts';
import type { Extents } from './extents.ts';
import type { Report } from './report.ts';
import { sourceOfVerb } from './source-of-verb.ts';

/** A noun or adjective that says or judges: "his claim that", "issued a statement", "is confident that"; or null. */
export function attitudeReport(syntax: Syntax, extent: Extents, at: number): Report | null {
  const word = syntax.word(at);
  if (ATTITUDE_NOUNS.has(word)) return nounReport(syntax, extent, at);
  return ATTITUDE_ADJECTIVES.has(word) ? adjectiveReport(syntax, extent, at) : null;
}

function nounReport(syntax: Syntax, extent: Extents, at: number): Report | null {
  const clause = syntax.children(at, 'acl', 'ccomp').find((each) => each > at);
  const about = syntax.children(at, 'nmod').find((each) => each > at && caseOf(syntax, each) !== 'by');
  const content = clause ?? about;
  const verb = syntax.head(at);
  const base = {
    sentence: syntax.sentence.index,
    kind: 'NOUN',
    content: content === undefined ? [] : [extent(content)],
  } as const;
  if (syntax.relation(at) === 'obj' && LIGHT_VERBS.has(syntax.word(verb)) && verb < at) {
    return { ...base, cue: [verb, at], source: sourceOfVerb(syntax, verb) };
  }
  const owner =
    syntax.children(at, 'nmod:poss')[0] ?? syntax.children(at, 'nmod').find((each) => caseOf(syntax, each) === 'by');
  return owner === undefined || content === undefined ? null : { ...base, cue: [at, at], source: owner };
}

function adjectiveReport(syntax: Syntax, extent: Extents, at: number): Report | null {
  const content = syntax.children(at, 'ccomp', 'xcomp', 'obl', 'advcl').find((each) => each > at);
  if (content === undefined) return null;
  return {
    sentence: syntax.sentence.index,
    kind: 'NOUN',
    cue: [at, at],
    source: sourceOfVerb(syntax, at),
    content: [extent(content)],
  };
}

function caseOf(syntax: Syntax, noun: number): string {
  return syntax.word(syntax.children(noun, 'case')[0] ?? -1);
}
