import type { ArticleReader } from '../../src/importing/import-options.ts';
import type { ImportSource } from '../../src/importing/import-source.ts';
import { type MadeArticle, madeArticle } from '../corpus/made-article.ts';
import { populationOf } from '../corpus/population.ts';

/** Articles of a made world with their readings, each the same whenever it is asked for. */
export interface BenchCorpus {
  readonly articles: number;
  /** Those of some numbers, the first included and the last not. */
  made(from: number, to: number): readonly MadeArticle[];
}

const ENTITIES_AN_ARTICLE = 0.6;
/** Instant at which all articles come into the graph. */
export const AT = '2018-07-01T00:00:00Z';

export function corpusOf(seed: number, articles: number): BenchCorpus {
  const population = populationOf(seed, Math.ceil(ENTITIES_AN_ARTICLE * articles));
  return {
    articles,
    made: (from, to) =>
      Array.from({ length: Math.min(to, articles) - from }, (_, at) => madeArticle(seed, from + at, population)),
  };
}

/** The corpus as an import takes it, made while it is taken: nothing of it is held in memory. */
export function sourceOf(corpus: BenchCorpus): ImportSource {
  return {
    bytesTotal: null,
    async *items() {
      for (let at = 0; at < corpus.articles; at += 1) {
        const { article } = corpus.made(at, at + 1)[0]!;
        yield { origin: `made:${at}`, article, notes: [], rejection: null };
      }
    },
  };
}

/** Knows what is to be read in each article of the corpus, by its address. */
export function readerOf(corpus: BenchCorpus): ArticleReader {
  return {
    extractor: { name: 'made', version: '1' },
    async read({ url }) {
      const at = Number(url?.split('/').at(-1));
      return corpus.made(at, at + 1)[0]!.reading;
    },
  };
}
