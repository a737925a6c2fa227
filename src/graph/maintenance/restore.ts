import { BackchannelError } from '../../model/errors.ts';
import type { Database } from '../database.ts';
import { openImportLease } from '../import-lease.ts';
import { loadMigrations } from '../migration-files.ts';
import { applyMigrations, applySchema, type MigrationOptions, migrateData } from '../migrations.ts';
import { loadStatement } from '../statements.ts';
import type { MaintenanceProgress } from './back-up.ts';
import { type BackupFooter, type BackupItem, isNode } from './backup-format.ts';
import { graphHash } from './graph-hash.ts';
import { type GraphTotals, graphTotals } from './graph-pages.ts';
import { isHalfRestored } from './half-restored.ts';
import { backupItems, type CheckedBackup, checkBackup } from './read-backup.ts';
import type { StoredNode, StoredRelationship, Value } from './stored-values.ts';

const beginRestore = loadStatement('write/begin-restore');
const finishRestore = loadStatement('write/finish-restore');
const removeLinks = loadStatement('write/remove-relationships');
const removeNodes = loadStatement('write/remove-nodes');
const restoreNodes = loadStatement('write/restore-nodes');
const restoreLinks = loadStatement('write/restore-relationships');

/** A transaction takes so many rows, or so many characters of text. */
const ROWS_AT_ONCE = 2_000;
const CHARACTERS_AT_ONCE = 4_000_000;
const REMOVED_AT_ONCE = 10_000;
const LIMITS = { deadlineMs: 120_000 };

export interface RestoreOptions extends Omit<MigrationOptions, 'migrations'> {
  /** Removes what is there. */
  readonly replace?: boolean;
  readonly signal?: AbortSignal;
  readonly onProgress?: (progress: MaintenanceProgress) => void;
}

/**
 * Fills an empty database from a backup, which is read to its end and checked before anything is touched. Until the end a mark in
 * the graph says that it is not whole, so that no other command takes it for that; broken off, it is simply done again. In the
 * end the graph has the hash of the backup. A backup of an older schema is then brought up to date, as a graph of that age would be.
 * @throws {BackchannelError} BAD_INPUT for a file that is damaged or of a newer schema, or a database that is not empty;
 * INTERNAL where the graph came out unlike the backup
 */
export async function restore(database: Database, file: string, options: RestoreOptions = {}): Promise<BackupFooter> {
  const { header, footer } = await checkBackup(file, options.signal);
  checkSchema(header.schemaVersion);
  await checkEmpty(database, options.replace ?? false);
  await applySchema(database, options);
  const lease = await openImportLease(database, { purpose: 'restore' });
  try {
    const signal = AbortSignal.any([lease.lost, ...(options.signal ? [options.signal] : [])]);
    await restoreUnder(lease.database, { file, header, footer }, { ...options, signal });
  } finally {
    await lease.release();
  }
  await applyMigrations(database, options);
  return footer;
}

async function restoreUnder(
  database: Database,
  { file, header, footer }: CheckedBackup & { readonly file: string },
  options: RestoreOptions,
): Promise<void> {
  await checkEmpty(database, options.replace ?? false);
  await database.run(beginRestore, {}, LIMITS);
  await removeAll(database, options.signal);
  await fill(database, file, footer, options);
  await checkHash(database, footer.hash);
  await migrateData(database, header.schemaVersion);
  await database.run(finishRestore, {}, LIMITS);
}

async function checkHash(database: Database, expected: string): Promise<void> {
  const hash = await graphHash(database);
  if (hash === expected) return;
  throw new BackchannelError(
    'INTERNAL',
    `Expected the graph to have the hash of the backup, ${expected}, got ${hash}. Something else wrote to it: stop that, and restore again. Until then no command takes it for whole.`,
  );
}

function checkSchema(version: string): void {
  const newest = loadMigrations().at(-1)!.version;
  if (Number(version) <= Number(newest)) return;
  throw new BackchannelError(
    'BAD_INPUT',
    `Expected a backup of schema ${newest} or older, got one of schema ${version}. Restore it with the version of Backchannel that wrote it, or a newer one.`,
  );
}

/** What an earlier restore has left behind may go: it is a part of a backup and nothing else. */
async function checkEmpty(database: Database, replace: boolean): Promise<void> {
  const { nodes, relationships } = await graphTotals(database);
  if (nodes === 0 || replace || (await isHalfRestored(database))) return;
  throw new BackchannelError(
    'BAD_INPUT',
    `Expected an empty database, got one with ${nodes} nodes and ${relationships} relationships. Restore into another, or add --replace: it removes all of them first.`,
  );
}

async function removeAll(database: Database, signal: AbortSignal | undefined): Promise<void> {
  for (const statement of [removeLinks, removeNodes]) {
    for (let removed = 1; removed > 0; ) {
      signal?.throwIfAborted();
      const { rows } = await database.run<{ removed: number }>(statement, { count: REMOVED_AT_ONCE }, LIMITS);
      removed = rows[0]?.removed ?? 0;
    }
  }
}

async function fill(database: Database, file: string, of: GraphTotals, options: RestoreOptions): Promise<void> {
  const done = { nodes: 0, relationships: 0 };
  for await (const batch of batches(backupItems(file))) {
    options.signal?.throwIfAborted();
    const nodes = batch.filter(isNode);
    const links = batch.filter((item) => !isNode(item));
    if (nodes.length > 0) await database.run(restoreNodes, { nodes: nodes.map(nodeRow) }, LIMITS);
    if (links.length > 0) await link(database, links as StoredRelationship[]);
    done.nodes += nodes.length;
    done.relationships += links.length;
    options.onProgress?.({ done: { ...done }, of });
  }
}

async function link(database: Database, links: readonly StoredRelationship[]): Promise<void> {
  const { counters } = await database.run(restoreLinks, { relationships: links.map(linkRow) }, LIMITS);
  if (counters.relationshipsCreated === links.length) return;
  throw new BackchannelError(
    'BAD_INPUT',
    `Expected ${links.length} relationships with both ends in the backup, got ${counters.relationshipsCreated}, near ${links[0]?.from}. The backup does not hold together: take another.`,
  );
}

/** Nodes and relationships are never in one batch: the latter need all of the former. */
async function* batches(items: AsyncIterable<BackupItem>): AsyncGenerator<readonly BackupItem[]> {
  let batch: BackupItem[] = [];
  let characters = 0;
  for await (const item of items) {
    const last = batch.at(-1);
    const isFull = batch.length >= ROWS_AT_ONCE || characters >= CHARACTERS_AT_ONCE;
    if (last && (isFull || isNode(last) !== isNode(item))) {
      yield batch;
      batch = [];
      characters = 0;
    }
    batch.push(item);
    characters += String(item.properties.text ?? '').length;
  }
  if (batch.length > 0) yield batch;
}

function nodeRow({ labels, ...held }: StoredNode) {
  return { labels, ...valuesOf(held) };
}

function linkRow({ type, from, to, ...held }: StoredRelationship) {
  return { type, from, to, ...valuesOf(held) };
}

/** A whole number travels as an integer: floats go apart, and the statement makes them floats again. */
function valuesOf({ properties, floats }: Pick<StoredNode, 'properties' | 'floats'>) {
  const named = floats.map((name) => ({ name, value: properties[name]! }));
  const isList = ({ value }: { readonly value: Value }) => Array.isArray(value);
  return {
    properties: Object.fromEntries(Object.entries(properties).filter(([name]) => !floats.includes(name))),
    floats: named.filter((each) => !isList(each)),
    floatLists: named.filter(isList),
  };
}
