import type { Token } from '../../src/reading/sentence-analysis.ts';
import type { ClaimSentence } from './claim-targets.ts';
import type { NamedSentence } from './name-targets.ts';
import type { Tree } from './tree-targets.ts';

/** A sentence with all that somebody annotated in it: one pass of the network learns from every layer. */
export interface TrainingSentence {
  readonly tokens: readonly Token[];
  readonly source: string;
  /** For measuring only. */
  readonly test: boolean;
  /** Development sets that hold the same document. */
  readonly overlaps: readonly string[];
  readonly names: Pick<NamedSentence, 'tags' | 'marks'> | null;
  readonly tree: Pick<Tree, 'tags' | 'heads' | 'relations'> | null;
  readonly claims: Pick<ClaimSentence, 'batch' | 'triggers'> | null;
}

/** The layers by sentence: the same words in the same order are the same sentence, the first of each layer stands. */
export function joinLayers(layers: {
  readonly names: readonly NamedSentence[];
  readonly trees: readonly Tree[];
  readonly claims: readonly ClaimSentence[];
}): readonly TrainingSentence[] {
  const joined = new Map<string, TrainingSentence>();
  const put = (tokens: readonly Token[], source: string, layer: Partial<TrainingSentence>) => {
    const key = tokens.map(({ text }) => text).join(' ');
    const known = joined.get(key);
    joined.set(key, {
      tokens,
      source: known?.source ?? source,
      test: (known?.test || layer.test) ?? false,
      overlaps: [...(known?.overlaps ?? []), ...(layer.overlaps ?? [])],
      names: known?.names ?? layer.names ?? null,
      tree: known?.tree ?? layer.tree ?? null,
      claims: known?.claims ?? layer.claims ?? null,
    });
  };
  for (const { tokens, batch, triggers } of layers.claims) {
    put(tokens, batch.startsWith('written') ? 'written' : 'voa-claims', { claims: { batch, triggers } });
  }
  for (const { tokens, tags, marks, source, test, overlaps } of layers.names) {
    put(tokens, source, { test, overlaps, names: { tags, marks } });
  }
  for (const { tokens, tags, heads, relations, source, test } of layers.trees) {
    put(tokens, source, { test, tree: { tags, heads, relations } });
  }
  return [...joined.values()];
}
