/**
 * `node training/reader/agree.ts WEIGHTS < SENTENCES > SCORES`: what the network says in use, for agree.py. A sentence a line:
 * ids, casing and starts as prepare.ts writes them.
 */
import { readFileSync } from 'node:fs';
import { openNetwork, type SentenceScores } from '../../src/reading/encoder/network.ts';
import type { Scores } from '../../src/reading/encoder/scores.ts';
import type { SentenceInput } from '../../src/reading/encoder/sentence-input.ts';

process.env.ORT_DISABLE_TELEMETRY = '1';
const [, , weights] = process.argv;
if (!weights) throw new Error('Expected the weights: node training/reader/agree.ts WEIGHTS < SENTENCES > SCORES');
const lines = readFileSync(0, 'utf8').trimEnd().split('\n');
const sentences = lines.map((line) => JSON.parse(line) as SentenceInput);
const network = await openNetwork(readFileSync(weights));
const all = await network.scores(sentences);
process.stdout.write(all.map((scores, at) => `${JSON.stringify(tables(scores, sentences[at]!))}\n`).join(''));
await network.close();

function tables(scores: SentenceScores, { starts }: SentenceInput) {
  const rows = (of: (word: number) => Scores) => starts.map((_, word) => row(of(word)));
  return {
    names: rows(scores.names),
    tags: rows(scores.tags),
    arcs: starts.map((_, word) => [-1, ...starts.keys()].map((head) => scores.arc(word, head))),
    relations: rows(scores.relations),
    types: rows(scores.types),
    modalities: rows(scores.modalities),
    triggers: scores.triggers,
    roles: scores.triggers.map((_, place) => rows((word) => scores.roles(place, word))),
  };
}

function row({ data, base, count, stride }: Scores): readonly number[] {
  return Array.from({ length: count }, (_, label) => data[base + label * stride]!);
}
