import type { Article, Source } from '../../model/article.ts';
import type { Reading } from '../../model/reading.ts';
import { textBands } from '../copies/text-bands.ts';
import type { ClaimRows } from './claim-rows.ts';
import type { EntityNames } from './entity-names.ts';
import type { MentionRow } from './mention-rows.ts';
import type { CountedClaim } from './monthly-counts.ts';
import { sortKey } from './sort-key.ts';

/** What an article was read from and by; the same receipt means that there is nothing to write. */
export interface Receipt {
  readonly contentHash: string;
  readonly extractorName: string;
  readonly extractorVersion: string;
}

/** What an article has put into the graph so far; retired claims are not among its claims. */
export interface ArticleState extends Receipt {
  readonly publishedAt: string | null;
  readonly source: Source | null;
  readonly mentions: readonly (EntityNames & { readonly entity: string; readonly count: number })[];
  readonly claims: readonly (CountedClaim & { readonly id: string; readonly relationId: string | null })[];
}

export function isRead(found: Receipt | undefined, receipt: Receipt): boolean {
  return (
    found?.contentHash === receipt.contentHash &&
    found.extractorName === receipt.extractorName &&
    found.extractorVersion === receipt.extractorVersion
  );
}

/** Everything on the article's node but its id; null for what is missing. */
export function articleProperties(parts: {
  readonly article: Article;
  readonly reading: Reading;
  readonly receipt: Receipt;
  readonly mentions: readonly MentionRow[];
  readonly claims: ClaimRows;
  readonly at: string;
}) {
  const { article, reading } = parts;
  return {
    url: article.url,
    title: article.title,
    authors: article.authors,
    publishedAt: article.publishedAt,
    importedAt: parts.at,
    language: article.language ?? reading.language,
    ...parts.receipt,
    text: article.text,
    k: sortKey(article.publishedAt, article.id),
    mentionCount: parts.mentions.reduce((sum, { starts }) => sum + starts.length, 0),
    claimCount: parts.claims.claims.length,
    bands: textBands(article.text),
  };
}
