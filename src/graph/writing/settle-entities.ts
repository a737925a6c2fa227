import type { Transaction } from '../database.ts';
import { loadStatement } from '../statements.ts';
import type { EntityChange } from './entity-changes.ts';
import { type EntityNames, joinNames, nameKeysOf, sameNames } from './entity-names.ts';
import { preferredText } from './preferred-text.ts';

const countEntities = loadStatement('write/count-entities');
const nameEntities = loadStatement('write/name-entities');
const restateEntities = loadStatement('write/restate-entities');
const removeUnmentionedEntities = loadStatement('write/remove-unmentioned-entities');

interface EntityState extends EntityNames {
  readonly id: string;
  readonly articleCount: number;
  readonly firstReportedAt: string | null;
  readonly lastReportedAt: string | null;
}

interface Restated {
  readonly id: string;
  readonly names: readonly string[];
  readonly aliases: readonly string[];
  readonly descriptions: readonly string[];
}

/**
 * Counts and names the entities. What is gained is joined to what stands there, without a look at other articles; only where
 * the entity may rest on what an edited article has taken back are its names and times found anew from all its mentions.
 */
export async function settleEntities(transaction: Transaction, changes: readonly EntityChange[]): Promise<void> {
  if (changes.length === 0) return;
  const entities = changes.map(({ id, articles, mentions, claims, reportedAt }) => ({
    id,
    articles,
    mentions,
    claims,
    reportedAt,
  }));
  const { rows } = await transaction.run<{ entity: EntityState }>(countEntities, { entities });
  const states = new Map(rows.map(({ entity }) => [entity.id, entity]));
  const shaken = changes.filter((change) => restsOnLost(states.get(change.id), change)).map(({ id }) => id);
  const restated = await restate(transaction, shaken);
  const renamed = changes.flatMap((change) => {
    const state = states.get(change.id);
    if (!state) return [];
    const names = restated.has(change.id) ? restated.get(change.id) : gainedNames(state, change);
    return names && !sameNames(names, state) ? [{ id: change.id, names: nameProperties(names) }] : [];
  });
  if (renamed.length > 0) await transaction.run(nameEntities, { entities: renamed });
}

/** Removes entities that lost their last mention; those that a retired claim is about stay, uncounted. */
export async function removeUnmentioned(transaction: Transaction, changes: readonly EntityChange[]): Promise<void> {
  const entities = changes.filter(({ names }) => names === null).map(({ id }) => id);
  if (entities.length > 0) await transaction.run(removeUnmentionedEntities, { entities });
}

/** The names of an entity that nobody mentioned before are those of an earlier life: retired claims may have kept it. */
function gainedNames(state: EntityState, { articles, names }: EntityChange): EntityNames | null {
  const mentionedBefore = state.articleCount > articles;
  return joinNames([...(mentionedBefore ? [state] : []), ...(names ? [names] : [])]);
}

function restsOnLost(state: EntityState | undefined, { lost }: EntityChange): boolean {
  if (!state || !lost) return false;
  return (
    lost.names ||
    (lost.description !== null && lost.description === state.description) ||
    (lost.reportedAt !== null && [state.firstReportedAt, state.lastReportedAt].includes(lost.reportedAt))
  );
}

/** An entity without any mention keeps the names it had: undefined in the map. */
async function restate(
  transaction: Transaction,
  entities: readonly string[],
): Promise<Map<string, EntityNames | undefined>> {
  if (entities.length === 0) return new Map();
  const { rows } = await transaction.run<Restated>(restateEntities, { entities });
  return new Map(rows.map((row) => [row.id, restatedNames(row)]));
}

function restatedNames({ names, aliases, descriptions }: Restated): EntityNames | undefined {
  const name = preferredText(names);
  if (name === null) return undefined;
  const others = new Set([...names, ...aliases]);
  others.delete(name);
  return { name, aliases: [...others].sort(), description: preferredText(descriptions) };
}

function nameProperties(names: EntityNames) {
  const { name, aliases, description } = names;
  return { name, aliases, description, nameKeys: nameKeysOf(names) };
}
