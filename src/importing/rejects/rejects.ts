import type { Database } from '../../graph/database.ts';
import { knownRejections, recordRejections, rejectionId, removeRejections } from '../../graph/rejections.ts';
import type { Came, Rejection } from '../rejection.ts';
import { openRejectFile, type RejectFile } from './reject-file.ts';
import { keptBytes, lineOf } from './reject-line.ts';

/** What an import could not accept, in a file (with what came, for a later try) and in the graph. One line and one node an item. */
export interface Rejects {
  /** True when it is time to `flush`: many wait, or large ones. */
  readonly isFull: boolean;
  /** Takes an item; it is kept with the next `flush`. @param came its bytes, where they are at hand */
  add(rejection: Rejection, came?: Came): void;
  /** An item came in, or was there already: what was rejected at this place before is settled. */
  accepted(origin: string): void;
  /**
   * Keeps all that was added, in the file first, durably.
   * @returns how many the graph did not know yet
   * @throws {BackchannelError} STORAGE_UNAVAILABLE, or of the database
   */
  flush(): Promise<number>;
  /**
   * Flushes, and takes out what is settled: from the file, then from the graph.
   * @param isComplete true where the source was taken to its end: only then a file that was rejected as a whole, and of which
   * articles came in, is known to be whole now
   * @returns how many nodes the graph got or lost
   */
  settle(isComplete: boolean): Promise<number>;
  close(): Promise<void>;
}

export interface RejectsOptions {
  /** Null: the graph alone keeps them, without what came. */
  readonly path: string | null;
  readonly database: Database;
  /** Instant of the import (ISO 8601, UTC). */
  readonly at: string;
}

const FULL_COUNT = 200;
const FULL_LENGTH = 4 * 1024 * 1024;

/** One item that was rejected, now or before. */
interface Known {
  readonly id: string;
  readonly origin: string;
}

const NO_FILE: RejectFile = {
  entries: [],
  digestOf: () => '',
  append: async () => undefined,
  remove: async () => undefined,
  close: async () => undefined,
};

/** @throws {BackchannelError} STORAGE_UNAVAILABLE, or of the database */
export async function openRejects({ path, database, at }: RejectsOptions): Promise<Rejects> {
  const file = path === null ? NO_FILE : await openRejectFile(path);
  const known = new KnownRejects();
  for (const { id, origin } of file.entries) known.put({ id, origin }, file.digestOf(id));
  const inFile = new Set(file.entries.map(({ id }) => id));
  const inGraph = await knownRejections(database).catch(async (error: unknown) => {
    await file.close();
    throw error;
  });
  for (const each of inGraph) known.put(each, null);
  const again = new Set<string>();
  const settled = new Set<string>();
  let lines: string[] = [];
  let length = 0;
  let unrecorded: Rejection[] = [];

  function keep(rejection: Rejection, id: string, came: ReturnType<typeof keptBytes>): void {
    if (inFile.has(id)) return;
    inFile.add(id);
    const line = lineOf({ ...rejection, id, rejectedAt: at, came });
    lines.push(line);
    length += line.length;
  }

  async function flush(): Promise<number> {
    if (lines.length > 0) await file.append(lines.join(''));
    lines = [];
    length = 0;
    const recorded = await recordRejections(database, unrecorded, at);
    unrecorded = [];
    return recorded;
  }

  return {
    get isFull() {
      return unrecorded.length >= FULL_COUNT || length >= FULL_LENGTH;
    },
    add(rejection, came) {
      const id = rejectionId(rejection);
      if (again.has(id)) return;
      again.add(id);
      const kept = keptBytes(came);
      // The same item, for another reason than before: one line an item.
      for (const former of known.sameItem(rejection.origin, kept?.digest ?? '')) settled.add(former);
      known.put({ id, origin: rejection.origin }, kept?.digest ?? '');
      keep(rejection, id, kept);
      unrecorded.push(rejection);
    },
    accepted(origin) {
      for (const id of known.at(origin)) settled.add(id);
      const whole = parentOf(origin);
      if (whole !== null && known.at(whole).length > 0) known.wholes.add(whole);
    },
    flush,
    async settle(isComplete) {
      const recorded = await flush();
      if (isComplete) for (const whole of known.wholes) for (const id of known.at(whole)) settled.add(id);
      const gone = new Set([...settled].filter((id) => !again.has(id)));
      if ([...gone].some((id) => inFile.has(id))) await file.remove(gone);
      return recorded + (await removeRejections(database, [...gone]));
    },
    close: () => file.close(),
  };
}

/** Rejections of this import and of those before, found by where they come from. */
class KnownRejects {
  /** Files and documents that were rejected as a whole, and of which articles came in now. */
  readonly wholes = new Set<string>();
  private readonly byOrigin = new Map<string, Map<string, string | null>>();

  /** @param digest of what came, '' where nothing did, null where only the graph knows of it */
  put({ id, origin }: Known, digest: string | null): void {
    const ids = this.byOrigin.get(origin) ?? new Map<string, string | null>();
    if (digest !== null || !ids.has(id)) ids.set(id, digest);
    this.byOrigin.set(origin, ids);
  }

  at(origin: string): readonly string[] {
    return [...(this.byOrigin.get(origin)?.keys() ?? [])];
  }

  sameItem(origin: string, digest: string): readonly string[] {
    const ids = [...(this.byOrigin.get(origin) ?? [])];
    return ids.filter(([, other]) => other === digest).map(([id]) => id);
  }
}

/** `news.jsonl` of `news.jsonl:17`, `news.json` of `news.json#3`; null where the item is the whole. */
function parentOf(origin: string): string | null {
  const place = /[:#]\d+$/.exec(origin);
  return place === null ? null : origin.slice(0, place.index);
}
