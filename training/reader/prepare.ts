/**
 * `node training/reader/prepare.ts DATA OUT`: brings the open training data to the product's own words and word pieces, so
 * that training and use cut text alike. Writes OUT/sentences.jsonl for train.py, one sentence a
 * line with all that is annotated in it.
 */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type SentenceInput, sentenceInput } from '../../src/reading/encoder/sentence-input.ts';
import { fitToWindow } from '../../src/reading/encoder/windows.ts';
import { parseVocabulary, type WordPieces, wordPieces } from '../../src/reading/encoder/word-pieces.ts';
import type { Token } from '../../src/reading/sentence-analysis.ts';
import { tokenize } from '../../src/reading/tokens.ts';
import { type AnnotatedSentence, claimTargets } from './claim-targets.ts';
import { filesIn, linesOf } from './data-files.ts';
import { joinLayers } from './join-layers.ts';
import { readNames } from './name-targets.ts';
import { readTrees } from './tree-targets.ts';
import { writtenClaims } from './written-claims.ts';

/** What the network sees of a sentence; of one that does not fit into the window the first part, as in use. */
function inputOf(tokens: readonly Token[], pieces: WordPieces): SentenceInput {
  return sentenceInput(fitToWindow(tokens, pieces)[0] ?? [], pieces);
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
