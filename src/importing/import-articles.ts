import { openArticleWriter } from '../graph/article-writer.ts';
import type { Database } from '../graph/database.ts';
import { openImportRun } from '../graph/import-runs.ts';
import { storedExtractor } from './claim-floor.ts';
import type { ImportOptions } from './import-options.ts';
import type { ImportReport } from './import-report.ts';
import { ImportWork } from './import-work.ts';
import { openRejects } from './rejects/rejects.ts';

/** Nobody waits for one article: on a server that has just started, a first write takes ten seconds and more to plan. */
const DEADLINE_MS = 60_000;

/**
 * Brings all articles of a source into the graph: parsed, read, and written. Articles the graph already has with the same
 * content, read by the same extractor, are not even read. The order of articles does not matter.
 * Never throws for an article: what cannot be accepted is listed in the report and kept in the reject file and the graph.
 * @throws {BackchannelError} STORAGE_UNAVAILABLE where the reject file cannot be opened, or of the database
 */
export async function importArticles(options: ImportOptions): Promise<ImportReport> {
  const at = new Date().toISOString();
  const extractor = storedExtractor(options.reader.extractor);
  const database = unhurried(options.database);
  const isRecorded = options.isRecorded ?? true;
  const rejects = isRecorded ? await openRejects({ path: options.rejectsPath ?? null, database, at }) : null;
  const run = isRecorded ? openImportRun(database, { startedAt: at, extractorVersion: extractor.version }) : null;
  const writer = options.writer ?? openArticleWriter(database);
  const work = new ImportWork({ ...options, database, writer }, { at, extractor, run, rejects });
  try {
    await work.all();
    return await work.report();
  } finally {
    await rejects?.close();
  }
}

/** The same database with a longer deadline where none is given. */
function unhurried(database: Database): Database {
  return {
    ...database,
    run: (statement, parameters, options) =>
      database.run(statement, parameters, { deadlineMs: DEADLINE_MS, ...options }),
    write: (work, options) => database.write(work, { deadlineMs: DEADLINE_MS, ...options }),
  };
}
