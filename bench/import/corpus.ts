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

/** A corpus as an import takes it: articles, and what is to be read in them, are made when they are asked for and held nowhere. */
export interface MadeInput {
  readonly source: ImportSource;
  /** Knows an article by its address. */
  readonly reader: ArticleReader;
  /** Milliseconds that making took so far, which is no part of an import. */
  makingMs(): number;
}

export function inputOf(corpus: BenchCorpus): MadeInput {
  let ms = 0;
  const make = (at: number) => {
    const begun = performance.now();
    const [made] = corpus.made(at, at + 1);
    ms += performance.now() - begun;
    return made!;
  };
  return {
    source: {
      bytesTotal: null,
      async *items() {
        for (let at = 0; at < corpus.articles; at += 1)
          yield { origin: `made:${at}`, article: make(at).article, notes: [], rejection: null };
      },
    },
    reader: {
      extractor: { name: 'made', version: '1' },
      read: async ({ url }) => make(Number(url?.split('/').at(-1))).reading,
    },
    makingMs: () => ms,
  };
}
