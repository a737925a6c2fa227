import { createReadStream } from 'node:fs';
import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { BackchannelError } from '../model/errors.ts';
import { formatOf, type InputFile } from './input-file.ts';

/** Files that describe a folder rather than belong to its articles. */
const DESCRIBING = /^(?:readme|licen[cs]e|notice|changelog|contributing|copying)(?:\.|$)/i;

/**
 * The files behind paths: a file as it is, a folder with everything below it that has a known ending, sorted by name;
 * `-` is standard input. In folders, hidden files and README, LICENSE and their like are passed over.
 * What cannot be opened below a folder (a link into nothing, a folder without permission) stays in the list, and fails
 * when its bytes are asked for: it becomes a rejection, and the rest goes on.
 * @throws BackchannelError BAD_INPUT naming the first path that does not exist
 */
export async function findFiles(
  paths: readonly string[],
  standardInput: AsyncIterable<Uint8Array>,
): Promise<readonly InputFile[]> {
  const found: InputFile[] = [];
  for (const path of paths) {
    if (path === '-') found.push({ origin: 'standard input', format: null, size: null, bytes: () => standardInput });
    else found.push(...(await filesBehind(path)));
  }
  return found;
}

async function filesBehind(path: string): Promise<readonly InputFile[]> {
  const entry = await stat(path).catch((cause: NodeJS.ErrnoException) => {
    const why = cause.code === 'ENOENT' ? 'there is nothing of that name' : `it cannot be opened (${cause.code})`;
    throw new BackchannelError('BAD_INPUT', `Expected a file or folder at “${path}”, but ${why}.`, { cause });
  });
  return entry.isDirectory() ? filesBelow(path) : [inputFile(path, entry.size)];
}

async function filesBelow(folder: string): Promise<readonly InputFile[]> {
  const entries = await readdir(folder, { withFileTypes: true }).catch((cause: unknown) => asError(cause));
  if (Error.isError(entries)) return [unreadable(folder, entries)];
  const visible = entries.filter((entry) => !entry.name.startsWith('.') && !DESCRIBING.test(entry.name));
  const found: InputFile[] = [];
  for (const entry of visible.sort((one, other) => (one.name < other.name ? -1 : 1))) {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) found.push(...(await filesBelow(path)));
    else if (formatOf(entry.name) !== null) found.push(await fileOrUnreadable(path));
  }
  return found;
}

async function fileOrUnreadable(path: string): Promise<InputFile> {
  return stat(path).then(
    ({ size }) => inputFile(path, size),
    (cause: unknown) => unreadable(path, asError(cause)),
  );
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

function asError(cause: unknown): Error {
  return Error.isError(cause) ? cause : new Error(String(cause));
}

function inputFile(path: string, size: number): InputFile {
  return { origin: path, format: formatOf(path), size, bytes: () => createReadStream(path) };
}
