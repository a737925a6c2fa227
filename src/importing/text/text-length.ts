import { RejectedItem } from '../rejection.ts';

/** Characters; a report is some thousand long, a book some hundred thousand. */
const TEXT_LENGTH_MAX = 400_000;

/**
 * To be asked before anything is searched in a text, so that no search takes long.
 * @throws RejectedItem TEXT_TOO_LONG
 */
export function checkTextLength(text: string): void {
  if (text.length <= TEXT_LENGTH_MAX) return;
  const reason = `Expected at most ${TEXT_LENGTH_MAX} characters of text, but there are ${text.length}: split it into articles.`;
  throw new RejectedItem('check', 'TEXT_TOO_LONG', reason, text);
}
