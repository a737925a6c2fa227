import { mkdir, open, readFile, rename } from 'node:fs/promises';
import { dirname } from 'node:path';
import type { Validators } from './fetch-page.ts';

/** What servers said when addresses were fetched last, by the address that was asked for. */
export type KnownValidators = ReadonlyMap<string, Validators>;

/**
 * Reads the file. They count only for the graph into which the content went: another one, or one that was emptied, has
 * nothing of it. A file that is missing or broken counts as empty, and everything is fetched anew.
 */
export async function readValidators(path: string, graph: string): Promise<KnownValidators> {
  try {
    const stored: unknown = JSON.parse(await readFile(path, 'utf8'));
    if (!isObject(stored) || stored.graph !== graph || !isObject(stored.pages)) return new Map();
    return new Map(
      Object.entries(stored.pages).filter((entry): entry is [string, Validators] => isValidators(entry[1])),
    );
  } catch {
    return new Map();
  }
}

/** Writes the file as a whole or not at all. */
export async function writeValidators(path: string, graph: string, known: KnownValidators): Promise<void> {
  await mkdir(dirname(path), { recursive: true });
  const beside = `${path}.new`;
  const file = await open(beside, 'w', 0o600);
  try {
    await file.writeFile(`${JSON.stringify({ graph, pages: Object.fromEntries(known) }, null, 2)}\n`);
    await file.sync();
  } finally {
    await file.close();
  }
  await rename(beside, path);
}

function isValidators(value: unknown): value is Validators {
  return isObject(value) && [value.address, value.etag, value.lastModified].every((each) => typeof each === 'string');
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
