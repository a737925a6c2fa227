import type { ImportTotals } from '../graph/import-runs.ts';
import type { WriteReport } from '../graph/write-article.ts';
import type { ImportNote, ImportReport } from './import-report.ts';
import type { Rejection } from './rejection.ts';

/** More of them are counted and no longer kept, so that memory stays flat; each was told as it came. */
const KEPT = 1000;

/** Counts what became of each item; `read` is their sum, so that none is lost. */
export class ImportTally {
  readonly rejections: Rejection[] = [];
  readonly notes: ImportNote[] = [];
  private readonly started = performance.now();
  private readonly milliseconds = { reading: 0, writing: 0, finishing: 0 };
  private readonly counts = { created: 0, updated: 0, unchanged: 0, removed: 0, rejected: 0 };
  private claimsAdded = 0;
  private claimsRetired = 0;

  count(outcome: WriteReport['outcome']): void {
    this.counts[outcome] += 1;
  }

  reject(rejection: Rejection): void {
    this.counts.rejected += 1;
    if (this.rejections.length < KEPT) this.rejections.push(rejection);
  }

  note(note: ImportNote): void {
    if (this.notes.length < KEPT) this.notes.push(note);
  }

  claims({ claimsAdded, claimsRetired }: WriteReport): void {
    this.claimsAdded += claimsAdded;
    this.claimsRetired += claimsRetired;
  }

  removed(): void {
    this.counts.removed += 1;
  }

  /** Adds the time that something took to that of its stage; what runs at once adds up. */
  async time<T>(stage: 'reading' | 'writing' | 'finishing', work: Promise<T>): Promise<T> {
    const started = performance.now();
    return work.finally(() => {
      this.milliseconds[stage] += performance.now() - started;
    });
  }

  seconds(): ImportReport['seconds'] {
    const { reading, writing, finishing } = this.milliseconds;
    return {
      total: (performance.now() - this.started) / 1000,
      reading: reading / 1000,
      writing: writing / 1000,
      finishing: finishing / 1000,
    };
  }

  totals(): ImportTotals {
    const { created, updated, unchanged, rejected } = this.counts;
    const { claimsAdded, claimsRetired } = this;
    return { read: created + updated + unchanged + rejected, ...this.counts, claimsAdded, claimsRetired };
  }
}
