import { preferredText } from '../writing/preferred-text.ts';

/** What one article puts into the graph that it may share with others. */
export interface Contribution {
  /** One for each entity. */
  readonly mentions: readonly { readonly entity: string; readonly name: string }[];
  /** Those that stand. */
  readonly claims: readonly { readonly relationId: string | null }[];
  readonly source: { readonly id: string; readonly name: string } | null;
}

/** What all planned articles together add to what keeps entities, relations and sources in the graph. */
export interface Balance {
  /** By id; `retired` counts the retired claims about it. */
  readonly entities: ReadonlyMap<
    string,
    { readonly articles: number; readonly retired: number; readonly name: string }
  >;
  /** Claims that stand, by id of the relation. */
  readonly relations: ReadonlyMap<string, number>;
  readonly sources: ReadonlyMap<string, { readonly articles: number; readonly name: string }>;
}

/** A balance that is being kept. Sums only: one article that mentions an entity no more and another that begins to are no change. */
export interface OpenBalance extends Balance {
  add(contribution: Contribution, sign: 1 | -1): void;
  /** One claim about these entities retires (1), or a retired one goes or stands again (-1). */
  retire(entities: readonly string[], sign: 1 | -1): void;
}

export function openBalance(): OpenBalance {
  const entities = new Map<string, { articles: number; retired: number; name: string }>();
  const relations = new Map<string, number>();
  const sources = new Map<string, { articles: number; name: string }>();
  return {
    entities,
    relations,
    sources,
    add({ mentions, claims, source }, sign) {
      for (const { entity, name } of mentions) {
        const { articles, retired, name: known } = entities.get(entity) ?? NOWHERE;
        entities.set(entity, { articles: articles + sign, retired, name: preferred(known, name) });
      }
      for (const { relationId } of claims) {
        if (relationId !== null) relations.set(relationId, (relations.get(relationId) ?? 0) + sign);
      }
      if (source) {
        const { articles, name } = sources.get(source.id) ?? NOWHERE;
        sources.set(source.id, { articles: articles + sign, name: preferred(name, source.name) });
      }
    },
    retire(about, sign) {
      for (const entity of about) {
        const { articles, retired, name } = entities.get(entity) ?? NOWHERE;
        entities.set(entity, { articles, retired: retired + sign, name });
      }
    },
  };
}

const NOWHERE = { articles: 0, retired: 0, name: '' };

/** As the graph would choose, so that it does not depend on which article comes first. */
function preferred(known: string, name: string): string {
  return preferredText([known || null, name]) ?? '';
}
