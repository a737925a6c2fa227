import { fork } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import type { StaticFile } from './static-file.ts';

export type Pages = ReadonlyMap<string, StaticFile>;

const MAKER = fileURLToPath(new URL('../bin/make-pages.ts', import.meta.url));

let pages: Promise<Pages> | null = null;

/** All that is served as it is, by path: pages, and what they load. Made once. */
export function buildPages(): Promise<Pages> {
  pages ??= fromMaker();
  return pages;
}

/** True of what a browser shows by itself, and not as a part of something else. */
export function isPage(file: StaticFile): boolean {
  return file.type.startsWith('text/html');
}

/**
 * In a process of its own: making them takes two seconds and 100 MB (9 MB of program text, and what packs it), which the service
 * would hold for good. Keeps nothing alive: where the service ends before, so does the maker.
 */
function fromMaker(): Promise<Pages> {
  const { promise, resolve, reject } = Promise.withResolvers<Pages>();
  const maker = fork(MAKER, [], {
    execArgv: [],
    serialization: 'advanced',
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  });
  maker.once('message', (made) => resolve(made as Pages));
  maker.once('error', reject);
  maker.once('exit', (code) => reject(new Error(`What makes the pages ended with ${code} and without any.`)));
  maker.unref();
  maker.channel?.unref();
  return promise;
}
