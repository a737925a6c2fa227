import type { ClaimType } from '../../model/ontology.ts';
import type { Guess, SentenceAnalysis, Token } from '../sentence-analysis.ts';
import { spanOf } from '../tokens.ts';
import { type NameDecoder, nameDecoder } from './decode-names.ts';
import { decodeTree } from './decode-tree.ts';
import { decodeTriggers } from './decode-triggers.ts';
import { type Labels, parseLabels } from './labels.ts';
import { tagOf } from './modal-verbs.ts';
import { openNetwork, type SentenceScores } from './network.ts';
import { best, bestBut, probability, type Scores } from './scores.ts';
import { sentenceInput } from './sentence-input.ts';
import { fitToWindow } from './windows.ts';
import { parseVocabulary, wordPieces } from './word-pieces.ts';

/** The bytes of the network's three files. */
export interface EncoderFiles {
  readonly weights: Uint8Array;
  readonly vocabulary: Uint8Array;
  readonly labels: Uint8Array;
}

export interface Encoder {
  /** Sentences too long for the network come out in parts; indexes run through. */
  analyse(sentences: readonly (readonly Token[])[]): Promise<readonly SentenceAnalysis[]>;
  close(): Promise<void>;
}

/** Sentences whose scores are held at once: enough for full batches, and memory stays flat however long the text. */
const SENTENCES_AT_ONCE = 256;

/** The network reads several sentences at once, yet what it says of one is a function of that sentence's words alone. */
export async function openEncoder(files: EncoderFiles): Promise<Encoder> {
  const labels = parseLabels(files.labels);
  const pieces = wordPieces(parseVocabulary(files.vocabulary));
  const network = await openNetwork(files.weights);
  const namesOf = nameDecoder(labels.names);
  return {
    async analyse(sentences) {
      const parts = sentences.flatMap((sentence) => fitToWindow(sentence, pieces));
      const analyses: SentenceAnalysis[] = [];
      for (let from = 0; from < parts.length; from += SENTENCES_AT_ONCE) {
        const some = parts.slice(from, from + SENTENCES_AT_ONCE);
        const scores = await network.scores(some.map((tokens) => sentenceInput(tokens, pieces)));
        for (const [i, tokens] of some.entries()) analyses.push(decode(from + i, tokens, scores[i]!, labels, namesOf));
      }
      return analyses;
    },
    close: () => network.close(),
  };
}

function decode(
  index: number,
  tokens: readonly Token[],
  scores: SentenceScores,
  labels: Labels,
  namesOf: NameDecoder,
): SentenceAnalysis {
  const count = tokens.length;
  const heads = decodeTree(count, scores.arc);
  return {
    index,
    ...spanOf(tokens),
    tokens,
    names: namesOf(count, scores.names),
    tags: tokens.map(({ text }, word) => tagOf(text, labels.tags[best(scores.tags(word))]!)),
    heads,
    relations: heads.map((head, word) => (head < 0 ? 'root' : relationTo(scores, word, labels))),
    triggers: decodeTriggers(count, labels, scores),
    modalities: tokens.map((_, word) => guess(scores.modalities(word), labels.modalities)),
    acts: tokens.map((_, word) => guess(scores.types(word), labels.types, 1) as Guess<ClaimType>),
  };
}

function guess<T>(scores: Scores, labels: readonly T[], first = 0): Guess<T> {
  const label = best(scores, first);
  return { label: labels[label]!, score: probability(scores, label) };
}

/** The tree may give a word another head than its best: only its relation to that is known, and "root" is then none. */
function relationTo(scores: SentenceScores, word: number, labels: Labels): string {
  return labels.relations[bestBut(scores.relations(word), labels.relations.indexOf('root'))]!;
}
