/** What is known of an article before anything is checked; every value is as it came. */
export interface RawFields {
  readonly id?: unknown;
  readonly url?: unknown;
  readonly title?: unknown;
  readonly publishedAt?: unknown;
  readonly authors?: unknown;
  readonly source?: unknown;
  readonly domain?: unknown;
  readonly language?: unknown;
  readonly text?: unknown;
  readonly html?: unknown;
}

export type FieldName = keyof RawFields;

/**
 * Names under which archives and feeds keep the same thing, the preferred first.
 * They are compared without case, `_`, `-`, `:` and spaces: `date_published`, `datePublished` and `Date-Published` are one.
 */
const FIELD_NAMES: Readonly<Record<FieldName, readonly string[]>> = {
  id: ['id', '_id', 'guid', 'uuid', 'articleId', 'documentId', 'docId'],
  url: ['url', 'link', 'canonicalUrl', 'permalink', 'webUrl', 'uri', 'href', 'sourceUrl'],
  title: ['title', 'headline', 'heading', 'name'],
  publishedAt: [
    'publishedAt',
    'datePublished',
    'published',
    'publicationDate',
    'publishDate',
    'pubDate',
    'publishedTime',
    'publishedOn',
    'date',
    'datetime',
    'timestamp',
  ],
  authors: ['authors', 'author', 'byline', 'by', 'creator', 'creators', 'writers', 'writer'],
  source: ['source', 'publisher', 'outlet', 'publication', 'siteName', 'site', 'newspaper', 'sourceName', 'provider'],
  domain: ['domain', 'sourceDomain', 'host', 'hostname'],
  language: ['language', 'lang', 'inLanguage', 'locale'],
  text: [
    'text',
    'content',
    'body',
    'articleBody',
    'maintext',
    'mainText',
    'fullText',
    'articleText',
    'plainText',
    'story',
  ],
  html: ['html', 'contentHtml', 'htmlContent', 'bodyHtml', 'rawHtml', 'articleHtml'],
};

/** Picks the fields of an article out of a record, whatever it calls them; empty strings and nulls count as missing. */
export function pickFields(record: Readonly<Record<string, unknown>>): RawFields {
  const byKey = new Map(Object.entries(record).map(([key, value]) => [foldKey(key), value]));
  const picked = Object.entries(FIELD_NAMES).map(([field, names]) => {
    const found = names.map((name) => byKey.get(foldKey(name))).find((value) => !isMissing(value));
    return [field, found] as const;
  });
  return Object.fromEntries(picked.filter(([, value]) => value !== undefined));
}

function foldKey(key: string): string {
  return key.toLowerCase().replace(/[_\-:\s]/g, '');
}

function isMissing(value: unknown): boolean {
  return value === null || value === undefined || (typeof value === 'string' && value.trim() === '');
}
