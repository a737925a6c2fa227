import type { TextSpan } from '../../model/reading.ts';
import type { Token } from '../sentence-analysis.ts';
import type { Syntax } from '../syntax.ts';
import type { WordRange } from './report.ts';

const OUTER_MARK = /^(?:[,.;:!?…–—-]|--+|\.\.\.)$/;

const WORD = /[\p{L}\p{N}]/u;
const QUOTATION_MARK = /^(?:["“”«»„]|``|'')$/;

/** The words' place in the text without the marks around them, but with quotation marks; none where only marks stand. */
export function spansOf(syntax: Syntax, ranges: readonly WordRange[]): readonly TextSpan[] {
  const { tokens } = syntax.sentence;
  return ranges.flatMap(([from, to]) => {
    let first = from;
    let last = to;
    while (first <= last && OUTER_MARK.test(tokens[first]!.text)) first++;
    while (last >= first && OUTER_MARK.test(tokens[last]!.text)) last--;
    if (!tokens.slice(first, last + 1).some(({ text }) => WORD.test(text))) return [];
    if (opensAt(tokens, first - 1)) first--;
    return [{ start: tokens[first]!.start, end: tokens[closingAfter(tokens, last)]!.end }];
  });
}

/** A quotation mark right before a word. */
function opensAt(tokens: readonly Token[], at: number): boolean {
  return QUOTATION_MARK.test(tokens[at]?.text ?? '') && tokens[at]!.end === tokens[at + 1]!.start;
}

/** The quotation mark that follows without a gap, as in “gone.”; else the word itself. */
function closingAfter(tokens: readonly Token[], last: number): number {
  for (let at = last + 1; at < tokens.length && tokens[at]!.start === tokens[at - 1]!.end; at++) {
    if (QUOTATION_MARK.test(tokens[at]!.text)) return at;
    if (!OUTER_MARK.test(tokens[at]!.text)) break;
  }
  return last;
}

/** The range without what lies in `hole`. */
export function without([first, last]: WordRange, hole: WordRange): readonly WordRange[] {
  if (hole[1] < first || hole[0] > last) return [[first, last]];
  const parts: readonly WordRange[] = [
    [first, hole[0] - 1],
    [hole[1] + 1, last],
  ];
  return parts.filter(([from, to]) => from <= to);
}

/** In the order of the text; what overlaps is one. */
export function unionOf(spans: readonly TextSpan[]): readonly TextSpan[] {
  const joined: TextSpan[] = [];
  for (const span of spans.toSorted((a, b) => a.start - b.start)) {
    const last = joined.at(-1);
    if (!last || span.start > last.end) joined.push(span);
    else joined[joined.length - 1] = { start: last.start, end: Math.max(last.end, span.end) };
  }
  return joined;
}

export function holds(spans: readonly TextSpan[], { start, end }: TextSpan): boolean {
  return spans.some((span) => span.start <= start && end <= span.end);
}
