import type { Article } from '../model/article.ts';
import type { Extractor } from '../model/reading.ts';
import type { Database } from './database.ts';
import { loadStatement } from './statements.ts';

const articleWithClaimsStatement = loadStatement('read/article-with-claims');
const LIMITS = { deadlineMs: 60_000 };

/** An article as the graph has it, with all that stands or stood on it. */
export interface ArticleWithClaims {
  /** Where no language was given, the one that was recognised stands in its place. */
  readonly article: Article;
  readonly contentHash: string;
  /** Who read it last. */
  readonly extractor: Extractor;
  /** Standing ones last, retired ones in the order of their retirement. */
  readonly claims: readonly StoredClaim[];
}

export interface StoredClaim {
  readonly id: string;
  /** `Donald Trump · PLANNED_MET · Kim Jong Un` */
  readonly name: string;
  readonly recordedAt: string;
  /** Null where it stands. */
  readonly retiredAt: string | null;
  readonly retiredReason: string | null;
  readonly sentence: string | null;
}

/** Null where the graph has no such article. @throws {BackchannelError} of the database. */
export async function articleWithClaims(database: Database, id: string): Promise<ArticleWithClaims | null> {
  return (await database.run<ArticleWithClaims>(articleWithClaimsStatement, { id }, LIMITS)).rows[0] ?? null;
}
