import type { Syntax } from '../syntax.ts';
import type { WordRange } from './report.ts';

/** First and last word of all that hangs below a word of a sentence, itself included; marks hang anywhere and are not counted. */
export type Extents = (at: number) => WordRange;

/** Linear in the sentence: each word is handed up once, children before their heads. */
export function extentsOf({ sentence: { heads, relations } }: Syntax): Extents {
  const first = heads.map((_, at) => at);
  const last = [...first];
  for (const at of childrenFirst(heads)) {
    const head = heads[at]!;
    if (head < 0 || relations[at] === 'punct') continue;
    first[head] = Math.min(first[head]!, first[at]!);
    last[head] = Math.max(last[head]!, last[at]!);
  }
  return (at) => [first[at]!, last[at]!];
}

function childrenFirst(heads: readonly number[]): readonly number[] {
  const waiting = new Int32Array(heads.length);
  for (const head of heads) if (head >= 0) waiting[head]! += 1;
  const order = heads.flatMap((_, at) => (waiting[at] === 0 ? [at] : []));
  for (let i = 0; i < order.length; i++) {
    const head = heads[order[i]!]!;
    if (head >= 0 && --waiting[head]! === 0) order.push(head);
  }
  return order;
}
