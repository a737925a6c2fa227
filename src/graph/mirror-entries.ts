import type { Database } from './database.ts';
import { loadStatement } from './statements.ts';

const putEntries = loadStatement('write/put-mirror-entries');
const forgetEntries = loadStatement('write/forget-mirror-entries');
const listEntries = loadStatement('read/list-mirror-entries');
const entriesOfArticles = loadStatement('read/mirror-entries-of-articles');

const LISTED_AT_ONCE = 5000;
const TAKEN_AT_ONCE = 500;
/** The character behind the bar: all ids of a folder lie between the two. */
const BEHIND_BAR = '}';

/** That an article came from a file of a mirrored folder. */
export interface MirrorEntry {
  /** Absolute, without links. */
  readonly folder: string;
  /** Path below the folder. */
  readonly file: string;
  readonly articleId: string;
}

export function mirrorEntryId({ folder, file, articleId }: MirrorEntry): string {
  return `${folder}|${file}|${articleId}`;
}

/** What the id of an entry of this folder says. */
export function mirrorEntryOf(folder: string, id: string): MirrorEntry {
  const bar = id.lastIndexOf('|');
  return { folder, file: id.slice(folder.length + 1, bar), articleId: id.slice(bar + 1) };
}

/** Those that are noted already are not written again. Give some hundred at most. */
export async function putMirrorEntries(database: Database, entries: readonly MirrorEntry[]): Promise<void> {
  if (entries.length === 0) return;
  const rows = entries.map((entry) => ({ id: mirrorEntryId(entry), properties: { name: entry.file, ...entry } }));
  await database.run(putEntries, { entries: rows });
}

/** Ids of all entries of a folder, page by page. */
export async function* mirrorEntriesIn(database: Database, folder: string): AsyncGenerator<readonly string[]> {
  const before = `${folder}${BEHIND_BAR}`;
  for (let after: string | undefined = `${folder}|`; after !== undefined; ) {
    const parameters = { folder, after, before, count: LISTED_AT_ONCE };
    const page: readonly { id: string }[] = (await database.run<{ id: string }>(listEntries, parameters)).rows;
    if (page.length > 0) yield page.map(({ id }) => id);
    after = page.at(-1)?.id;
  }
}

/** Of these articles those with an entry, in whatever folder, that is not among `gone`. */
export async function articlesMirroredElsewhere(
  database: Database,
  articles: readonly string[],
  gone: ReadonlySet<string>,
): Promise<ReadonlySet<string>> {
  const found = new Set<string>();
  for (const asked of parts(articles)) {
    const { rows } = await database.run<{ id: string; article: string }>(entriesOfArticles, { articles: asked });
    for (const { id, article } of rows) if (!gone.has(id)) found.add(article);
  }
  return found;
}

export async function forgetMirrorEntries(database: Database, ids: readonly string[]): Promise<void> {
  for (const entries of parts(ids)) await database.run(forgetEntries, { entries });
}

function parts<T>(items: readonly T[]): readonly (readonly T[])[] {
  return Array.from({ length: Math.ceil(items.length / TAKEN_AT_ONCE) }, (_, index) =>
    items.slice(index * TAKEN_AT_ONCE, (index + 1) * TAKEN_AT_ONCE),
  );
}
