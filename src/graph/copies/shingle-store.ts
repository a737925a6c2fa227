import { LRUCache } from 'lru-cache';
import type { Database } from '../database.ts';
import { loadStatement } from '../statements.ts';
import { textShingles } from './text-shingles.ts';

const articleTexts = loadStatement('read/article-texts');

/** A report of 500 words takes 2 kB, so that some 16,000 are remembered. */
const REMEMBERED_BYTES = 32 * 1024 * 1024;
const TEXTS_AT_ONCE = 500;
const LIMITS = { deadlineMs: 60_000 };

/** The shingles of articles' texts as they stand in the graph. */
export interface ShingleStore {
  /** An article that is not there has none. @throws {BackchannelError} of the database. */
  of(ids: readonly string[]): Promise<ReadonlyMap<string, Uint32Array>>;
}

/** Remembers what it read, so it serves one pass over texts that stay as they are. */
export function openShingles(database: Database): ShingleStore {
  const remembered = new LRUCache<string, Uint32Array>({
    maxSize: REMEMBERED_BYTES,
    sizeCalculation: ({ byteLength }) => byteLength + 1,
  });
  return {
    async of(ids) {
      const found = new Map<string, Uint32Array>();
      const missing: string[] = [];
      for (const id of ids) {
        const known = remembered.get(id);
        if (known) found.set(id, known);
        else missing.push(id);
      }
      for (let from = 0; from < missing.length; from += TEXTS_AT_ONCE) {
        const page = { ids: missing.slice(from, from + TEXTS_AT_ONCE) };
        const { rows } = await database.run<{ id: string; text: string }>(articleTexts, page, LIMITS);
        for (const { id, text } of rows) {
          const shingles = textShingles(text);
          remembered.set(id, shingles);
          found.set(id, shingles);
        }
      }
      return found;
    },
  };
}
