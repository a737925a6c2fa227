import { fileURLToPath } from 'node:url';
import type { Database } from '../../src/graph/database.ts';
import { findFiles } from '../../src/importing/find-files.ts';
import { importArticles } from '../../src/importing/import-articles.ts';
import type { ImportReport } from '../../src/importing/import-report.ts';
import { fromFiles } from '../../src/importing/import-source.ts';
import { openReadingPool } from '../../src/importing/reading-pool.ts';

export const SAMPLES = fileURLToPath(new URL('../../samples', import.meta.url));
const MODELS = fileURLToPath(new URL('../../models', import.meta.url));

/** Fills the graph as the first start of the service does: every sample, read with the real models. */
export async function importSamples(database: Database): Promise<ImportReport> {
  return importFolder(database, SAMPLES);
}

/** Imports a folder as `npm run import` does, with the real models. */
export async function importFolder(database: Database, folder: string): Promise<ImportReport> {
  const reader = await openReadingPool({ size: 1, modelsFolder: MODELS });
  try {
    const files = await findFiles([folder], nothing());
    return await importArticles({ database, reader, source: fromFiles(files), concurrency: 2 });
  } finally {
    await reader.close();
  }
}

async function* nothing(): AsyncGenerator<Uint8Array> {}
