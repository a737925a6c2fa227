import type { ArticleWriter } from '../graph/article-writer.ts';
import type { ImportRun, ImportStatus } from '../graph/import-runs.ts';
import { unchangedArticles } from '../graph/unchanged-articles.ts';
import type { WriteReport } from '../graph/write-article.ts';
import type { Article } from '../model/article.ts';
import { BackchannelError, isBackchannelError } from '../model/errors.ts';
import type { Extractor } from '../model/reading.ts';
import { withoutUnsureClaims } from './claim-floor.ts';
import { contentHash } from './content-hash.ts';
import type { ImportOptions } from './import-options.ts';
import type { ImportReport } from './import-report.ts';
import type { ImportStep } from './import-steps.ts';
import { ImportTally } from './import-tally.ts';
import type { ParsedItem } from './parse-articles.ts';
import { type Came, excerptOf, type Rejection, type RejectionCode, type RejectionStage } from './rejection.ts';
import type { Rejects } from './rejects/rejects.ts';

/** So many articles are looked up in the graph at once, to leave out those it has already. */
const ASKED_AT_ONCE = 100;

/** What stays the same from the first article to the last. */
export interface ImportFrame {
  /** Instant of the beginning (ISO 8601, UTC). */
  readonly at: string;
  /** As it is stored. */
  readonly extractor: Extractor;
  /** Null where nothing is to be recorded. */
  readonly run: ImportRun | null;
  /** Likewise. */
  readonly rejects: Rejects | null;
}

interface Item {
  readonly article: Article;
  readonly origin: string;
  readonly hash: string;
  readonly came: Came | undefined;
}

/** One import on its way: what is in flight, what came of what is done. */
export class ImportWork {
  private readonly options: ImportOptions & { readonly writer: ArticleWriter };
  private readonly frame: ImportFrame;
  private readonly tally = new ImportTally();
  /** Hashes of the contents by id of the article. */
  private readonly seen = new Map<string, string>();
  private readonly inFlight = new Set<Promise<void>>();
  private bytesRead = 0;
  private found = 0;
  private begun = 0;
  private failure: BackchannelError | null = null;
  private changed = false;
  /** Whether the source was taken to its end. */
  private isComplete = false;

  constructor(options: ImportOptions & { readonly writer: ArticleWriter }, frame: ImportFrame) {
    this.options = options;
    this.frame = frame;
  }

  async all(): Promise<void> {
    let waiting: Item[] = [];
    for await (const parsed of this.parsed()) {
      const item = this.accept(parsed);
      if (item !== null) waiting.push(item);
      if (this.frame.rejects?.isFull) await this.keepRejects((rejects) => rejects.flush());
      if (waiting.length < ASKED_AT_ONCE) continue;
      await this.bring(waiting);
      waiting = [];
    }
    await this.bring(waiting);
    await Promise.all(this.inFlight);
    await this.remove();
    await this.finish();
  }

  async report(): Promise<ImportReport> {
    const { tally, frame } = this;
    const totals = tally.totals();
    const status: ImportStatus = this.isOver() ? 'FAILED' : totals.rejected > 0 ? 'PARTIAL' : 'SUCCEEDED';
    await this.orFail(async () => frame.run?.finish(status, new Date().toISOString(), totals));
    await this.step('run recorded');
    return {
      ...totals,
      rejections: tally.rejections,
      notes: tally.notes,
      run: this.changed ? (frame.run?.id ?? null) : null,
      stopped: this.options.signal?.aborted ?? false,
      failure: this.failure,
      seconds: tally.seconds(),
    };
  }

  private async *parsed(): AsyncGenerator<ParsedItem> {
    const onBytes = (bytes: number): void => {
      this.bytesRead += bytes;
      this.progress();
    };
    try {
      for await (const item of this.options.source.items(Date.parse(this.frame.at), onBytes)) {
        if (this.isOver() || this.isEnough()) return;
        this.found += 1;
        yield item;
      }
      this.isComplete = !this.isOver();
    } catch (error) {
      // A source may itself need the database: what is in flight is still finished.
      this.fail(error);
    }
  }

  /** Null where there is nothing left to do for it. */
  private accept(parsed: ParsedItem): Item | null {
    if (parsed.rejection !== null) {
      this.reject(parsed.rejection, parsed.came);
      return null;
    }
    const { article, origin, notes, came } = parsed;
    if (this.isTooOld(article)) return null;
    const hash = parsed.contentHash ?? contentHash(article);
    const before = this.seen.get(article.id);
    if (before !== undefined) {
      if (before === hash) this.done(origin, 'unchanged');
      else this.rejectItem({ article, origin, came }, 'check', 'SAME_ID_TWICE', SAME_ID_TWICE);
      return null;
    }
    this.seen.set(article.id, hash);
    for (const words of notes) this.note({ origin, note: words });
    return { article, origin, hash, came };
  }

  /** Undated articles are never too old: nobody would miss them otherwise. */
  private isTooOld({ publishedAt }: Article): boolean {
    const { since } = this.options;
    return since !== undefined && publishedAt !== null && publishedAt < since;
  }

  /** Starts the articles that the graph does not have; returns when the last of them is under way. */
  private async bring(items: readonly Item[]): Promise<void> {
    if (items.length === 0 || this.isOver()) return;
    const { name: extractorName, version: extractorVersion } = this.frame.extractor;
    const receipts = items.map(({ article, hash }) => ({
      id: article.id,
      contentHash: hash,
      extractorName,
      extractorVersion,
    }));
    const known = await this.orFail(() => unchangedArticles(this.options.database, receipts));
    await this.step('articles looked up');
    for (const item of items) {
      if (this.inFlight.size >= this.options.concurrency) await Promise.race(this.inFlight);
      if (this.isOver() || this.isEnough()) return;
      if (known?.has(item.article.id)) this.done(item.origin, 'unchanged');
      else {
        this.begun += 1;
        const task = this.readAndWrite(item).finally(() => this.inFlight.delete(task));
        this.inFlight.add(task);
      }
    }
  }

  /** Never throws. */
  private async readAndWrite(item: Item): Promise<void> {
    const { article, hash } = item;
    const reading = await this.tally.time('reading', this.options.reader.read(article)).catch((error: unknown) => {
      this.rejectItem(item, 'read', 'READING_FAILED', `Expected to read it, but: ${wordsOf(error)}`);
      return null;
    });
    if (reading === null) return;
    await this.step('article read');
    const context = { at: this.frame.at, contentHash: hash };
    const { writer } = this.options;
    try {
      const written = await this.tally.time('writing', writer.write(article, withoutUnsureClaims(reading), context));
      this.tally.claims(written);
      if (written.outcome !== 'unchanged') await this.noteChange();
      this.done(item.origin, written.outcome);
      await this.step('article written');
    } catch (error) {
      if (isBackchannelError(error) && ENDS_ALL.has(error.code)) this.failure ??= error;
      else this.rejectItem(item, 'write', 'WRITING_FAILED', `Expected to write it, but: ${wordsOf(error)}`);
    }
  }

  /** What the caller wants gone, once all that is there has come in. */
  private async remove(): Promise<void> {
    const { removals, signal } = this.options;
    if (!removals || this.failure !== null || signal?.aborted) return;
    await this.step('before removals');
    await this.orFail(async () => {
      for (const id of await removals()) {
        if (this.isOver()) return;
        if ((await this.options.writer.remove(id)) === null) continue;
        this.tally.removed();
        await this.noteChange();
        this.progress();
        await this.step('article removed');
      }
    });
  }

  private async finish(): Promise<void> {
    await this.keepRejects((rejects) => rejects.settle(this.isComplete && !this.isOver()));
    await this.step('before finish');
    // Where only a removal was refused, the rest is to be finished all the same: it may be refused every night.
    if (this.failure === null || isBackchannelError(this.failure, 'BAD_INPUT')) {
      await this.orFail(() => this.tally.time('finishing', this.options.writer.finish()));
    }
    await this.step('finished');
  }

  private async noteChange(): Promise<void> {
    this.changed = true;
    await this.frame.run?.changed();
  }

  /** What cannot be kept ends the import: nothing may be lost. */
  private async keepRejects(keep: (rejects: Rejects) => Promise<number>): Promise<void> {
    const { rejects } = this.frame;
    if (rejects === null) return;
    await this.orFail(async () => {
      if ((await keep(rejects)) > 0) await this.noteChange();
    });
    await this.step('rejections recorded');
  }

  private rejectItem(item: Omit<Item, 'hash'>, stage: RejectionStage, code: RejectionCode, reason: string): void {
    this.reject({ stage, code, reason, excerpt: excerptOf(item.article.title), origin: item.origin }, item.came);
  }

  private reject(rejection: Rejection, came: Came | undefined): void {
    this.tally.reject(rejection);
    this.frame.rejects?.add(rejection, came);
    this.options.onEvent?.({ kind: 'rejected', rejection });
    this.progress();
  }

  private note(note: { readonly origin: string; readonly note: string }): void {
    this.tally.note(note);
    this.options.onEvent?.({ kind: 'note', note });
  }

  private done(origin: string, outcome: WriteReport['outcome']): void {
    this.tally.count(outcome);
    this.frame.rejects?.accepted(origin);
    this.progress();
  }

  private progress(): void {
    this.options.onProgress?.({ totals: this.tally.totals(), found: this.found, bytesRead: this.bytesRead });
  }

  private async step(step: ImportStep): Promise<void> {
    await this.options.onStep?.(step);
  }

  private isOver(): boolean {
    return this.failure !== null || (this.options.signal?.aborted ?? false);
  }

  private isEnough(): boolean {
    return this.begun >= (this.options.limit ?? Number.POSITIVE_INFINITY);
  }

  /** The database's failures end the import; they are reported, not thrown. */
  private async orFail<T>(work: () => Promise<T>): Promise<T | null> {
    try {
      return await work();
    } catch (error) {
      this.fail(error);
      return null;
    }
  }

  private fail(error: unknown): void {
    this.failure ??= isBackchannelError(error)
      ? error
      : new BackchannelError('INTERNAL', wordsOf(error), { cause: error });
  }
}

/** What will not be otherwise with the next article. */
const ENDS_ALL: ReadonlySet<string> = new Set(['DATABASE_UNAVAILABLE', 'IMPORT_RUNNING']);

const SAME_ID_TWICE =
  'Expected each article once in an import, but an earlier item with the same id (or address) says something else: keep the newest of them.';

function wordsOf(error: unknown): string {
  return error instanceof Object && 'message' in error ? String(error.message) : String(error);
}
