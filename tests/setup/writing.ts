import type { Database, Parameters } from '../../src/graph/database.ts';
import { type WriteReport, writeArticle } from '../../src/graph/write-article.ts';
import { contentHashOf, type Report } from '../fixtures/reports.ts';

/** Two instants of import. */
export const FIRST = '2020-01-01T00:00:00Z';
export const LATER = '2020-01-02T00:00:00Z';

export function writeReport(database: Database, written: Report, at = FIRST): Promise<WriteReport> {
  return writeArticle(database, written.article, written.reading, { at, contentHash: contentHashOf(written) });
}

/** Rows of a query that only one test asks. */
export async function rowsOf<Row>(
  database: Database,
  text: string,
  parameters: Parameters = {},
): Promise<readonly Row[]> {
  return (await database.run<Row>({ name: 'tests/ad-hoc', text, access: 'READ' }, parameters)).rows;
}
