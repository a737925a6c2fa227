import { decodePage } from '../text/decode-page.ts';
import { decodeText } from '../text/decode-text.ts';

/**
 * What came from an address of the web, as a record of JSON lines. The address is the one it came from, not the one that
 * the page names: else a page could pass itself off as another site's article and take its place.
 * @throws RejectedItem as `decodeText`
 */
export function pageRecord(
  bytes: Uint8Array,
  page: { readonly address: string; readonly charset: string | null; readonly isHtml: boolean },
): Readonly<Record<string, unknown>> {
  const { address: url, charset } = page;
  return page.isHtml ? { url, html: decodePage(bytes, charset) } : { url, text: decodeText(bytes, charset) };
}
