import { isDeepStrictEqual } from 'node:util';
import type { Transaction } from '../database.ts';
import { loadStatement } from '../statements.ts';
import { type EntityNames, joinNames } from './entity-names.ts';
import { type MonthCounts, monthCounts } from './monthly-counts.ts';
import { nameProperties, recallNames } from './settle-entities.ts';
import { writeMonths } from './settle-months.ts';

const recountStatement = loadStatement('read/recount-entities');
const stateEntities = loadStatement('write/state-entities');
const removeUnmentionedEntities = loadStatement('write/remove-unmentioned-entities');

/** What is derived, on the entity itself. */
interface EntityProperties extends EntityNames {
  readonly nameKeys: readonly string[];
  readonly articleCount: number;
  readonly mentionCount: number;
  readonly claimCount: number;
  readonly relationCount: number;
  readonly firstReportedAt: string | null;
  readonly lastReportedAt: string | null;
}

export interface Recounted {
  readonly id: string;
  /** Null for what is missing. */
  readonly standing: { readonly [Name in keyof EntityProperties]: EntityProperties[Name] | null };
  readonly articles: number;
  readonly mentions: number;
  readonly relations: number;
  readonly names: readonly EntityNames[];
  readonly firstReportedAt: string | null;
  readonly lastReportedAt: string | null;
  /** From the claims. */
  readonly counted: readonly {
    readonly e: string;
    readonly month: string;
    readonly saying: string;
    readonly claims: number;
  }[];
  /** Those that stand there. */
  readonly months: readonly MonthCounts[];
}

/**
 * Finds names, counters, report times and months of entities anew, from all that is said of them; the entities must be locked and
 * their relations drawn. Those that nothing speaks of are removed.
 * @returns how many entities and months were wrong, missing or one too many
 */
export async function recountEntities(transaction: Transaction, entities: readonly string[]): Promise<number> {
  const { rows } = await transaction.run<Recounted>(recountStatement, { entities });
  const unmentioned = rows.filter(({ articles }) => articles === 0).map(({ id }) => id);
  const recalled = await recallNames(transaction, unmentioned);
  const wrong = rows.flatMap((row) => {
    const properties = propertiesOf(row, recalled.get(row.id) ?? null);
    return isDeepStrictEqual(properties, { ...row.standing }) ? [] : [{ id: row.id, properties }];
  });
  if (wrong.length > 0) await transaction.run(stateEntities, { entities: wrong });
  const months = rows.flatMap(changedMonths);
  await writeMonths(transaction, months);
  const removed = unmentioned.length === 0 ? 0 : await remove(transaction, unmentioned);
  return months.length + wrong.length + removed;
}

async function remove(transaction: Transaction, entities: readonly string[]): Promise<number> {
  return (await transaction.run(removeUnmentionedEntities, { entities })).counters.nodesDeleted;
}

/** An entity of which nothing tells a name keeps the one it has. */
export function propertiesOf(row: Recounted, recalled: EntityNames | null): Readonly<Record<string, unknown>> {
  const names = joinNames(row.names) ?? recalled;
  const { standing } = row;
  return {
    ...(names
      ? nameProperties(names)
      : {
          name: standing.name,
          aliases: standing.aliases,
          description: standing.description,
          nameKeys: standing.nameKeys,
        }),
    articleCount: row.articles,
    mentionCount: row.mentions,
    claimCount: row.counted.reduce((sum, { claims }) => sum + claims, 0),
    relationCount: row.relations,
    firstReportedAt: row.firstReportedAt,
    lastReportedAt: row.lastReportedAt,
  };
}

/** Those of one entity that must be written; one that must go has no claims. */
export function changedMonths({ counted, months }: Recounted): MonthCounts[] {
  const sayings = Map.groupBy(counted, ({ month }) => month);
  const right = [...sayings].map(([month, of]) =>
    monthCounts(of[0]!.e, month, new Map(of.map(({ saying, claims }) => [saying, claims]))),
  );
  const there = new Map(months.map((month) => [month.id, month]));
  const changed = right.filter((month) => !isDeepStrictEqual(month, there.get(month.id)));
  const wanted = new Set(right.map(({ id }) => id));
  const surplus = months.filter(({ id }) => !wanted.has(id)).map((month) => ({ ...month, claims: 0 }));
  return [...changed, ...surplus];
}
