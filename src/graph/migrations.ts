import { randomUUID } from 'node:crypto';
import { userInfo } from 'node:os';
import { performance } from 'node:perf_hooks';
import { BackchannelError } from '../model/errors.ts';
import type { Database, Statement, Transaction } from './database.ts';
import { checkWhole } from './maintenance/half-restored.ts';
import { loadMigrations, type Migration } from './migration-files.ts';
import { redrawWherePending } from './redraw-where-pending.ts';
import { loadStatement } from './statements.ts';

const HISTORY = loadStatement('read/migration-history');
const AWAIT_INDEXES = loadStatement('read/await-indexes');
const LOCK = loadStatement('write/lock-migrations');
const UNLOCK = loadStatement('write/unlock-migrations');
const RECORD = loadStatement('write/record-migration');
/** What neo4j-migrations calls its lock on a default database. */
const LOCK_NAME = 'John Doe';
/** The tool's own constraints; without the first two the lock would not hold. */
const BOOKKEEPING = [
  'CREATE CONSTRAINT __Neo4jMigrationsLock__has_unique_id IF NOT EXISTS FOR (lock:__Neo4jMigrationsLock) REQUIRE lock.id IS UNIQUE',
  'CREATE CONSTRAINT __Neo4jMigrationsLock__has_unique_name IF NOT EXISTS FOR (lock:__Neo4jMigrationsLock) REQUIRE lock.name IS UNIQUE',
  'CREATE CONSTRAINT unique_version___Neo4jMigration IF NOT EXISTS FOR (migration:__Neo4jMigration) REQUIRE (migration.version, migration.migrationTarget) IS UNIQUE',
];
/** An index over a large graph takes its time; the limit only keeps a start from hanging for ever. */
const DEADLINE_MS = 600_000;
const SCHEMA_STATEMENT = /^(?:CREATE|DROP)\s+(?:\w+\s+)?(?:CONSTRAINT|INDEX)\b/iu;

export interface AppliedMigrations {
  /** Versions that were applied now, oldest first; empty where the database was up to date. */
  readonly applied: readonly string[];
}

interface HistoryRow {
  readonly version: string;
  readonly description: string;
  readonly checksum: string | null;
}

export interface MigrationOptions {
  readonly migrations?: readonly Migration[];
  /** User of the database, for the record. */
  readonly connectedAs?: string;
  /** Called before a graph of an older version is drawn anew, which takes minutes where it is large. */
  readonly onRedraw?: () => void;
}

/**
 * Brings the schema up to date (`applySchema`), and fills what a graph of an older version lacks.
 * @throws {BackchannelError} MIGRATION_CONFLICT as `applySchema`, BAD_INPUT where the graph is a part of a backup only
 */
export async function applyMigrations(database: Database, options: MigrationOptions = {}): Promise<AppliedMigrations> {
  const applied = await applySchema(database, options);
  await checkWhole(database);
  await redrawWherePending(database, options.onRedraw);
  return applied;
}

/**
 * Brings the schema up to date and waits for its indexes. History is kept as neo4j-migrations keeps it, so that its command line
 * can show and check it. Several processes may do this at once; each migration is recorded once.
 * @throws {BackchannelError} MIGRATION_CONFLICT where the history has a migration that this code lacks, or has with another text.
 */
export async function applySchema(database: Database, options: MigrationOptions = {}): Promise<AppliedMigrations> {
  const migrations = options.migrations ?? loadMigrations();
  // The first statement of a server that has just started: on a busy machine it takes more than the usual deadline.
  const history = await database.run<HistoryRow>(HISTORY, {}, { deadlineMs: DEADLINE_MS });
  const pending = pendingMigrations(migrations, history.rows);
  if (pending.length > 0) await runSchema(database, 'bookkeeping', BOOKKEEPING);
  const applied: string[] = [];
  for (const migration of pending) {
    const isNew = await applyOne(database, migrations, migration, options.connectedAs ?? 'neo4j');
    if (isNew) applied.push(migration.version);
  }
  await database.run(AWAIT_INDEXES, { seconds: DEADLINE_MS / 1000 }, { deadlineMs: DEADLINE_MS });
  return { applied };
}

/** Does to the data what the migrations after `version` do: for data of that age under a schema that is up to date. */
export async function migrateData(database: Database, version: string): Promise<void> {
  const later = loadMigrations().filter((migration) => Number(migration.version) > Number(version));
  for (const { source, statements } of later) {
    for (const text of statements.filter((statement) => !SCHEMA_STATEMENT.test(statement))) {
      await database.run(writing(source, text), {}, { deadlineMs: DEADLINE_MS });
    }
  }
}

/** What of `migrations` is not in the history yet. */
export function pendingMigrations(
  migrations: readonly Migration[],
  history: readonly HistoryRow[],
): readonly Migration[] {
  for (const [index, { version, description, checksum }] of history.entries()) {
    const migration = migrations[index];
    if (migration?.version !== version) {
      throw conflict(
        `This database was migrated to version ${version} (${description}), which this version of Backchannel does not have`,
        'it is older than the one that wrote here: use the newer one, or another database',
      );
    }
    if (migration.checksum !== checksum) {
      throw conflict(
        `Migration ${migration.source} was applied with checksum ${checksum}, but the file's is now ${migration.checksum}`,
        'an applied migration never changes: restore the file and put the change into a new one',
      );
    }
  }
  return migrations.slice(history.length);
}

function conflict(found: string, advice: string): BackchannelError {
  return new BackchannelError('MIGRATION_CONFLICT', `${found}; ${advice}. Nothing was changed.`);
}

async function readHistory(runner: Transaction): Promise<readonly HistoryRow[]> {
  return (await runner.run<HistoryRow>(HISTORY, {})).rows;
}

/**
 * Schema and data cannot change in one transaction. So statements of schema run first, and must bear being run again
 * (IF NOT EXISTS); statements on data run in the transaction that records them.
 */
async function applyOne(
  database: Database,
  migrations: readonly Migration[],
  migration: Migration,
  connectedAs: string,
): Promise<boolean> {
  const startedAt = performance.now();
  const isSchema = (statement: string) => SCHEMA_STATEMENT.test(statement);
  await runSchema(database, migration.source, migration.statements.filter(isSchema));
  return database.write(
    async (transaction) => {
      const id = randomUUID();
      const [lock] = (await transaction.run<{ id: string }>(LOCK, { id, name: LOCK_NAME })).rows;
      if (lock?.id !== id) {
        throw conflict(
          'The migrations of this database are locked (a node :__Neo4jMigrationsLock)',
          'another tool is migrating it, or crashed: wait for it, or delete the node',
        );
      }
      const history = await readHistory(transaction);
      const isNew = pendingMigrations(migrations, history)[0] === migration;
      if (isNew) {
        for (const text of migration.statements.filter((statement) => !isSchema(statement))) {
          await transaction.run(writing(migration.source, text), {});
        }
        await transaction.run(RECORD, {
          previous: history.at(-1)?.version ?? 'BASELINE',
          migration: recordOf(migration),
          milliseconds: Math.round(performance.now() - startedAt),
          by: userInfo().username,
          connectedAs,
        });
      }
      await transaction.run(UNLOCK, { id });
      return isNew;
    },
    { deadlineMs: DEADLINE_MS },
  );
}

async function runSchema(database: Database, name: string, statements: readonly string[]): Promise<void> {
  if (statements.length === 0) return;
  await database.write(
    async (transaction) => {
      for (const text of statements) await transaction.run(writing(name, text), {});
    },
    { deadlineMs: DEADLINE_MS },
  );
}

function writing(name: string, text: string): Statement {
  return { name, text, access: 'WRITE' };
}

function recordOf({ version, description, source, checksum }: Migration) {
  return { version, description, type: 'CYPHER', source, checksum };
}
