import { createReadStream, type Dirent, readdirSync, type Stats, statSync } from 'node:fs';
import { glob } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { BackchannelError } from '../model/errors.ts';
import { formatOf, type InputFile } from './input-file.ts';

/** Files that describe a folder rather than belong to its articles. */
const DESCRIBING = /^(?:readme|licen[cs]e|notice|changelog|contributing|copying)(?:\.|$)/i;
const PATTERN = /[*?[{]/;
const ADDRESS = /^[a-z][a-z0-9+.-]*:\/\//i;

/**
 * The files behind paths: a file as it is, a folder with everything below it that has a known ending, sorted by name,
 * and a pattern (`news-*.jsonl`, for callers without a shell) as a shell would expand it; `-` is standard input. A file that
 * several of them name is there once. In folders, hidden files and README, LICENSE and their like are passed over, and
 * links to other folders not followed.
 * What cannot be opened below a folder (a link into nothing, a folder without permission) stays in the list, and fails
 * when its bytes are asked for: it becomes a rejection, and the rest goes on.
 * @throws BackchannelError BAD_INPUT naming the first path or pattern behind which there is nothing
 */
export async function findFiles(
  paths: readonly string[],
  standardInput: AsyncIterable<Uint8Array>,
): Promise<readonly InputFile[]> {
  const found = new Map<string, InputFile>();
  for (const path of paths) {
    const files = path === '-' ? [standard(standardInput)] : await filesBehind(path);
    for (const file of files) {
      const key = file.size === null ? '-' : resolve(file.origin);
      if (!found.has(key)) found.set(key, file);
    }
  }
  return [...found.values()];
}

function standard(chunks: AsyncIterable<Uint8Array>): InputFile {
  return { origin: 'standard input', format: null, size: null, bytes: () => chunks };
}

async function filesBehind(path: string): Promise<readonly InputFile[]> {
  const entry = statOf(path);
  if (!Error.isError(entry)) return entry.isDirectory() ? filesBelow(path) : [inputFile(path, entry.size)];
  if (ADDRESS.test(path)) {
    const advice = 'addresses are fetched only where that is switched on: import --fetch URL…';
    throw new BackchannelError('BAD_INPUT', `Expected a file or folder, but “${path}” is an address: ${advice}.`);
  }
  const matches = PATTERN.test(path) ? await matchesOf(path) : [];
  if (matches.length === 0) throw nothingAt(path, entry);
  return matches.flatMap((match) => {
    const matched = statOf(match);
    if (Error.isError(matched)) return [unreadable(match, matched)];
    return matched.isDirectory() ? filesBelow(match) : [inputFile(match, matched.size)];
  });
}

/** A pattern that ends in a star does not mean hidden files, as in a shell. */
async function matchesOf(pattern: string): Promise<readonly string[]> {
  const matches: string[] = [];
  for await (const match of glob(pattern)) if (match !== '.') matches.push(match);
  return matches.sort();
}

function nothingAt(path: string, cause: NodeJS.ErrnoException): BackchannelError {
  const isPattern = PATTERN.test(path);
  const expected = isPattern ? `Expected files that match “${path}”` : `Expected a file or folder at “${path}”`;
  const missing = isPattern ? 'there are none' : 'there is nothing of that name';
  const why = cause.code === 'ENOENT' ? missing : `it cannot be opened (${cause.code})`;
  return new BackchannelError('BAD_INPUT', `${expected}, but ${why}.`, { cause });
}

/** Asked for one after the other without a promise each, 100,000 files take a second. */
function filesBelow(folder: string): readonly InputFile[] {
  const entries = entriesOf(folder);
  if (Error.isError(entries)) return [unreadable(folder, entries)];
  const visible = entries.filter((entry) => !entry.name.startsWith('.') && !DESCRIBING.test(entry.name));
  return visible
    .sort((one, other) => (one.name < other.name ? -1 : 1))
    .flatMap((entry) => {
      const path = join(folder, entry.name);
      if (entry.isDirectory()) return filesBelow(path);
      return formatOf(entry.name) === null ? [] : [fileOrUnreadable(path)];
    });
}

function fileOrUnreadable(path: string): InputFile {
  const entry = statOf(path);
  return Error.isError(entry) ? unreadable(path, entry) : inputFile(path, entry.size);
}

/** A format has to be named for its bytes to be asked for; text is as good as any. */
function unreadable(path: string, cause: Error): InputFile {
  return {
    origin: path,
    format: formatOf(path) ?? 'text',
    size: 0,
    // biome-ignore lint/correctness/useYield: it fails before it has anything to give
    async *bytes() {
      throw cause;
    },
  };
}

function inputFile(path: string, size: number): InputFile {
  return { origin: path, format: formatOf(path), size, bytes: () => createReadStream(path) };
}

function statOf(path: string): Stats | NodeJS.ErrnoException {
  try {
    return statSync(path);
  } catch (cause) {
    return asError(cause);
  }
}

function entriesOf(folder: string): Dirent[] | NodeJS.ErrnoException {
  try {
    return readdirSync(folder, { withFileTypes: true });
  } catch (cause) {
    return asError(cause);
  }
}

function asError(cause: unknown): NodeJS.ErrnoException {
  return Error.isError(cause) ? cause : new Error(String(cause));
}
