import { randomUUID } from 'node:crypto';
import { isBackchannelError } from '../../model/errors.ts';
import type { Database } from '../database.ts';
import { loadStatement } from '../statements.ts';
import type { WriteReport } from '../write-article.ts';
import { isRead, type Receipt } from '../writing/article-state.ts';
import type { Writing } from '../writing/writing.ts';
import { batchRows } from './batch-rows.ts';

const articleReceipts = loadStatement('read/article-receipts');
const bulkArticles = loadStatement('write/bulk-articles');

/** What became of an article: its report, KNOWN where it is there with another receipt, or why it cannot be written. */
export type Written = WriteReport | 'known' | { readonly error: unknown };

/** A batch on a server that has just started, on a busy machine. */
const LIMITS = { deadlineMs: 120_000 };
/** Fewer articles at once would fare no better. */
const HOPELESS = ['DATABASE_UNAVAILABLE', 'IMPORT_RUNNING'] as const;

/**
 * Writes articles that are not there with all they say, in one transaction; nothing is drawn and counted, and a mark in the same
 * transaction says that it is still to be done. Where the transaction fails, its halves are tried: one article that cannot be
 * written is the only one that is not.
 * @throws {BackchannelError} DATABASE_UNAVAILABLE, or IMPORT_RUNNING where another importer has taken over
 */
export async function writeBatch(database: Database, writings: readonly Writing[]): Promise<readonly Written[]> {
  try {
    return await writeAtOnce(database, writings);
  } catch (error) {
    if (HOPELESS.some((code) => isBackchannelError(error, code))) throw error;
    if (writings.length === 1) return [{ error }];
    const middle = Math.ceil(writings.length / 2);
    const first = await writeBatch(database, writings.slice(0, middle));
    return [...first, ...(await writeBatch(database, writings.slice(middle)))];
  }
}

async function writeAtOnce(database: Database, writings: readonly Writing[]): Promise<readonly Written[]> {
  const marker = `bulk:${randomUUID()}`;
  const ids = writings.map(({ article }) => article.id);
  return database.write(async (transaction) => {
    const { rows } = await transaction.run<Receipt & { id: string }>(articleReceipts, { ids });
    const standing = new Map(rows.map((row) => [row.id, row]));
    const fresh = writings.filter(({ article }) => !standing.has(article.id));
    if (fresh.length > 0) await transaction.run(bulkArticles, { marker, ...batchRows(fresh) });
    return writings.map((writing) => outcomeOf(writing, standing.get(writing.article.id)));
  }, LIMITS);
}

function outcomeOf({ receipt, claims }: Writing, standing: Receipt | undefined): WriteReport | 'known' {
  if (standing && !isRead(standing, receipt)) return 'known';
  return {
    outcome: standing ? 'unchanged' : 'created',
    claimsAdded: standing ? 0 : claims.claims.length,
    claimsRetired: 0,
    claimsUnanchored: standing ? 0 : claims.unanchored,
    edgesDrawn: 0,
    edgesWithdrawn: 0,
  };
}
