/** Clauses that put values with their number of claims (`key`, `count`) in order, cut them off and leave each as a map `row`. */

/** Most claims first; equal ones by their key. */
export function rankedValues(counted: string, limit: string): string {
  return `${counted} ${ranked('key', limit)} WITH {key: key, label: key, count: count} AS row`;
}

export function rankedSources(counted: string, limit: string): string {
  return `${counted} WITH key, count WHERE key IS NOT NULL ${ranked('key', limit)} MATCH (source:Source {id: key}) WITH {key: key, label: source.name, count: count} AS row`;
}

/** `matched` binds `entity`, once for each claim that counts. */
export function rankedEntities(matched: string, limit: string): string {
  return `${matched} WITH entity, count(*) AS count ${ranked('entity.id', limit)} WITH {key: entity.id, label: entity.name, count: count, entity: entity} AS row`;
}

/** The latest ones, the earliest of them first. */
export function latestPeriods(counted: string, limit: string): string {
  return `${counted} WITH key, count ORDER BY key DESC LIMIT ${limit} ${earliestFirst()}`;
}

/** Turns round what comes latest first: a list that is ordered already need not be sorted. */
export function earliestFirst(): string {
  return 'WITH collect({key: key, label: key, count: count}) AS latest UNWIND reverse(latest) AS row';
}

function ranked(key: string, limit: string): string {
  const carried = key === 'key' ? key : 'entity';
  return `WITH ${carried}, count ORDER BY count DESC, ${key} LIMIT ${limit}`;
}
