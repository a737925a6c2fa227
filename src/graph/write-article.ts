import type { Article } from '../model/article.ts';
import type { Reading } from '../model/reading.ts';
import type { Database, Transaction } from './database.ts';
import { loadStatement } from './statements.ts';
import { type ArticleState, articleProperties, isRead, type Receipt } from './writing/article-state.ts';
import { type ClaimRows, claimRows } from './writing/claim-rows.ts';
import { drawRelations } from './writing/draw-relations.ts';
import { changesOf } from './writing/entity-changes.ts';
import { nameKeysOf } from './writing/entity-names.ts';
import { type MentionRow, mentionRows } from './writing/mention-rows.ts';
import { removeUnmentioned, settleEntities } from './writing/settle-entities.ts';
import { linkSource, settleFormerSource } from './writing/settle-source.ts';

const putArticle = loadStatement('write/put-article');
const lockArticle = loadStatement('write/lock-article');
const clearArticle = loadStatement('write/clear-article');
const retireClaims = loadStatement('write/retire-claims');
const putMentions = loadStatement('write/put-mentions');
const putSentences = loadStatement('write/put-sentences');
const putClaims = loadStatement('write/put-claims');
const removeBareSentences = loadStatement('write/remove-bare-sentences');

export interface WriteContext {
  /** Instant of the import (ISO 8601, UTC): becomes importedAt of the article and recordedAt or retiredAt of its claims. */
  readonly at: string;
  /** Changes whenever anything of the article changes that the graph keeps or reading depends on. */
  readonly contentHash: string;
}

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
 * Safe beside other writers: whatever is shared is locked in the order of ids before it is read and changed.
 * @throws {BackchannelError} of the database, and INTERNAL where the reading refers to what it does not list.
 */
export async function writeArticle(
  database: Database,
  article: Article,
  reading: Reading,
  context: WriteContext,
): Promise<WriteReport> {
  const receipt: Receipt = {
    contentHash: context.contentHash,
    extractorName: reading.extractor.name,
    extractorVersion: reading.extractor.version,
  };
  const mentions = mentionRows(article, reading);
  const claims = claimRows(article, reading);
  const properties = articleProperties({ article, reading, receipt, mentions, claims, at: context.at });
  return database.write(async (transaction) => {
    const put = await transaction.run<Receipt>(putArticle, { id: article.id, properties });
    const known = put.counters.nodesCreated === 0;
    if (known && isRead(put.rows[0], receipt)) return UNCHANGED;
    const before = known ? await readState(transaction, article.id) : null;
    if (before && isRead(before, receipt)) return UNCHANGED;
    if (before) await clear(transaction, { article, properties, before, claims, receipt, at: context.at });
    await add(transaction, { article, mentions, claims, at: context.at });
    if (before) await transaction.run(removeBareSentences, { article: article.id });
    return settle(transaction, { article, mentions, claims, before });
  });
}

async function readState(transaction: Transaction, id: string): Promise<ArticleState> {
  const { rows } = await transaction.run<ArticleState>(lockArticle, { id });
  return rows[0]!;
}

async function clear(
  transaction: Transaction,
  parts: {
    readonly article: Article;
    readonly properties: Readonly<Record<string, unknown>>;
    readonly before: ArticleState;
    readonly claims: ClaimRows;
    readonly receipt: Receipt;
    readonly at: string;
  },
): Promise<void> {
  const { before, receipt } = parts;
  const claims = parts.claims.claims.map(({ id }) => id);
  await transaction.run(clearArticle, { id: parts.article.id, properties: parts.properties, claims });
  const lasting = new Set(claims);
  const stale = before.claims.map(({ id }) => id).filter((id) => !lasting.has(id));
  if (stale.length === 0) return;
  const reason = before.contentHash === receipt.contentHash ? 'READ_ANEW' : 'ARTICLE_EDITED';
  await transaction.run(retireClaims, { claims: stale, at: parts.at, reason });
}

/** Creates; takes no lock on what other articles share. */
async function add(
  transaction: Transaction,
  parts: {
    readonly article: Article;
    readonly mentions: readonly MentionRow[];
    readonly claims: ClaimRows;
    readonly at: string;
  },
): Promise<void> {
  const { mentions, at } = parts;
  const { claims, sentences } = parts.claims;
  const article = parts.article.id;
  if (mentions.length > 0) await transaction.run(putMentions, { article, mentions: mentions.map(linkOf) });
  if (claims.length === 0) return;
  await transaction.run(putSentences, { article, sentences });
  await transaction.run(putClaims, { claims, at });
}

function linkOf(row: MentionRow) {
  const { name, aliases, description, surfaces, starts, ends } = row;
  return {
    id: row.entity,
    kind: row.kind,
    created: {
      kind: row.kind.toUpperCase(),
      name,
      aliases,
      nameKeys: nameKeysOf(row),
      description,
      articleCount: 0,
      mentionCount: 0,
      claimCount: 0,
    },
    mention: { e: row.entity, k: row.k, count: starts.length, surfaces, starts, ends, name, aliases, description },
  };
}

/** Brings what is shared with other articles up to date; from here on the locks are held. */
async function settle(
  transaction: Transaction,
  parts: {
    readonly article: Article;
    readonly mentions: readonly MentionRow[];
    readonly claims: ClaimRows;
    readonly before: ArticleState | null;
  },
): Promise<WriteReport> {
  const { article, before } = parts;
  const { claims, unanchored } = parts.claims;
  const changes = changesOf(parts);
  await settleEntities(transaction, changes);
  await linkSource(transaction, article);
  if (before?.source) await settleFormerSource(transaction, before.source);
  const touched = [...claims, ...(before?.claims ?? [])].flatMap(({ relationId }) => relationId ?? []);
  const { drawn, withdrawn } = await drawRelations(transaction, touched);
  if (before) await removeUnmentioned(transaction, changes);
  const standing = new Set(before?.claims.map(({ id }) => id));
  const lasting = claims.filter(({ id }) => standing.has(id)).length;
  return {
    outcome: before ? 'updated' : 'created',
    claimsAdded: claims.length - lasting,
    claimsRetired: standing.size - lasting,
    claimsUnanchored: unanchored,
    edgesDrawn: drawn,
    edgesWithdrawn: withdrawn,
  };
}
