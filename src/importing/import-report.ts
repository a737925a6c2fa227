import type { ImportTotals } from '../graph/import-runs.ts';
import type { BackchannelError } from '../model/errors.ts';
import type { Rejection } from './rejection.ts';

/** A field that was left out of an article that was accepted. */
export interface ImportNote {
  readonly origin: string;
  readonly note: string;
}

export interface ImportReport extends ImportTotals {
  /** The first thousand; `rejected` counts all. */
  readonly rejections: readonly Rejection[];
  /** The first thousand. */
  readonly notes: readonly ImportNote[];
  /** Id of the run in the graph; null where nothing was changed and so nothing was recorded. */
  readonly run: string | null;
  /** True where the caller stopped the import before its end. */
  readonly stopped: boolean;
  /** What ended the import early: the database went away. */
  readonly failure: BackchannelError | null;
  /** Seconds: the import as a whole, and the sums over articles (which overlap) of reading and of writing, and what was done
   * once in the end. */
  readonly seconds: {
    readonly total: number;
    readonly reading: number;
    readonly writing: number;
    readonly finishing: number;
  };
}

/** `read 500 · new 480 · unchanged 15 · updated 2 · rejected 3`; ` · removed 4` where articles were removed. */
export function summaryLine(totals: ImportTotals): string {
  const { read, created, unchanged, updated, removed, rejected } = totals;
  const line = `read ${read} · new ${created} · unchanged ${unchanged} · updated ${updated} · rejected ${rejected}`;
  return removed > 0 ? `${line} · removed ${removed}` : line;
}

/** `news.jsonl:17 rejected (BAD_JSON): Expected …`, with the beginning of what came. */
export function rejectionLine({ origin, code, reason, excerpt }: Rejection): string {
  return `${origin} rejected (${code}): ${reason}${excerpt === '' ? '' : ` It begins: ${excerpt}`}`;
}
