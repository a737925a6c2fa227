import type { Article } from '../model/article.ts';
import type { Extractor } from '../model/reading.ts';
import type { Database } from './database.ts';
import { loadStatement } from './statements.ts';

const readOtherwise = loadStatement('read/articles-read-otherwise');
const articlesByName = loadStatement('read/articles-by-name');

/** Few, since a text may be long: two pages are in memory at once. */
const LISTED_AT_ONCE = 20;
const LIMITS = { deadlineMs: 60_000 };

/** An article as the graph has it; where no language was given, the one that was recognised stands in its place. */
export interface StoredArticle {
  readonly article: Article;
  readonly contentHash: string;
}

/**
 * All articles that were read by another extractor than this one, or by another version of it, in the order of their ids. They
 * may be written meanwhile. Takes the memory of two pages: while one is handed out, the next is asked for.
 */
export async function* articlesReadOtherwise(database: Database, extractor: Extractor): AsyncGenerator<StoredArticle> {
  const { name: extractorName, version: extractorVersion } = extractor;
  const pageAfter = async (after: string): Promise<readonly StoredArticle[]> => {
    const parameters = { extractorName, extractorVersion, after, count: LISTED_AT_ONCE };
    return (await database.run<StoredArticle>(readOtherwise, parameters, LIMITS)).rows;
  };
  let page = await pageAfter('');
  while (page.length > 0) {
    const next = pageAfter(page.at(-1)!.article.id);
    // Whoever does not go on must not be told of its failure by the process.
    next.catch(() => undefined);
    yield* page;
    page = await next;
  }
}

/** Articles with one of these ids, or at one of these addresses, in the order of their ids. */
export async function articlesNamed(
  database: Database,
  ids: readonly string[],
  urls: readonly string[],
): Promise<readonly { readonly id: string; readonly title: string }[]> {
  return (await database.run<{ id: string; title: string }>(articlesByName, { ids, urls })).rows;
}
