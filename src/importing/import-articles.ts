import { type ArticleWriter, openArticleWriter } from '../graph/article-writer.ts';
import type { Database } from '../graph/database.ts';
import { type ImportRun, type ImportStatus, type ImportTotals, openImportRun } from '../graph/import-runs.ts';
import { recordRejections } from '../graph/rejections.ts';
import { unchangedArticles } from '../graph/unchanged-articles.ts';
import type { WriteReport } from '../graph/write-article.ts';
import type { Article } from '../model/article.ts';
import { BackchannelError, isBackchannelError } from '../model/errors.ts';
import type { Extractor, Reading } from '../model/reading.ts';
import { storedExtractor, withoutUnsureClaims } from './claim-floor.ts';
import { contentHash } from './content-hash.ts';
import type { ImportReport } from './import-report.ts';
import type { ImportSource } from './import-source.ts';
import { ImportTally } from './import-tally.ts';
import type { ParsedItem } from './parse-articles.ts';
import { excerptOf, type RejectionCode, type RejectionStage } from './rejection.ts';

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
  /** When it is aborted, what is in flight is finished and the rest left. */
  readonly signal?: AbortSignal;
  /** Called after each article, and for each part of the input that was read. */
  readonly onProgress?: (progress: ImportProgress) => void;
}

export interface ImportProgress {
  readonly totals: ImportTotals;
  /** Items taken from the input so far; some of them are still to be read. */
  readonly found: number;
  readonly bytesRead: number;
}

/** So many articles are looked up in the graph at once, to leave out those it has already. */
const ASKED_AT_ONCE = 100;
const RECORDED_AT_ONCE = 200;
/** Nobody waits for one article: on a server that has just started, a first write takes ten seconds and more to plan. */
const DEADLINE_MS = 60_000;

interface Item {
  readonly article: Article;
  readonly origin: string;
  readonly hash: string;
}

/**
 * Brings all articles of the files into the graph: parsed, read, and written one transaction each. Articles the graph
 * already has with the same content, read by the same extractor, are not even read. The order of articles does not matter.
 * Never throws for an article: what cannot be accepted is listed in the report and recorded in the graph.
 */
export async function importArticles(options: ImportOptions): Promise<ImportReport> {
  const started = Date.now();
  const at = new Date(started).toISOString();
  const extractor = storedExtractor(options.reader.extractor);
  const database = patient(options.database);
  const run = openImportRun(database, { startedAt: at, extractorVersion: extractor.version });
  const work = new Import({ ...options, database }, extractor, run, at);
  await work.all();
  return work.report(started);
}

class Import {
  private readonly options: ImportOptions;
  private readonly extractor: Extractor;
  private readonly run: ImportRun;
  private readonly writer: ArticleWriter;
  private readonly at: string;
  private readonly tally = new ImportTally();
  private readonly seen = new Map<string, string>();
  private readonly inFlight = new Set<Promise<void>>();
  private bytesRead = 0;
  private found = 0;
  private failure: BackchannelError | null = null;
  private changed = false;

  constructor(options: ImportOptions, extractor: Extractor, run: ImportRun, at: string) {
    this.options = options;
    this.extractor = extractor;
    this.run = run;
    this.writer = options.writer ?? openArticleWriter(options.database);
    this.at = at;
  }

  async all(): Promise<void> {
    let waiting: Item[] = [];
    for await (const parsed of this.parsed()) {
      const item = this.accept(parsed);
      if (item !== null) waiting.push(item);
      if (waiting.length < ASKED_AT_ONCE) continue;
      await this.bring(waiting);
      waiting = [];
    }
    await this.bring(waiting);
    await Promise.all(this.inFlight);
    await this.orFail(() => this.writer.finish());
  }

  async report(started: number): Promise<ImportReport> {
    const { tally } = this;
    await this.orFail(() => this.recordRejections());
    const totals = tally.totals();
    const status: ImportStatus = this.isOver() ? 'FAILED' : totals.rejected > 0 ? 'PARTIAL' : 'SUCCEEDED';
    await this.orFail(() => this.run.finish(status, new Date().toISOString(), totals));
    return {
      ...totals,
      rejections: tally.rejections,
      notes: tally.notes,
      run: this.changed ? this.run.id : null,
      stopped: this.options.signal?.aborted ?? false,
      failure: this.failure,
      seconds: {
        total: (Date.now() - started) / 1000,
        reading: tally.readingMs / 1000,
        writing: tally.writingMs / 1000,
      },
    };
  }

  private async *parsed(): AsyncGenerator<ParsedItem> {
    const onBytes = (bytes: number): void => {
      this.bytesRead += bytes;
      this.progress();
    };
    for await (const item of this.options.source.items(Date.parse(this.at), onBytes)) {
      if (this.isOver()) return;
      this.found += 1;
      yield item;
    }
  }

  /** Null where there is nothing left to do for it. */
  private accept(parsed: ParsedItem): Item | null {
    if (parsed.rejection !== null) {
      this.tally.reject(parsed.rejection);
      this.progress();
      return null;
    }
    const { article, origin, notes } = parsed;
    const hash = contentHash(article);
    const before = this.seen.get(article.id);
    if (before !== undefined) {
      if (before === hash) this.tally.count('unchanged');
      else this.rejectItem({ article, origin }, 'check', 'SAME_ID_TWICE', SAME_ID_TWICE);
      return null;
    }
    this.seen.set(article.id, hash);
    this.tally.note(origin, notes);
    return { article, origin, hash };
  }

  /** Starts the articles that the graph does not have; returns when the last of them is under way. */
  private async bring(items: readonly Item[]): Promise<void> {
    if (items.length === 0 || this.isOver()) return;
    const { name: extractorName, version: extractorVersion } = this.extractor;
    const receipts = items.map(({ article, hash }) => ({
      id: article.id,
      contentHash: hash,
      extractorName,
      extractorVersion,
    }));
    const known = await this.orFail(() => unchangedArticles(this.options.database, receipts));
    for (const item of items) {
      if (this.inFlight.size >= this.options.concurrency) await Promise.race(this.inFlight);
      if (this.isOver()) return;
      if (known?.has(item.article.id)) this.done('unchanged');
      else {
        const task = this.readAndWrite(item).finally(() => this.inFlight.delete(task));
        this.inFlight.add(task);
      }
    }
  }

  /** Never throws. */
  private async readAndWrite(item: Item): Promise<void> {
    const { article, hash } = item;
    const reading = await this.tally.timeReading(this.options.reader.read(article)).catch((error: unknown) => {
      this.rejectItem(item, 'read', 'READING_FAILED', `Expected to read it, but: ${wordsOf(error)}`);
      return null;
    });
    if (reading === null) return;
    const context = { at: this.at, contentHash: hash };
    try {
      const written = await this.tally.timeWriting(this.writer.write(article, withoutUnsureClaims(reading), context));
      await this.written(written);
    } catch (error) {
      if (isBackchannelError(error, 'DATABASE_UNAVAILABLE')) this.failure ??= error;
      else this.rejectItem(item, 'write', 'WRITING_FAILED', `Expected to write it, but: ${wordsOf(error)}`);
    }
  }

  private async written(written: WriteReport): Promise<void> {
    this.tally.claims(written);
    this.done(written.outcome);
    if (written.outcome !== 'unchanged') await this.noteChange();
  }

  private async noteChange(): Promise<void> {
    this.changed = true;
    await this.run.changed();
  }

  private async recordRejections(): Promise<void> {
    const { rejections } = this.tally;
    for (let index = 0; index < rejections.length; index += RECORDED_AT_ONCE) {
      const known = rejections.slice(index, index + RECORDED_AT_ONCE);
      if ((await recordRejections(this.options.database, known, this.at)) > 0) await this.noteChange();
    }
  }

  private rejectItem(
    item: { readonly article: Article; readonly origin: string },
    stage: RejectionStage,
    code: RejectionCode,
    reason: string,
  ): void {
    this.tally.reject({ stage, code, reason, excerpt: excerptOf(item.article.title), origin: item.origin });
    this.progress();
  }

  private done(outcome: WriteReport['outcome']): void {
    this.tally.count(outcome);
    this.progress();
  }

  private progress(): void {
    this.options.onProgress?.({ totals: this.tally.totals(), found: this.found, bytesRead: this.bytesRead });
  }

  private isOver(): boolean {
    return this.failure !== null || (this.options.signal?.aborted ?? false);
  }

  /** The database's failures end the import; they are reported, not thrown. */
  private async orFail<T>(work: () => Promise<T>): Promise<T | null> {
    try {
      return await work();
    } catch (error) {
      this.failure ??= isBackchannelError(error)
        ? error
        : new BackchannelError('INTERNAL', wordsOf(error), { cause: error });
      return null;
    }
  }
}

const SAME_ID_TWICE =
  'Expected each article once in an import, but an earlier item with the same id (or address) says something else: keep the newest of them.';

/** The same database with a longer deadline where none is given. */
function patient(database: Database): Database {
  return {
    ...database,
    run: (statement, parameters, options) =>
      database.run(statement, parameters, { deadlineMs: DEADLINE_MS, ...options }),
    write: (work, options) => database.write(work, { deadlineMs: DEADLINE_MS, ...options }),
  };
}

function wordsOf(error: unknown): string {
  return error instanceof Object && 'message' in error ? String(error.message) : String(error);
}
