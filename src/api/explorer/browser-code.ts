import { readdir, readFile } from 'node:fs/promises';
import { stripTypeScriptTypes } from 'node:module';

const FOLDER = new URL('browser/', import.meta.url);

/** The explorer's own modules as browsers run them, by file name: our TypeScript with its types blanked out. */
export async function browserCode(): Promise<ReadonlyMap<string, string>> {
  const names = (await readdir(FOLDER)).filter((name) => name.endsWith('.ts')).sort();
  const texts = await Promise.all(names.map((name) => readFile(new URL(name, FOLDER), 'utf8')));
  return withoutWarning(() => new Map(names.map((name, index) => [name, stripTypeScriptTypes(texts[index]!)])));
}

/** Node runs this very service by the same means without a word, and warns of it only when it is asked by name. */
function withoutWarning<T>(action: () => T): T {
  const { emitWarning } = process;
  process.emitWarning = () => undefined;
  try {
    return action();
  } finally {
    process.emitWarning = emitWarning;
  }
}
