import type { Transaction } from '../database.ts';
import { loadStatement } from '../statements.ts';
import type { EntityChange, Lost } from './entity-changes.ts';
import { type EntityNames, joinNames, nameKeysOf, sameNames } from './entity-names.ts';
import type { MonthCounts } from './monthly-counts.ts';
import { preferredText } from './preferred-text.ts';

const putEntities = loadStatement('write/put-entities');
const nameEntities = loadStatement('write/name-entities');
const restateEntities = loadStatement('write/restate-entities');
const restateTimes = loadStatement('write/restate-times');
const stillCalled = loadStatement('read/still-called');
const recallStatement = loadStatement('read/recall-names');
const removeUnmentionedEntities = loadStatement('write/remove-unmentioned-entities');

/** How an entity stands after it was counted. */
export interface EntityState extends EntityNames {
  readonly id: string;
  readonly articleCount: number;
  readonly firstReportedAt: string | null;
  readonly lastReportedAt: string | null;
  /** Those that the change touches. */
  readonly months: readonly MonthCounts[];
}

interface Restated {
  readonly id: string;
  readonly names: readonly string[];
  readonly aliases: readonly string[];
  readonly descriptions: readonly string[];
}

/** Creates, counts and locks entities, in the order of their ids: from here on they are ours until the transaction ends. */
export async function countEntities(
  transaction: Transaction,
  changes: readonly EntityChange[],
): Promise<readonly EntityState[]> {
  if (changes.length === 0) return [];
  const entities = changes.map(({ id, articles, mentions, claims, months, reportedAt, mention }) => ({
    id,
    kind: mention?.kind ?? null,
    created: mention && {
      kind: mention.kind.toUpperCase(),
      ...nameProperties(mention),
      articleCount: 0,
      mentionCount: 0,
      claimCount: 0,
      relationCount: 0,
    },
    articles,
    mentions,
    claims,
    reportedAt,
    months: months.map((month) => month.id),
  }));
  return (await transaction.run<EntityState>(putEntities, { entities })).rows;
}

/**
 * Gives counted entities their names, once their mentions are written. What is gained is joined to what stands there, without a
 * look at other articles. What an edited or removed article has taken back is looked for among the other mentions, which ends
 * at the first that has it; only where none has it are names found anew from all mentions, or, where nobody mentions the entity
 * any more, from the retired claims about it.
 */
export async function settleNames(
  transaction: Transaction,
  changes: readonly EntityChange[],
  states: readonly EntityState[],
): Promise<void> {
  const stateOf = new Map(states.map((state) => [state.id, state]));
  const pairs = changes.map((change) => ({ change, state: stateOf.get(change.id)! }));
  const called = await calledByOthers(transaction, pairs);
  const shaken = pairs.filter((pair) => losesNames(pair) && !called.has(pair.state.id)).map(({ state }) => state.id);
  const late = pairs.filter((pair) => losesTimes(pair) && !shaken.includes(pair.state.id)).map(({ state }) => state.id);
  if (late.length > 0) await transaction.run(restateTimes, { entities: late });
  const restated = await restate(transaction, shaken);
  const entities = pairs.flatMap(({ change, state }) => {
    const names = restated.has(change.id) ? restated.get(change.id) : gainedNames(state, change);
    return names && !sameNames(names, state) ? [{ id: change.id, ...nameProperties(names) }] : [];
  });
  if (entities.length > 0) await transaction.run(nameEntities, { entities });
}

/**
 * Removes entities that lost their last mention; those that a retired claim is about stay, uncounted.
 * @returns how many were removed
 */
export async function removeUnmentioned(transaction: Transaction, changes: readonly EntityChange[]): Promise<number> {
  const entities = changes.filter(({ mention }) => mention === null).map(({ id }) => id);
  if (entities.length === 0) return 0;
  return (await transaction.run(removeUnmentionedEntities, { entities })).counters.nodesDeleted;
}

/** An entity that nobody mentioned before has the names of retired claims: they go when it is mentioned again. */
function gainedNames(state: EntityState, { articles, mention }: EntityChange): EntityNames | null {
  const mentionedBefore = state.articleCount > articles;
  return joinNames([...(mentionedBefore ? [state] : []), ...(mention ? [mention] : [])]);
}

interface Pair {
  readonly change: EntityChange;
  readonly state: EntityState;
}

/** Whether the names may rest on what the article has taken back. */
function losesNames({ change: { lost }, state }: Pair): boolean {
  if (state.articleCount === 0) return true;
  if (!lost) return false;
  return lost.name !== null || lost.words.length > 0 || lostDescription(lost, state) !== null;
}

function losesTimes({ change: { lost }, state }: Pair): boolean {
  if (!lost || lost.reportedAt === null) return false;
  return [state.firstReportedAt, state.lastReportedAt].includes(lost.reportedAt);
}

/** Null also where it was not the one that is shown. */
function lostDescription({ description }: Lost, state: EntityState): string | null {
  return description === state.description ? description : null;
}

/** Ids of those that others call all that the article has taken back. */
async function calledByOthers(transaction: Transaction, pairs: readonly Pair[]): Promise<ReadonlySet<string>> {
  const entities = pairs.filter(losesNames).flatMap(({ change: { id, lost }, state }) => {
    if (!lost || state.articleCount === 0) return [];
    const name = lost.name === state.name ? lost.name : null;
    return [{ id, name, words: lost.words, description: lostDescription(lost, state) }];
  });
  if (entities.length === 0) return new Set();
  const { rows } = await transaction.run<{ id: string }>(stillCalled, { entities });
  return new Set(rows.map(({ id }) => id));
}

/** Without names where nothing tells any: such an entity keeps those it had. */
async function restate(
  transaction: Transaction,
  entities: readonly string[],
): Promise<Map<string, EntityNames | null>> {
  if (entities.length === 0) return new Map();
  const { rows } = await transaction.run<Restated>(restateEntities, { entities });
  const names = new Map(rows.map((row) => [row.id, restatedNames(row)]));
  const unmentioned = entities.filter((id) => !names.get(id));
  return new Map([...names, ...(await recallNames(transaction, unmentioned))]);
}

/** What entities that no article mentions are called by the retired claims about them; those that none calls anything are left out. */
export async function recallNames(
  transaction: Transaction,
  entities: readonly string[],
): Promise<Map<string, EntityNames | null>> {
  if (entities.length === 0) return new Map();
  const { rows } = await transaction.run<EntityNames & { id: string }>(recallStatement, { entities });
  return new Map([...Map.groupBy(rows, (row) => row.id)].map(([id, all]) => [id, joinNames(all)]));
}

function restatedNames({ names, aliases, descriptions }: Restated): EntityNames | null {
  const name = preferredText(names);
  if (name === null) return null;
  const others = new Set([...names, ...aliases]);
  others.delete(name);
  return { name, aliases: [...others].sort(), description: preferredText(descriptions) };
}

/** What stands on the entity's node. */
export function nameProperties(names: EntityNames) {
  const { name, aliases, description } = names;
  return { name, aliases, description, nameKeys: nameKeysOf(names) };
}
