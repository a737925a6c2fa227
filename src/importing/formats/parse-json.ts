import { pickFields, type RawFields } from '../fields/field-names.ts';
import { RejectedItem } from '../rejection.ts';
import { isJsonFeed, jsonFeedRecord } from '../sources/read-json-feed.ts';

/** `parseHtmlPage`, wherever it runs. */
export type ParseHtml = (html: string) => Promise<RawFields>;

/** Keys under which services put a list of articles. */
const LISTS = ['articles', 'items', 'results', 'documents', 'data', 'docs'] as const;
const BLOCK_TAG = /<(?:p|div|br|article|section|h[1-6]|ul|blockquote)\b[^>]*>/i;

/**
 * Records of a JSON document: one article, a list of them, a JSON Feed, or an object that holds such a list
 * and no text of its own (an article may have a list under `data`, too).
 * @throws RejectedItem BAD_JSON
 */
export function parseJsonDocument(text: string): readonly unknown[] {
  const value = parseJson(text);
  if (Array.isArray(value)) return value;
  if (isJsonFeed(value)) return value.items.map((item) => jsonFeedRecord(value, item));
  if (typeof value === 'object' && value !== null && !hasText(value)) {
    const list = LISTS.map((key) => (value as Record<string, unknown>)[key]).find(Array.isArray);
    if (list !== undefined) return list;
  }
  return [value];
}

function hasText(value: object): boolean {
  const { text, html } = pickFields(value as Record<string, unknown>);
  return typeof text === 'string' || Array.isArray(text) || typeof html === 'string';
}

/** @throws RejectedItem BAD_JSON with the parser's own words about the place */
export function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    const words = error instanceof Object && 'message' in error ? String(error.message) : String(error);
    throw new RejectedItem('parse', 'BAD_JSON', `Expected JSON, but: ${words}`, text);
  }
}

/**
 * Fields of one record, under whatever names it has them. HTML, in a field of its own or in the text, is turned to text;
 * what the record does not say is taken from the page's own metadata.
 * @throws RejectedItem NOT_AN_ARTICLE where the record is no object
 */
export async function recordFields(record: unknown, parseHtml: ParseHtml): Promise<RawFields> {
  if (typeof record !== 'object' || record === null || Array.isArray(record)) {
    const came = record === null ? 'null' : Array.isArray(record) ? 'a list' : `a ${typeof record}`;
    throw new RejectedItem(
      'check',
      'NOT_AN_ARTICLE',
      `Expected an object with at least a text (or html), but it is ${came}.`,
      beginningOf(record),
    );
  }
  const { html, ...fields } = pickFields(record as Record<string, unknown>);
  if (fields.text === undefined && typeof html === 'string') return { ...(await parseHtml(html)), ...fields };
  if (typeof fields.text === 'string' && BLOCK_TAG.test(fields.text)) {
    return { ...fields, text: (await parseHtml(fields.text)).text ?? '' };
  }
  return fields;
}

/** Without what is nested in it, which may be more than can be written down. */
function beginningOf(record: unknown): string {
  const list = Array.isArray(record) ? record.slice(0, 10) : record;
  return JSON.stringify(list, (key, value) =>
    key !== '' && typeof value === 'object' && value !== null ? '…' : value,
  );
}
