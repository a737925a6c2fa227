import type { Database, Transaction } from './database.ts';
import { loadStatement } from './statements.ts';
import type { ArticleState } from './writing/article-state.ts';
import { drawRelations } from './writing/draw-relations.ts';
import { changesOf, type EntityChange } from './writing/entity-changes.ts';
import { countEntities, removeUnmentioned, settleNames } from './writing/settle-entities.ts';
import { settleMonths } from './writing/settle-months.ts';
import { settleFormerSource } from './writing/settle-source.ts';

const lockStory = loadStatement('write/lock-story');
const lockArticle = loadStatement('write/lock-article');
const removeStatement = loadStatement('write/remove-article');
const forgetArticle = loadStatement('write/forget-article');
const retiredEntities = loadStatement('read/retired-entities');

export interface RemoveReport {
  /** Retired claims among them. */
  readonly claimsRemoved: number;
  readonly edgesWithdrawn: number;
  /** Entities that only this article spoke of. */
  readonly entitiesRemoved: number;
}

/** As for writing: the first on a server that has just started takes seconds to plan. */
const LIMITS = { deadlineMs: 60_000 };

/**
 * Takes one article and all it has put into the graph away, in one transaction: the graph is then as if the article had never
 * been there, retired claims included. Where it has near-identical copies, these are marked to have their story found anew,
 * which `finish()` of the import does. What mirrored folders know of the article goes even where the article is not there.
 * Safe beside other writers: locks are taken as they take them.
 * @returns null where the graph has no such article
 * @throws {BackchannelError} of the database.
 */
export async function removeArticle(database: Database, id: string): Promise<RemoveReport | null> {
  return database.write(async (transaction) => {
    await transaction.run(lockStory, { id });
    const before = (await transaction.run<ArticleState>(lockArticle, { id })).rows[0];
    const report = before === undefined ? null : await remove(transaction, id, before);
    await transaction.run(forgetArticle, { id });
    return report;
  }, LIMITS);
}

async function remove(transaction: Transaction, id: string, before: ArticleState): Promise<RemoveReport> {
  const changes = await changesWithout(transaction, id, before);
  const states = await countEntities(transaction, changes);
  const removed = (await transaction.run<{ claims: number }>(removeStatement, { id })).rows[0]!;
  await settleNames(transaction, changes, states);
  await settleMonths(transaction, changes, states);
  const edges = await drawRelations(
    transaction,
    before.claims.flatMap(({ relationId }) => relationId ?? []),
  );
  const entitiesRemoved = await removeUnmentioned(transaction, changes);
  await settleFormerSource(transaction, before.source, null);
  return { claimsRemoved: removed.claims, edgesWithdrawn: edges.withdrawn, entitiesRemoved };
}

/** Those whom only its retired claims are about lose nothing that is counted, and yet may be nobody's any more. */
async function changesWithout(transaction: Transaction, id: string, before: ArticleState): Promise<EntityChange[]> {
  const changes = changesOf({ publishedAt: null, mentions: [], claims: [], before });
  const known = new Set(changes.map((change) => change.id));
  const { rows } = await transaction.run<{ id: string }>(retiredEntities, { id });
  const others = rows.filter((row) => !known.has(row.id)).map((row) => untouched(row.id));
  return [...changes, ...others].sort((a, b) => (a.id < b.id ? -1 : 1));
}

function untouched(id: string): EntityChange {
  return { id, articles: 0, mentions: 0, claims: 0, months: [], reportedAt: null, mention: null, lost: null };
}
