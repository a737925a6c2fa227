import type { Format } from '../input-file.ts';

/** `text/html` out of `text/html; charset=utf-8`; `of no type` where there is none. */
export function mediaTypeOf(contentType: string): string {
  const type = contentType.split(';')[0]?.trim().toLowerCase() ?? '';
  return /^[\w.+-]+\/[\w.+-]+$/.test(type) ? type : 'of no type';
}

export function charsetOf(contentType: string): string | null {
  return /;\s*charset\s*=\s*"?(?<charset>[\w.:-]+)/i.exec(contentType)?.groups?.charset ?? null;
}

/** Null: to be told from the content, as servers give many things as plain text and as bytes of no kind. */
const FORMATS: Readonly<Record<string, Format | null>> = {
  'text/html': 'html',
  'application/xhtml+xml': 'html',
  'application/rss+xml': 'feed',
  'application/atom+xml': 'feed',
  'application/rdf+xml': 'feed',
  'application/xml': 'feed',
  'text/xml': 'feed',
  'application/json': 'json',
  'application/feed+json': 'json',
  'application/ld+json': 'json',
  'text/json': 'json',
  'application/jsonl': 'jsonl',
  'application/jsonlines': 'jsonl',
  'application/ndjson': 'jsonl',
  'application/x-ndjson': 'jsonl',
  'text/markdown': 'markdown',
  'text/plain': null,
  'application/octet-stream': null,
  'application/gzip': null,
  'application/x-gzip': null,
  'of no type': null,
};

/** The format that a Content-Type means; undefined where it is nothing with articles in it. */
export function formatOfType(contentType: string): Format | null | undefined {
  const type = mediaTypeOf(contentType);
  return Object.hasOwn(FORMATS, type) ? FORMATS[type] : undefined;
}
