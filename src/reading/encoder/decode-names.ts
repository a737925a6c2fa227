import type { NameSpan } from '../sentence-analysis.ts';
import { probability, type Scores } from './scores.ts';

/** Finds names in a sentence of `words` words; `scoresOf` gives the label scores of a word. */
export type NameDecoder = (words: number, scoresOf: (word: number) => Scores) => readonly NameSpan[];

const IMPOSSIBLE = -1e9;
const ANY = null;

/** Names from BIO scores by Viterbi: an inside label follows only its own beginning or inside. A name's score is the mean probability of its labels. */
export function nameDecoder(labels: readonly string[]): NameDecoder {
  const mayStandBefore = labels.map((label) => {
    if (!label.startsWith('I-')) return ANY;
    return [`B-${label.slice(2)}`, label].map((before) => labels.indexOf(before)).filter((at) => at >= 0);
  });
  return (words, scoresOf) => spansOf(bestPath(words, mayStandBefore, scoresOf), labels, scoresOf);
}

function spansOf(
  path: readonly number[],
  labels: readonly string[],
  scoresOf: (word: number) => Scores,
): readonly NameSpan[] {
  const names: NameSpan[] = [];
  for (let from = 0; from < path.length; from++) {
    const label = labels[path[from]!]!;
    if (!label.startsWith('B-')) continue;
    let to = from + 1;
    while (to < path.length && labels[path[to]!] === `I-${label.slice(2)}`) to++;
    let sum = 0;
    for (let word = from; word < to; word++) sum += probability(scoresOf(word), path[word]!);
    names.push({ from, to, label: label.slice(2) as NameSpan['label'], score: sum / (to - from) });
  }
  return names;
}

function bestPath(
  words: number,
  mayStandBefore: readonly (readonly number[] | null)[],
  scoresOf: (word: number) => Scores,
): readonly number[] {
  if (words === 0) return [];
  const count = mayStandBefore.length;
  const back = new Uint8Array(words * count);
  let before = new Float64Array(count);
  let now = new Float64Array(count);
  for (let word = 0; word < words; word++) {
    const { data, base, stride } = scoresOf(word);
    const best = word ? indexOfLargest(before) : 0;
    for (let label = 0; label < count; label++) {
      const own = data[base + label * stride]!;
      const allowed = mayStandBefore[label]!;
      if (word === 0) {
        now[label] = allowed === ANY ? own : IMPOSSIBLE;
        continue;
      }
      let from = best;
      if (allowed !== ANY) {
        from = allowed[0]!;
        for (const each of allowed) if (before[each]! > before[from]!) from = each;
      }
      now[label] = before[from]! + own;
      back[word * count + label] = from;
    }
    [before, now] = [now, before];
  }
  const path = [indexOfLargest(before)];
  for (let word = words - 1; word > 0; word--) path.push(back[word * count + path.at(-1)!]!);
  return path.reverse();
}

function indexOfLargest(values: Float64Array): number {
  let found = 0;
  for (let at = 1; at < values.length; at++) if (values[at]! > values[found]!) found = at;
  return found;
}
