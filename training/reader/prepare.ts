/**
 * `node training/reader/prepare.ts DATA OUT`: brings the open training data to the product's own words and word pieces, so
 * that training and use cut text alike. Writes OUT/sentences.jsonl for train.py, one sentence a
 * line with all that is annotated in it.
 */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { casingClass } from '../../src/reading/encoder/casing.ts';
import {
  FIRST_PIECE,
  LAST_PIECE,
  parseVocabulary,
  type WordPieces,
  wordPieces,
} from '../../src/reading/encoder/word-pieces.ts';
import type { Token } from '../../src/reading/sentence-analysis.ts';
import { tokenize } from '../../src/reading/tokens.ts';
import { type AnnotatedSentence, claimTargets } from './claim-targets.ts';
import { filesIn, linesOf } from './data-files.ts';
import { joinLayers } from './join-layers.ts';
import { readNames } from './name-targets.ts';
import { readTrees } from './tree-targets.ts';
import { writtenClaims } from './written-claims.ts';

/** Longer sentences are cut in training; in use they come in windows of this many pieces. */
const LONGEST = 248;

/** What the network sees of a sentence: word pieces with the casing of their words, and where each word starts. */
interface NetworkInput {
  readonly ids: readonly number[];
  readonly casing: readonly number[];
  readonly starts: readonly number[];
}

function inputOf(tokens: readonly Token[], pieces: WordPieces): NetworkInput {
  const ids = [FIRST_PIECE];
  const casing = [0];
  const starts: number[] = [];
  for (const [at, { text }] of tokens.entries()) {
    const ofWord = pieces(text);
    if (ids.length + ofWord.length > LONGEST) break;
    starts.push(ids.length);
    ids.push(...ofWord);
    casing.push(...ofWord.map(() => casingClass(text, at === 0)));
  }
  return { ids: [...ids, LAST_PIECE], casing: [...casing, 0], starts };
}

const [, , data, out] = process.argv;
if (!data || !out) throw new Error('Expected two folders: node training/reader/prepare.ts DATA OUT');
mkdirSync(out, { recursive: true });
const models = join(import.meta.dirname, '../../models');
const pieces = wordPieces(parseVocabulary(readFileSync(join(models, 'vocab.txt'))));

const namesOf = (file: string) => readNames(file, linesOf(file), tokenize);
const treesOf = (file: string) => readTrees(file, linesOf(file), tokenize);
const annotated = linesOf(join(data, 'claims', 'claims.jsonl.gz'))
  .filter(Boolean)
  .map((line) => JSON.parse(line) as AnnotatedSentence);
const claims = claimTargets([...annotated, ...writtenClaims(join(import.meta.dirname, '../claims'))], tokenize);
const trees = filesIn(join(data, 'dep'), /\.conllu\.gz$/).flatMap(treesOf);
const names = filesIn(join(data, 'ner'), /\.jsonl\.gz$/).flatMap(namesOf);
const sentences = joinLayers({ names, trees, claims });
const lines = sentences.map(({ tokens, ...layers }) => JSON.stringify({ ...inputOf(tokens, pieces), ...layers }));
writeFileSync(join(out, 'sentences.jsonl'), `${lines.join('\n')}\n`);
const count = (layer: 'names' | 'tree' | 'claims') => sentences.filter((sentence) => sentence[layer]).length;
process.stderr.write(
  `${sentences.length} sentences: ${count('names')} with names, ${count('tree')} with trees, ${count('claims')} with claims\n`,
);
