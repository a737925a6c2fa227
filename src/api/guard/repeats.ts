import { type FragmentDefinitionNode, Kind, type SelectionSetNode } from 'graphql';

/**
 * How often the name that is asked for most often at one place is: in fragments and in fields of the same name, which are merged
 * into one. Takes as long as there are fields with all fragments opened; fragments must not spread themselves.
 */
export function mostRepeats(
  sets: readonly SelectionSetNode[],
  fragments: ReadonlyMap<string, FragmentDefinitionNode>,
): number {
  const found = new Map<string, SelectionSetNode[]>();
  const counts = new Map<string, number>();
  const collect = (set: SelectionSetNode): void => {
    for (const selection of set.selections) {
      if (selection.kind === Kind.INLINE_FRAGMENT) collect(selection.selectionSet);
      else if (selection.kind === Kind.FRAGMENT_SPREAD) {
        const fragment = fragments.get(selection.name.value);
        if (fragment) collect(fragment.selectionSet);
      } else {
        const name = (selection.alias ?? selection.name).value;
        counts.set(name, (counts.get(name) ?? 0) + 1);
        if (!selection.selectionSet) continue;
        const same = found.get(name);
        if (same) same.push(selection.selectionSet);
        else found.set(name, [selection.selectionSet]);
      }
    }
  };
  for (const set of sets) collect(set);
  return Math.max(0, ...counts.values(), ...[...found.values()].map((same) => mostRepeats(same, fragments)));
}
