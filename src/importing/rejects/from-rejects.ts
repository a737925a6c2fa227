import { stat } from 'node:fs/promises';
import { BackchannelError } from '../../model/errors.ts';
import { findFiles } from '../find-files.ts';
import type { ImportSource } from '../import-source.ts';
import { type ParsedItem, parseArticles, parseCame } from '../parse-articles.ts';
import type { Rejection, RejectionCode } from '../rejection.ts';
import { entriesIn } from './reject-file.ts';
import { cameAgain, type RejectEntry } from './reject-line.ts';

/** Nothing but another input mends these: tried alone, the second of two versions would take the place of the first. */
const LEFT_AS_THEY_ARE: ReadonlySet<RejectionCode> = new Set(['SAME_ID_TWICE']);

/** Items that have to be taken from their file again. */
interface Wanted {
  readonly entries: Map<string, RejectEntry>;
  /** True where the file was rejected as a whole: all its articles are to be tried. */
  isWhole: boolean;
}

/**
 * The items of a reject file once more: from what came, or from their file where that was too large to be kept or could not be
 * read. What is not to be had any more is rejected again as it was, so that it stays.
 * @throws {BackchannelError} BAD_INPUT where there is no such file
 */
export async function fromRejects(path: string): Promise<ImportSource> {
  const found = await stat(path).catch((cause: unknown) => {
    throw new BackchannelError('BAD_INPUT', `Expected rejected articles in ${path}, but there is no such file.`, {
      cause,
    });
  });
  return {
    bytesTotal: found.size,
    async *items(now, onBytes) {
      const files = new Map<string, Wanted>();
      for await (const entry of entriesIn(path, onBytes)) {
        const came = cameAgain(entry);
        if (LEFT_AS_THEY_ARE.has(entry.code)) yield asBefore(entry);
        else if (came !== null) yield* parseCame(came, entry.origin, now);
        else want(files, entry);
      }
      for (const [file, wanted] of files) yield* itemsAgain(file, wanted, now);
    },
  };
}

function want(files: Map<string, Wanted>, entry: RejectEntry): void {
  const { origin } = entry;
  const file = origin.replace(/[:#]\d+$/, '');
  const wanted = files.get(file) ?? { entries: new Map(), isWhole: false };
  wanted.entries.set(origin, entry);
  // From where an archive was damaged on, its articles have never been seen.
  if (file === origin || entry.came === null) wanted.isWhole = true;
  files.set(file, wanted);
}

async function* itemsAgain(path: string, { entries, isWhole }: Wanted, now: number): AsyncGenerator<ParsedItem> {
  const missing = new Map(entries);
  const files = await findFiles([path], nothing()).catch(() => []);
  for (const file of files) {
    for await (const item of parseArticles(file, now)) {
      missing.delete(item.origin);
      if (isWhole || entries.has(item.origin)) yield item;
    }
    for (const [origin, { came }] of missing) if (came === null) missing.delete(origin);
  }
  for (const entry of missing.values()) yield asBefore(entry);
}

function asBefore(entry: RejectEntry): ParsedItem {
  const { stage, code, reason, excerpt, origin } = entry;
  const rejection: Rejection = { stage, code, reason, excerpt, origin };
  const came = cameAgain(entry);
  return { article: null, origin, rejection, ...(came && { came }) };
}

async function* nothing(): AsyncGenerator<Uint8Array> {}
