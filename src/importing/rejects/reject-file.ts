import { createReadStream } from 'node:fs';
import { type FileHandle, mkdir, open, rename, stat } from 'node:fs/promises';
import { dirname } from 'node:path';
import { BackchannelError } from '../../model/errors.ts';
import { linesOf } from '../text/byte-stream.ts';
import { entryOf, LINE_BEGINNING, type RejectEntry } from './reject-line.ts';

/** A file of rejected items, one a line. One process at a time writes it. */
export interface RejectFile {
  /** What was in it when it was opened, without what came. */
  readonly entries: readonly Omit<RejectEntry, 'came'>[];
  /** Digest of what came, by id; '' where nothing is kept. */
  digestOf(id: string): string;
  /** Durable when it returns. @throws {BackchannelError} STORAGE_UNAVAILABLE; then the file is as it was before. */
  append(lines: string): Promise<void>;
  /** Takes lines out, all or none. @throws {BackchannelError} STORAGE_UNAVAILABLE; then the file is as it was before. */
  remove(ids: ReadonlySet<string>): Promise<void>;
  close(): Promise<void>;
}

/** Of what came 1 MiB is kept, and JSON writes a control character in six. */
const REJECT_LINE_MAX = 16 * 1024 * 1024;
const LINE_FEED = 0x0a;

/**
 * Opens or begins a reject file. A last line that was torn by a crash is moved to a file beside it (`.torn`), never lost; lines
 * that nobody understands stay where they are.
 * @throws {BackchannelError} STORAGE_UNAVAILABLE saying what to do
 */
export async function openRejectFile(path: string): Promise<RejectFile> {
  return orSay(path, 'opened', async () => {
    await mkdir(dirname(path), { recursive: true });
    let handle = await open(path, 'a+');
    try {
      await checkBeginning(handle);
      await mend(path, handle);
      const entries: Omit<RejectEntry, 'came'>[] = [];
      const digests = new Map<string, string>();
      if (await isOrdinary(handle)) {
        for await (const entry of entriesIn(path)) {
          const { came, ...rest } = entry;
          entries.push(rest);
          digests.set(entry.id, came?.digest ?? '');
        }
      }
      return {
        entries,
        digestOf: (id) => digests.get(id) ?? '',
        append: (lines) => orSay(path, 'written', () => append(handle, lines)),
        remove: (ids) =>
          orSay(path, 'written anew', async () => {
            const fresh = await without(path, ids);
            await handle.close();
            handle = fresh;
          }),
        close: () => handle.close(),
      };
    } catch (error) {
      await handle.close();
      throw error;
    }
  });
}

/** All entries of a reject file as it is now, without lines that nobody understands. */
export async function* entriesIn(path: string, onLine: (bytes: number) => void = () => undefined) {
  const { size } = await stat(path);
  if (size === 0) return;
  for await (const line of linesOf(createReadStream(path, { end: size - 1 }), REJECT_LINE_MAX)) {
    onLine(line.length + 1);
    const entry = entryOf(line);
    if (entry !== null) yield entry;
  }
}

/** What is half written when the disk is full would tear the next line: it is cut off again. */
async function append(handle: FileHandle, lines: string): Promise<void> {
  const ordinary = await isOrdinary(handle);
  const { size } = await handle.stat();
  try {
    await handle.appendFile(lines);
    if (ordinary) await handle.datasync();
  } catch (error) {
    if (ordinary) await handle.truncate(size).catch(() => undefined);
    throw error;
  }
}

/** The file without some lines, written beside it and put in its place. */
async function without(path: string, ids: ReadonlySet<string>): Promise<FileHandle> {
  const beside = `${path}.new`;
  const fresh = await open(beside, 'w');
  try {
    for await (const line of linesOf(createReadStream(path), Number.POSITIVE_INFINITY)) {
      if (!ids.has(entryOf(line)?.id ?? '')) await fresh.appendFile(Buffer.concat([line, Uint8Array.of(LINE_FEED)]));
    }
    await fresh.sync();
  } finally {
    await fresh.close();
  }
  await rename(beside, path);
  const folder = await open(dirname(path), 'r');
  await folder.sync().finally(() => folder.close());
  return open(path, 'a+');
}

/** What would be taken for a torn line might be somebody's article. */
async function checkBeginning(handle: FileHandle): Promise<void> {
  if (!(await isOrdinary(handle))) return;
  const { buffer, bytesRead } = await handle.read(Buffer.alloc(LINE_BEGINNING.length), 0, LINE_BEGINNING.length, 0);
  if (LINE_BEGINNING.startsWith(buffer.toString('latin1', 0, bytesRead))) return;
  throw new Error('it holds something else than rejected articles');
}

/** A whole last line that only lacks its line feed gets it. */
async function mend(path: string, handle: FileHandle): Promise<void> {
  const { size } = await handle.stat();
  if (!(await isOrdinary(handle)) || size === 0) return;
  const begin = (await lastLineFeed(handle, size)) + 1;
  if (begin === size) return;
  const torn = Buffer.alloc(size - begin);
  await handle.read(torn, 0, torn.length, begin);
  if (entryOf(torn) !== null) return append(handle, '\n');
  const aside = await open(`${path}.torn`, 'a');
  try {
    await aside.appendFile(Buffer.concat([torn, Uint8Array.of(LINE_FEED)]));
    await aside.sync();
  } finally {
    await aside.close();
  }
  await handle.truncate(begin);
  await handle.sync();
}

/** Its position, -1 where there is none. */
async function lastLineFeed(handle: FileHandle, size: number): Promise<number> {
  const part = Buffer.alloc(64 * 1024);
  for (let end = size; end > 0; end -= part.length) {
    const begin = Math.max(0, end - part.length);
    await handle.read(part, 0, end - begin, begin);
    const found = part.lastIndexOf(LINE_FEED, end - begin - 1);
    if (found !== -1) return begin + found;
  }
  return -1;
}

/** Devices and pipes have neither an end nor a length. */
async function isOrdinary(handle: FileHandle): Promise<boolean> {
  return (await handle.stat()).isFile();
}

const WHAT_TO_DO: Readonly<Record<string, string>> = {
  ENOSPC: 'Make room on its disk',
  EDQUOT: 'Make room within the quota of its disk',
  EROFS: 'Name a file on a disk that can be written (--rejects FILE)',
  EACCES: 'Give this user the right to write it, or name another file (--rejects FILE)',
  EISDIR: 'Name a file, not a folder (--rejects FILE)',
  ENOTDIR: 'Name a file in a folder (--rejects FILE)',
  EEXIST: 'Name a file in a folder (--rejects FILE)',
};

async function orSay<T>(path: string, what: string, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (cause) {
    const { code = '', message } = cause as NodeJS.ErrnoException;
    const advice = WHAT_TO_DO[code] ?? 'Mend that';
    throw new BackchannelError(
      'STORAGE_UNAVAILABLE',
      `Expected to keep rejected articles in ${path}, but it cannot be ${what}: ${message}. ${advice} and import again: it goes on from here.`,
      { cause },
    );
  }
}
