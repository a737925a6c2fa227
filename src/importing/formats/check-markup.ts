import { RejectedItem } from '../rejection.ts';

/** Chromium takes no more; what lies deeper is put beside. */
const DEPTH_MAX = 512;
/** Of the largest pages of news, those with a thousand comments, few have more than 10,000. */
const ELEMENTS_MAX = 25_000;
/** In one element. */
const ATTRIBUTES_MAX = 1_000;

/** Elements that hold nothing, or that the next of their kind ends. */
const NOT_DEEPER = new Set(
  'area base br col embed hr img input link meta source track wbr p li dt dd option optgroup tr td th thead tbody tfoot colgroup rt rp'.split(
    ' ',
  ),
);

/**
 * To be asked before a page is taken apart: the parsers go down into elements by calling themselves, and what looks for
 * elements among a hundred thousand takes longer than anybody waits.
 * @throws RejectedItem NOT_AN_ARTICLE where elements are nested too deep, TOO_COSTLY where they are too many
 */
export function checkMarkup(html: string): void {
  let elements = 0;
  let depth = 0;
  for (const [, end, name = '', rest = ''] of html.matchAll(/<(\/?)([a-z][a-z0-9-]*)([^<>]*)/gi)) {
    if (end === '/') {
      if (depth > 0 && !NOT_DEEPER.has(name.toLowerCase())) depth -= 1;
      continue;
    }
    elements += 1;
    if (elements > ELEMENTS_MAX) throw tooMany(`more than ${ELEMENTS_MAX} elements`, html);
    if (rest.length > ATTRIBUTES_MAX && rest.split('=', ATTRIBUTES_MAX + 2).length > ATTRIBUTES_MAX) {
      throw tooMany(`more than ${ATTRIBUTES_MAX} attributes in one element`, html);
    }
    if (!rest.endsWith('/') && !NOT_DEEPER.has(name.toLowerCase())) depth += 1;
    if (depth > DEPTH_MAX) {
      const reason = `Expected an HTML page, but its elements are nested more than ${DEPTH_MAX} deep. Mend it, or give its text.`;
      throw new RejectedItem('parse', 'NOT_AN_ARTICLE', reason, html);
    }
  }
}

function tooMany(what: string, html: string): RejectedItem {
  const reason = `Expected an HTML page that can be taken apart, but it has ${what}. Mend it, or give its text.`;
  return new RejectedItem('parse', 'TOO_COSTLY', reason, html);
}
