import type { DraftEntity } from './entity-registry.ts';
import { type PartUse, partsOf, soundOf } from './person-name.ts';

/** A person the document names in full, for the words of the name. */
export interface Bearer {
  readonly entity: DraftEntity;
  /** Where the full name stands, ascending. */
  readonly orders: number[];
}

export interface BearerIndex {
  add(surface: string, entity: DraftEntity, order: number): void;
  /** Those who may be called so, of the strongest use of the word. */
  of(key: string): { readonly list: readonly Bearer[]; readonly use: PartUse };
  /** Those whose family name sounds so, asked for when all full names are added. */
  like(key: string): readonly Bearer[];
}

/** Of more bearers of one name in one document the first count: nobody tells so many apart. */
const MOST_BEARERS = 30;
const USES: readonly PartUse[] = ['family', 'inner', 'given'];

export function bearerIndex(): BearerIndex {
  const byUse = new Map<PartUse, Map<string, Bearer[]>>(USES.map((use) => [use, new Map()]));
  let bySound: Map<string, Bearer[]> | null = null;
  const put = (index: Map<string, Bearer[]>, key: string, entity: DraftEntity, order: number): void => {
    const list = index.get(key) ?? [];
    index.set(key, list);
    const known = list.find((bearer) => bearer.entity === entity);
    if (known) known.orders.push(order);
    else if (list.length < MOST_BEARERS) list.push({ entity, orders: [order] });
  };
  return {
    add(surface, entity, order) {
      for (const { key, use } of partsOf(surface, entity.entry)) {
        put(byUse.get(use)!, key, entity, order);
      }
    },
    of(key) {
      for (const use of USES) {
        const list = byUse.get(use)!.get(key);
        if (list) return { list, use };
      }
      return { list: [], use: 'family' };
    },
    like(key) {
      const sound = soundOf(key);
      if (sound === null) return [];
      if (bySound === null) {
        bySound = new Map();
        for (const [family, list] of byUse.get('family')!)
          for (const { entity, orders } of list) {
            const each = soundOf(family);
            for (const order of each === null ? [] : orders) put(bySound, each!, entity, order);
          }
      }
      return bySound.get(sound) ?? [];
    },
  };
}

/** The largest of ascending numbers below a limit; -1 where there is none. */
export function lastBefore(ascending: readonly number[], limit: number): number {
  let low = 0;
  let high = ascending.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (ascending[middle]! < limit) low = middle + 1;
    else high = middle;
  }
  return ascending[low - 1] ?? -1;
}
