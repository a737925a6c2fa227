import { entryIdentity } from './feed-address.ts';

type JsonObject = Readonly<Record<string, unknown>>;

/** JSON Feed 1.0 and 1.1 (jsonfeed.org): told by its version. */
export function isJsonFeed(document: unknown): document is JsonObject & { readonly items: readonly unknown[] } {
  if (!isObject(document) || !Array.isArray(document.items)) return false;
  return typeof document.version === 'string' && /^https?:\/\/jsonfeed\.org\/version\//.test(document.version);
}

/** An item of a JSON Feed as a record of JSON lines, with what its feed says of all of them; what is no object stays as it is. */
export function jsonFeedRecord(feed: JsonObject, item: unknown): unknown {
  if (!isObject(item)) return item;
  const { id, url, external_url, content_html, content_text, summary, date_published, date_modified, ...rest } = item;
  const home = textOr(feed.home_page_url) ?? textOr(feed.feed_url) ?? textOr(feed.title) ?? '';
  const html = textOr(content_html);
  return {
    ...rest,
    ...entryIdentity(idText(id), textOr(url) ?? textOr(external_url), false, home),
    publishedAt: date_published ?? date_modified,
    authors: item.authors ?? item.author ?? feed.authors ?? feed.author,
    source: { name: feed.title, url: feed.home_page_url },
    language: item.language ?? feed.language,
    ...(html === null ? { text: textOr(content_text) ?? summary } : { html }),
  };
}

function idText(id: unknown): string {
  return typeof id === 'string' ? id.trim() : typeof id === 'number' ? String(id) : '';
}

function textOr(value: unknown): string | null {
  return typeof value === 'string' && value.trim() !== '' ? value.trim() : null;
}

function isObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
