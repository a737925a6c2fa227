import { InferenceSession, Tensor } from 'onnxruntime-node';
import type { ClaimType } from '../../model/ontology.ts';
import type { Guess, SentenceAnalysis, Token } from '../sentence-analysis.ts';
import { spanOf } from '../tokens.ts';
import { casingClass } from './casing.ts';
import { decodeNames } from './decode-names.ts';
import { decodeTree } from './decode-tree.ts';
import { decodeTriggers } from './decode-triggers.ts';
import { type Labels, parseLabels } from './labels.ts';
import { best, probability, type Scores } from './scores.ts';
import { fitToWindow } from './windows.ts';
import { FIRST_PIECE, LAST_PIECE, parseVocabulary, type WordPieces, wordPieces } from './word-pieces.ts';

/** The bytes of the network's three files. */
export interface EncoderFiles {
  readonly weights: Uint8Array;
  readonly vocabulary: Uint8Array;
  readonly labels: Uint8Array;
}

export interface Encoder {
  /** Sentences too long for the network come out in parts; indexes run through. */
  analyse(sentences: readonly (readonly Token[])[]): Promise<readonly SentenceAnalysis[]>;
  /** Stops after the sentence that is being read: the network must not be taken away from under it. */
  close(): Promise<void>;
}

/**
 * The network, run on one thread: parallel work comes from several workers.
 * Each sentence runs alone. int8 scales are taken over a whole batch, so a batch would make the reading of a sentence depend
 * on its neighbours; alone it is a function of its own words, and an edit elsewhere changes nothing here.
 */
export async function openEncoder(files: EncoderFiles): Promise<Encoder> {
  const labels = parseLabels(files.labels);
  const pieces = wordPieces(parseVocabulary(files.vocabulary));
  const session = await InferenceSession.create(files.weights, { intraOpNumThreads: 1, interOpNumThreads: 1 });
  let running: Promise<unknown> = Promise.resolve();
  let closed = false;
  return {
    async analyse(sentences) {
      const analyses: SentenceAnalysis[] = [];
      for (const tokens of sentences.flatMap((sentence) => fitToWindow(sentence, pieces))) {
        if (closed) throw new Error('The encoder was closed while it was reading.');
        const run = session.run(inputsOf(tokens, pieces));
        running = run;
        const outputs = await run;
        analyses.push(decode(analyses.length, tokens, outputs, labels));
      }
      return analyses;
    },
    async close() {
      closed = true;
      await running.catch(() => undefined);
      await session.release();
    },
  };
}

function inputsOf(tokens: readonly Token[], pieces: WordPieces): Record<string, Tensor> {
  const ids = [FIRST_PIECE];
  const shapes = [0];
  const words: number[] = [];
  tokens.forEach((token, at) => {
    words.push(ids.length);
    const casing = casingClass(token.text, at === 0);
    for (const id of pieces(token.text)) {
      ids.push(id);
      shapes.push(casing);
    }
  });
  ids.push(LAST_PIECE);
  shapes.push(0);
  const row = (values: readonly number[]) =>
    new Tensor('int64', BigInt64Array.from(values, BigInt), [1, values.length]);
  return { ids: row(ids), shapes: row(shapes), mask: row(ids.map(() => 1)), words: row(words) };
}

function decode(
  index: number,
  tokens: readonly Token[],
  outputs: InferenceSession.OnnxValueMapType,
  labels: Labels,
): SentenceAnalysis {
  const count = tokens.length;
  const floats = (name: string) => outputs[name]!.data as Float32Array;
  const perWord = (name: string, labelCount: number) => {
    const data = floats(name);
    return (word: number): Scores => ({ data, base: word * labelCount, count: labelCount, stride: 1 });
  };
  const arcs = floats('arc');
  const arcLabels = outputs.lab!.data as BigInt64Array;
  const heads = decodeTree(count, (word, head) => arcs[word * (count + 1) + head + 1]!);
  const tagScores = perWord('xpos', labels.tags.length);
  const roleData = floats('role');
  const typeScores = perWord('trig', labels.types.length);
  const modalityScores = perWord('mod', labels.modalities.length);
  return {
    index,
    ...spanOf(tokens),
    tokens,
    names: decodeNames(count, labels.names, perWord('ner', labels.names.length)),
    tags: tokens.map((_, word) => labels.tags[best(tagScores(word))]!),
    heads,
    relations: heads.map((head, word) => labels.relations[Number(arcLabels[word * (count + 1) + head + 1])]!),
    triggers: decodeTriggers(count, labels, {
      type: typeScores,
      modality: modalityScores,
      role: (trigger, word) => ({
        data: roleData,
        base: trigger * count + word,
        count: labels.roles.length,
        stride: count * count,
      }),
    }),
    modalities: tokens.map((_, word) => guess(modalityScores(word), labels.modalities)),
    acts: tokens.map((_, word) => guess(typeScores(word), labels.types, 1) as Guess<ClaimType>),
  };
}

function guess<T>(scores: Scores, labels: readonly T[], first = 0): Guess<T> {
  const label = best(scores, first);
  return { label: labels[label]!, score: probability(scores, label) };
}
