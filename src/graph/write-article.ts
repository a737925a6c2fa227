import type { Article } from '../model/article.ts';
import type { Reading } from '../model/reading.ts';
import type { Database, Transaction } from './database.ts';
import { loadStatement } from './statements.ts';
import { type ArticleState, isRead, type Receipt } from './writing/article-state.ts';
import { drawRelations } from './writing/draw-relations.ts';
import { changesOf, type EntityChange } from './writing/entity-changes.ts';
import { mentionProperties } from './writing/mention-rows.ts';
import { countEntities, removeUnmentioned, settleNames } from './writing/settle-entities.ts';
import { settleMonths } from './writing/settle-months.ts';
import { linkSource, settleFormerSource } from './writing/settle-source.ts';
import { type WriteContext, type Writing, writingOf } from './writing/writing.ts';

export type { WriteContext } from './writing/writing.ts';

const putArticle = loadStatement('write/put-article');
const lockArticle = loadStatement('write/lock-article');
const clearArticle = loadStatement('write/clear-article');
const retireClaims = loadStatement('write/retire-claims');
const putMentions = loadStatement('write/put-mentions');
const putSentences = loadStatement('write/put-sentences');
const putClaims = loadStatement('write/put-claims');
const removeBareSentences = loadStatement('write/remove-bare-sentences');

export interface WriteReport {
  readonly outcome: 'created' | 'updated' | 'unchanged';
  /** Claims that are new, or stand again after they had been retired. */
  readonly claimsAdded: number;
  readonly claimsRetired: number;
  /** Claims left out because neither end is an entity. */
  readonly claimsUnanchored: number;
  readonly edgesDrawn: number;
  readonly edgesWithdrawn: number;
}

/** A server that has just started on a busy machine took more than 10 s for its first articles: it plans every statement anew. */
const LIMITS = { deadlineMs: 60_000 };

const UNCHANGED: WriteReport = {
  outcome: 'unchanged',
  claimsAdded: 0,
  claimsRetired: 0,
  claimsUnanchored: 0,
  edgesDrawn: 0,
  edgesWithdrawn: 0,
};

/**
 * Writes what one article says, in one transaction. The receipt on the article (content hash and extractor) makes it idempotent:
 * the same again writes nothing. The graph is a function of the set of articles: their order does not matter. An article that
 * is known with another receipt replaces its own contribution; claims it makes no more are retired.
 * Safe beside other writers: what articles share (first entities, then the source) is locked in the order of ids before it is
 * changed; relationships to an entity that others write at the same time would deadlock.
 * @throws {BackchannelError} of the database.
 */
export async function writeArticle(
  database: Database,
  article: Article,
  reading: Reading,
  context: WriteContext,
): Promise<WriteReport> {
  const writing = writingOf(article, reading, context);
  const { receipt, properties } = writing;
  return database.write(async (transaction) => {
    const put = await transaction.run<Receipt>(putArticle, { id: article.id, properties });
    if (put.counters.nodesCreated > 0) return create(transaction, writing);
    if (isRead(put.rows[0]!, receipt)) return UNCHANGED;
    const before = (await transaction.run<ArticleState>(lockArticle, { id: article.id })).rows[0]!;
    return isRead(before, receipt) ? UNCHANGED : update(transaction, writing, before);
  }, LIMITS);
}

async function create(transaction: Transaction, writing: Writing): Promise<WriteReport> {
  const changes = changesIn(writing, null);
  const states = await countEntities(transaction, changes);
  await add(transaction, writing);
  await settleNames(transaction, changes, states);
  await settleMonths(transaction, changes, states);
  const edges = await drawRelations(transaction, writing.claims.claims.flatMap(relationOf));
  await linkSource(transaction, writing.article);
  return report('created', writing, new Set(), edges);
}

async function update(transaction: Transaction, writing: Writing, before: ArticleState): Promise<WriteReport> {
  const { article, claims } = writing;
  const changes = changesIn(writing, before);
  const states = await countEntities(transaction, changes);
  await clear(transaction, writing, before);
  await add(transaction, writing);
  await transaction.run(removeBareSentences, { article: article.id });
  await settleNames(transaction, changes, states);
  await settleMonths(transaction, changes, states);
  const edges = await drawRelations(transaction, [...before.claims, ...claims.claims].flatMap(relationOf));
  await removeUnmentioned(transaction, changes);
  await linkSource(transaction, article);
  await settleFormerSource(transaction, before.source, article.source);
  return report('updated', writing, new Set(before.claims.map(({ id }) => id)), edges);
}

/** Takes away what the article wrote before; claims that its new text makes too stay as bare nodes, the others retire. */
async function clear(transaction: Transaction, writing: Writing, before: ArticleState): Promise<void> {
  const { article, properties, receipt } = writing;
  const claims = writing.claims.claims.map(({ id }) => id);
  await transaction.run(clearArticle, { id: article.id, properties, claims });
  const lasting = new Set(claims);
  const stale = before.claims.map(({ id }) => id).filter((id) => !lasting.has(id));
  if (stale.length === 0) return;
  const reason = before.contentHash === receipt.contentHash ? 'READ_ANEW' : 'ARTICLE_EDITED';
  const names = Object.fromEntries(before.mentions.map(({ entity, ...mention }) => [entity, mention]));
  await transaction.run(retireClaims, { claims: stale, at: writing.at, reason, names });
}

function changesIn({ article, mentions, claims }: Writing, before: ArticleState | null): EntityChange[] {
  return changesOf({ publishedAt: article.publishedAt, mentions, claims: claims.claims, before });
}

async function add(transaction: Transaction, { article, mentions, claims, at }: Writing): Promise<void> {
  if (mentions.length > 0) {
    await transaction.run(putMentions, { article: article.id, mentions: mentions.map(mentionProperties) });
  }
  if (claims.claims.length === 0) return;
  await transaction.run(putSentences, { article: article.id, sentences: claims.sentences });
  await transaction.run(putClaims, { claims: claims.claims, at });
}

function relationOf({ relationId }: { readonly relationId: string | null }): string[] {
  return relationId === null ? [] : [relationId];
}

function report(
  outcome: WriteReport['outcome'],
  { claims }: Writing,
  standing: ReadonlySet<string>,
  edges: { readonly drawn: number; readonly withdrawn: number },
): WriteReport {
  const lasting = claims.claims.filter(({ id }) => standing.has(id)).length;
  return {
    outcome,
    claimsAdded: claims.claims.length - lasting,
    claimsRetired: standing.size - lasting,
    claimsUnanchored: claims.unanchored,
    edgesDrawn: edges.drawn,
    edgesWithdrawn: edges.withdrawn,
  };
}
