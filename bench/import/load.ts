import type { ArticleWriter } from '../../src/graph/article-writer.ts';
import { BULK_WRITES_AT_ONCE, openBulkWriter } from '../../src/graph/bulk/open-bulk-writer.ts';
import type { MadeArticle } from '../corpus/made-article.ts';
import { AT, type BenchCorpus, corpusOf } from './corpus.ts';
import type { BenchServer } from './open-server.ts';

/** So many articles are made at once, with the clock stopped. */
export const ROUND = 1_000;
const MOST_TO_WARM_UP = 2_000;
const WARM_UP_SEED = 99;

/** Hands articles to a writer as an import does that never waits for its reader; resolves when all are written. */
export async function writeAll(writer: ArticleWriter, made: readonly MadeArticle[]): Promise<void> {
  const left = [...made];
  const one = async () => {
    for (let next = left.shift(); next !== undefined; next = left.shift()) {
      const { article, reading, contentHash } = next;
      await writer.write(article, reading, { at: AT, contentHash });
    }
  };
  await Promise.all(Array.from({ length: BULK_WRITES_AT_ONCE }, one));
}

/** What a server is warmed up with before it is given so many articles. */
export function warmUpCorpus(articles: number): BenchCorpus {
  return corpusOf(WARM_UP_SEED, Math.min(MOST_TO_WARM_UP, articles));
}

/** Lets the server compile itself and plan all statements, and empties it again. */
export async function warmUp({ database, empty }: BenchServer, articles: number): Promise<void> {
  const corpus = warmUpCorpus(articles);
  const writer = openBulkWriter(database);
  await writeAll(writer, corpus.made(0, corpus.articles));
  await writer.finish();
  await empty();
}

/** Milliseconds that something takes. */
export async function timeOf(work: () => Promise<unknown>): Promise<number> {
  const begun = performance.now();
  await work();
  return performance.now() - begun;
}
