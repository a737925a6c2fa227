import { pickFields, type RawFields } from '../fields/field-names.ts';

/** What this module needs of a DOM; linkedom gives it. */
export interface ElementLike {
  getAttribute(name: string): string | null;
  readonly textContent: string | null;
}
export interface DocumentLike {
  querySelector(selector: string): ElementLike | null;
  querySelectorAll(selector: string): Iterable<ElementLike>;
}

type JsonObject = Readonly<Record<string, unknown>>;

const ARTICLE_TYPE = /(?:Article|BlogPosting|Report)$/;

/** Names and properties of meta tags for each field, the most trusted first. */
const META_NAMES = {
  url: ['og:url', 'twitter:url', 'parsely-link'],
  title: ['og:title', 'twitter:title', 'dc.title', 'dcterms.title', 'parsely-title', 'sailthru.title', 'headline'],
  publishedAt: [
    'article:published_time',
    'og:published_time',
    'article:published',
    'datepublished',
    'publishdate',
    'publish-date',
    'publication_date',
    'pubdate',
    'parsely-pub-date',
    'sailthru.date',
    'dc.date.issued',
    'dc.date',
    'dcterms.created',
    'dcterms.date',
    'date',
  ],
  authors: ['author', 'article:author', 'parsely-author', 'sailthru.author', 'dc.creator', 'byl', 'og:article:author'],
  source: ['og:site_name', 'application-name', 'dc.publisher', 'publisher', 'copyright-holder'],
  language: ['og:locale', 'language', 'dc.language', 'content-language'],
} as const satisfies Partial<Record<keyof RawFields, readonly string[]>>;

/** Elements that carry a field where neither JSON-LD nor meta tags do; `attribute` null means the text. */
const ELEMENTS: readonly { field: keyof RawFields; selector: string; attribute: string | null }[] = [
  { field: 'url', selector: 'link[rel="canonical"]', attribute: 'href' },
  { field: 'title', selector: 'article h1, main h1, h1', attribute: null },
  { field: 'title', selector: 'title', attribute: null },
  { field: 'publishedAt', selector: '[itemprop="datePublished"]', attribute: 'content' },
  { field: 'publishedAt', selector: '[itemprop="datePublished"]', attribute: 'datetime' },
  {
    field: 'publishedAt',
    selector: 'article time[datetime], header time[datetime], time[pubdate]',
    attribute: 'datetime',
  },
  { field: 'authors', selector: 'a[rel="author"], [itemprop="author"] [itemprop="name"]', attribute: null },
  { field: 'language', selector: 'html[lang]', attribute: 'lang' },
];

/** Fields of an HTML page: JSON-LD first, then meta tags (OpenGraph, Dublin Core, …), then the elements themselves. */
export function htmlMetadata(document: DocumentLike): RawFields {
  const layers = [fromElements(document), fromMetaTags(document), fromJsonLd(document)];
  return Object.assign({}, ...layers) as RawFields;
}

function fromElements(document: DocumentLike): RawFields {
  const found: Record<string, string> = {};
  for (const { field, selector, attribute } of ELEMENTS) {
    const element = document.querySelector(selector);
    const value = attribute === null ? element?.textContent : element?.getAttribute(attribute);
    if (value?.trim()) found[field] ??= value.trim();
  }
  return found;
}

function fromMetaTags(document: DocumentLike): RawFields {
  const content = new Map<string, string[]>();
  for (const meta of document.querySelectorAll('meta[content]')) {
    const name = (
      meta.getAttribute('property') ??
      meta.getAttribute('name') ??
      meta.getAttribute('itemprop') ??
      ''
    ).toLowerCase();
    const value = meta.getAttribute('content')?.trim() ?? '';
    if (name === '' || value === '') continue;
    const known = content.get(name);
    if (known === undefined) content.set(name, [value]);
    else known.push(value);
  }
  const entries = Object.entries(META_NAMES).map(([field, names]) => {
    const values = names.map((name) => content.get(name)).find((found) => found !== undefined);
    return [field, field === 'authors' ? values : values?.[0]] as const;
  });
  return Object.fromEntries(entries.filter(([, value]) => value !== undefined));
}

function fromJsonLd(document: DocumentLike): RawFields {
  const objects = [...document.querySelectorAll('script[type="application/ld+json"]')].flatMap((script) =>
    objectsIn(parseLeniently(script.textContent ?? '')),
  );
  const article = objects.find((object) => typesOf(object).some((type) => ARTICLE_TYPE.test(type)));
  if (article === undefined) return {};
  const byId = new Map(
    objects.filter((object) => Object.keys(object).length > 1).map((object) => [object['@id'], object]),
  );
  const resolve = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(resolve);
    return isObject(value) && '@id' in value ? { ...byId.get(value['@id']), ...value } : value;
  };
  const { id: _id, source: _source, text: _text, html: _html, title, ...fields } = pickFields(article);
  return withoutMissing({
    ...fields,
    title: typeof article.headline === 'string' ? article.headline : title,
    url: fields.url ?? pageOf(article.mainEntityOfPage),
    authors: resolve(article.author ?? article.creator),
    source: firstOf(resolve(article.publisher ?? article.sourceOrganization)),
    text: article.articleBody,
  });
}

function firstOf(value: unknown): unknown {
  return Array.isArray(value) ? value[0] : value;
}

function pageOf(value: unknown): unknown {
  return isObject(value) ? value['@id'] : value;
}

function objectsIn(value: unknown): readonly JsonObject[] {
  if (Array.isArray(value)) return value.flatMap(objectsIn);
  if (!isObject(value)) return [];
  return [value, ...objectsIn(value['@graph'])];
}

function typesOf(object: JsonObject): readonly string[] {
  return [object['@type']].flat().filter((type): type is string => typeof type === 'string');
}

/** Pages carry JSON-LD with raw line breaks inside strings, in CDATA or in comments. */
function parseLeniently(text: string): unknown {
  const json = text.replace(/^\s*(?:<!--|\/\*<!\[CDATA\[\*\/|<!\[CDATA\[)|(?:-->|\/\*\]\]>\*\/|\]\]>)\s*$/g, '');
  for (const candidate of [json, json.replace(/[\n\r\t]+/g, ' ')]) {
    try {
      return JSON.parse(candidate);
    } catch {
      // The page stays readable without it: meta tags and elements are asked next.
    }
  }
  return null;
}

function isObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function withoutMissing(fields: Readonly<Record<string, unknown>>): RawFields {
  return Object.fromEntries(
    Object.entries(fields).filter(([, value]) => value !== undefined && value !== null && value !== ''),
  );
}
