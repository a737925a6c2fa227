import { buildPlayground } from './playground.ts';
import type { StaticFile } from './static-file.ts';

/** All that is served as it is, by path: pages, and what they load. */
export async function buildPages(): Promise<ReadonlyMap<string, StaticFile>> {
  const parts = await Promise.all([buildPlayground()]);
  return new Map(parts.flatMap((part) => [...part]));
}

/** True of what a browser shows by itself, and not as a part of something else. */
export function isPage(file: StaticFile): boolean {
  return file.type.startsWith('text/html');
}
