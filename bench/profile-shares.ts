import type { Profiler } from 'node:inspector';

export interface Share {
  readonly part: string;
  /** 0 to 1. */
  readonly share: number;
}

/** Which part of reading each moment of a profile belongs to, the largest first. */
export function sharesOf(profile: Profiler.Profile): readonly Share[] {
  const partOf = new Map(profile.nodes.map(({ id, callFrame }) => [id, partOfFrame(callFrame)]));
  const times = new Map<string, number>();
  for (const [at, id] of (profile.samples ?? []).entries()) {
    const part = partOf.get(id)!;
    times.set(part, (times.get(part) ?? 0) + (profile.timeDeltas?.[at] ?? 0));
  }
  const total = [...times.values()].reduce((sum, time) => sum + time, 0);
  return [...times].map(([part, time]) => ({ part, share: time / total })).toSorted((a, b) => b.share - a.share);
}

function partOfFrame({ url, functionName }: Profiler.Profile['nodes'][number]['callFrame']): string {
  // Calls into the runtime's own library have neither name nor file.
  if (url.includes('onnxruntime') || (url === '' && functionName === '')) return 'network';
  const [, folder] = /\/src\/reading\/([^/]+)/.exec(url) ?? [];
  if (folder) return folder.replace('.ts', '');
  return functionName === '(garbage collector)' ? 'garbage collector' : 'other';
}
