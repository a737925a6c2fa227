import type { Article } from '../model/article.ts';
import { digest } from '../model/ids.ts';

/** Changes whenever anything changes that the graph shows of the article or that reading depends on. */
export function contentHash(article: Article): string {
  const { url, title, authors, publishedAt, source, language, text } = article;
  const shown = [url, title, authors, publishedAt, source?.id, source?.name, source?.domain, language, text];
  return digest('article-content', JSON.stringify(shown));
}
