import type { Database } from '../database.ts';
import { loadStatement } from '../statements.ts';
import { relationRows } from '../writing/relation-rows.ts';
import type { Balance } from './balance.ts';
import type { PlannedEdge, PlannedNode } from './plan.ts';

const plannedEntities = loadStatement('read/planned-entities');
const plannedRelations = loadStatement('read/planned-relations');
const plannedSources = loadStatement('read/planned-sources');

const ASKED_AT_ONCE = 1000;
const LIMITS = { deadlineMs: 60_000 };

export interface Appearing<Item> {
  readonly added: readonly Item[];
  readonly removed: readonly Item[];
}

interface KnownEntity {
  readonly id: string;
  readonly name: string;
  readonly articles: number;
  readonly retired: number;
}

/** Which entities would come into the graph and which would go; sorted by id. @throws {BackchannelError} of the database. */
export async function settledEntities(database: Database, { entities }: Balance): Promise<Appearing<PlannedNode>> {
  const touched = [...entities].filter(([, { articles, retired }]) => articles !== 0 || retired !== 0);
  const asked = touched.map(([id, { articles }]) => ({ id, articles }));
  const known = new Map<string, KnownEntity>();
  for (const page of pagesOf(asked)) {
    const { rows } = await database.run<KnownEntity>(plannedEntities, { entities: page }, LIMITS);
    for (const row of rows) known.set(row.id, row);
  }
  return appearing(touched, ([id, change]) => {
    const before = known.get(id);
    const stands = (before?.articles ?? 0) + change.articles > 0 || (before?.retired ?? 0) + change.retired > 0;
    return { item: { id, name: before?.name ?? change.name }, stood: before !== undefined, stands };
  });
}

/** Which sources would come and go; sorted by id. @throws {BackchannelError} of the database. */
export async function settledSources(database: Database, { sources }: Balance): Promise<Appearing<PlannedNode>> {
  const touched = [...sources].filter(([, { articles }]) => articles !== 0);
  const known = new Map<string, PlannedNode & { readonly articles: number }>();
  for (const ids of pagesOf(touched.map(([id]) => id))) {
    const { rows } = await database.run<PlannedNode & { articles: number }>(plannedSources, { ids }, LIMITS);
    for (const row of rows) known.set(row.id, row);
  }
  return appearing(touched, ([id, change]) => {
    const before = known.get(id);
    const stands = (before?.articles ?? 0) + change.articles > 0;
    return { item: { id, name: before?.name ?? change.name }, stood: before !== undefined, stands };
  });
}

/** Which edges would be drawn and withdrawn; sorted by id. @throws {BackchannelError} of the database. */
export async function settledEdges(
  database: Database,
  { relations, entities }: Balance,
): Promise<Appearing<PlannedEdge>> {
  const touched = relationRows([...relations].filter(([, claims]) => claims !== 0).map(([id]) => id));
  const known = new Map<string, { readonly drawn: boolean; readonly claims: number }>();
  for (const page of pagesOf(touched)) {
    const ids = page.map(({ id }) => id);
    const { rows } = await database.run<{ id: string; drawn: boolean; claims: number }>(
      plannedRelations,
      { ids },
      LIMITS,
    );
    for (const { id, ...row } of rows) known.set(id, row);
  }
  const nameOf = (entity: string) => entities.get(entity)?.name || entity;
  return appearing(touched, ({ id, edge, modality, subject, object }) => {
    const { drawn = false, claims = 0 } = known.get(id) ?? {};
    const item = { id, type: edge, modality, subject: nameOf(subject), object: nameOf(object) };
    return { item, stood: drawn, stands: claims + (relations.get(id) ?? 0) > 0 };
  });
}

function appearing<Touched, Item extends { readonly id: string }>(
  touched: readonly Touched[],
  judge: (touched: Touched) => { readonly item: Item; readonly stood: boolean; readonly stands: boolean },
): Appearing<Item> {
  const judged = touched.map(judge).sort((one, other) => (one.item.id < other.item.id ? -1 : 1));
  return {
    added: judged.filter(({ stood, stands }) => stands && !stood).map(({ item }) => item),
    removed: judged.filter(({ stood, stands }) => stood && !stands).map(({ item }) => item),
  };
}

function* pagesOf<Item>(items: readonly Item[]): Generator<readonly Item[]> {
  for (let index = 0; index < items.length; index += ASKED_AT_ONCE) yield items.slice(index, index + ASKED_AT_ONCE);
}
