import { VERBS_WITH_INFINITIVE } from '../data/attitude-words.ts';
import { SPEAKING_VERBS } from '../data/reporting-words.ts';
import { words } from '../data/word-forms.ts';
import type { Syntax } from '../syntax.ts';
import type { Extents } from './extents.ts';

/** A verb with what depends on it. */
export interface Verb {
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

/** Conjunctions of time and reason: the clause they open tells when or why, not who says so nor what. */
export const CONJUNCTIONS: ReadonlySet<string> = new Set(
  words('after before when while because since although though until'),
);

/** Clauses beside a verb that are not what it says. */
const OWN_CLAUSES = new Set(['conj', 'parataxis', 'nsubj', 'csubj']);

export function verbAt(syntax: Syntax, extent: Extents, at: number): Verb {
  return {
    syntax,
    extent,
    at,
    word: syntax.word(at),
    passive: syntax.children(at, 'nsubj:pass', 'aux:pass').length > 0,
    subject: syntax.children(at, 'nsubj', 'nsubj:pass')[0],
    object: syntax.children(at, 'obj')[0],
    infinitive: syntax.children(at, 'xcomp')[0] ?? infinitiveAfter(syntax, at),
    clauses: syntax.children(at).filter((each) => isClauseOf(syntax, at, each)),
    oblique: syntax.children(at, 'obl').filter((each) => each > at),
  };
}

/** By its relation; or, whatever that is, by a subject of its own after a verb that speaks: "He said Iran has no plants". */
function isClauseOf(syntax: Syntax, at: number, child: number): boolean {
  const relation = syntax.relation(child);
  if (relation === 'ccomp') return !isAdverbial(syntax, child);
  if (child < at || OWN_CLAUSES.has(relation) || !SPEAKING_VERBS.has(syntax.word(at))) return false;
  if (relation === 'advcl' && syntax.children(child, 'mark', 'advmod').some((each) => each < child)) return false;
  return syntax.children(child, 'nsubj', 'nsubj:pass').some((each) => at < each && each < child);
}

/** "after he left" and ", inviting criticism" are no content, whatever the tree says. */
function isAdverbial(syntax: Syntax, clause: number): boolean {
  if (syntax.children(clause, 'mark').some((each) => CONJUNCTIONS.has(syntax.word(each)))) return true;
  return syntax.sentence.tags[clause] === 'VBG' && syntax.word(clause - 1) === ',';
}

/** "vowed to stay": the order of the words shows it where the tree takes the verb for an auxiliary. */
export function infinitiveAfter(syntax: Syntax, at: number): number | undefined {
  const follows = VERBS_WITH_INFINITIVE.has(syntax.word(at)) && syntax.word(at + 1) === 'to';
  return follows && syntax.sentence.tags[at + 2] === 'VB' ? at + 2 : undefined;
}
