import { checkLength, type DayRange } from './checks.ts';
import { checkIds } from './node-types.ts';
import { type PageSource, present } from './piece.ts';
import type { Scope } from './scope.ts';
import type { Arguments } from './selection.ts';
import { type TimeWalk, timeList } from './time-walk.ts';
import { checkWords, wholeWord } from './words.ts';

interface ArticleFilter {
  readonly source?: readonly string[] | null;
  readonly publishedAt?: DayRange | null;
  readonly mentions?: readonly string[] | null;
  readonly text?: string | null;
}

/** Articles that mention an entity, newest first, along the index on MENTIONS(e,k). */
export function articlesOfEntity(entity: string, target: string, given: Arguments, scope: Scope): PageSource {
  const walks = (anchor: string) => alongRelationship('MENTIONS', target, anchor, [], scope);
  const bounds = { order: 'PUBLISHED_DESC', descending: true, days: null, argument: '', after: afterOf(given) };
  return timeList(walks, { one: `${entity}.id` }, bounds, scope, `RETURN ${entity}.articleCount`).page;
}

/** What a source published, newest first, along the index on PUBLISHED_BY(e,k). */
export function articlesOfSource(source: string, target: string, given: Arguments, scope: Scope): PageSource {
  const walks = (anchor: string) => alongRelationship('PUBLISHED_BY', target, anchor, [], scope);
  const bounds = { order: 'PUBLISHED_DESC', descending: true, days: null, argument: '', after: afterOf(given) };
  const degree = `RETURN COUNT { (${source})<-[:PUBLISHED_BY]-() }`;
  return timeList(walks, { one: `${source}.id` }, bounds, scope, degree).page;
}

/** Articles of the whole graph, walked along the narrowest index that the filter allows. */
export function articlesOfGraph(_: string, target: string, given: Arguments, scope: Scope): PageSource {
  const filter = (given.where ?? {}) as ArticleFilter;
  const order = String(given.orderBy);
  const descending = order === 'PUBLISHED_DESC';
  const bounds = { order, descending, days: filter.publishedAt, argument: 'publishedAt', after: afterOf(given) };
  const mentions = filter.mentions && checkIds('mentions', checkLength('mentions', filter.mentions), 'Entity');
  const sources = filter.source && checkIds('source', checkLength('source', filter.source), 'Source');
  const text = typeof filter.text === 'string' && containsWords(filter.text, target, scope);
  if (mentions) {
    const conditions = present(sources && publishedByAnyOf(sources, target, scope), text);
    const walks = (anchor: string) => alongRelationship('MENTIONS', target, anchor, conditions, scope);
    return timeList(walks, { anyOf: mentions }, bounds, scope).page;
  }
  if (sources) {
    const walks = (anchor: string) => alongRelationship('PUBLISHED_BY', target, anchor, present(text), scope);
    return timeList(walks, { anyOf: sources }, bounds, scope).page;
  }
  const match = `MATCH (${target}:Article) USING INDEX ${target}:Article(k)`;
  const walk: TimeWalk = { match, holder: target, target, anchor: null, conditions: present(text) };
  const stored = text || filter.publishedAt ? null : `MATCH (each:Article) RETURN count(each)`;
  return timeList(() => walk, { one: '' }, bounds, scope, stored).page;
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
