import { realpath, stat } from 'node:fs/promises';
import { dirname, isAbsolute, relative, resolve } from 'node:path';
import type { Database } from '../graph/database.ts';
import {
  articlesMirroredElsewhere,
  forgetMirrorEntries,
  type MirrorEntry,
  mirrorEntriesIn,
  mirrorEntryId,
  mirrorEntryOf,
  putMirrorEntries,
} from '../graph/mirror-entries.ts';
import { BackchannelError } from '../model/errors.ts';
import type { ImportSource } from './import-source.ts';
import type { ParsedItem } from './parse-articles.ts';

/** Keeps the graph like folders: an article whose last file has vanished from them, or no longer holds it, is removed. */
export interface Mirror {
  /** The same items; notes in the graph, before they are handed on, from which files they come. */
  watch(source: ImportSource): ImportSource;
  /**
   * Ids of the articles to remove, sorted; to be asked once all others are written. Nothing where the watched source was not
   * read to its end. What is known of the others is brought up to date; what is known of these goes with their removal.
   * @throws {BackchannelError} BAD_INPUT where so much has vanished that something else must be wrong; nothing is forgotten.
   */
  removals(): Promise<readonly string[]>;
}

export interface MirrorOptions {
  /** Remove even where most of a folder has vanished. */
  readonly force?: boolean;
  /** True: nothing is written, as for a dry run; `removals` tells the same. */
  readonly isDry?: boolean;
}

/** One folder, and what is known of it. */
interface MirroredFolder {
  /** As it was given, made absolute: origins lie below it. */
  readonly path: string;
  /** Absolute, without links: what the graph knows it by. */
  readonly folder: string;
  /** Ids of the entries that no item has shown yet. */
  readonly missing: Set<string>;
  /** Entries there are in all. */
  known: number;
  /** Whether any article was found in it. */
  isEmpty: boolean;
  /** Files and folders below it that could not be read, or not wholly: what came from them stays. */
  readonly doubtful: Set<string>;
}

const NOTED_AT_ONCE = 100;
/** A folder with no more entries may lose any number of them. */
const FEW = 20;

/**
 * Takes about 150 bytes for each article that came from the folders.
 * @throws {BackchannelError} BAD_INPUT naming the first of `folders` that is none.
 */
export async function openMirror(
  database: Database,
  folders: readonly string[],
  { force = false, isDry = false }: MirrorOptions = {},
): Promise<Mirror> {
  const mirrored: MirroredFolder[] = [];
  for (const path of folders) mirrored.push(await openFolder(database, path));
  const found = new Set<string>();
  let isComplete = false;

  async function note(items: readonly ParsedItem[]): Promise<void> {
    const entries: MirrorEntry[] = [];
    for (const { article, origin } of items) {
      if (article === null) for (const folder of mirrored) doubt(folder, origin);
      else {
        found.add(article.id);
        entries.push(...mirrored.flatMap((folder) => newEntry(folder, origin, article.id) ?? []));
      }
    }
    if (!isDry) await putMirrorEntries(database, entries);
  }

  function watch(source: ImportSource): ImportSource {
    return {
      ...source,
      async *items(now, onBytes) {
        let waiting: ParsedItem[] = [];
        for await (const item of source.items(now, onBytes)) {
          waiting.push(item);
          if (waiting.length < NOTED_AT_ONCE) continue;
          await note(waiting);
          yield* waiting;
          waiting = [];
        }
        await note(waiting);
        yield* waiting;
        isComplete = true;
      },
    };
  }

  async function removals(): Promise<readonly string[]> {
    if (!isComplete) return [];
    const gone = mirrored.flatMap((folder) => goneFrom(folder, found, force));
    const ids = new Set(gone.map(mirrorEntryId));
    const articles = [...new Set(gone.map(({ articleId }) => articleId))].sort();
    const lasting = await articlesMirroredElsewhere(database, articles, ids);
    const stale = gone.filter(({ articleId }) => lasting.has(articleId)).map(mirrorEntryId);
    if (!isDry) await forgetMirrorEntries(database, stale);
    return articles.filter((id) => !lasting.has(id));
  }

  return { watch, removals };
}

async function openFolder(database: Database, given: string): Promise<MirroredFolder> {
  const found = await stat(given).catch(() => null);
  if (!found?.isDirectory()) {
    const what = found ? 'it is a file' : 'there is none of that name';
    throw new BackchannelError('BAD_INPUT', `Expected a folder to mirror at “${given}”, but ${what}.`);
  }
  const folder = await realpath(given);
  const missing = new Set<string>();
  for await (const page of mirrorEntriesIn(database, folder)) for (const id of page) missing.add(id);
  return { path: resolve(given), folder, missing, known: missing.size, isEmpty: true, doubtful: new Set() };
}

/** Null where the folder does not have it, or is known to. */
function newEntry(mirrored: MirroredFolder, origin: string, articleId: string): MirrorEntry | null {
  const { folder, missing } = mirrored;
  const file = pathBelow(mirrored.path, fileOf(origin));
  if (file === null) return null;
  mirrored.isEmpty = false;
  const entry = { folder, file, articleId };
  if (missing.delete(mirrorEntryId(entry))) return null;
  mirrored.known += 1;
  return entry;
}

/** A name that only looks as if a place stood behind it (`news:2018`) is doubted as it is too. */
function doubt({ path, doubtful }: MirroredFolder, origin: string): void {
  for (const name of [origin, fileOf(origin)]) {
    const below = pathBelow(path, name);
    if (below !== null) doubtful.add(below);
  }
}

/** Entries that no item has shown, though all that could show them was read. @throws {BackchannelError} BAD_INPUT */
function goneFrom(mirrored: MirroredFolder, found: ReadonlySet<string>, force: boolean): MirrorEntry[] {
  const { folder, missing, known, isEmpty, doubtful } = mirrored;
  const gone = [...missing].map((id) => mirrorEntryOf(folder, id)).filter(({ file }) => !isDoubtful(file, doubtful));
  // What has only moved is not lost.
  const lost = gone.filter(({ articleId }) => !found.has(articleId)).length;
  if (force || lost === 0) return gone;
  if (isEmpty) {
    const message = `Expected articles in the mirrored folder “${folder}”, but there are none, and ${lost} came from it before: is it mounted? Nothing is removed; with --force all of them are.`;
    throw new BackchannelError('BAD_INPUT', message);
  }
  if (known > FEW && lost > known / 2) {
    const message = `Expected most of the articles that came from “${folder}” to be there still, but ${lost} of ${known} have vanished. Nothing is removed; with --force they are.`;
    throw new BackchannelError('BAD_INPUT', message);
  }
  return gone;
}

/** The file itself, or a folder above it. */
function isDoubtful(file: string, doubtful: ReadonlySet<string>): boolean {
  if (doubtful.size === 0) return false;
  for (let path = file; path !== '.'; path = dirname(path)) if (doubtful.has(path)) return true;
  return doubtful.has('');
}

/** `news.jsonl` of `news.jsonl:17`. No file with an ending that is taken can be cut short so. */
function fileOf(origin: string): string {
  return origin.replace(/(?:[:#]\d+)+$/u, '');
}

/** Path of `name` below `folder`, empty for the folder itself; null where it does not lie there. */
function pathBelow(folder: string, name: string): string | null {
  const path = relative(folder, resolve(name));
  return path === '..' || path.startsWith('../') || isAbsolute(path) ? null : path;
}
