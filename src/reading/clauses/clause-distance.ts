import type { Syntax } from '../syntax.ts';
import { isVerb } from './clause-roles.ts';

/** Relations that lead from one clause into another. */
const CLAUSES: ReadonlySet<string> = new Set(['ccomp', 'csubj', 'advcl', 'acl', 'acl:relcl', 'parataxis', 'xcomp']);

/** How many clauses one has to leave or enter on the way through the tree from one word to another. */
export function clausesBetween(syntax: Syntax, from: number, to: number): number {
  const above = pathUp(syntax, from);
  let crossed = 0;
  for (let word = to; word >= 0; word = syntax.head(word)) {
    const meeting = above.get(word);
    if (meeting !== undefined) return meeting + crossed;
    if (opensClause(syntax, word)) crossed++;
  }
  return crossed + Math.max(0, ...above.values());
}

/** Each word above, with the number of clauses left on the way there. */
function pathUp(syntax: Syntax, from: number): ReadonlyMap<number, number> {
  const path = new Map<number, number>();
  let crossed = 0;
  for (let word = from; word >= 0 && !path.has(word); word = syntax.head(word)) {
    path.set(word, crossed);
    if (opensClause(syntax, word)) crossed++;
  }
  return path;
}

function opensClause(syntax: Syntax, word: number): boolean {
  const relation = syntax.relation(word);
  if (CLAUSES.has(relation)) return true;
  return relation === 'conj' && isVerb(syntax, word) && isVerb(syntax, syntax.head(word));
}
