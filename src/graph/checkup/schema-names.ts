import type { Migration } from '../migration-files.ts';

const CREATED = /^CREATE\s+(?:\w+\s+)?(?:CONSTRAINT|INDEX)\s+(?<name>\w+)/iu;
const DROPPED = /^DROP\s+(?:CONSTRAINT|INDEX)\s+(?<name>\w+)/iu;

/** Names of the constraints and indexes that stand once these migrations are applied, in their order. */
export function schemaNames(migrations: readonly Migration[]): readonly string[] {
  const names = new Set<string>();
  for (const statement of migrations.flatMap(({ statements }) => statements)) {
    const created = CREATED.exec(statement)?.groups?.name;
    const dropped = DROPPED.exec(statement)?.groups?.name;
    if (created) names.add(created);
    if (dropped) names.delete(dropped);
  }
  return [...names];
}
