import { sortKey } from '../writing/sort-key.ts';
import type { PlannedArticle, PlanTotals } from './plan.ts';

type ArticleTotals = Pick<
  PlanTotals,
  'articlesCreated' | 'articlesUpdated' | 'articlesRemoved' | 'claimsAdded' | 'claimsRetired' | 'claimsRemoved'
>;

/** Articles that would change: all are counted, and the first are kept, with the first of their claims. */
export interface ArticleList {
  add(article: Omit<PlannedArticle, 'claimsAdded' | 'claimsEnded'>): void;
  totals(): ArticleTotals;
  /** In the order of their publication. */
  articles(): readonly PlannedArticle[];
}

/** @param listed how many articles are kept, and how many claims of all of them */
export function openArticleList(listed: number): ArticleList {
  const kept: PlannedArticle[] = [];
  const articles = { created: 0, updated: 0, removed: 0 };
  const claims = { added: 0, retired: 0, removed: 0 };
  let room = listed;
  return {
    add(article) {
      const { change, added, ended } = article;
      articles[change] += 1;
      claims.added += added.length;
      claims[change === 'removed' ? 'removed' : 'retired'] += ended.length;
      if (kept.length >= listed) return;
      const first = added.slice(0, room);
      const last = ended.slice(0, room - first.length);
      room -= first.length + last.length;
      kept.push({ ...article, added: first, ended: last, claimsAdded: added.length, claimsEnded: ended.length });
    },
    totals: () => ({
      articlesCreated: articles.created,
      articlesUpdated: articles.updated,
      articlesRemoved: articles.removed,
      claimsAdded: claims.added,
      claimsRetired: claims.retired,
      claimsRemoved: claims.removed,
    }),
    articles: () => kept.toSorted((one, other) => (keyOf(one) < keyOf(other) ? -1 : 1)),
  };
}

function keyOf({ publishedAt, id }: PlannedArticle): string {
  return sortKey(publishedAt, id);
}
