import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { openNetwork, type SentenceScores } from '../../src/reading/encoder/network.ts';
import type { Scores } from '../../src/reading/encoder/scores.ts';
import { type SentenceInput, sentenceInput } from '../../src/reading/encoder/sentence-input.ts';
import { parseVocabulary, wordPieces } from '../../src/reading/encoder/word-pieces.ts';
import { splitSentences } from '../../src/reading/tokens.ts';

/*
 * node network-scores.ts PIECES_OF_A_BATCH forward|backward < TEXT: a digest of all that the network says of each sentence,
 * a line each, in the order of the text. A process of its own, because Jest's globals are not those the network is given.
 */
process.env.ORT_DISABLE_TELEMETRY = '1';
const [, , size, order] = process.argv;
const model = (name: string) => readFileSync(fileURLToPath(new URL(`../../models/${name}`, import.meta.url)));
const pieces = wordPieces(parseVocabulary(model('vocab.txt')));
const sentences = splitSentences(readFileSync(0, 'utf8')).map((tokens) => sentenceInput(tokens, pieces));
const network = await openNetwork(model('reader.int8.onnx'), Number(size));
const given = order === 'backward' ? sentences.toReversed() : sentences;
const digests = (await network.scores(given)).map((scores, i) => digest(scores, given[i]!));
await network.close();
process.stdout.write(`${(order === 'backward' ? digests.toReversed() : digests).join('\n')}\n`);

function digest(scores: SentenceScores, { starts }: SentenceInput): string {
  const all: number[] = [...scores.triggers];
  const take = ({ data, base, count, stride }: Scores) => {
    for (let label = 0; label < count; label++) all.push(data[base + label * stride]!);
  };
  for (const word of starts.keys()) {
    for (const head of ['names', 'tags', 'relations', 'types', 'modalities'] as const) take(scores[head](word));
    for (const place of scores.triggers.keys()) take(scores.roles(place, word));
    for (let head = -1; head < starts.length; head++) all.push(scores.arc(word, head));
  }
  return createHash('sha256').update(Float64Array.from(all)).digest('hex');
}
