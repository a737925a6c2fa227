import type { EntityData, RelationData, RelationWhere, SubgraphData } from './graph-shapes.ts';
import { firstDayOf, lastDayOf } from './months.ts';
import type { ViewState } from './view-state.ts';

/** Entities that are drawn at once, at most. */
export const MOST_DRAWN = 500;

/** The neighbourhoods of a view put together. */
export interface Neighborhoods {
  readonly entities: readonly EntityData[];
  readonly relations: readonly RelationData[];
  /** True where the service has more around one of them than was asked for. */
  readonly hasMore: boolean;
  /** True where more was found than is drawn. */
  readonly isFull: boolean;
}

/** The filters of a view as the service takes them. */
export function whereOf({ types, modalities, from, to }: ViewState): RelationWhere {
  return {
    ...(types.length > 0 ? { type: types } : {}),
    ...(modalities.length > 0 ? { modality: modalities } : {}),
    ...(from || to
      ? { reportedAt: { ...(from ? { from: firstDayOf(from) } : {}), ...(to ? { to: lastDayOf(to) } : {}) } }
      : {}),
  };
}

/** What two views have in common where they show the same part of the graph. */
export function sceneOf(view: ViewState): string {
  return JSON.stringify([view.centres, view.depth, view.first, whereOf(view)]);
}

/** Puts neighbourhoods together, each entity and each relation once, in their order; lines that would end nowhere are left out. */
export function merged(parts: readonly SubgraphData[]): Neighborhoods {
  const all = new Map(parts.flatMap(({ entities }) => entities).map((entity) => [entity.id, entity]));
  const entities = [...all.values()].slice(0, MOST_DRAWN);
  const drawn = new Set(entities.map(({ id }) => id));
  const relations = new Map(
    parts
      .flatMap((part) => part.relations)
      .filter(({ subject, object }) => drawn.has(subject.id) && drawn.has(object.id) && subject.id !== object.id)
      .map((relation) => [relation.id, relation]),
  );
  return {
    entities,
    relations: [...relations.values()],
    hasMore: parts.some(({ truncated }) => truncated),
    isFull: all.size > entities.length,
  };
}
