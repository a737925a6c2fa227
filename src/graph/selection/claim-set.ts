import type { DayRange } from './checks.ts';
import { checkFew, checkLength } from './checks.ts';
import { claimConditions } from './claim-conditions.ts';
import { asksForSomething, type ClaimFilter, type FilterPart, onlyStanding, openFilter } from './claim-filter.ts';
import type { Anchors } from './key-walk.ts';
import { checkIds, type NodeType } from './node-types.ts';
import { present } from './piece.ts';
import type { Scope } from './scope.ts';
import type { TimeWalk } from './time-walk.ts';

/** Claims that a filter allows, and the narrowest index along which they are found. */
export interface ClaimSet {
  walks(anchor: string): TimeWalk;
  readonly anchors: Anchors;
  /** Days of their reports, checked; null where undated ones are among them. */
  readonly days: DayRange | null;
  /** RETURN of a counter that stands in the graph, or null where none counts just these. */
  readonly storedTotal: string | null;
}

type Ids = readonly string[];
type Part = 'about' | 'subject' | 'object' | 'speaker';

/** Lists of ids in a filter, any of which has to stand in that part of the claim. */
const PARTS: readonly Part[] = ['about', 'subject', 'object', 'speaker'];

/**
 * Claims that fit a filter; with `entity` (a variable) only those it takes part in.
 * @throws {BackchannelError} BAD_INPUT for ids, ranges and lists that cannot be
 */
export function claimSet(filter: ClaimFilter, claim: string, scope: Scope, entity: string | null = null): ClaimSet {
  const { parts, days } = openFilter(filter);
  const standing = onlyStanding(filter);
  const all = entitiesNeeded(parts);
  const articles = shortest(
    parts.flatMap((part) => (part.article ? [idsOfType('article', part.article, 'Article')] : [])),
  );
  const [only] = all;
  const counted = standing && days === null;
  const along = (rest: readonly FilterPart[], link: boolean, walk: typeof aboutWalk) => {
    const conditions = present(
      standing && `NOT ${claim}:Retired`,
      link && `EXISTS { (${claim})-[:ABOUT]->(${entity}) }`,
      ...claimConditions(rest, claim, scope),
    );
    return (anchor: string) => walk(claim, anchor, conditions, scope);
  };
  if (articles) {
    const walks = along(parts, entity !== null, articleWalk);
    return { walks, anchors: anchorsOf(articles, scope), days, storedTotal: null };
  }
  if (entity && only === undefined) {
    const storedTotal = counted && parts.length === 0 ? `RETURN ${entity}.claimCount` : null;
    return { walks: along(parts, false, aboutWalk), anchors: { one: `${entity}.id` }, days, storedTotal };
  }
  if (entity || all.length > 1) {
    const ids = entity ? `[${entity}.id] + ${scope.parameter(all)}` : scope.parameter(all);
    const walks = along(parts, entity !== null, aboutWalk);
    return { walks, anchors: { rarest: ids, by: 'claimCount' }, days, storedTotal: null };
  }
  if (only !== undefined) {
    const rest = notSeenTo(parts, all);
    const storedTotal = counted && rest.length === 0 ? countAbout(only, scope) : null;
    return { walks: along(rest, false, aboutWalk), anchors: { one: scope.parameter(only) }, days, storedTotal };
  }
  const lists = parts.flatMap((part) => PARTS.flatMap((name) => (part[name] ? [idsOf(part, name)] : [])));
  const anyOf = shortest(lists);
  if (anyOf)
    return { walks: along(notSeenTo(parts, anyOf), false, aboutWalk), anchors: { anyOf }, days, storedTotal: null };
  const sources = shortest(parts.flatMap((part) => (part.source ? [idsOfType('source', part.source, 'Source')] : [])));
  if (sources) {
    const walks = along(parts, false, sourceWalk);
    return { walks, anchors: anchorsOf(sources, scope), days, storedTotal: null };
  }
  const storedTotal = counted && parts.length === 0 ? countStanding(scope) : null;
  return { walks: along(parts, false, everyWalk), anchors: { one: '' }, days, storedTotal };
}

/** Entities that each of the claims is about, in whatever part. */
export function entitiesNeeded(parts: readonly FilterPart[]): Ids {
  const ids = parts.flatMap((part) => [
    ...checkIds('aboutAll', checkFew('aboutAll', part.aboutAll ?? []), 'Entity'),
    ...PARTS.flatMap((name) => {
      const list = idsOf(part, name);
      return list.length === 1 ? list : [];
    }),
  ]);
  return [...new Set(ids)];
}

function idsOf(part: FilterPart, name: Part): Ids {
  return idsOfType(name, part[name] ?? [], 'Entity');
}

function idsOfType(name: string, ids: Ids, type: NodeType): Ids {
  return [...new Set(checkIds(name, checkLength(name, ids), type))];
}

function shortest(lists: readonly Ids[]): Ids | null {
  return lists.reduce<Ids | null>((best, list) => (best && best.length <= list.length ? best : list), null);
}

/** Walking along the index of these entities sees to it that a claim is about one of them. */
function notSeenTo(parts: readonly FilterPart[], walked: Ids): readonly FilterPart[] {
  const known = JSON.stringify([...walked].sort());
  const same = (ids: Ids) => JSON.stringify([...new Set(ids)].sort()) === known;
  return parts
    .map(({ about, aboutAll, ...rest }) => ({
      ...rest,
      ...(about && !same(about) ? { about } : {}),
      ...(aboutAll && walked.length !== 1 ? { aboutAll } : {}),
    }))
    .filter(asksForSomething);
}

function anchorsOf(ids: Ids, scope: Scope): Anchors {
  const [only, ...more] = ids;
  return only !== undefined && more.length === 0 ? { one: scope.parameter(only) } : { anyOf: ids };
}

function countAbout(entity: string, scope: Scope): string {
  return `OPTIONAL MATCH (each:Entity {id: ${scope.parameter(entity)}}) RETURN coalesce(each.claimCount, 0)`;
}

/** Both numbers stand in the database's own count store. */
function countStanding(scope: Scope): string {
  const [all, retired] = [scope.variable('all'), scope.variable('retired')];
  return `CALL () { MATCH (each:Claim) RETURN count(each) AS ${all} } CALL (${all}) { MATCH (each:Retired) RETURN count(each) AS ${retired} } RETURN ${all} - ${retired}`;
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
  return propertyWalk(claim, { property: 'articleId', value: article }, conditions);
}

function sourceWalk(claim: string, source: string, conditions: readonly string[]): TimeWalk {
  return propertyWalk(claim, { property: 'sourceId', value: source }, conditions);
}

function propertyWalk(claim: string, anchor: { property: string; value: string }, conditions: readonly string[]) {
  const match = `MATCH (${claim}:Claim) USING INDEX ${claim}:Claim(${anchor.property}, k)`;
  return { match, holder: claim, target: claim, anchor, conditions };
}

function everyWalk(claim: string, _: string, conditions: readonly string[]): TimeWalk {
  const match = `MATCH (${claim}:Claim) USING INDEX ${claim}:Claim(k)`;
  return { match, holder: claim, target: claim, anchor: null, conditions };
}
