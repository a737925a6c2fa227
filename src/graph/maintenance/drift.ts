import { isDeepStrictEqual } from 'node:util';
import type { Database } from '../database.ts';

/** Something in the graph that is not what it is derived from says. */
export interface Drift {
  /** Of the thing that is wrong. */
  readonly id: string;
  /** Which property, key or neighbour. */
  readonly what: string;
  /** Null for what should be missing, or is. */
  readonly expected: unknown;
  readonly found: unknown;
}

/** One kind of thing that is looked at, some at a time. */
export interface Check {
  /** In the plural, for people. */
  readonly things: string;
  readonly atOnce: number;
  /** Ids of all that there are, in pages. */
  ids(database: Database): AsyncIterable<readonly string[]>;
  /** Ids that are not there any more have no drift. */
  find(database: Database, ids: readonly string[]): Promise<readonly Drift[]>;
}

/** A look at a page may take so long. */
export const LIMITS = { deadlineMs: 120_000 };

/** One drift for each name whose values differ; what is missing is null. @param prefix stands before the name */
export function differences(
  id: string,
  expected: Readonly<Record<string, unknown>>,
  found: Readonly<Record<string, unknown>>,
  prefix = '',
): Drift[] {
  const names = [...new Set([...Object.keys(expected), ...Object.keys(found)])];
  return names.flatMap((name) => difference(id, `${prefix}${name}`, expected[name] ?? null, found[name] ?? null));
}

/** None where both are the same. */
export function difference(id: string, what: string, expected: unknown, found: unknown): Drift[] {
  return isDeepStrictEqual(plain(expected), plain(found)) ? [] : [{ id, what, expected, found }];
}

/** Objects of another realm (a test's sandbox) have another prototype. */
function plain(value: unknown): unknown {
  return value === undefined ? undefined : JSON.parse(JSON.stringify(value));
}
