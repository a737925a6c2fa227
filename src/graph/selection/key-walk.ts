import { type PageSource, where } from './piece.ts';
import type { Scope } from './scope.ts';

/** Undated things have the key `0000|…`: in front of every year. */
export const FIRST_YEAR = '0001';

/**
 * How a list is walked along an index over a sort key that ends in an id (`2018-04-17T21:05:00Z|claim:…`): the index gives the
 * order, and reading stops with the page. Both columns need a predicate and a place in the order.
 */
export interface KeyWalk {
  /** MATCH with its index hint, binding target and `holder`. */
  readonly match: string;
  /** The variable with the key: a node or a relationship. */
  readonly holder: string;
  /** The property that is the key: `k` and `t` begin with a time, `c` with a number of claims. */
  readonly key: 'k' | 'c' | 't';
  readonly target: string;
  /** Property of the holder that is fixed, in front of the key in the index; without one the key stands alone. */
  readonly anchor: { readonly property: string; readonly value: string } | null;
  /** Conditions on top. */
  readonly conditions: readonly string[];
}

/** Conditions on the key of a holder. */
export type Range = (holder: string) => string;

export interface KeyBounds {
  readonly order: string;
  readonly descending: boolean;
  /** For the whole list. */
  readonly whole: Range;
  /** For the parts of the list that this page may be taken from, in their order. */
  readonly pages: readonly Range[];
}

/**
 * What stands in front of the sort key: one id, each of several, or of several entities (a list of ids, in Cypher) the one that
 * has least of what is counted in a property.
 */
export type Anchors =
  | { readonly one: string }
  | { readonly anyOf: readonly string[] }
  | { readonly rarest: string; readonly by: 'claimCount' | 'articleCount' };

export interface KeyList {
  /** Clauses that bind the target to everything in the list, each once, in no order. */
  readonly everything: string;
  readonly page: PageSource;
}

/** Things in the order of their key. Several walks (one for each of several entities) are merged. */
export function keyList(
  walks: (anchor: string) => KeyWalk,
  anchors: Anchors,
  bounds: KeyBounds,
  scope: Scope,
  storedTotal: string | null = null,
): KeyList {
  if ('one' in anchors) {
    const walk = walks(anchors.one);
    const everything = matched(walk, bounds.whole);
    return {
      everything,
      page: {
        order: bounds.order,
        key: [`${walk.holder}.${walk.key}`],
        rows: (limit) => rowsOf(walk, bounds.pages, bounds.descending, limit),
        total: storedTotal ?? `${everything} RETURN count(*)`,
      },
    };
  }
  const [anchor, key] = [scope.variable('anchor'), scope.variable('key')];
  const walk = walks(anchor);
  if ('rarest' in anchors) {
    const picked = pickRarest(anchors.rarest, anchors.by, anchor);
    // The one row that is picked leaves the order of the index as it is.
    const along = (inner: string) =>
      `${picked} CALL (*) { ${inner} RETURN ${walk.target}, ${walk.holder}.${walk.key} AS ${key} }`;
    const everything = `${along(matched(walk, bounds.whole))} WITH ${walk.target}`;
    return {
      everything,
      page: {
        order: bounds.order,
        key: [key],
        rows: (limit) => along(rowsOf(walk, bounds.pages, bounds.descending, limit)),
        total: storedTotal ?? `${everything} RETURN count(*)`,
      },
    };
  }
  const ids = scope.parameter(anchors.anyOf);
  const each = (inner: string) =>
    `UNWIND ${ids} AS ${anchor} CALL (*) { ${inner} RETURN ${walk.target}, ${walk.holder}.${walk.key} AS ${key} }`;
  const everything = `${each(matched(walk, bounds.whole))} WITH DISTINCT ${walk.target}`;
  return {
    everything,
    page: {
      order: bounds.order,
      key: [key],
      rows: (limit) =>
        `${each(rowsOf(walk, bounds.pages, bounds.descending, limit))} WITH DISTINCT ${walk.target}, ${key} ORDER BY ${inOrder(key, bounds.descending)} LIMIT ${limit}`,
      total: storedTotal ?? `${everything} RETURN count(*)`,
    },
  };
}

/** Nobody has less than an entity that is not there: then the list is empty, and nothing is walked. */
function pickRarest(ids: string, by: string, anchor: string): string {
  return `UNWIND ${ids} AS candidate OPTIONAL MATCH (each:Entity {id: candidate}) WITH min([coalesce(each.${by}, -1), candidate])[1] AS ${anchor}`;
}

function matched(walk: KeyWalk, range: Range): string {
  const fixed = walk.anchor ? [`${walk.holder}.${walk.anchor.property} = ${walk.anchor.value}`] : [];
  return `${walk.match} ${where([...fixed, range(walk.holder), ...walk.conditions])}`;
}

function rowsOf(walk: KeyWalk, ranges: readonly Range[], descending: boolean, limit: string): string {
  const carried = walk.target === walk.holder ? walk.target : `${walk.target}, ${walk.holder}`;
  const key = `${walk.holder}.${walk.key}`;
  const columns = walk.anchor ? [`${walk.holder}.${walk.anchor.property}`] : [];
  const order = [...columns, key].map((column) => `${column}${descending ? ' DESC' : ''}`).join(', ');
  const [first = '', ...more] = ranges.map(
    (range) => `${matched(walk, range)} WITH ${carried} ORDER BY ${order} LIMIT ${limit}`,
  );
  if (more.length === 0) return first;
  const parts = [first, ...more].map((part) => `${part} RETURN ${carried}`).join(' UNION ALL ');
  return `CALL (*) { ${parts} } WITH ${carried} ORDER BY ${inOrder(key, descending)} LIMIT ${limit}`;
}

/** Undated ones come last whichever way the others go. */
function inOrder(key: string, descending: boolean): string {
  return descending ? `${key} DESC` : `${key} < '${FIRST_YEAR}', ${key}`;
}
