import { reportMonth } from './sort-key.ts';

/** What a claim adds to the months of those who take part in it. */
export interface CountedClaim {
  readonly type: string;
  readonly modality: string;
  readonly reportedAt: string | null;
  /** Each once. */
  readonly entities: readonly string[];
}

/** What an entity gains, or loses, of the claims of one month. */
export interface MonthChange {
  /** Of the node. */
  readonly id: string;
  readonly month: string;
  /** Of all sayings together. */
  readonly claims: number;
  /** By saying (`MET|PLANNED`); none is 0. */
  readonly sayings: ReadonlyMap<string, number>;
}

/** Everything on the node. */
export interface MonthCounts {
  readonly id: string;
  readonly name: string;
  readonly e: string;
  readonly month: string;
  readonly claims: number;
  /** Parallel to `counts`, sorted. */
  readonly sayings: readonly string[];
  readonly counts: readonly number[];
}

/** What changes by entity, where an article made `then` and makes `now`; a claim whose report is dated anew changes its month. */
export function monthChanges(
  now: readonly CountedClaim[],
  then: readonly CountedClaim[],
): Map<string, readonly MonthChange[]> {
  const byEntity = new Map<string, Map<string, Map<string, number>>>();
  const add = (claim: CountedClaim, difference: number) => {
    for (const entity of claim.entities) {
      const months = entryOf(byEntity, entity, () => new Map<string, Map<string, number>>());
      const sayings = entryOf(months, reportMonth(claim.reportedAt), () => new Map<string, number>());
      const saying = `${claim.type}|${claim.modality}`;
      sayings.set(saying, (sayings.get(saying) ?? 0) + difference);
    }
  };
  for (const claim of now) add(claim, 1);
  for (const claim of then) add(claim, -1);
  return new Map([...byEntity].map(([entity, months]) => [entity, changesOfEntity(entity, months)]));
}

function changesOfEntity(entity: string, months: ReadonlyMap<string, ReadonlyMap<string, number>>): MonthChange[] {
  return [...months].flatMap(([month, all]) => {
    const sayings = new Map([...all].filter(([, difference]) => difference !== 0));
    const claims = [...sayings.values()].reduce((sum, difference) => sum + difference, 0);
    return sayings.size === 0 ? [] : [{ id: `${entity}|${month}`, month, claims, sayings }];
  });
}

/** How a month stands after a change; one that stood for nothing before starts empty. */
export function changedMonth(entity: string, before: MonthCounts | undefined, change: MonthChange): MonthCounts {
  const counts = new Map(before?.sayings.map((saying, index) => [saying, before.counts[index] ?? 0]));
  for (const [saying, difference] of change.sayings) counts.set(saying, (counts.get(saying) ?? 0) + difference);
  return monthCounts(entity, change.month, counts);
}

/** A month of an entity with so many claims of each saying; those of 0 are left out. */
export function monthCounts(entity: string, month: string, claims: ReadonlyMap<string, number>): MonthCounts {
  const standing = [...claims].filter(([, count]) => count > 0).sort(([a], [b]) => (a < b ? -1 : 1));
  return {
    id: `${entity}|${month}`,
    name: month,
    e: entity,
    month,
    claims: standing.reduce((sum, [, count]) => sum + count, 0),
    sayings: standing.map(([saying]) => saying),
    counts: standing.map(([, count]) => count),
  };
}

function entryOf<Key, Value>(map: Map<Key, Value>, key: Key, made: () => Value): Value {
  const found = map.get(key) ?? made();
  map.set(key, found);
  return found;
}
