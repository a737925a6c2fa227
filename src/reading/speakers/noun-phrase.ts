import type { TextSpan } from '../../model/reading.ts';
import type { Syntax } from '../syntax.ts';

/** What stands left of a head word and belongs to its name or description. */
const LEFT: ReadonlySet<string> = new Set([
  'det',
  'amod',
  'compound',
  'nmod:poss',
  'nummod',
  'flat',
  'nmod',
  'case',
  'advmod',
]);
/** What stands right of it without a gap. */
const RIGHT: ReadonlySet<string> = new Set(['flat', 'compound', 'fixed']);

/** First and last word of the short phrase of a head word: "a White House official". */
function phraseOf(syntax: Syntax, head: number): readonly [number, number] {
  let from = head;
  while (from > 0 && syntax.under(from - 1, head) && belongs(syntax, from - 1, head)) from--;
  let to = head;
  const last = syntax.sentence.tokens.length - 1;
  while (to < last && RIGHT.has(syntax.relation(to + 1)) && syntax.under(to + 1, head)) to++;
  return [from, to];
}

/** The phrase's place in the article's text. */
export function phraseSpan(syntax: Syntax, head: number): TextSpan {
  const [from, to] = phraseOf(syntax, head);
  const { tokens } = syntax.sentence;
  return { start: tokens[from]!.start, end: tokens[to]!.end };
}

function belongs(syntax: Syntax, at: number, head: number): boolean {
  const relation = syntax.relation(at);
  if (!LEFT.has(relation)) return false;
  return relation !== 'case' || syntax.head(at) !== head;
}
