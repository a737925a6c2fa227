import type { Database } from '../database.ts';
import { loadStatement } from '../statements.ts';
import { nearIdentical } from './near-identical.ts';
import type { ShingleStore } from './shingle-store.ts';

const candidateCopies = loadStatement('read/candidate-copies');

const ASKED_AT_ONCE = 100;
/** Of each story so many are named that share most with a text: one of them nearly always is like it, if any is. */
const NAMED_FIRST = 4;
const ALL = 1_000_000_000;
const LIMITS = { deadlineMs: 60_000 };

export interface LookedUp {
  readonly id: string;
  readonly bands: readonly string[];
}

interface Candidates {
  readonly id: string;
  /** Id of the first article of a story. */
  readonly story: string;
  readonly ids: readonly string[];
  /** How many there are in all. */
  readonly count: number;
}

/**
 * Finds the stories of settled articles that texts belong to. Where a text is like one article of a story it is not compared
 * with the others.
 * @param link is called for each text and each story that it belongs to
 */
export async function linkSettled(
  database: Database,
  texts: readonly LookedUp[],
  shingles: ShingleStore,
  link: (id: string, story: string) => void,
): Promise<void> {
  for (let from = 0; from < texts.length; from += ASKED_AT_ONCE) {
    const page = texts.slice(from, from + ASKED_AT_ONCE);
    const open = await compare(await candidatesOf(database, page, NAMED_FIRST), shingles, link);
    const more = new Set(open.filter(({ ids, count }) => count > ids.length).map(keyOf));
    const again = page.filter(({ id }) => open.some((pair) => pair.id === id && more.has(keyOf(pair))));
    for (const text of again) {
      const all = (await candidatesOf(database, [text], ALL)).filter((pair) => more.has(keyOf(pair)));
      await compare(all, shingles, link);
    }
  }
}

async function candidatesOf(database: Database, texts: readonly LookedUp[], most: number) {
  // Bands beside each other would be looked for as one key.
  const articles = texts.map(({ id, bands }) => ({ id, query: bands.join(' OR ') }));
  return (await database.run<Candidates>(candidateCopies, { articles, most }, LIMITS)).rows;
}

/** @returns those pairs of text and story of which no two articles were found to be alike */
async function compare(
  pairs: readonly Candidates[],
  shingles: ShingleStore,
  link: (id: string, story: string) => void,
): Promise<readonly Candidates[]> {
  const known = await shingles.of([...new Set(pairs.flatMap(({ id, ids }) => [id, ...ids]))]);
  return pairs.filter(({ id, story, ids }) => {
    const own = known.get(id);
    const isLike = (other: string) => {
      const shingled = known.get(other);
      return own !== undefined && shingled !== undefined && nearIdentical(own, shingled);
    };
    if (!ids.some(isLike)) return true;
    link(id, story);
    return false;
  });
}

function keyOf({ id, story }: Candidates): string {
  return `${id}\n${story}`;
}
