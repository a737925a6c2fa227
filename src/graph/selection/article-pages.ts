import { checkFew, checkLength, checkRange, type DayRange } from './checks.ts';
import type { Anchors } from './key-walk.ts';
import { checkIds } from './node-types.ts';
import { type PageSource, present, where } from './piece.ts';
import type { Scope } from './scope.ts';
import type { Arguments } from './selection.ts';
import { boundsOf, type TimeWalk, timeList } from './time-walk.ts';
import { checkWords, wholeWord } from './words.ts';

interface ArticleFilter {
  readonly source?: readonly string[] | null;
  readonly publishedAt?: DayRange | null;
  readonly mentions?: readonly string[] | null;
  readonly mentionsAll?: readonly string[] | null;
  readonly text?: string | null;
}

/** Articles that mention an entity, newest first, along the index on MENTIONS(e,k). */
export function articlesOfEntity(entity: string, target: string, given: Arguments, scope: Scope): PageSource {
  const walks = (anchor: string) => alongRelationship('MENTIONS', target, anchor, [], scope);
  const bounds = { order: 'PUBLISHED_DESC', descending: true, days: null, after: afterOf(given) };
  return timeList(walks, { one: `${entity}.id` }, bounds, scope, `RETURN ${entity}.articleCount`).page;
}

/** What a source published, newest first, along the index on PUBLISHED_BY(e,k). */
export function articlesOfSource(source: string, target: string, given: Arguments, scope: Scope): PageSource {
  const walks = (anchor: string) => alongRelationship('PUBLISHED_BY', target, anchor, [], scope);
  const bounds = { order: 'PUBLISHED_DESC', descending: true, days: null, after: afterOf(given) };
  const degree = `RETURN COUNT { (${source})<-[:PUBLISHED_BY]-() }`;
  return timeList(walks, { one: `${source}.id` }, bounds, scope, degree).page;
}

/** Later articles with nearly the same words, newest first. One story's worth: no index gives the order. */
export function copiesOfArticle(first: string, target: string, given: Arguments, scope: Scope): PageSource {
  const bounds = { order: 'PUBLISHED_DESC', descending: true, days: null, after: afterOf(given) };
  const [page] = boundsOf(bounds, scope).pages;
  return {
    order: bounds.order,
    key: [`${target}.k`],
    rows: (limit) =>
      `MATCH (${first})<-[:COPY_OF]-(${target}:Article) ${where(present(page?.(target)))} WITH ${target} ORDER BY ${target}.k DESC LIMIT ${limit}`,
    total: `RETURN COUNT { (${first})<-[:COPY_OF]-() }`,
  };
}

/** Articles of the whole graph, walked along the narrowest index that the filter allows. */
export function articlesOfGraph(_: string, target: string, given: Arguments, scope: Scope): PageSource {
  const filter = (given.where ?? {}) as ArticleFilter;
  const order = String(given.orderBy);
  const descending = order === 'PUBLISHED_DESC';
  const days = filter.publishedAt ? checkRange('publishedAt', filter.publishedAt) : null;
  const bounds = { order, descending, days, after: afterOf(given) };
  const mentions = anyMentioned(filter);
  const all = allMentioned(filter, mentions);
  const sources = filter.source && checkIds('source', checkLength('source', filter.source), 'Source');
  const text = typeof filter.text === 'string' && containsWords(filter.text, target, scope);
  if (all.length > 0 || mentions) {
    const conditions = present(
      all.length > 0 && mentions && mentionsAnyOf(mentions, target, scope),
      sources && publishedByAnyOf(sources, target, scope),
      text,
    );
    const walks = (anchor: string) => {
      const walk = alongRelationship('MENTIONS', target, anchor, conditions, scope);
      if (all.length < 2) return walk;
      return { ...walk, conditions: [mentionsAllOf(all, walk.holder, scope), ...conditions] };
    };
    const stored = days || conditions.length > 0 || all.length !== 1 ? null : countMentioning(all, scope);
    return timeList(walks, anchorsOf(all, mentions ?? [], scope), bounds, scope, stored).page;
  }
  if (sources) {
    const walks = (anchor: string) => alongRelationship('PUBLISHED_BY', target, anchor, present(text), scope);
    return timeList(walks, { anyOf: sources }, bounds, scope).page;
  }
  const match = `MATCH (${target}:Article) USING INDEX ${target}:Article(k)`;
  const walk: TimeWalk = { match, holder: target, target, anchor: null, conditions: present(text) };
  const stored = text || days ? null : `MATCH (each:Article) RETURN count(each)`;
  return timeList(() => walk, { one: '' }, bounds, scope, stored).page;
}

type Ids = readonly string[];

/** Null where one of them is as good as all: then `allMentioned` has it. */
function anyMentioned(filter: ArticleFilter): Ids | null {
  if (!filter.mentions) return null;
  const ids = [...new Set(checkIds('mentions', checkLength('mentions', filter.mentions), 'Entity'))];
  return ids.length === 1 ? null : ids;
}

function allMentioned(filter: ArticleFilter, any: Ids | null): Ids {
  const all = checkIds('mentionsAll', checkFew('mentionsAll', filter.mentionsAll ?? []), 'Entity');
  return [...new Set([...all, ...(any ? [] : (filter.mentions ?? []))])];
}

function anchorsOf(all: Ids, any: Ids, scope: Scope): Anchors {
  const [only, ...more] = all;
  if (only === undefined) return { anyOf: any };
  if (more.length === 0) return { one: scope.parameter(only) };
  return { rarest: scope.parameter(all), by: 'articleCount' };
}

/** Each is one look into the index: an article's relationships to entities all have its sort key. */
function mentionsAllOf(ids: Ids, holder: string, scope: Scope): string {
  return `COUNT { MATCH ()-[also:MENTIONS]->() USING INDEX also:MENTIONS(e, k) WHERE also.e IN ${scope.parameter(ids)} AND also.k = ${holder}.k } = ${scope.parameter(ids.length)}`;
}

function mentionsAnyOf(ids: Ids, article: string, scope: Scope): string {
  return `EXISTS { (${article})-[:MENTIONS]->(other) WHERE other.id IN ${scope.parameter(ids)} }`;
}

function countMentioning([id]: Ids, scope: Scope): string {
  return `OPTIONAL MATCH (each:Entity {id: ${scope.parameter(id)}}) RETURN coalesce(each.articleCount, 0)`;
}

function alongRelationship(
  type: 'MENTIONS' | 'PUBLISHED_BY',
  article: string,
  end: string,
  conditions: readonly string[],
  scope: Scope,
): TimeWalk {
  const holder = scope.variable('part');
  return {
    match: `MATCH (${article})-[${holder}:${type}]->() USING INDEX ${holder}:${type}(e, k)`,
    holder,
    target: article,
    anchor: { property: 'e', value: end },
    conditions,
  };
}

function publishedByAnyOf(sources: readonly string[], article: string, scope: Scope): string {
  return `EXISTS { (${article})-[by:PUBLISHED_BY]->() WHERE by.e IN ${scope.parameter(sources)} }`;
}

function containsWords(text: string, article: string, scope: Scope): string {
  const words = scope.parameter(checkWords('text', text).map(wholeWord));
  return `all(word IN ${words} WHERE toLower(${article}.title) =~ word OR toLower(${article}.text) =~ word)`;
}

function afterOf(given: Arguments): string | null {
  return (given.after as string | null | undefined) ?? null;
}
