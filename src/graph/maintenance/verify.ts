import { digest } from '../../model/ids.ts';
import type { Database } from '../database.ts';
import { loadStatement } from '../statements.ts';
import { CHECK_ARTICLES } from './checks/check-articles.ts';
import { CHECK_CLAIMS, CHECK_SENTENCES } from './checks/check-claims.ts';
import { CHECK_ENTITIES } from './checks/check-entities.ts';
import { CHECK_RELATIONS } from './checks/check-relations.ts';
import { CHECK_MONTHS, CHECK_SOURCES } from './checks/check-sources.ts';
import { type Check, type Drift, LIMITS } from './drift.ts';

const CHECKS: readonly Check[] = [
  CHECK_ARTICLES,
  CHECK_CLAIMS,
  CHECK_SENTENCES,
  CHECK_SOURCES,
  CHECK_ENTITIES,
  CHECK_MONTHS,
  CHECK_RELATIONS,
];
const unfinished = loadStatement('read/unfinished');
const countAllArticles = loadStatement('read/count-articles');

export interface VerifyOptions {
  /** Part of the graph that is looked at, from 0 to 1. */
  readonly share: number;
  /** The same seed looks at the same things. */
  readonly seed: number;
  readonly signal?: AbortSignal;
  readonly onDrift?: (drift: Drift) => void;
  /** Called after each page. */
  readonly onProgress?: (things: string, looked: number) => void;
}

export interface VerifyReport {
  /** How many of what were looked at. */
  readonly looked: Readonly<Record<string, number>>;
  readonly drifts: number;
  readonly unfinished: Unfinished;
}

/** What an import or a redraw has still to do: until then some of the graph is not yet as it will be. */
export interface Unfinished {
  readonly redraws: number;
  readonly restores: number;
  /** Articles whose copies are still to be looked for. */
  readonly unsettled: number;
  /** Who holds the import's lease. */
  readonly holders: readonly string[];
}

/**
 * Looks whether a random part of the graph is as it follows from its articles, mentions and claims. Reads only. Where something
 * is found it is looked at again at once, because others may write meanwhile: what is there twice is told.
 */
export async function verifyGraph(database: Database, options: VerifyOptions): Promise<VerifyReport> {
  const looked: Record<string, number> = {};
  let drifts = 0;
  for (const check of CHECKS) {
    looked[check.things] = 0;
    for await (const ids of chosen(check, database, options)) {
      options.signal?.throwIfAborted();
      for (const drift of await twice(check, database, ids)) {
        drifts += 1;
        options.onDrift?.(drift);
      }
      looked[check.things]! += ids.length;
      options.onProgress?.(check.things, looked[check.things]!);
    }
  }
  const [open] = (await database.run<Unfinished>(unfinished, {}, LIMITS)).rows;
  return { looked, drifts, unfinished: open! };
}

/** What is chosen depends on seed and id alone: the same again, whatever has come in meanwhile. */
async function* chosen(
  check: Check,
  database: Database,
  { share, seed }: VerifyOptions,
): AsyncGenerator<readonly string[]> {
  const limit = share * 2 ** 32;
  let waiting: string[] = [];
  for await (const page of check.ids(database)) {
    waiting.push(
      ...page.filter((id) => share >= 1 || Number.parseInt(digest(String(seed), id).slice(0, 8), 16) < limit),
    );
    while (waiting.length >= check.atOnce) yield waiting.splice(0, check.atOnce);
  }
  while (waiting.length > 0) {
    yield waiting.slice(0, check.atOnce);
    waiting = waiting.slice(check.atOnce);
  }
}

async function twice(check: Check, database: Database, ids: readonly string[]): Promise<readonly Drift[]> {
  const first = new Set((await check.find(database, ids)).map(keyOf));
  return first.size === 0 ? [] : (await check.find(database, ids)).filter((drift) => first.has(keyOf(drift)));
}

function keyOf({ id, what }: Drift): string {
  return `${id}\n${what}`;
}

/** How many articles the graph has. */
export async function countArticles(database: Database): Promise<number> {
  return (await database.run<{ articles: number }>(countAllArticles, {}, LIMITS)).rows[0]!.articles;
}
