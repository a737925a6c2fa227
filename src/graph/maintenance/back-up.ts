import { createWriteStream } from 'node:fs';
import { open, rename, rm, stat, writeFile } from 'node:fs/promises';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createGzip } from 'node:zlib';
import { BackchannelError } from '../../model/errors.ts';
import type { Database } from '../database.ts';
import { openImportLease } from '../import-lease.ts';
import { type BackupFooter, footerLine, headerLine, itemLine } from './backup-format.ts';
import { checkTotals, nodeLine, openLineSum, relationshipLine } from './graph-hash.ts';
import { type GraphTotals, graphTotals, nodePages, relationshipPages } from './graph-pages.ts';
import { checkWhole } from './half-restored.ts';
import { schemaVersion } from './schema-version.ts';

export interface BackupReport extends BackupFooter {
  readonly bytes: number;
}

/** How far a backup or a restore is: so many of so many. */
export type MaintenanceProgress = { readonly done: GraphTotals; readonly of: GraphTotals };

export interface BackupOptions {
  /** Instant of the backup (ISO 8601, UTC). */
  readonly at: string;
  readonly signal?: AbortSignal;
  readonly onProgress?: (progress: MaintenanceProgress) => void;
}

/**
 * Writes the whole graph into a file: gzip, one line of JSON for each node and relationship, in constant memory. The file has its
 * name only when it is whole. It holds one state of the graph: the import's lease is taken meanwhile, so that nobody imports.
 * @throws {BackchannelError} IMPORT_RUNNING where an import is at work, BAD_INPUT where the graph is not whole or the file cannot
 * be written, INTERNAL where something was written all the same
 */
export async function backUp(database: Database, file: string, options: BackupOptions): Promise<BackupReport> {
  await checkWhole(database);
  const partial = `${file}.partial`;
  const lease = await openImportLease(database, { purpose: 'backup' });
  try {
    await touch(partial);
    const signal = AbortSignal.any([lease.lost, ...(options.signal ? [options.signal] : [])]);
    const footer = await write(database, partial, { ...options, signal });
    await rename(partial, file);
    return { ...footer, bytes: (await stat(file)).size };
  } finally {
    await lease.release();
    await rm(partial, { force: true });
  }
}

async function write(
  database: Database,
  file: string,
  options: BackupOptions & { readonly signal: AbortSignal },
): Promise<BackupFooter> {
  const { signal } = options;
  const footer: { value?: BackupFooter } = {};
  try {
    const text = Readable.from(chunks(lines(database, options, footer)), { objectMode: false });
    await pipeline(text, createGzip(), createWriteStream(file), { signal });
    await flush(file);
  } catch (error) {
    throw signal.aborted ? signal.reason : (error as NodeJS.ErrnoException).syscall ? unwritable(file, error) : error;
  }
  return footer.value!;
}

/** Before anything is read: a folder that is not there, or is closed to us, is told at once. What is backed up is for its owner only. */
async function touch(file: string): Promise<void> {
  try {
    await writeFile(file, '', { mode: 0o600 });
  } catch (error) {
    throw unwritable(file, error);
  }
}

function unwritable(file: string, cause: unknown): BackchannelError {
  const { code } = cause as NodeJS.ErrnoException;
  const message = `Expected a file that can be written, got ${file} (${code}). Make room or name another place; nothing is left of this backup.`;
  return new BackchannelError('STORAGE_UNAVAILABLE', message, { cause });
}

async function* lines(
  database: Database,
  { at, onProgress }: BackupOptions,
  footer: { value?: BackupFooter },
): AsyncGenerator<string> {
  const of = await graphTotals(database);
  const done = { nodes: 0, relationships: 0 };
  const sum = openLineSum();
  yield headerLine(await schemaVersion(database), at);
  for await (const page of nodePages(database)) {
    for (const node of page) {
      sum.add(nodeLine(node));
      yield itemLine(node);
    }
    done.nodes += page.length;
    onProgress?.({ done: { ...done }, of });
  }
  for await (const page of relationshipPages(database)) {
    for (const relationship of page) sum.add(relationshipLine(relationship));
    // The database gives those of one node in no order.
    yield* page.map(itemLine).sort();
    done.relationships += page.length;
    onProgress?.({ done: { ...done }, of });
  }
  await checkTotals(database, done);
  footer.value = { ...done, hash: sum.digest() };
  yield footerLine(footer.value);
}

const CHUNK = 65_536;

/** A stream pays for each piece. */
async function* chunks(lines: AsyncIterable<string>): AsyncGenerator<string> {
  let text = '';
  for await (const line of lines) {
    text += `${line}\n`;
    if (text.length < CHUNK) continue;
    yield text;
    text = '';
  }
  yield text;
}

/** A name that points at a file must not outlive its content where the machine loses its power. */
async function flush(file: string): Promise<void> {
  const handle = await open(file, 'r+');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}
