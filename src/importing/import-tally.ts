import type { ImportTotals } from '../graph/import-runs.ts';
import type { WriteReport } from '../graph/write-article.ts';
import type { ImportNote } from './import-report.ts';
import type { Rejection } from './rejection.ts';

/** Counts what became of each item; `read` is their sum, so that none is lost. */
export class ImportTally {
  readonly rejections: Rejection[] = [];
  readonly notes: ImportNote[] = [];
  readingMs = 0;
  writingMs = 0;
  private readonly outcomes = { created: 0, updated: 0, unchanged: 0 };
  private claimsAdded = 0;
  private claimsRetired = 0;

  count(outcome: WriteReport['outcome']): void {
    this.outcomes[outcome] += 1;
  }

  reject(rejection: Rejection): void {
    this.rejections.push(rejection);
  }

  note(origin: string, notes: readonly string[]): void {
    this.notes.push(...notes.map((note) => ({ origin, note })));
  }

  claims({ claimsAdded, claimsRetired }: WriteReport): void {
    this.claimsAdded += claimsAdded;
    this.claimsRetired += claimsRetired;
  }

  async timeReading<T>(work: Promise<T>): Promise<T> {
    const started = performance.now();
    return work.finally(() => {
      this.readingMs += performance.now() - started;
    });
  }

  async timeWriting<T>(work: Promise<T>): Promise<T> {
    const started = performance.now();
    return work.finally(() => {
      this.writingMs += performance.now() - started;
    });
  }

  totals(): ImportTotals {
    const { created, updated, unchanged } = this.outcomes;
    const rejected = this.rejections.length;
    return {
      read: created + updated + unchanged + rejected,
      created,
      updated,
      unchanged,
      rejected,
      claimsAdded: this.claimsAdded,
      claimsRetired: this.claimsRetired,
    };
  }
}
