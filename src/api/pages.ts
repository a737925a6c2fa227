import { buildExplorer } from './explorer/explorer-pages.ts';
import { buildPlayground } from './playground.ts';
import type { StaticFile } from './static-file.ts';

let pages: Promise<ReadonlyMap<string, StaticFile>> | null = null;

/** All that is served as it is, by path: pages, and what they load. Made once. */
export function buildPages(): Promise<ReadonlyMap<string, StaticFile>> {
  pages ??= Promise.all([buildPlayground(), buildExplorer()]).then(
    (parts) => new Map(parts.flatMap((part) => [...part])),
  );
  return pages;
}

/** True of what a browser shows by itself, and not as a part of something else. */
export function isPage(file: StaticFile): boolean {
  return file.type.startsWith('text/html');
}
