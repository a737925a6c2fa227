import type { Database } from './database.ts';
import { loadStatement } from './statements.ts';
import type { Receipt } from './writing/article-state.ts';

const unchangedStatement = loadStatement('read/unchanged-articles');

/**
 * Ids of the articles that need not be read again: the graph has them with the same content, read by the same extractor.
 * One round trip for all; ask for some hundreds at once.
 */
export async function unchangedArticles(
  database: Database,
  receipts: readonly (Receipt & { readonly id: string })[],
): Promise<ReadonlySet<string>> {
  if (receipts.length === 0) return new Set();
  const { rows } = await database.run<{ id: string }>(unchangedStatement, { receipts });
  return new Set(rows.map(({ id }) => id));
}
