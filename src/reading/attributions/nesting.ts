import type { TextSpan } from '../../model/reading.ts';
import { holds } from './spans.ts';

interface Spoken {
  readonly cue: TextSpan;
  readonly content: readonly TextSpan[];
}

/**
 * For each attribution the index of the innermost other one whose content holds its cue, or -1. Linear but for sorting:
 * contents are opened and closed in one walk through the text.
 */
export function containersOf(spoken: readonly Spoken[]): readonly number[] {
  const contents = spoken
    .flatMap(({ content }, owner) => content.map((span) => ({ ...span, owner })))
    .toSorted((a, b) => a.start - b.start || b.end - a.end);
  const order = spoken.map((_, i) => i).toSorted((a, b) => spoken[a]!.cue.start - spoken[b]!.cue.start);
  const containers = spoken.map(() => -1);
  let open: (typeof contents)[number][] = [];
  let next = 0;
  for (const i of order) {
    const { cue } = spoken[i]!;
    while (next < contents.length && contents[next]!.start <= cue.start) open.push(contents[next++]!);
    open = open.filter(({ end }) => end > cue.start);
    const holder = open.findLast(
      ({ end, owner }) => end >= cue.end && owner !== i && !holds(spoken[i]!.content, spoken[owner]!.cue),
    );
    if (holder) containers[i] = holder.owner;
  }
  return containers;
}
