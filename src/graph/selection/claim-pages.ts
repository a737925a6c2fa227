import { claimConditions } from './claim-conditions.ts';
import { filterOf, onlyStanding, openFilter } from './claim-filter.ts';
import { type ClaimSet, claimSet } from './claim-set.ts';
import { decodeCursor } from './cursor.ts';
import type { KeyList } from './key-walk.ts';
import { type PageSource, present, where } from './piece.ts';
import type { Scope } from './scope.ts';
import type { Arguments } from './selection.ts';
import { boundsOf, type TimeWalk, timeList } from './time-walk.ts';

const BY_EVENT: Readonly<Record<string, { readonly undated: string; readonly descending: boolean }>> = {
  EVENT_TIME_DESC: { undated: '', descending: true },
  EVENT_TIME_ASC: { undated: '~', descending: false },
};

/** Claims in whatever part of which an entity stands, walked along the index on ABOUT(e,k). */
export function claimsOfEntity(entity: string, target: string, given: Arguments, scope: Scope): PageSource {
  return claimPage(claimSet(filterOf(given), target, scope, entity), target, given, scope);
}

/** Claims of the whole graph, walked along the narrowest index that the filter allows. */
export function claimsOfGraph(_: string, target: string, given: Arguments, scope: Scope): PageSource {
  return claimPage(claimSet(filterOf(given), target, scope), target, given, scope);
}

/** Claims behind a drawn edge. */
export function claimsOfRelation(relation: string, target: string, given: Arguments, scope: Scope): PageSource {
  const walk: TimeWalk = {
    match: `MATCH (${target}:Claim) USING INDEX ${target}:Claim(relationId, k)`,
    holder: target,
    target,
    anchor: { property: 'relationId', value: `${relation}.id` },
    conditions: [`NOT ${target}:Retired`],
  };
  const behind: ClaimSet = {
    walks: () => walk,
    anchors: { one: '' },
    days: null,
    storedTotal: `RETURN ${relation}.claims`,
  };
  return claimPage(behind, target, { ...given, orderBy: 'REPORTED_DESC' }, scope);
}

/** Claims of one article in the order of its text. They are few, and all reported at the same time: no index gives the order. */
export function claimsOfArticle(article: string, target: string, given: Arguments, scope: Scope): PageSource {
  const filter = filterOf(given);
  const { parts, days } = openFilter(filter);
  const evidence = scope.variable('evidence');
  const after = given.after as string | null | undefined;
  const conditions = present(
    `${target}.articleId = ${article}.id`,
    boundsOf({ order: 'TEXT', descending: true, days, after: null }, scope).whole(target),
    onlyStanding(filter) && `NOT ${target}:Retired`,
    ...claimConditions(parts, target, scope),
  );
  const all = `MATCH (${target}:Claim) USING INDEX ${target}:Claim(articleId, k) ${where(conditions)}`;
  const [start, id] = after ? decodeCursor(after, 'TEXT', ['number', 'string']) : [-1, ''];
  const [lastStart, lastId] = [scope.parameter(start), scope.parameter(id)];
  const unfiltered = !filter.includeRetired && parts.length === 0 && days === null;
  return {
    order: 'TEXT',
    key: [`${evidence}.start`, `${target}.id`],
    rows: (limit) =>
      `${all} MATCH (${target})-[${evidence}:EVIDENCE]->() WHERE ${evidence}.start > ${lastStart} OR (${evidence}.start = ${lastStart} AND ${target}.id > ${lastId}) WITH ${target}, ${evidence} ORDER BY ${evidence}.start, ${target}.id LIMIT ${limit}`,
    total: unfiltered ? `RETURN ${article}.claimCount` : `${all} RETURN count(*)`,
  };
}

function claimPage(claims: ClaimSet, target: string, given: Arguments, scope: Scope): PageSource {
  const order = String(given.orderBy ?? 'REPORTED_DESC');
  const after = given.after as string | null | undefined;
  const byEvent = BY_EVENT[order];
  const descending = byEvent?.descending ?? order === 'REPORTED_DESC';
  const bounds = { order, descending, days: claims.days, after: byEvent ? null : after };
  const list = timeList(claims.walks, claims.anchors, bounds, scope, claims.storedTotal);
  return byEvent ? eventPage(list, target, order, byEvent, after, scope) : list.page;
}

/** No index knows the order of events: all that match are read, and the first of them kept. */
function eventPage(
  list: KeyList,
  claim: string,
  order: string,
  { undated, descending }: { readonly undated: string; readonly descending: boolean },
  after: string | null | undefined,
  scope: Scope,
): PageSource {
  const [time, id] = after ? decodeCursor(after, order, ['string', 'string']) : [descending ? '~~' : '', ''];
  const [lastTime, lastId, none] = [scope.parameter(time), scope.parameter(id), scope.parameter(undated)];
  const key = scope.variable('when');
  const beyond = `${key} ${descending ? '<' : '>'} ${lastTime} OR (${key} = ${lastTime} AND ${claim}.id > ${lastId})`;
  return {
    order,
    key: [key, `${claim}.id`],
    rows: (limit) =>
      `${list.everything} WITH ${claim}, coalesce(${claim}.timeStart, ${none}) AS ${key} WHERE ${beyond} WITH ${claim}, ${key} ORDER BY ${key}${descending ? ' DESC' : ''}, ${claim}.id LIMIT ${limit}`,
    total: list.page.total,
  };
}
