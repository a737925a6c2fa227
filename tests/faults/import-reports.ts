import type { Database } from '../../src/graph/database.ts';
import { importArticles } from '../../src/importing/import-articles.ts';
import { fromFiles } from '../../src/importing/import-source.ts';
import { stubReader } from './stub-reader.ts';
import { reportsFile } from './two-nights.ts';

/** Imports so many reports, undisturbed, one transaction each. */
export async function importReports(database: Database, count: number): Promise<void> {
  const report = await importArticles({
    database,
    reader: stubReader(),
    source: fromFiles([reportsFile(count)]),
    concurrency: 4,
  });
  if (report.failure !== null) throw report.failure;
}
