import { Readability } from '@mozilla/readability';
import { convert, type HtmlToTextOptions } from 'html-to-text';
import { parseHTML } from 'linkedom';
import type { RawFields } from '../fields/field-names.ts';
import { RejectedItem } from '../rejection.ts';
import { checkMarkup } from './check-markup.ts';
import { htmlMetadata } from './html-metadata.ts';

/** Readability gives up on pages with less text than this; then the whole body is taken. */
const READABLE_LENGTH = 200;
/** Elements no reader would miss; Readability drops most of them itself. */
const FURNITURE_SELECTOR =
  'nav, header nav, footer, aside, form, button, script, style, noscript, template, iframe, svg, figure, figcaption, dialog, [hidden], [aria-hidden="true"], [role="navigation"], [role="banner"], [role="complementary"], [role="contentinfo"]';

type Page = ReturnType<typeof parseHTML>['document'];

const BLOCK = { leadingLineBreaks: 2, trailingLineBreaks: 2 };
const HEADING = { format: 'block', options: BLOCK };
const TO_TEXT: HtmlToTextOptions = {
  wordwrap: false,
  selectors: [
    { selector: 'a', format: 'inline' },
    { selector: 'img', format: 'skip' },
    { selector: 'hr', format: 'skip' },
    ...['h1', 'h2', 'h3', 'h4', 'h5', 'h6'].map((selector) => ({ selector, ...HEADING })),
    ...['p', 'div', 'section', 'article', 'main', 'header', 'blockquote', 'li', 'ul', 'ol', 'tr', 'td', 'th'].map(
      (selector) => ({
        selector,
        format: 'block',
        options: BLOCK,
      }),
    ),
    { selector: 'table', format: 'block', options: BLOCK },
  ],
};

/**
 * Fields of an HTML page or fragment; the text is the main content as Readability finds it, without pictures.
 * Scripts are never run.
 * @throws RejectedItem NOT_AN_ARTICLE where the page cannot be taken apart, TOO_COSTLY where that would take too long
 */
export function parseHtmlPage(html: string): RawFields {
  try {
    checkMarkup(html);
    return pageFields(documentOf(html));
  } catch (error) {
    throw error instanceof RejectedItem ? error : notAPage(html, error);
  }
}

function pageFields(document: Page): RawFields {
  const { text: bodyInMetadata, ...metadata } = htmlMetadata(document);
  for (const element of document.querySelectorAll(FURNITURE_SELECTOR)) element.remove();
  const whole = toText(document.body?.innerHTML ?? '');
  const main = mainContent(document);
  const text = main.length * 2 >= Math.min(whole.length, READABLE_LENGTH) && main !== '' ? main : whole;
  const better = typeof bodyInMetadata === 'string' && bodyInMetadata.length > 2 * text.length;
  return { ...metadata, text: better ? toText(bodyInMetadata) : text };
}

function documentOf(html: string): Page {
  const page = /<html[\s>]/i.test(html) ? html : `<!doctype html><html><head></head><body>${html}</body></html>`;
  return parseHTML(page).document;
}

/** The parsers go down into elements by calling themselves: some thousand levels are more than the stack holds. */
function notAPage(html: string, cause: unknown): RejectedItem {
  const isTooDeep = cause instanceof Object && 'name' in cause && cause.name === 'RangeError';
  const why = isTooDeep ? 'its elements are nested thousands deep' : `it cannot be parsed: ${String(cause)}`;
  return new RejectedItem(
    'parse',
    'NOT_AN_ARTICLE',
    `Expected an HTML page, but ${why}. Mend it, or give its text.`,
    html,
  );
}

/** Readability changes the document it is given, so it comes last. Empty where it finds nothing. */
function mainContent(document: Page): string {
  try {
    const found = new Readability(document, { charThreshold: READABLE_LENGTH }).parse();
    return toText(found?.content ?? '');
  } catch {
    // Readability throws on pages it was not made for (no body, odd nesting): the whole body is there as well.
    return '';
  }
}

function toText(html: string): string {
  return convert(html, TO_TEXT).trim();
}
