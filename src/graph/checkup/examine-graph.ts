import { isBackchannelError } from '../../model/errors.ts';
import type { Database } from '../database.ts';
import type { ImportTotals } from '../import-runs.ts';
import { loadMigrations } from '../migration-files.ts';
import { pendingMigrations } from '../migrations.ts';
import { loadStatement } from '../statements.ts';
import { schemaNames } from './schema-names.ts';

const serverFacts = loadStatement('read/server-facts');
const migrationHistory = loadStatement('read/migration-history');
const schemaConstraints = loadStatement('read/schema-constraints');
const schemaIndexes = loadStatement('read/schema-indexes');
const unfinishedWork = loadStatement('read/unfinished-work');
const latestImportRun = loadStatement('read/latest-import-run');

const LIMITS = { deadlineMs: 60_000 };
/** The first answer of a server takes longer, as it plans the statement; the quickest tells its clock best. */
const CLOCK_QUESTIONS = 3;

type History = Parameters<typeof pendingMigrations>[1];

export interface ServerFacts {
  readonly version: string;
  readonly edition: string;
  /** Milliseconds by which its clock is ahead of ours; half the round trip may be wrong. */
  readonly aheadMs: number;
}

export interface SchemaFacts {
  /** Version of the newest migration that was applied, or null where there is none. */
  readonly version: string | null;
  /** Versions of migrations that wait to be applied. */
  readonly pending: readonly string[];
  /** Why history and code do not agree, or null. */
  readonly conflict: string | null;
  /** Constraints and indexes that the applied migrations make and that are not there. */
  readonly missing: readonly string[];
  /** Indexes that do not answer yet, or never will: `article_text POPULATING 40 %`. */
  readonly offline: readonly string[];
  readonly constraints: number;
  readonly indexes: number;
}

export interface UnfinishedWork {
  readonly pendingRedraw: boolean;
  readonly pendingRestore: boolean;
  /** Articles whose copies are still to be looked for. */
  readonly unsettled: number;
  /** `:RejectedArticle`s. */
  readonly rejected: number;
  readonly lease: LeaseFacts | null;
}

export interface LeaseFacts {
  readonly holder: string;
  readonly takenAt: string;
  readonly expiresAt: string;
  /** By the server's clock. */
  readonly isOver: boolean;
}

export interface RunFacts extends ImportTotals {
  readonly id: string;
  readonly status: string;
  readonly startedAt: string;
  readonly finishedAt?: string;
}

/** @throws {BackchannelError} of the database. */
export async function examineServer(database: Database): Promise<ServerFacts> {
  let best: (ServerFacts & { readonly tookMs: number }) | null = null;
  for (let question = 1; question <= CLOCK_QUESTIONS; question += 1) {
    const asked = Date.now();
    const { rows } = await database.run<Answer>(serverFacts, {}, LIMITS);
    const answered = Date.now();
    const { version, edition, milliseconds } = rows[0]!;
    const tookMs = answered - asked;
    if (best === null || tookMs < best.tookMs) {
      best = { version, edition, tookMs, aheadMs: Math.round(milliseconds - (asked + answered) / 2) };
    }
  }
  return best!;
}

interface Answer {
  readonly version: string;
  readonly edition: string;
  readonly milliseconds: number;
}

/** Compares migrations, constraints and indexes with those of this code; applies nothing. @throws {BackchannelError} of the database. */
export async function examineSchema(database: Database): Promise<SchemaFacts> {
  const migrations = loadMigrations();
  const history = (await database.run<History[number]>(migrationHistory, {}, LIMITS)).rows;
  const constraints = await database.run<{ name: string }>(schemaConstraints, {}, LIMITS);
  const indexes = await database.run<{ name: string; state: string; percent: number }>(schemaIndexes, {}, LIMITS);
  const there = new Set([...constraints.rows, ...indexes.rows].map(({ name }) => name));
  const applied = new Set(history.map(({ version }) => version));
  const wanted = schemaNames(migrations.filter(({ version }) => applied.has(version)));
  return {
    version: history.at(-1)?.version ?? null,
    ...waiting(history),
    missing: wanted.filter((name) => !there.has(name)),
    offline: indexes.rows
      .filter(({ state }) => state !== 'ONLINE')
      .map(({ name, state, percent }) => `${name} ${state} ${Math.floor(percent)} %`),
    constraints: constraints.rows.length,
    indexes: indexes.rows.length,
  };
}

function waiting(history: History): Pick<SchemaFacts, 'pending' | 'conflict'> {
  try {
    return { pending: pendingMigrations(loadMigrations(), history).map(({ version }) => version), conflict: null };
  } catch (error) {
    if (!isBackchannelError(error, 'MIGRATION_CONFLICT')) throw error;
    return { pending: [], conflict: error.message };
  }
}

/** @throws {BackchannelError} of the database. */
export async function examineWork(database: Database): Promise<UnfinishedWork> {
  return (await database.run<UnfinishedWork>(unfinishedWork, {}, LIMITS)).rows[0]!;
}

/** The import that changed something last, or null. @throws {BackchannelError} of the database. */
export async function latestRun(database: Database): Promise<RunFacts | null> {
  return (await database.run<{ run: RunFacts }>(latestImportRun, {}, LIMITS)).rows[0]?.run ?? null;
}
