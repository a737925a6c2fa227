import { checkLength, checkRange, type DayRange } from './checks.ts';
import { decodeCursor } from './cursor.ts';
import type { Anchors, KeyList } from './key-walk.ts';
import { checkIds } from './node-types.ts';
import { type PageSource, present } from './piece.ts';
import type { Scope } from './scope.ts';
import type { Arguments } from './selection.ts';
import { boundsOf, type TimeWalk, timeList } from './time-walk.ts';
import { checkWords, wholeWord } from './words.ts';

export interface ClaimFilter {
  readonly type?: readonly string[] | null;
  readonly modality?: readonly string[] | null;
  readonly about?: readonly string[] | null;
  readonly subject?: readonly string[] | null;
  readonly object?: readonly string[] | null;
  readonly speaker?: readonly string[] | null;
  readonly source?: readonly string[] | null;
  readonly article?: readonly string[] | null;
  readonly kind?: readonly string[] | null;
  readonly eventTime?: DayRange | null;
  readonly reportedAt?: DayRange | null;
  readonly includeRetired?: boolean | null;
  readonly minConfidence?: number | null;
  readonly text?: string | null;
}

const BY_EVENT: Readonly<Record<string, { readonly undated: string; readonly descending: boolean }>> = {
  EVENT_TIME_DESC: { undated: '', descending: true },
  EVENT_TIME_ASC: { undated: '~', descending: false },
};

/** Claims in whatever part of which an entity stands, walked along the index on ABOUT(e,k). */
export function claimsOfEntity(entity: string, target: string, given: Arguments, scope: Scope): PageSource {
  const filter = filterOf(given);
  const conditions = claimConditions(filter, target, scope);
  const stored = isUnfiltered(filter) ? `RETURN ${entity}.claimCount` : null;
  const walks = (anchor: string) => aboutWalk(target, anchor, conditions, scope);
  return claimPage(target, walks, { one: `${entity}.id` }, given, scope, stored);
}

/** Claims of the whole graph, walked along the narrowest index that the filter allows. */
export function claimsOfGraph(_: string, target: string, given: Arguments, scope: Scope): PageSource {
  const filter = filterOf(given);
  const { about, subject, object, speaker, article } = filter;
  const entities = about ?? subject ?? object ?? speaker;
  // The walk itself sees to `about`; the other parts name a role that it knows nothing of.
  const conditions = claimConditions({ ...filter, about: null }, target, scope);
  if (entities) {
    const walks = (anchor: string) => aboutWalk(target, anchor, conditions, scope);
    return claimPage(target, walks, anchorsOf(checkIds('where', entities, 'Entity'), scope), given, scope);
  }
  if (article) {
    const walks = (anchor: string) => articleWalk(target, anchor, conditions);
    return claimPage(target, walks, anchorsOf(article, scope), given, scope);
  }
  const match = `MATCH (${target}:Claim) USING INDEX ${target}:Claim(k)`;
  const walk = { match, holder: target, target, anchor: null, conditions };
  const stored = isUnfiltered(filter) ? countStanding(scope) : null;
  return claimPage(target, () => walk, { one: '' }, given, scope, stored);
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
  return claimPage(
    target,
    () => walk,
    { one: '' },
    { ...given, orderBy: 'REPORTED_DESC' },
    scope,
    `RETURN ${relation}.claims`,
  );
}

/** Claims of one article in the order of its text. They are few, and all reported at the same time: no index gives the order. */
export function claimsOfArticle(article: string, target: string, given: Arguments, scope: Scope): PageSource {
  const filter = filterOf(given);
  const evidence = scope.variable('evidence');
  const after = given.after as string | null | undefined;
  const conditions = claimConditions(filter, target, scope);
  const bounds = boundsOf(
    { order: 'TEXT', descending: true, days: filter.reportedAt, argument: 'reportedAt', after: null },
    scope,
  );
  const walk = articleWalk(target, `${article}.id`, conditions);
  const matched = `${walk.match} WHERE ${target}.articleId = ${article}.id AND ${bounds.whole(target)}`;
  const all = `${matched} ${conditions.map((each) => `AND ${each}`).join(' ')}`;
  const [start, id] = after ? decodeCursor(after, 'TEXT', ['number', 'string']) : [-1, ''];
  const [lastStart, lastId] = [scope.parameter(start), scope.parameter(id)];
  return {
    order: 'TEXT',
    key: [`${evidence}.start`, `${target}.id`],
    rows: (limit) =>
      `${all} MATCH (${target})-[${evidence}:EVIDENCE]->() WHERE ${evidence}.start > ${lastStart} OR (${evidence}.start = ${lastStart} AND ${target}.id > ${lastId}) WITH ${target}, ${evidence} ORDER BY ${evidence}.start, ${target}.id LIMIT ${limit}`,
    total: isUnfiltered(filter) ? `RETURN ${article}.claimCount` : `${all} RETURN count(*)`,
  };
}

function claimPage(
  target: string,
  walks: (anchor: string) => TimeWalk,
  anchors: Anchors,
  given: Arguments,
  scope: Scope,
  stored: string | null = null,
): PageSource {
  const order = String(given.orderBy ?? 'REPORTED_DESC');
  const after = given.after as string | null | undefined;
  const byEvent = BY_EVENT[order];
  const descending = byEvent?.descending ?? order === 'REPORTED_DESC';
  const bounds = {
    order,
    descending,
    days: filterOf(given).reportedAt,
    argument: 'reportedAt',
    after: byEvent ? null : after,
  };
  const list = timeList(walks, anchors, bounds, scope, stored);
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

/** Both numbers stand in the database's own count store. */
function countStanding(scope: Scope): string {
  const [all, retired] = [scope.variable('all'), scope.variable('retired')];
  return `CALL () { MATCH (each:Claim) RETURN count(each) AS ${all} } CALL () { MATCH (each:Retired) RETURN count(each) AS ${retired} } RETURN ${all} - ${retired}`;
}

function aboutWalk(claim: string, entity: string, conditions: readonly string[], scope: Scope): TimeWalk {
  const part = scope.variable('part');
  return {
    match: `MATCH (${claim})-[${part}:ABOUT]->() USING INDEX ${part}:ABOUT(e, k)`,
    holder: part,
    target: claim,
    anchor: { property: 'e', value: entity },
    conditions,
  };
}

function articleWalk(claim: string, article: string, conditions: readonly string[]): TimeWalk {
  return {
    match: `MATCH (${claim}:Claim) USING INDEX ${claim}:Claim(articleId, k)`,
    holder: claim,
    target: claim,
    anchor: { property: 'articleId', value: article },
    conditions,
  };
}

function anchorsOf(ids: readonly string[], scope: Scope): Anchors {
  const [only, ...more] = [...new Set(ids)];
  return only !== undefined && more.length === 0 ? { one: scope.parameter(only) } : { anyOf: [...new Set(ids)] };
}

function filterOf(given: Arguments): ClaimFilter {
  return (given.where ?? {}) as ClaimFilter;
}

/** Only what stands is counted in the stored counters. */
function isUnfiltered(filter: ClaimFilter): boolean {
  return Object.entries(filter).every(([, value]) => value === null || value === undefined || value === false);
}

/** The filter but its `reportedAt`, as conditions on the claim. */
function claimConditions(filter: ClaimFilter, claim: string, scope: Scope): readonly string[] {
  const anyOf = (property: string, values: readonly string[] | null | undefined, argument: string) =>
    values && `${claim}.${property} IN ${scope.parameter(checkLength(argument, values))}`;
  const part = (argument: string, role: string, ids: readonly string[] | null | undefined) =>
    ids &&
    `EXISTS { (${claim})-[part:ABOUT${role}]->(other) WHERE other.id IN ${scope.parameter(checkIds(argument, checkLength(argument, ids), 'Entity'))} }`;
  return present(
    !filter.includeRetired && `NOT ${claim}:Retired`,
    anyOf('type', filter.type, 'type'),
    anyOf('modality', filter.modality, 'modality'),
    part('about', '', filter.about),
    part('subject', " {role: 'SUBJECT'}", filter.subject),
    part('object', " {role: 'OBJECT'}", filter.object),
    part('speaker', " {role: 'SPEAKER'}", filter.speaker),
    anyOf('sourceId', filter.source && checkIds('source', filter.source, 'Source'), 'source'),
    anyOf('articleId', filter.article && checkIds('article', filter.article, 'Article'), 'article'),
    filter.kind &&
      `EXISTS { (${claim})-[:ABOUT]->(other) WHERE other.kind IN ${scope.parameter(checkLength('kind', filter.kind))} }`,
    filter.minConfidence !== null &&
      filter.minConfidence !== undefined &&
      `${claim}.confidence >= ${scope.parameter(filter.minConfidence)}`,
    ...eventConditions(filter.eventTime, claim, scope),
    typeof filter.text === 'string' && sentenceCondition(filter.text, claim, scope),
  );
}

function eventConditions(range: DayRange | null | undefined, claim: string, scope: Scope): readonly string[] {
  if (!range) return [];
  const { from, to } = checkRange('eventTime', range);
  return present(
    `${claim}.timeStart IS NOT NULL`,
    from && `coalesce(${claim}.timeEnd, ${claim}.timeStart) >= ${scope.parameter(from)}`,
    to && `${claim}.timeStart <= ${scope.parameter(to)}`,
  );
}

function sentenceCondition(text: string, claim: string, scope: Scope): string {
  const words = scope.parameter(checkWords('text', text).map(wholeWord));
  return `EXISTS { (${claim})-[:EVIDENCE]->(sentence) WHERE all(word IN ${words} WHERE toLower(sentence.text) =~ word) }`;
}
