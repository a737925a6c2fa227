import type { Article } from '../model/article.ts';
import { digest } from '../model/ids.ts';
import { urlIdentity } from './fields/read-url.ts';

/**
 * Changes whenever anything changes that the graph shows of the article or that reading depends on. Of the address only
 * what makes it the same page counts, as for the id: another spelling of it is no other article.
 */
export function contentHash(article: Article): string {
  const { url, title, authors, publishedAt, source, language, text } = article;
  const page = url === null ? null : urlIdentity(url);
  const shown = [page, title, authors, publishedAt, source?.id, source?.name, source?.domain, language, text];
  return digest('article-content', JSON.stringify(shown));
}
