import { lastBefore } from './bearers.ts';
import { candidateOf, decide, NOBODY, type Verdict } from './candidates.ts';
import type { EntityRegistry } from './entity-registry.ts';
import type { NamedSpan } from './named-spans.ts';

/** "the Post", "the North": short for what the text names in full elsewhere; of several the one named last before. */
export function shortNames(
  verdicts: readonly Verdict[],
  registry: EntityRegistry,
): (span: NamedSpan, order: number) => Verdict {
  const places = new Map<string, number[]>();
  for (const [order, { entity }] of verdicts.entries()) {
    if (!entity) continue;
    const known = places.get(entity.id);
    if (known) known.push(order);
    else places.set(entity.id, [order]);
  }
  return ({ names }, order) => {
    const named = names.flatMap(({ use, entry }) => (use === 'short' ? (registry.get(entry.id) ?? []) : []));
    if (named.length === 0) return NOBODY;
    const before = named.map(({ id }) => lastBefore(places.get(id) ?? [], order));
    const last = Math.max(...before);
    return decide(
      named.map((entity, i) =>
        candidateOf(entity, [
          before[i]! < 0 ? 'named in full only later' : 'named in full before',
          ...(before[i]! >= 0 && before[i] === last ? (['spoken of last'] as const) : []),
        ]),
      ),
    );
  };
}
