import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { gunzipSync } from 'node:zlib';

/** Paths of the files of a folder whose names match, in order of their names. */
export function filesIn(folder: string, pattern: RegExp): readonly string[] {
  return readdirSync(folder)
    .filter((name) => pattern.test(name))
    .toSorted()
    .map((name) => join(folder, name));
}

/** Lines of a packed text file, empty ones too. */
export function linesOf(file: string): readonly string[] {
  return gunzipSync(readFileSync(file)).toString('utf8').split('\n');
}

/** `voa-names` of `…/voa-names.by.jsonl.gz`; `test` for files that are for measuring only. */
export function sourceOf(file: string): { readonly source: string; readonly test: boolean } {
  const parts = basename(file).split('.');
  return { source: parts[0]!, test: parts.includes('TEST') };
}
