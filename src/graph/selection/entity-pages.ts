import { checkLength } from './checks.ts';
import { decodeCursor } from './cursor.ts';
import { wordsQuery } from './lucene.ts';
import { type PageSource, present, where } from './piece.ts';
import type { Scope } from './scope.ts';
import type { Arguments } from './selection.ts';
import { checkWords } from './words.ts';

interface EntityFilter {
  readonly kind?: readonly string[] | null;
  readonly minArticles?: number | null;
}

/** A ranked list is read from its best hit on; so many of them are looked at, and none behind them is shown. */
export const DEEPEST_RANK = 1_000;
const MOST_ARTICLES = 2_000_000_000;

/** What an article mentions, most often first. One article's worth: no index gives the order. */
export function entitiesOfArticle(article: string, target: string, given: Arguments, scope: Scope): PageSource {
  const kinds = given.kind as readonly string[] | null | undefined;
  const named = scope.variable('named');
  const [count, id] = lastOf(given, 'MENTIONS_DESC', [MOST_ARTICLES, '']);
  const beyond = descendingBeyond(`${named}.count`, `${target}.id`, scope.parameter(count), scope.parameter(id));
  const match = `MATCH (${article})-[${named}:MENTIONS]->(${target}:Entity)`;
  const conditions = present(kinds && `${target}.kind IN ${scope.parameter(checkLength('kind', kinds))}`);
  return {
    order: 'MENTIONS_DESC',
    key: [`${named}.count`, `${target}.id`],
    rows: (limit) =>
      `${match} ${where([...conditions, beyond])} WITH ${target}, ${named} ORDER BY ${named}.count DESC, ${target}.id LIMIT ${limit}`,
    total: `${match} ${where(conditions)} RETURN count(*)`,
  };
}

/** Entities of the whole graph: listed in an order, or found by words of their names. */
export function entitiesOfGraph(_: string, target: string, given: Arguments, scope: Scope): PageSource {
  const filter = (given.where ?? {}) as EntityFilter;
  const search = given.search as string | null | undefined;
  const order = String(given.orderBy);
  const ranked = order === 'RELEVANCE' && typeof search === 'string';
  const listed = order === 'RELEVANCE' ? 'ARTICLES_DESC' : order;
  const conditions = entityConditions(filter, target, scope);
  const found = typeof search === 'string' ? foundBy(search, target, conditions, scope) : null;
  if (found && ranked) return rankedPage(found, target, given, scope);
  if (listed === 'ARTICLES_DESC') return byArticles(found, filter, target, conditions, given, scope);
  return sortedPage(found ?? everyEntity(target, conditions), listed, target, given, scope);
}

/** Names fit a search where they have all its words. The limit stands inside the call: common words have very many hits. */
function foundBy(search: string, target: string, conditions: readonly string[], scope: Scope): string {
  const query = scope.parameter(wordsQuery(checkWords('search', search), true));
  const limit = scope.parameter(DEEPEST_RANK);
  return `CALL db.index.fulltext.queryNodes('entity_names', ${query}, {limit: ${limit}}) YIELD node AS ${target}, score ${conditions.length > 0 ? `WITH ${target}, score ${where(conditions)}` : ''}`;
}

function rankedPage(found: string, target: string, given: Arguments, scope: Scope): PageSource {
  const rank = scope.variable('rank');
  const offset = rankAfter(given);
  const hits = scope.variable('hits');
  // Equal scores are ordered by fame, then by id: the list stays the same from page to page.
  return {
    order: 'RELEVANCE',
    key: [rank],
    offset,
    rows: (limit) =>
      `${found} WITH ${target}, score ORDER BY score DESC, ${target}.articleCount DESC, ${target}.id WITH collect(${target}) AS ${hits} UNWIND range(${scope.parameter(offset)}, size(${hits}) - 1) AS at WITH ${hits}[at] AS ${target}, at + 1 AS ${rank} LIMIT ${limit}`,
    total: `${found} RETURN count(*)`,
  };
}

/** How many entries stand before this page of a ranked list. */
export function rankAfter(given: Arguments): number {
  const after = given.after as string | null | undefined;
  const [rank] = after ? decodeCursor(after, 'RELEVANCE', ['number']) : [0];
  return Math.min(Math.max(Math.trunc(Number(rank)), 0), DEEPEST_RANK);
}

function byArticles(
  found: string | null,
  filter: EntityFilter,
  target: string,
  conditions: readonly string[],
  given: Arguments,
  scope: Scope,
): PageSource {
  if (found) return sortedPage(found, 'ARTICLES_DESC', target, given, scope);
  const [count, id] = lastOf(given, 'ARTICLES_DESC', [MOST_ARTICLES, '']);
  const [lastCount, lastId] = [scope.parameter(count), scope.parameter(id)];
  const least = scope.parameter(filter.minArticles ?? 0);
  const range = `${target}.articleCount >= ${least} AND ${target}.articleCount <= ${lastCount}`;
  const beyond = `(${target}.articleCount < ${lastCount} OR ${target}.id > ${lastId})`;
  const kinds = filter.kind ?? [];
  const match = `MATCH (${target}:Entity) USING INDEX ${target}:Entity(${kinds.length === 1 ? 'kind, articleCount' : 'articleCount'})`;
  const one = kinds.length === 1 ? [`${target}.kind = ${scope.parameter(kinds[0])}`] : conditions;
  const columns = kinds.length === 1 ? `${target}.kind DESC, ` : '';
  const plain = !filter.kind && (filter.minArticles ?? 0) <= 0;
  return {
    order: 'ARTICLES_DESC',
    key: [`${target}.articleCount`, `${target}.id`],
    rows: (limit) =>
      `${match} ${where([...one, range, beyond])} WITH ${target} ORDER BY ${columns}${target}.articleCount DESC, ${target}.id LIMIT ${limit}`,
    total: plain
      ? 'MATCH (each:Entity) RETURN count(each)'
      : `MATCH (${target}:Entity) ${where(conditions)} RETURN count(*)`,
  };
}

/** Orders that no index gives: NAME_ASC and LAST_REPORTED_DESC of all, or any order of what a search found. */
const SORTS: Readonly<
  Record<string, { readonly by: string; readonly descending: boolean; readonly first: string | number }>
> = {
  ARTICLES_DESC: { by: 'articleCount', descending: true, first: MOST_ARTICLES },
  NAME_ASC: { by: 'name', descending: false, first: '' },
  LAST_REPORTED_DESC: { by: 'lastReportedAt', descending: true, first: '~' },
};

function sortedPage(found: string, order: string, target: string, given: Arguments, scope: Scope): PageSource {
  const sort = SORTS[order];
  if (!sort) throw new RangeError(`Expected an order of entities, got ${order}.`);
  const key = scope.variable('key');
  const [last, id] = lastOf(given, order, [sort.first, '']);
  const [lastKey, lastId] = [scope.parameter(last), scope.parameter(id)];
  const beyond = sort.descending
    ? descendingBeyond(key, `${target}.id`, lastKey, lastId)
    : `(${key} > ${lastKey} OR (${key} = ${lastKey} AND ${target}.id > ${lastId}))`;
  const missing = typeof sort.first === 'number' ? '0' : "''";
  return {
    order,
    key: [key, `${target}.id`],
    rows: (limit) =>
      `${found} WITH ${target}, coalesce(${target}.${sort.by}, ${missing}) AS ${key} WHERE ${beyond} WITH ${target}, ${key} ORDER BY ${key}${sort.descending ? ' DESC' : ''}, ${target}.id LIMIT ${limit}`,
    total: `${found} RETURN count(*)`,
  };
}

function everyEntity(target: string, conditions: readonly string[]): string {
  return `MATCH (${target}:Entity) ${where(conditions)}`;
}

function entityConditions(filter: EntityFilter, target: string, scope: Scope): readonly string[] {
  return present(
    filter.kind && `${target}.kind IN ${scope.parameter(checkLength('kind', filter.kind))}`,
    typeof filter.minArticles === 'number' && `${target}.articleCount >= ${scope.parameter(filter.minArticles)}`,
  );
}

function descendingBeyond(key: string, id: string, lastKey: string, lastId: string): string {
  return `(${key} < ${lastKey} OR (${key} = ${lastKey} AND ${id} > ${lastId}))`;
}

function lastOf(given: Arguments, order: string, first: readonly [string | number, string]) {
  const after = given.after as string | null | undefined;
  const kind = typeof first[0] === 'number' ? 'number' : 'string';
  return after ? decodeCursor(after, order, [kind, 'string']) : first;
}
