import { entryIdentity, resolved } from './feed-address.ts';
import type { FeedEntry } from './feed-entries.ts';
import { type FeedText, feedText, plainLine } from './feed-text.ts';
import { childrenOf, textIn, type XmlElement } from './xml-element.ts';

/** The fields of an article, and what is to be said of them. */
export interface FeedRecord {
  readonly record: Readonly<Record<string, unknown>>;
  readonly notes: readonly string[];
}

/** Elements in which a feed may say the same thing, the best first; names as in `moduleName`. */
const NAMES = {
  id: ['id', 'guid', 'atom:id', 'dc:identifier'],
  url: ['feedburner:origLink', 'link', 'atom:link'],
  title: ['title', 'atom:title', 'dc:title', 'media:title'],
  published: ['published', 'pubDate', 'dc:date', 'dcterms:issued', 'dcterms:created', 'issued', 'atom:published'],
  updated: ['updated', 'modified', 'dcterms:modified', 'atom:updated'],
  authors: ['author', 'dc:creator', 'atom:author', 'itunes:author'],
  publisher: ['dc:publisher'],
  language: ['dc:language', 'language'],
  content: ['content:encoded', 'content', 'atom:content', 'xhtml:body', 'xhtml:div'],
  summary: ['description', 'summary', 'atom:summary', 'dcterms:abstract', 'media:description', 'itunes:summary'],
} as const;
/** A summary that is longer is the article itself: many feeds have no other place for it. */
const SUMMARY_LENGTH = 1000;

/** An entry as a record of JSON lines would say it. */
export function feedRecord({ entry, head }: FeedEntry): FeedRecord {
  const notes: string[] = [];
  const site = linkOf(head, null);
  const name = lineOf(head, NAMES.publisher) ?? lineOf(head, NAMES.title);
  const fields = entry.parts.filter((part): part is XmlElement => typeof part !== 'string');
  const published = lineOf(fields, NAMES.published);
  const date = published ?? lineOf(fields, NAMES.updated);
  if (published === null && date !== null)
    notes.push('publishedAt is the date of the last change: the feed has no other');
  const content = textOf(fields, NAMES.content);
  const body = content ?? textOf(fields, NAMES.summary);
  if (content === null && body !== null && body.text.length < SUMMARY_LENGTH) {
    notes.push('text is no more than the summary that the feed gives');
  }
  const own = authorsOf(fields);
  const record = {
    ...identityOf(entry, fields, site, name),
    title: lineOf(fields, NAMES.title),
    publishedAt: date,
    authors: own.length > 0 ? own : authorsOf(head),
    source: sourceOf(fields) ?? { name, url: site },
    language: lineOf(fields, NAMES.language) ?? entry.language ?? lineOf(head, NAMES.language),
    ...(body === null ? {} : body.isHtml ? { html: body.text } : { text: body.text }),
  };
  return { record: withoutMissing(record), notes };
}

function identityOf(entry: XmlElement, fields: readonly XmlElement[], site: string | null, name: string | null) {
  const [idElement] = named(fields, NAMES.id);
  const about = entry.attributes['rdf:about'] ?? '';
  const id = idElement === undefined ? about : textIn(idElement);
  const isPermalink = idElement?.name === 'guid' && idElement.attributes.isPermaLink?.toLowerCase() !== 'false';
  return entryIdentity(id, linkOf(fields, site), isPermalink, site ?? name ?? '');
}

/** RSS has the address as text, Atom as an attribute, and other relations beside it; `site` where nothing else is the base. */
function linkOf(elements: readonly XmlElement[], site: string | null): string | null {
  for (const element of named(elements, NAMES.url)) {
    const { rel = 'alternate', href } = element.attributes;
    const address = href ?? textIn(element);
    const url = rel === 'alternate' && address !== '' ? resolved(address, element.base ?? site) : null;
    if (url !== null) return url;
  }
  return null;
}

/** `jo@example.org (Jo Lind)` in RSS, a name in Dublin Core, an element with a name in Atom. */
function authorsOf(elements: readonly XmlElement[]): readonly string[] {
  const lines = named(elements, NAMES.authors).map((element) => {
    const [name] = [...childrenOf(element, 'name'), ...childrenOf(element, 'atom:name')];
    const line = name === undefined ? lineOf([element], [element.name]) : textIn(name);
    return /^\S+@\S+\s*\((?<name>[^()]+)\)$/.exec(line ?? '')?.groups?.name ?? line;
  });
  return [...new Set(lines.filter((line): line is string => line !== null))];
}

/** The publisher that an entry names itself, as in feeds that are put together from others. */
function sourceOf(fields: readonly XmlElement[]): Readonly<Record<string, unknown>> | null {
  const publisher = lineOf(fields, NAMES.publisher);
  if (publisher !== null) return { name: publisher };
  const [element] = named(fields, ['source', 'atom:source']);
  if (element === undefined) return null;
  const children = element.parts.filter((part): part is XmlElement => typeof part !== 'string');
  const name = lineOf(children, NAMES.title) ?? (children.length === 0 ? textIn(element) : null);
  return name === null || name === '' ? null : { name, url: element.attributes.url ?? linkOf(children, null) };
}

function lineOf(elements: readonly XmlElement[], names: readonly string[]): string | null {
  const found = textOf(elements, names);
  const line = found === null ? '' : plainLine(found);
  return line === '' ? null : line;
}

function textOf(elements: readonly XmlElement[], names: readonly string[]): FeedText | null {
  for (const element of named(elements, names)) {
    const found = feedText(element);
    if (found !== null) return found;
  }
  return null;
}

/** In the order of the names; what stands in a group of pictures counts as if it stood for itself. */
function named(elements: readonly XmlElement[], names: readonly string[]): readonly XmlElement[] {
  const all = elements.flatMap((element) =>
    element.name === 'media:group' || element.name === 'media:content'
      ? element.parts.filter((part): part is XmlElement => typeof part !== 'string')
      : [element],
  );
  return names.flatMap((name) => all.filter((element) => element.name === name));
}

function withoutMissing(record: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>> {
  return Object.fromEntries(Object.entries(record).filter(([, value]) => value !== null));
}
