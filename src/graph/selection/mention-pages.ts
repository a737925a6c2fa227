import { checkLength, pageSize } from './checks.ts';
import { decodeCursor } from './cursor.ts';
import { type PageSource, where } from './piece.ts';
import type { Scope } from './scope.ts';
import type { Arguments } from './selection.ts';

/** Every mention of an article in the order of its text; several may begin at the same place. One article's worth: no index gives the order. */
export function mentionsOfArticle(article: string, target: string, given: Arguments, scope: Scope): PageSource {
  const [named, entity] = [scope.variable('named'), scope.variable('entity')];
  const after = given.after as string | null | undefined;
  const [start, end, id] = after ? decodeCursor(after, 'TEXT', ['number', 'number', 'string']) : [-1, -1, ''];
  const [lastStart, lastEnd, lastId] = [scope.parameter(start), scope.parameter(end), scope.parameter(id)];
  const beyond = `${target}.start > ${lastStart} OR (${target}.start = ${lastStart} AND (${target}.end > ${lastEnd} OR (${target}.end = ${lastEnd} AND ${target}.entity.id > ${lastId})))`;
  return {
    order: 'TEXT',
    key: [`${target}.start`, `${target}.end`, `${target}.entity.id`],
    rows: (limit) =>
      `MATCH (${article})-[${named}:MENTIONS]->(${entity}:Entity) UNWIND range(0, size(${named}.starts) - 1) AS at WITH ${mentionAt(named, entity, article)} AS ${target} WHERE ${beyond} WITH ${target} ORDER BY ${target}.start, ${target}.end, ${target}.entity.id LIMIT ${limit}`,
    total: `RETURN ${article}.mentionCount`,
  };
}

/**
 * Every mention of an entity: newest article first, then in the order of the text. Each article has at least one, so a
 * page never needs more articles than entries, and one more for the article that the cursor stands in.
 */
export function mentionsOfEntity(entity: string, target: string, given: Arguments, scope: Scope): PageSource {
  const [named, article] = [scope.variable('named'), scope.variable('article')];
  const after = given.after as string | null | undefined;
  const [key, start, end] = after
    ? decodeCursor(after, 'PUBLISHED_DESC', ['string', 'number', 'number'])
    : ['~', -1, -1];
  const [lastKey, lastStart, lastEnd] = [scope.parameter(key), scope.parameter(start), scope.parameter(end)];
  const beyond = `${target}.k < ${lastKey} OR ${target}.start > ${lastStart} OR (${target}.start = ${lastStart} AND ${target}.end > ${lastEnd})`;
  return {
    order: 'PUBLISHED_DESC',
    key: [`${target}.k`, `${target}.start`, `${target}.end`],
    rows: (limit) =>
      `MATCH (${article})-[${named}:MENTIONS]->() USING INDEX ${named}:MENTIONS(e, k) WHERE ${named}.e = ${entity}.id AND ${named}.k <= ${lastKey} WITH ${article}, ${named} ORDER BY ${named}.e DESC, ${named}.k DESC LIMIT ${limit} + 1 UNWIND range(0, size(${named}.starts) - 1) AS at WITH ${mentionAt(named, entity, article)} AS ${target} WHERE ${beyond} WITH ${target} ORDER BY ${target}.k DESC, ${target}.start, ${target}.end LIMIT ${limit}`,
    total: `RETURN ${entity}.mentionCount`,
  };
}

/** Entities of the same articles. Every article of the entity is looked at: no index and no counter knows pairs. */
export function coMentioned(entity: string, target: string, given: Arguments, scope: Scope): string {
  const [other, count] = [scope.variable('other'), scope.variable('count')];
  const kinds = given.kind as readonly string[] | null | undefined;
  const conditions = [
    `${other} <> ${entity}`,
    ...(kinds ? [`${other}.kind IN ${scope.parameter(checkLength('kind', kinds))}`] : []),
  ];
  return `MATCH (${entity})<-[:MENTIONS]-(article:Article)-[:MENTIONS]->(${other}:Entity) ${where(conditions)} WITH ${other}, count(article) AS ${count} ORDER BY ${count} DESC, ${other}.id LIMIT ${scope.parameter(pageSize(given.first))} WITH {entity: ${other}, articleCount: ${count}} AS ${target}`;
}

function mentionAt(named: string, entity: string, article: string): string {
  return `{text: ${named}.surfaces[at], start: ${named}.starts[at], end: ${named}.ends[at], k: ${named}.k, entity: ${entity}, article: ${article}}`;
}
