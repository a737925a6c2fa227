import { join } from 'node:path';
import type { Database } from '../../graph/database.ts';
import { graphIdentity } from '../../graph/graph-identity.ts';
import { checkAddresses, fetchedSource } from '../../importing/fetching/fetched-source.ts';
import { findArticle } from '../../importing/find-article.ts';
import { findFiles } from '../../importing/find-files.ts';
import { fromGraph } from '../../importing/from-graph.ts';
import type { ImportOptions } from '../../importing/import-options.ts';
import type { ImportNote } from '../../importing/import-report.ts';
import { fromFiles, type ImportSource } from '../../importing/import-source.ts';
import { openMirror } from '../../importing/mirror.ts';
import { fromRejects } from '../../importing/rejects/from-rejects.ts';
import type { Extractor } from '../../model/reading.ts';
import type { ImportCommand } from './import-command-line.ts';

/** What an import takes in, and what it takes away. */
export interface ImportInput extends Pick<ImportOptions, 'removals'> {
  readonly source: ImportSource;
  /** What of the operands is not there. */
  readonly notes?: readonly ImportNote[];
  /** To be called once all of the source is in the graph, or rejected there. */
  readonly keep?: () => Promise<void>;
}

export interface Places {
  /** Path of the reject file. */
  readonly rejects: string;
  readonly dataFolder: string;
}

interface Parts {
  readonly database: Database;
  /** As the reader tells it. */
  readonly extractor: Extractor;
}

/** The part that needs no database; null where there is none. @throws {BackchannelError} BAD_INPUT for what is not there */
export async function findInput(command: ImportCommand, { rejects }: Places): Promise<ImportSource | null> {
  const { mode, operands } = command;
  if (mode === 'paths' || mode === 'mirror') return fromFiles(await findFiles(operands, process.stdin));
  if (mode === 'fetch') checkAddresses(operands);
  return mode === 'retry-rejects' ? fromRejects(rejects) : null;
}

/** @throws {BackchannelError} BAD_INPUT for a folder that is none, an address that may not be fetched, or one that several articles share */
export async function openInput(
  { mode, operands, force, dryRun }: ImportCommand,
  found: ImportSource | null,
  { database, extractor, dataFolder }: Pick<Places, 'dataFolder'> & Parts,
): Promise<ImportInput> {
  if (mode === 'fetch') {
    const validatorsFile = join(dataFolder, 'fetched.json');
    const source = fetchedSource(operands, { validatorsFile, graph: await graphIdentity(database) });
    return { source, keep: source.keep };
  }
  if (mode === 'reread') return { source: fromGraph(database, extractor) };
  if (mode === 'delete') {
    const { ids, notes } = await articlesNamed(database, operands);
    return { source: NOTHING, removals: async () => ids, notes };
  }
  if (mode !== 'mirror') return { source: found ?? NOTHING };
  const mirror = await openMirror(database, operands, { force, isDry: dryRun });
  return { source: mirror.watch(found ?? NOTHING), removals: mirror.removals };
}

const NOTHING: ImportSource = { bytesTotal: 0, async *items() {} };

/** Ids of those that are there; one that is gone already is no reason to stop: the others are to go too. */
async function articlesNamed(database: Database, given: readonly string[]) {
  const ids = new Set<string>();
  const notes: ImportNote[] = [];
  for (const name of given) {
    const id = await findArticle(database, name);
    if (id !== null) ids.add(id);
    else notes.push({ origin: name, note: 'not removed: the graph has no article with this id or address' });
  }
  return { ids: [...ids], notes };
}
