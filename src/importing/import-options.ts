import type { ArticleWriter } from '../graph/article-writer.ts';
import type { Database } from '../graph/database.ts';
import type { ImportTotals } from '../graph/import-runs.ts';
import type { Article } from '../model/article.ts';
import type { Extractor, Reading } from '../model/reading.ts';
import type { ImportNote } from './import-report.ts';
import type { ImportSource } from './import-source.ts';
import type { ImportStep } from './import-steps.ts';
import type { Rejection } from './rejection.ts';

/** Reads articles; the pool of worker threads is one. */
export interface ArticleReader {
  readonly extractor: Extractor;
  read(article: Article): Promise<Reading>;
}

export interface ImportOptions {
  readonly database: Database;
  readonly reader: ArticleReader;
  readonly source: ImportSource;
  /** One transaction an article, where none is given. */
  readonly writer?: ArticleWriter;
  /** How many articles are read and written at once; twice the reader's threads keeps them busy while others write. */
  readonly concurrency: number;
  /** Articles that were published before this instant (ISO 8601, UTC) are passed over; undated ones are not. */
  readonly since?: string;
  /** No more articles than these are read and written; those that the graph has already do not count. */
  readonly limit?: number;
  /**
   * Ids of articles to remove, asked for once all others have come in, and only where the source was read to its end.
   */
  readonly removals?: () => Promise<readonly string[]>;
  /** When it is aborted, what is in flight is finished and the rest left. */
  readonly signal?: AbortSignal;
  /** Called after each article, and for each part of the input that was read. */
  readonly onProgress?: (progress: ImportProgress) => void;
  /** Called for each rejection and each field left out, as they come. */
  readonly onEvent?: (event: ImportEvent) => void;
  /** Where items that cannot be accepted are kept with what came; without it they are recorded in the graph only. */
  readonly rejectsPath?: string;
  /** Waited for at each named moment. */
  readonly onStep?: (step: ImportStep) => void | Promise<void>;
  /** False: neither the run nor what it rejects is recorded in the graph, as of a dry run. */
  readonly isRecorded?: boolean;
}

export interface ImportProgress {
  readonly totals: ImportTotals;
  /** Items taken from the input so far; some of them are still to be read. */
  readonly found: number;
  readonly bytesRead: number;
}

export type ImportEvent =
  | { readonly kind: 'rejected'; readonly rejection: Rejection }
  | { readonly kind: 'note'; readonly note: ImportNote };
