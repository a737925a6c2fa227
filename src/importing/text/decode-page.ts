import { decodeText } from './decode-text.ts';

/** The declaration has to stand at the beginning (WHATWG HTML: in the first 1,024 bytes; some scripts come before it). */
const HEAD_LENGTH = 2048;

/**
 * The text of an HTML page in the encoding that HTTP names, else the page itself, else UTF-8.
 * @throws RejectedItem as `decodeText`
 */
export function decodePage(bytes: Uint8Array, charset: string | null): string {
  return decodeText(bytes, charset ?? declaredCharset(bytes));
}

function declaredCharset(bytes: Uint8Array): string | null {
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, HEAD_LENGTH));
  return /<meta[^>]+charset\s*=\s*["']?(?<label>[\w-]+)/i.exec(head)?.groups?.label ?? null;
}
