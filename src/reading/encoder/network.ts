import { InferenceSession, Tensor } from 'onnxruntime-node';
import { type Batch, batches } from './batches.ts';
import type { Scores } from './scores.ts';
import type { SentenceInput } from './sentence-input.ts';

/** The network's scores for one sentence; words are counted from 0. */
export interface SentenceScores {
  readonly names: (word: number) => Scores;
  readonly tags: (word: number) => Scores;
  /** How well `head` fits as the head of `word`; -1 is the root. */
  readonly arc: (word: number, head: number) => number;
  /** Relations of a word to its best head. */
  readonly relations: (word: number) => Scores;
  /** Claim types, the first "none". */
  readonly types: (word: number) => Scores;
  readonly modalities: (word: number) => Scores;
  /** Words whose best type is not "none". */
  readonly triggers: readonly number[];
  /** What each word is to one of `triggers`, given by its place in that list. */
  readonly roles: (trigger: number, word: number) => Scores;
}

export interface Network {
  /** One for each sentence, in order. Bit for bit the same for a sentence whatever is read with it. */
  scores(sentences: readonly SentenceInput[]): Promise<readonly SentenceScores[]>;
  close(): Promise<void>;
}

/**
 * The network of `training/reader/network.py`, run on one thread: parallel work comes from several workers.
 * `piecesOfABatch` is given in tests.
 */
export async function openNetwork(weights: Uint8Array, piecesOfABatch?: number): Promise<Network> {
  // The graph is written as it should run; the runtime's own changes to it make nothing faster.
  const session = await InferenceSession.create(weights, {
    intraOpNumThreads: 1,
    interOpNumThreads: 1,
    graphOptimizationLevel: 'disabled',
  });
  let running: Promise<unknown> = Promise.resolve();
  let closed = false;
  return {
    async scores(sentences) {
      const lengths = sentences.map(({ ids }) => ids.length);
      const scores = new Array<SentenceScores>(sentences.length);
      for (const batch of batches(lengths, piecesOfABatch)) {
        const inputs = batch.sentences.map((sentence) => sentences[sentence]!);
        if (closed) throw new Error('The network was closed while it was reading.');
        const run = session.run(feedsOf(batch, inputs));
        running = run;
        const outputs = await run;
        for (const [i, each] of scoresOf(batch, inputs, outputs).entries()) scores[batch.sentences[i]!] = each;
      }
      return scores;
    },
    async close() {
      closed = true;
      await running.catch(() => undefined);
      await session.release();
    },
  };
}

function feedsOf({ length }: Batch, inputs: readonly SentenceInput[]): Record<string, Tensor> {
  const [ids, casing, opens] = [0, 0, 0].map(() => new Int32Array(inputs.length * length)) as [
    Int32Array,
    Int32Array,
    Int32Array,
  ];
  for (const [row, input] of inputs.entries()) {
    ids.set(input.ids, row * length);
    casing.set(input.casing, row * length);
    for (const start of input.starts) opens[row * length + start] = 1;
  }
  const tensor = (values: Int32Array) => new Tensor('int32', values, [inputs.length, length]);
  return { ids: tensor(ids), casing: tensor(casing), opens: tensor(opens) };
}

/** The words of all sentences stand in one row, and so do all triggers; each sentence gets its part. */
function scoresOf(
  { length }: Batch,
  inputs: readonly SentenceInput[],
  outputs: InferenceSession.OnnxValueMapType,
): readonly SentenceScores[] {
  const table = (name: string) => {
    const { data, dims } = outputs[name] as Tensor;
    const count = dims.at(-1)!;
    return (row: number): Scores => ({ data: data as Float32Array, base: row * count, count, stride: 1 });
  };
  const [names, tags, relations, types] = [table('names'), table('tags'), table('relations'), table('types')];
  const [modalities, roles] = [table('modalities'), table('roles')];
  const arcs = outputs.arcs!.data as Float32Array;
  // The first stands there so that the list is never empty, whatever its word.
  const allTriggers = Array.from(outputs.triggers!.data as BigInt64Array, Number);
  let firstWord = 0;
  let firstTrigger = 1;
  return inputs.map(({ starts }) => {
    const [from, trigger] = [firstWord, firstTrigger];
    firstWord += starts.length;
    while (firstTrigger < allTriggers.length && allTriggers[firstTrigger]! < firstWord) firstTrigger++;
    return {
      names: (word) => names(from + word),
      tags: (word) => tags(from + word),
      arc: (word, head) => arcs[(from + word) * (length + 1) + (head < 0 ? 0 : starts[head]! + 1)]!,
      relations: (word) => relations(from + word),
      types: (word) => types(from + word),
      modalities: (word) => modalities(from + word),
      triggers: allTriggers.slice(trigger, firstTrigger).map((word) => word - from),
      roles: (place, word) => roles((trigger + place) * length + starts[word]!),
    };
  });
}
