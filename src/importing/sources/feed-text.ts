import { Parser } from 'htmlparser2';
import { markupIn, textIn, type XmlElement } from './xml-element.ts';

/** What a field of a feed says, as text or as HTML. */
export interface FeedText {
  readonly text: string;
  readonly isHtml: boolean;
}

const LOOKS_LIKE_HTML = /<\/?[a-z][^<>]*>|<!--|&(?:[a-z]{2,8}|#\d{2,6}|#x[\da-f]{2,5});/i;
/** Types of Atom that are text or HTML; pictures and the like are no articles. */
const TYPES: Readonly<Record<string, 'text' | 'html' | 'xhtml'>> = {
  text: 'text',
  html: 'html',
  xhtml: 'xhtml',
  'text/plain': 'text',
  'text/html': 'html',
  'application/xhtml+xml': 'xhtml',
};

/**
 * The text of an element: Atom says by `type` what it is, RSS means HTML more often than not, and broken feeds have HTML that
 * is not escaped.
 * @returns null where it is empty, or neither text nor HTML
 */
export function feedText(element: XmlElement): FeedText | null {
  const said = element.attributes.type?.trim().toLowerCase();
  const type = said === undefined ? undefined : (TYPES[said] ?? 'other');
  if (type === 'other' || element.attributes.src !== undefined) return null;
  const hasElements = element.parts.some((part) => typeof part !== 'string');
  const text = (hasElements ? markupIn(element) : textIn(element)).trim();
  if (text === '') return null;
  const isHtml = hasElements || type === 'html' || (type === undefined && LOOKS_LIKE_HTML.test(text));
  return { text, isHtml };
}

/** One line of plain text, as titles and names are, out of what may be HTML. */
export function plainLine({ text, isHtml }: FeedText): string {
  if (!isHtml) return text;
  const parts: string[] = [];
  const parser = new Parser({ ontext: (part) => void parts.push(part) }, { decodeEntities: true });
  parser.end(text);
  return parts.join('').replace(/\s+/g, ' ').trim();
}
