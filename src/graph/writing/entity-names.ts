import { nameKey } from '../../model/ids.ts';
import { preferredText } from './preferred-text.ts';

/** What a set of articles says an entity is called: as it stands on the entity, or on one `MENTIONS`. */
export interface EntityNames {
  readonly name: string;
  /** Sorted, without `name`. */
  readonly aliases: readonly string[];
  readonly description: string | null;
}

/** Names of several articles together; commutative and associative, and putting the same in twice changes nothing. */
export function joinNames(all: readonly EntityNames[]): EntityNames | null {
  const name = preferredText(all.map((each) => each.name));
  if (name === null) return null;
  const aliases = new Set(all.flatMap((each) => [each.name, ...each.aliases]));
  aliases.delete(name);
  return { name, aliases: [...aliases].sort(), description: preferredText(all.map((each) => each.description)) };
}

export function sameNames(names: EntityNames, others: EntityNames): boolean {
  return (
    names.name === others.name &&
    names.description === others.description &&
    names.aliases.length === others.aliases.length &&
    names.aliases.every((alias, index) => alias === others.aliases[index])
  );
}

/** The keys under which an entity is found by name: sorted, each once. */
export function nameKeysOf(names: EntityNames): string[] {
  const keys = new Set([names.name, ...names.aliases].map(nameKey));
  keys.delete('');
  return [...keys].sort();
}
