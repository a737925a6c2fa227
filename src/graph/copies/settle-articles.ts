import type { Database } from '../database.ts';
import { loadStatement } from '../statements.ts';
import { drawRelations } from '../writing/draw-relations.ts';
import { endsOf } from '../writing/relation-rows.ts';

const lockUnsettled = loadStatement('write/lock-unsettled');
const lockEntities = loadStatement('write/lock-entities');
const settleStatement = loadStatement('write/settle-articles');

const SETTLED_AT_ONCE = 200;
const LIMITS = { deadlineMs: 60_000 };

/** An article whose place among its copies is found. */
export interface SettledArticle {
  readonly id: string;
  /** Of the text that was compared. */
  readonly contentHash: string;
  /** Id of the source that its story began with. */
  readonly origin: string | null;
  /** Id of the first article of its story, where it is a copy. */
  readonly first: string | null;
  /** How many copies it has. */
  readonly copies: number;
}

interface Locked {
  readonly id: string;
  readonly origin: string | null;
  /** Those whose origin changes, and the relation where that changes what is drawn. */
  readonly claims: readonly { readonly id: string; readonly relationId: string | null }[];
}

/**
 * Gives the claims of articles the source that their story began with, draws the relations that rest on them where `draws` says
 * so, and takes the mark from the articles. One that has changed since it was compared, or is linked otherwise, keeps it.
 * @returns how many articles were settled
 */
export async function settleArticles(
  database: Database,
  articles: readonly SettledArticle[],
  draws: boolean,
): Promise<number> {
  let settled = 0;
  for (let from = 0; from < articles.length; from += SETTLED_AT_ONCE) {
    const page = articles.slice(from, from + SETTLED_AT_ONCE).sort((a, b) => (a.id < b.id ? -1 : 1));
    settled += await database.write(async (transaction) => {
      const { rows } = await transaction.run<Locked>(lockUnsettled, { articles: page });
      const claims = rows.flatMap((row) => row.claims);
      const relations = draws ? new Set(claims.flatMap(({ relationId }) => relationId ?? [])) : new Set<string>();
      if (relations.size > 0) await transaction.run(lockEntities, { entities: endsOf(relations) });
      const changes = rows.map((row) => ({ ...row, claims: row.claims.map(({ id }) => id) }));
      await transaction.run(settleStatement, { articles: changes });
      await drawRelations(transaction, relations);
      return rows.length;
    }, LIMITS);
  }
  return settled;
}
