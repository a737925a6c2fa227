/** Where on its way an item was turned away. */
export type RejectionStage = 'open' | 'decode' | 'parse' | 'check' | 'read' | 'write';

export type RejectionCode =
  | 'UNREADABLE_FILE'
  | 'DAMAGED_ARCHIVE'
  | 'UNKNOWN_FORMAT'
  | 'DAMAGED_ARCHIVE'
  | 'FETCH_FAILED'
  | 'BAD_ENCODING'
  | 'BINARY_CONTENT'
  | 'TOO_LARGE'
  | 'TOO_COSTLY'
  | 'BAD_JSON'
  | 'BAD_FEED'
  | 'NOT_AN_ARTICLE'
  | 'NO_TEXT'
  | 'TEXT_TOO_LONG'
  | 'SAME_ID_TWICE'
  | 'READING_FAILED'
  | 'WRITING_FAILED';

/** Why one item did not become an article; `reason` says what was expected, what came and what to do. */
export interface Rejection {
  readonly stage: RejectionStage;
  readonly code: RejectionCode;
  readonly reason: string;
  /** The first characters of what came, for recognising it; may be empty. */
  readonly excerpt: string;
  /** File (or address) and place in it: `news.jsonl:17` (line), `news.json#3`, `feed.xml#3` (position, from 1), `page.html`. */
  readonly origin: string;
}

/** What came of one item, as it was given; `record` is one article as JSON, `json` a document that may hold several. */
export interface Came {
  readonly format: 'text' | 'markdown' | 'html' | 'json' | 'record';
  bytes(): Uint8Array;
}

const EXCERPT_LENGTH = 120;

/** One line of at most 120 characters, so that a log line or a table cell can hold it. */
export function excerptOf(text: string): string {
  const line = text
    .slice(0, 4 * EXCERPT_LENGTH)
    .replace(/[\s\p{Cc}]+/gu, ' ')
    .trim()
    .toWellFormed();
  return line.length > EXCERPT_LENGTH ? `${line.slice(0, EXCERPT_LENGTH - 1).toWellFormed()}…` : line;
}

/** Thrown inside the parsers; `parseArticles` turns it into a `Rejection` with the item's origin. */
export class RejectedItem extends Error {
  override readonly name = 'RejectedItem';
  readonly stage: RejectionStage;
  readonly code: RejectionCode;
  readonly excerpt: string;
  constructor(stage: RejectionStage, code: RejectionCode, reason: string, excerpt = '') {
    super(reason);
    this.stage = stage;
    this.code = code;
    this.excerpt = excerptOf(excerpt);
  }
}
