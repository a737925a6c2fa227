import type { Database } from '../database.ts';
import { loadStatement } from '../statements.ts';
import { textBands } from './text-bands.ts';

const articlesWithoutBands = loadStatement('read/articles-without-bands');
const putBands = loadStatement('write/put-bands');

const FILLED_AT_ONCE = 200;
const LIMITS = { deadlineMs: 60_000 };

interface Unfilled {
  readonly id: string;
  readonly contentHash: string;
  readonly text: string;
}

/**
 * Gives the articles of an older graph, which have none, the bands of their texts, and marks them to be settled. Broken off, it
 * goes on where it ended.
 */
export async function fillBands(database: Database): Promise<void> {
  for (let after: string | undefined = ''; after !== undefined; ) {
    const page: { after: string; count: number } = { after, count: FILLED_AT_ONCE };
    const rows: readonly Unfilled[] = (await database.run<Unfilled>(articlesWithoutBands, page, LIMITS)).rows;
    const articles = rows.map(({ id, contentHash, text }) => ({ id, contentHash, bands: textBands(text) }));
    if (articles.length > 0) await database.write((transaction) => transaction.run(putBands, { articles }), LIMITS);
    after = rows.at(-1)?.id;
  }
}
