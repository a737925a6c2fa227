import type { NameSpan } from '../sentence-analysis.ts';
import { probability, type Scores } from './scores.ts';

const IMPOSSIBLE = -1e9;

/**
 * Names from BIO scores by Viterbi: an inside label follows only its own beginning or inside.
 * `scoresOf` gives the label scores of a word. A name's score is the mean probability of its labels.
 */
export function decodeNames(
  words: number,
  labels: readonly string[],
  scoresOf: (word: number) => Scores,
): readonly NameSpan[] {
  const path = bestPath(words, labels, scoresOf);
  const names: NameSpan[] = [];
  for (let from = 0; from < words; from++) {
    const label = labels[path[from]!]!;
    if (!label.startsWith('B-')) continue;
    let to = from + 1;
    while (to < words && labels[path[to]!] === `I-${label.slice(2)}`) to++;
    let sum = 0;
    for (let word = from; word < to; word++) sum += probability(scoresOf(word), path[word]!);
    names.push({ from, to, label: label.slice(2) as NameSpan['label'], score: sum / (to - from) });
  }
  return names;
}

function bestPath(words: number, labels: readonly string[], scoresOf: (word: number) => Scores): readonly number[] {
  if (words === 0) return [];
  const mayFollow = labels.map((label) =>
    labels.map((before) => !label.startsWith('I-') || (before !== 'O' && before.slice(2) === label.slice(2))),
  );
  const value = (word: number, label: number) => {
    const { data, base, stride } = scoresOf(word);
    return data[base + label * stride]!;
  };
  let scores = labels.map((label, k) => (label.startsWith('I-') ? IMPOSSIBLE : value(0, k)));
  const back: number[][] = [];
  for (let word = 1; word < words; word++) {
    const before = scores;
    const from = labels.map((_, k) => bestBefore(before, mayFollow[k]!));
    scores = labels.map((_, k) => before[from[k]!]! + value(word, k));
    back.push(from);
  }
  const path = [scores.indexOf(Math.max(...scores))];
  for (const from of back.reverse()) path.push(from[path.at(-1)!]!);
  return path.reverse();
}

function bestBefore(scores: readonly number[], allowed: readonly boolean[]): number {
  let found = -1;
  for (let k = 0; k < scores.length; k++) {
    if (allowed[k] && (found < 0 || scores[k]! > scores[found]!)) found = k;
  }
  return found;
}
