import type { Article } from '../model/article.ts';
import { articleId } from './build-article.ts';
import { pickFields } from './fields/field-names.ts';
import { readAuthors } from './fields/read-authors.ts';
import { readDate } from './fields/read-date.ts';
import { readLanguage } from './fields/read-language.ts';
import { readSource } from './fields/read-source.ts';
import { readUrl } from './fields/read-url.ts';
import { parseJson } from './formats/parse-json.ts';
import { RejectedItem } from './rejection.ts';

/** An article whose text is exactly what was given, with the id that its giver knows it by. */
export interface ArticleAsItStands {
  /** The given id as text; where there is none, the article's own. */
  readonly id: string;
  readonly article: Article;
}

/**
 * One record of JSON lines, its fields under any name that the import knows. Unlike the import it takes nothing out of the
 * text and changes no space in it: whoever counts offsets counts in what they gave. A field that cannot be true is left out.
 * @param now milliseconds since 1970, the limit for dates of publication
 * @throws RejectedItem BAD_JSON, NOT_AN_ARTICLE or NO_TEXT
 */
export function articleAsItStands(line: string, now: number): ArticleAsItStands {
  const record = parseJson(line);
  if (typeof record !== 'object' || record === null || Array.isArray(record)) {
    throw new RejectedItem('check', 'NOT_AN_ARTICLE', 'Expected one object with at least a text.', line);
  }
  const fields = pickFields(record as Record<string, unknown>);
  // An empty text counts as missing in an import; here it is an article in which nothing is found.
  const text = fields.text ?? (record as Record<string, unknown>).text;
  if (typeof text !== 'string') {
    const reason = 'Expected the text in a field “text” (or content, body, articleBody, …), as one string.';
    throw new RejectedItem('check', 'NO_TEXT', reason, line);
  }
  const article: Omit<Article, 'id'> = {
    url: readUrl(fields.url),
    title: typeof fields.title === 'string' ? fields.title : '',
    authors: readAuthors(fields.authors),
    publishedAt: publishedAt(fields.publishedAt, now),
    source: readSource(fields.source, fields.domain),
    language: readLanguage(fields.language),
    text,
  };
  const derived = articleId(fields.id, article);
  const { id } = fields;
  return {
    id: typeof id === 'string' || typeof id === 'number' ? String(id) : derived,
    article: { id: derived, ...article },
  };
}

function publishedAt(given: unknown, now: number): string | null {
  return typeof given === 'string' || typeof given === 'number' ? readDate(given, now).instant : null;
}
