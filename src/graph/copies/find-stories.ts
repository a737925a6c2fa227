import type { Database } from '../database.ts';
import { loadStatement } from '../statements.ts';
import { bandTable } from './band-table.ts';
import { disjointSets } from './disjoint-sets.ts';
import { linkAmong } from './link-among.ts';
import { linkSettled } from './link-settled.ts';
import { openShingles } from './shingle-store.ts';

const hasSettledArticles = loadStatement('read/has-settled-articles');

/** An article whose copies are still to be looked for. */
export interface UnsettledArticle {
  readonly id: string;
  readonly contentHash: string;
  /** Empty where the text is too short to judge. */
  readonly bands: readonly string[];
  /** Source id. */
  readonly source: string | null;
}

/** Articles that belong to one story. */
export interface FoundStory {
  /** Those that are to be settled. */
  readonly articles: readonly UnsettledArticle[];
  /** Stories of settled articles that become one through them: ids of their first articles. */
  readonly stories: readonly string[];
}

/**
 * Which articles belong together: the connected parts of the graph in which two articles are linked where they share a band and
 * their texts are near-identical. A function of the texts alone; no two articles that are settled already are compared.
 */
export async function findStories(
  database: Database,
  articles: readonly UnsettledArticle[],
): Promise<readonly FoundStory[]> {
  const ids = articles.map(({ id }) => id);
  const sets = disjointSets(articles.length);
  const shingles = openShingles(database);
  const distinct = await linkAmong(ids, bandTable(articles.map(({ bands }) => bands)), shingles, sets);
  const stories = new Map<string, number>();
  if (await isAnySettled(database)) {
    const numbers = new Map(distinct.map((text) => [ids[text]!, text]));
    const texts = distinct.map((text) => articles[text]!);
    await linkSettled(database, texts, shingles, (id, story) => {
      const number = stories.get(story) ?? sets.add();
      stories.set(story, number);
      sets.unite(numbers.get(id)!, number);
    });
  }
  const storiesOf = Map.groupBy(stories, ([, number]) => sets.find(number));
  const parts = Map.groupBy(articles.keys(), (text) => sets.find(text));
  return Array.from(parts, ([part, texts]) => ({
    articles: texts.map((text) => articles[text]!),
    stories: (storiesOf.get(part) ?? []).map(([story]) => story),
  }));
}

async function isAnySettled(database: Database): Promise<boolean> {
  return (await database.run<{ found: boolean }>(hasSettledArticles, {})).rows[0]?.found ?? false;
}
