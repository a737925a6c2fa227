import type { Database } from '../graph/database.ts';
import { articlesReadOtherwise, type StoredArticle } from '../graph/stored-articles.ts';
import type { Article } from '../model/article.ts';
import type { Extractor } from '../model/reading.ts';
import { storedExtractor } from './claim-floor.ts';
import { contentHash } from './content-hash.ts';
import type { ImportSource } from './import-source.ts';

/**
 * The articles of the graph that another extractor, or another version of it, has read: as they came from their files, so that
 * the graph becomes what importing the files again would make of it. Their content hashes stay.
 * @param extractor as the reader tells it
 */
export function fromGraph(database: Database, extractor: Extractor): ImportSource {
  return {
    bytesTotal: null,
    async *items() {
      for await (const stored of articlesReadOtherwise(database, storedExtractor(extractor))) {
        const article = asItCame(stored);
        yield { article, origin: article.id, notes: [], rejection: null, contentHash: stored.contentHash };
      }
    },
  };
}

/** Whether the language was given or recognised tells the hash; a hash that was made in another way tells nothing. */
export function asItCame({ article, contentHash: hash }: StoredArticle): Article {
  const unsaid = { ...article, language: null };
  return contentHash(unsaid) === hash ? unsaid : article;
}
