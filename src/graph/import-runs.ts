import { randomUUID } from 'node:crypto';
import type { Database } from './database.ts';
import { loadStatement } from './statements.ts';

const startImportRun = loadStatement('write/start-import-run');
const finishImportRun = loadStatement('write/finish-import-run');
const closeAbandoned = loadStatement('write/close-abandoned-runs');

export interface ImportTotals {
  /** Articles taken from the input; the sum of created, updated, unchanged and rejected. */
  readonly read: number;
  readonly created: number;
  readonly updated: number;
  readonly unchanged: number;
  /** Articles that were deleted. */
  readonly removed: number;
  readonly rejected: number;
  readonly claimsAdded: number;
  readonly claimsRetired: number;
}

/** SUCCEEDED: all accepted. PARTIAL: some rejected. FAILED: stopped before the end. */
export type ImportStatus = 'SUCCEEDED' | 'PARTIAL' | 'FAILED';

/** One import in the graph. It is written at the first change: an import that changes nothing leaves no trace. */
export interface ImportRun {
  readonly id: string;
  /** Call after each change; only the first call writes. Calls may overlap. */
  changed(): Promise<void>;
  /** Writes nothing where nothing was changed. */
  finish(status: ImportStatus, finishedAt: string, totals: ImportTotals): Promise<void>;
}

/** @param start `startedAt` is an instant (ISO 8601, UTC). */
export function openImportRun(
  database: Database,
  start: { readonly startedAt: string; readonly extractorVersion: string },
): ImportRun {
  const id = `import-run:${randomUUID()}`;
  let started: Promise<unknown> | null = null;
  const properties = {
    name: `Import of ${start.startedAt.slice(0, 16).replace('T', ' ')}`,
    status: 'RUNNING',
    ...start,
    ...NOTHING,
  };
  return {
    id,
    async changed() {
      started ??= database.run(startImportRun, { id, properties });
      await started;
    },
    async finish(status, finishedAt, totals) {
      if (started === null) return;
      await started;
      await database.run(finishImportRun, { id, properties: { status, finishedAt, ...totals } });
    },
  };
}

/**
 * Marks the runs that were killed as FAILED; call it where no other import can be under way. Their totals stay as they were
 * begun, at 0: what they brought in is in the graph, and the next run counts it as unchanged.
 * @param at instant of the closing (ISO 8601, UTC).
 * @returns how many there were
 */
export async function closeAbandonedRuns(database: Database, at: string): Promise<number> {
  const { counters } = await database.run(closeAbandoned, { at });
  return counters.propertiesSet / 2;
}

const NOTHING: ImportTotals = {
  read: 0,
  created: 0,
  updated: 0,
  unchanged: 0,
  removed: 0,
  rejected: 0,
  claimsAdded: 0,
  claimsRetired: 0,
};
