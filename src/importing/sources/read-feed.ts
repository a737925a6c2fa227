import { RejectedItem } from '../rejection.ts';
import { decodeText } from '../text/decode-text.ts';
import { feedEntries } from './feed-entries.ts';
import { feedRecord } from './feed-record.ts';
import type { SourceItem } from './source-item.ts';

/** Where a feed comes from, as far as that is known. */
export interface FeedOrigin {
  readonly address: string | null;
  /** What HTTP says; it counts more than what the document says (RFC 7303). */
  readonly charset: string | null;
}

/** Stands for bytes that are no text. */
const REPLACEMENT = '\ufffd';

/**
 * Every entry of an RSS or Atom feed. Bytes that are not valid in its encoding cost the entries they stand in, and no others.
 * @throws RejectedItem as `feedEntries`, behind the entries that are whole
 */
export function* readFeed(bytes: Uint8Array, { address, charset }: FeedOrigin): Generator<SourceItem> {
  const { xml, isSound } = decoded(bytes, charset ?? declaredEncoding(bytes));
  let position = 0;
  for (const entry of feedEntries(xml, address)) {
    position += 1;
    const { record, notes } = feedRecord(entry);
    const json = entry.isWhole && isSound ? '' : JSON.stringify(record);
    if (!entry.isWhole) {
      const reason = 'Expected a whole feed, but it is cut off in the middle of this entry, its last. Get it again.';
      yield { position, problem: new RejectedItem('parse', 'BAD_FEED', reason, json) };
    } else if (json.includes(REPLACEMENT)) {
      const reason =
        'Expected text in the encoding that the feed names, but some bytes of this entry are not valid in it.';
      yield { position, problem: new RejectedItem('decode', 'BAD_ENCODING', reason, json) };
    } else yield { position, record, notes, problem: null };
  }
}

function decoded(bytes: Uint8Array, declared: string | null): { readonly xml: string; readonly isSound: boolean } {
  try {
    return { xml: decodeText(bytes, declared), isSound: true };
  } catch (error) {
    if (!(error instanceof RejectedItem) || error.code !== 'BAD_ENCODING') throw error;
    return { xml: new TextDecoder(labelOf(declared)).decode(bytes), isSound: false };
  }
}

function labelOf(declared: string | null): string {
  try {
    return new TextDecoder(declared ?? 'utf-8').encoding;
  } catch {
    return 'utf-8';
  }
}

function declaredEncoding(bytes: Uint8Array): string | null {
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, 200));
  return /^\s*<\?xml[^>]*\sencoding\s*=\s*["'](?<label>[\w.:-]+)/.exec(head)?.groups?.label ?? null;
}
