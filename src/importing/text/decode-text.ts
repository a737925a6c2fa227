import { RejectedItem } from '../rejection.ts';

const MARKS = [
  { mark: [0xef, 0xbb, 0xbf], label: 'utf-8' },
  { mark: [0xff, 0xfe], label: 'utf-16le' },
  { mark: [0xfe, 0xff], label: 'utf-16be' },
] as const;

/** Share of control characters from which on bytes are held for something else than text (a PDF has about 0.2). */
const BINARY_SHARE = 0.01;
/** A short text may well have one or two that mean nothing. */
const FEW_CONTROLS = 5;
const BINARY_SHARE_OF_FEW = 0.1;

/**
 * Bytes to text: UTF-8 with or without a byte order mark, UTF-16 with one, or the encoding that `declared` names
 * (the `charset` of an HTML page). A byte order mark tells more than what is declared; a page whose declaration could be
 * read is not UTF-16 whatever it says, and is taken for UTF-8 (WHATWG HTML, “prescan a byte stream”).
 * @throws RejectedItem BAD_ENCODING naming the first offending byte, or BINARY_CONTENT.
 */
export function decodeText(bytes: Uint8Array, declared: string | null = null): string {
  const marked = MARKS.find(({ mark }) => mark.every((byte, index) => bytes[index] === byte));
  const label = marked?.label ?? knownLabel(declared) ?? 'utf-8';
  const text = decodeStrictly(bytes, label).replace(/^\ufeff+/, '');
  if (isBinary(text)) {
    throw new RejectedItem(
      'decode',
      'BINARY_CONTENT',
      'Expected text, but found control characters all over it: this looks like a binary file. Convert it to text or HTML.',
    );
  }
  return text;
}

/** Takes out NUL and other control characters (line feed and tab stay) and mends halves of surrogate pairs to U+FFFD. */
export function mendText(text: string): string {
  return text.toWellFormed().replace(/(?![\n\t])\p{Cc}/gu, '');
}

function decodeStrictly(bytes: Uint8Array, label: string): string {
  try {
    return new TextDecoder(label, { fatal: true }).decode(bytes);
  } catch {
    const at = label === 'utf-8' ? firstInvalidByte(bytes) : null;
    const place = at === null ? '' : ` (byte 0x${bytes[at]?.toString(16)} at offset ${at})`;
    throw new RejectedItem(
      'decode',
      'BAD_ENCODING',
      `Expected ${label.toUpperCase()} text, but some bytes are not valid in it${place}. Save the text as UTF-8.`,
      new TextDecoder('windows-1252').decode(bytes.subarray(0, 200)),
    );
  }
}

/** Where the last whole character ends before bytes that are none; found by halving, as the decoder does not tell. */
function firstInvalidByte(bytes: Uint8Array): number {
  let low = 0;
  let high = bytes.length;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (wholeCharacters(bytes.subarray(0, middle)) !== null) low = middle;
    else high = middle - 1;
  }
  return Buffer.byteLength(wholeCharacters(bytes.subarray(0, low)) ?? '');
}

/** The text of a beginning, without a last character that is cut off; null where the beginning is not valid. */
function wholeCharacters(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes, { stream: true });
  } catch {
    return null;
  }
}

function knownLabel(declared: string | null): string | null {
  if (declared === null) return null;
  try {
    const { encoding } = new TextDecoder(declared);
    return encoding.startsWith('utf-16') ? 'utf-8' : encoding;
  } catch {
    return null;
  }
}

function isBinary(text: string): boolean {
  const sample = text.slice(0, 20_000);
  const controls = sample.match(/(?!\s)\p{Cc}/gu)?.length ?? 0;
  const share = sample.length === 0 ? 0 : controls / sample.length;
  return share > (controls < FEW_CONTROLS ? BINARY_SHARE_OF_FEW : BINARY_SHARE);
}
