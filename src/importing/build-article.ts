import type { Article, Source } from '../model/article.ts';
import { digest } from '../model/ids.ts';
import type { RawFields } from './fields/field-names.ts';
import { readAuthors } from './fields/read-authors.ts';
import { readDate } from './fields/read-date.ts';
import { readLanguage } from './fields/read-language.ts';
import { readSource } from './fields/read-source.ts';
import { domainOf, readUrl, URL_LENGTH_MAX, urlIdentity } from './fields/read-url.ts';
import { RejectedItem } from './rejection.ts';
import { normaliseSpaces, paragraphsOf } from './text/normalise-text.ts';
import { type StrippedText, stripFurniture } from './text/strip-furniture.ts';
import { checkTextLength } from './text/text-length.ts';

/** An article, and what of its fields had to be left out, in words. */
export interface BuiltArticle {
  readonly article: Article;
  readonly notes: readonly string[];
}

const TITLE_LENGTH_MAX = 300;
const URL_EXPECTED = `an http or https address of at most ${URL_LENGTH_MAX} characters`;
/** Length of the title that is cut from the text's beginning where there is none. */
const MADE_TITLE_LENGTH = 80;

/**
 * Checks and normalises the fields of one article and takes page furniture out of its text.
 * A field that cannot be true becomes null with a note; what the text itself says (title, byline, source, date)
 * fills fields that were not given.
 * @param now milliseconds since 1970, the limit for dates of publication
 * @throws RejectedItem NO_TEXT, TEXT_TOO_LONG or NOT_AN_ARTICLE
 */
export function buildArticle(fields: RawFields, now: number): BuiltArticle {
  const notes: string[] = [];
  const givenTitle = oneLine(fields.title);
  const text = textOf(fields.text, givenTitle ?? '');
  const stripped = stripFurniture(paragraphsOf(normaliseSpaces(text)), givenTitle);
  const body = stripped.paragraphs.join('\n\n');
  if (body === '') throw new RejectedItem('check', 'NO_TEXT', noTextReason(stripped), givenTitle ?? text);
  const url = checked(fields.url, readUrl(fields.url), 'url', URL_EXPECTED, notes);
  const authors = readAuthors(fields.authors);
  const source = readSource(fields.source, fields.domain) ?? sourceWithout(fields, stripped, url);
  const title = shortened(givenTitle ?? stripped.title ?? firstWords(body), TITLE_LENGTH_MAX);
  const article: Omit<Article, 'id'> = {
    url,
    title,
    authors: authors.length > 0 ? authors : stripped.authors,
    publishedAt: publishedAt(fields.publishedAt ?? stripped.date, now, notes),
    source,
    language: checked(fields.language, readLanguage(fields.language), 'language', 'a tag such as en or en-GB', notes),
    text: body,
  };
  return { article: { id: articleId(fields.id, article), ...article }, notes };
}

/** `article:` and a digest of the given id, else of the url, else of source, title and text; an id of our own stays. */
export function articleId(given: unknown, article: Omit<Article, 'id'>): string {
  const id = typeof given === 'number' ? String(given) : typeof given === 'string' ? given.trim() : '';
  if (/^article:[0-9a-f]{20}$/.test(id)) return id;
  if (id !== '') return `article:${digest('id', id)}`;
  if (article.url !== null) return `article:${digest('url', urlIdentity(article.url))}`;
  return `article:${digest('text', article.source?.id ?? '', article.title, article.text)}`;
}

function textOf(value: unknown, title: string): string {
  const text = Array.isArray(value) ? value.filter((part) => typeof part === 'string').join('\n\n') : value;
  if (typeof text !== 'string') {
    throw new RejectedItem(
      'check',
      'NO_TEXT',
      'Expected the report in a field “text” (or content, body, articleBody) or “html”, but there is none.',
      title,
    );
  }
  checkTextLength(text);
  return text;
}

function noTextReason(stripped: StrippedText): string {
  if (stripped.title !== null) return 'Expected a report, but there is nothing below the title.';
  return stripped.removed.length > 0
    ? `Expected a report, but all ${stripped.removed.length} lines are page furniture (${stripped.removed[0]?.rule}).`
    : 'Expected a report, but the text is empty.';
}

function checked<T>(given: unknown, read: T | null, field: string, expected: string, notes: string[]): T | null {
  if (read === null && given !== undefined) {
    notes.push(`${field} left out: expected ${expected}, but it is “${String(given).slice(0, 80)}”`);
  }
  return read;
}

function publishedAt(given: unknown, now: number, notes: string[]): string | null {
  if (given === undefined || given === null) return null;
  const date = typeof given === 'string' || typeof given === 'number' ? readDate(given, now) : null;
  if (date?.problem !== null) notes.push(`publishedAt left out: ${date?.problem ?? 'expected a text or a number'}`);
  return date?.instant ?? null;
}

/** Where no publisher is given, the text may name one; else the address does. */
function sourceWithout(fields: RawFields, stripped: StrippedText, url: string | null): Source | null {
  if (stripped.source !== null) return readSource(stripped.source, fields.domain);
  return url === null ? null : readSource(domainOf(url), null);
}

function oneLine(value: unknown): string | null {
  if (typeof value !== 'string') return null;
  const line = normaliseSpaces(value).replace(/\n+/g, ' ');
  return line === '' ? null : line;
}

function firstWords(body: string): string {
  const sentence = /^.*?[.!?](?=\s|$)/u.exec(body)?.[0] ?? body.split('\n')[0] ?? body;
  return shortened(sentence, MADE_TITLE_LENGTH);
}

/** Cut between words, with an ellipsis. */
function shortened(line: string, length: number): string {
  if (line.length <= length) return line;
  const end = Math.max(line.lastIndexOf(' ', length - 1), length >> 1);
  return `${line.slice(0, end).toWellFormed().trimEnd()}…`;
}
