import { isUtf8 } from 'node:buffer';
import { createHash } from 'node:crypto';
import type { Came, Rejection } from '../rejection.ts';

/** What came of an item that was rejected, so that it can be tried again when its file is gone. */
export interface KeptBytes {
  readonly format: Came['format'];
  /** In bytes. */
  readonly length: number;
  /** Tells one item from another: 20 hex digits of SHA-256. */
  readonly digest: string;
  /** How `content` holds the bytes; none where they are too many, and the origin has to give them again. */
  readonly encoding?: 'utf-8' | 'base64';
  readonly content?: string;
}

/** One line of the reject file. */
export interface RejectEntry extends Rejection {
  /** The same as that of its `:RejectedArticle`. */
  readonly id: string;
  /** Instant of the first rejection (ISO 8601, UTC). */
  readonly rejectedAt: string;
  /** Null where nothing of it could be read. */
  readonly came: KeptBytes | null;
}

/** More is not kept: 10,000 such items would be 10 GB. */
const KEPT_BYTES_MAX = 1024 * 1024;

/** By which a file of such lines is recognised. */
export const LINE_BEGINNING = '{"id":"rejected:';

export function keptBytes(came: Came | undefined): KeptBytes | null {
  const bytes = came === undefined ? null : bytesOf(came);
  if (came === undefined || bytes === null) return null;
  const digest = createHash('sha256').update(bytes).digest('hex').slice(0, 20);
  const kept = { format: came.format, length: bytes.length, digest };
  if (bytes.length > KEPT_BYTES_MAX) return kept;
  const encoding = isUtf8(bytes) ? 'utf-8' : 'base64';
  const content = Buffer.from(bytes).toString(encoding === 'utf-8' ? 'utf8' : 'base64');
  return { ...kept, encoding, content };
}

/** What was kept, as it came; null where it was too large. */
export function cameAgain({ came }: RejectEntry): Came | null {
  if (came?.content === undefined) return null;
  const bytes = Buffer.from(came.content, came.encoding === 'base64' ? 'base64' : 'utf8');
  return { format: came.format, bytes: () => bytes };
}

/** With its line feed. Fields that tell about the item come first, what came last. */
export function lineOf(entry: RejectEntry): string {
  const { id, stage, code, reason, excerpt, origin, rejectedAt, came } = entry;
  return `${JSON.stringify({ id, stage, code, reason, excerpt, origin, rejectedAt, came })}\n`;
}

/** Null where the line is none of ours. */
export function entryOf(line: Uint8Array): RejectEntry | null {
  try {
    const entry = JSON.parse(Buffer.from(line).toString('utf8')) as RejectEntry;
    return typeof entry.id === 'string' && typeof entry.origin === 'string' ? entry : null;
  } catch {
    return null;
  }
}

/** A record nested thousands deep can be read from JSON but not be written to it. */
function bytesOf(came: Came): Uint8Array | null {
  try {
    return came.bytes();
  } catch {
    return null;
  }
}
