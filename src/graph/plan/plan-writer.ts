import type { Article } from '../../model/article.ts';
import type { Reading } from '../../model/reading.ts';
import type { ArticleWriter } from '../article-writer.ts';
import type { Database } from '../database.ts';
import type { RemoveReport } from '../remove-article.ts';
import { loadStatement } from '../statements.ts';
import type { WriteReport } from '../write-article.ts';
import { isRead, type Receipt } from '../writing/article-state.ts';
import type { ClaimRow } from '../writing/claim-rows.ts';
import { type WriteContext, writingOf } from '../writing/writing.ts';
import { openArticleList } from './article-list.ts';
import { type Contribution, openBalance } from './balance.ts';
import type { EndReason, Plan, PlannedClaim } from './plan.ts';
import { settledEdges, settledEntities, settledSources } from './settle-balance.ts';

const plannedArticle = loadStatement('read/planned-article');

/** Items of each list of a plan. */
const LISTED = 1000;
const LIMITS = { deadlineMs: 60_000 };

export interface PlanWriter extends ArticleWriter {
  /** To be asked once, after the last article. @throws {BackchannelError} of the database. */
  plan(): Promise<Plan>;
}

/** What an article has put into the graph so far, retired claims among it. */
interface FoundArticle extends Receipt {
  readonly title: string;
  readonly publishedAt: string | null;
  readonly source: { readonly id: string; readonly name: string } | null;
  readonly mentions: readonly { readonly entity: string; readonly name: string }[];
  readonly claims: readonly FoundClaim[];
}

interface FoundClaim {
  readonly id: string;
  readonly name: string;
  readonly relationId: string | null;
  readonly retiredReason: string | null;
  readonly sentence: string | null;
  readonly entities: readonly string[];
}

/** Edges and entities are told by the plan alone: what one article draws another may withdraw. */
const NOTHING = { claimsAdded: 0, claimsRetired: 0, claimsUnanchored: 0, edgesDrawn: 0, edgesWithdrawn: 0 };

/**
 * Takes articles as any writer does, and tells what they would change instead of writing them: nothing but reads is sent. Each
 * article may come once. What stands in the graph is looked up for each article and, for what articles share, once in the end;
 * memory grows with the number of entities and relations that are touched, and not with their claims. Exact as long as nobody
 * else writes meanwhile. Counters, names and links between copies follow from the articles and are not told of.
 * @param listed how long each list of the plan may be
 */
export function openPlanWriter(database: Database, listed: number = LISTED): PlanWriter {
  const balance = openBalance();
  const list = openArticleList(listed);

  async function find(id: string): Promise<FoundArticle | null> {
    return (await database.run<FoundArticle>(plannedArticle, { id }, LIMITS)).rows[0] ?? null;
  }

  async function write(article: Article, reading: Reading, context: WriteContext): Promise<WriteReport> {
    const { receipt, mentions, claims: rows } = writingOf(article, reading, context);
    const { claims, sentences, unanchored } = rows;
    const found = await find(article.id);
    if (found && isRead(found, receipt)) return { ...NOTHING, outcome: 'unchanged' };
    if (found) balance.add(contributionOf(found), -1);
    balance.add({ mentions, claims, source: article.source }, 1);

    const said = new Set(claims.map(({ id }) => id));
    const before = found?.claims ?? [];
    const standing = new Set(before.filter(stands).map(({ id }) => id));
    for (const { id, entities } of before) {
      if (standing.has(id) !== said.has(id)) balance.retire(entities, standing.has(id) ? 1 : -1);
    }
    const texts = new Map(sentences.map(({ id, text }) => [id, text]));
    const added = claims.filter(({ id }) => !standing.has(id)).map((row) => newClaim(row, texts));
    const ended = before.filter(({ id }) => standing.has(id) && !said.has(id)).map(oldClaim);
    const outcome = found ? 'updated' : 'created';
    const { id, title, publishedAt } = article;
    list.add({ change: outcome, id, title, publishedAt, reason: found && reasonOf(found, receipt), added, ended });
    const counts = { claimsAdded: added.length, claimsRetired: ended.length, claimsUnanchored: unanchored };
    return { ...NOTHING, outcome, ...counts };
  }

  async function remove(id: string): Promise<RemoveReport | null> {
    const found = await find(id);
    if (!found) return null;
    balance.add(contributionOf(found), -1);
    for (const claim of found.claims) if (!stands(claim)) balance.retire(claim.entities, -1);
    const { title, publishedAt } = found;
    const ended = found.claims.filter(stands).map(oldClaim);
    list.add({ change: 'removed', id, title, publishedAt, reason: 'ARTICLE_REMOVED', added: [], ended });
    return { claimsRemoved: found.claims.length, edgesWithdrawn: 0, entitiesRemoved: 0 };
  }

  async function plan(): Promise<Plan> {
    const edges = await settledEdges(database, balance);
    const entities = await settledEntities(database, balance);
    const sources = await settledSources(database, balance);
    return {
      totals: {
        ...list.totals(),
        edgesDrawn: edges.added.length,
        edgesWithdrawn: edges.removed.length,
        entitiesAdded: entities.added.length,
        entitiesRemoved: entities.removed.length,
        sourcesAdded: sources.added.length,
        sourcesRemoved: sources.removed.length,
      },
      articles: list.articles(),
      edgesDrawn: edges.added.slice(0, listed),
      edgesWithdrawn: edges.removed.slice(0, listed),
      entitiesAdded: entities.added.slice(0, listed),
      entitiesRemoved: entities.removed.slice(0, listed),
      sourcesAdded: sources.added.slice(0, listed),
      sourcesRemoved: sources.removed.slice(0, listed),
    };
  }

  return { write, remove, finish: async () => undefined, plan };
}

function stands({ retiredReason }: FoundClaim): boolean {
  return retiredReason === null;
}

function contributionOf(found: FoundArticle): Contribution {
  return { ...found, claims: found.claims.filter(stands) };
}

function newClaim({ id, properties, sentence }: ClaimRow, texts: ReadonlyMap<string, string>): PlannedClaim {
  return { id, name: String(properties.name), sentence: texts.get(sentence) ?? '' };
}

function oldClaim({ id, name, sentence }: FoundClaim): PlannedClaim {
  return { id, name, sentence: sentence ?? '' };
}

function reasonOf(found: Receipt, receipt: Receipt): EndReason {
  return found.contentHash === receipt.contentHash ? 'READ_ANEW' : 'ARTICLE_EDITED';
}
