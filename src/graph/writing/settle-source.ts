import type { Article, Source } from '../../model/article.ts';
import type { Transaction } from '../database.ts';
import { loadStatement } from '../statements.ts';
import { preferredText } from './preferred-text.ts';
import { sortKey } from './sort-key.ts';

const putSource = loadStatement('write/put-source');
const nameSource = loadStatement('write/name-source');
const restateSource = loadStatement('write/restate-source');
const removeSource = loadStatement('write/remove-source');

interface SourceNames {
  readonly name: string | null;
  readonly domain: string | null;
}

interface Restated extends SourceNames {
  readonly articles: number;
  readonly names: readonly string[];
  readonly domains: readonly string[];
}

/** Links an article to its source, whose name and domain are the preferred ones of all its articles. */
export async function linkSource(transaction: Transaction, article: Article): Promise<void> {
  if (!article.source) return;
  const { id, name, domain } = article.source;
  const k = sortKey(article.publishedAt, article.id);
  const { rows } = await transaction.run<SourceNames>(putSource, { article: article.id, source: id, name, domain, k });
  const state = rows[0]!;
  const names = { name: preferredText([state.name, name]), domain: preferredText([state.domain, domain]) };
  if (names.name === state.name && names.domain === state.domain) return;
  await transaction.run(nameSource, { source: id, ...names });
}

/**
 * After an edit: the source that the article had before may have lost its last article, or its name or domain; these are then
 * found anew from all its articles.
 */
export async function settleFormerSource(
  transaction: Transaction,
  former: Source | null,
  now: Source | null,
): Promise<void> {
  if (!former) return;
  if (former.id === now?.id && former.name === now.name && former.domain === now.domain) return;
  await settleSource(transaction, former.id);
}

/**
 * Finds name and domain of a source anew from all its articles, and removes one that has none.
 * @returns whether it had another name or domain, or is removed
 */
export async function settleSource(transaction: Transaction, source: string): Promise<boolean> {
  const [row] = (await transaction.run<Restated>(restateSource, { source })).rows;
  if (!row) return false;
  if (row.articles === 0) {
    await transaction.run(removeSource, { source });
    return true;
  }
  const names = { name: preferredText(row.names), domain: preferredText(row.domains) };
  if (names.name === row.name && names.domain === row.domain) return false;
  await transaction.run(nameSource, { source, ...names });
  return true;
}
