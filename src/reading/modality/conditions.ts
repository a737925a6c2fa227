import type { Syntax } from '../syntax.ts';

const BEFORE_A_CLAUSE: ReadonlySet<string> = new Set([',', ';', '“', '"', "''", '``', 'and', 'but', 'that']);
const DEPENDING: ReadonlySet<string> = new Set(['will', "'ll", 'wo', 'shall', 'would', "'d"]);

/** "Had they met, …": the verb that opens a clause before its subject; a question does so without a main clause. */
export function inverted(syntax: Syntax, verb: number): readonly number[] {
  const subject = syntax.children(verb, 'nsubj', 'nsubj:pass')[0];
  const first = syntax.children(verb, 'aux', 'aux:pass', 'cop').find((word) => subject !== undefined && word < subject);
  if (first === undefined || syntax.word(syntax.sentence.tokens.length - 1) === '?') return [];
  return first === 0 || BEFORE_A_CLAUSE.has(syntax.word(first - 1)) ? [first] : [];
}

/** "will retaliate if …": the marks of the conditions that an act ahead depends on; "may … if" is possible, "even if" no condition. */
export function conditionsOf(syntax: Syntax, verb: number): readonly number[] {
  const ahead = syntax.children(verb, 'aux').some((word) => DEPENDING.has(syntax.word(word)));
  if (!ahead) return [];
  return syntax
    .children(verb, 'advcl')
    .flatMap((clause) => [...syntax.children(clause, 'mark'), ...inverted(syntax, clause)])
    .filter((mark) => !['even', 'as'].includes(syntax.word(mark - 1)));
}
