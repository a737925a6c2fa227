import { checkRange, type DayRange } from './checks.ts';
import { decodeCursor } from './cursor.ts';
import { type PageSource, where } from './piece.ts';
import type { Scope } from './scope.ts';

/** Behind every character of an instant, so that `2018-04-17~` comes behind every instant of that day. */
const BEHIND_ALL = '~';
/** Undated things have the key `0000|…`: in front of every year. */
const FIRST_YEAR = '0001';

/**
 * How a list is walked along an index over a sort key `k` (`2018-04-17T21:05:00Z|claim:…`), whose end stands for the whole
 * list: the index gives the order, and reading stops with the page. Both columns need a predicate and a place in the order.
 */
export interface TimeWalk {
  /** MATCH with its index hint, binding target and `holder`. */
  readonly match: string;
  /** The variable with `k`: a node or a relationship. */
  readonly holder: string;
  readonly target: string;
  /** Property of the holder that is fixed, in front of `k` in the index; without one `k` stands alone. */
  readonly anchor: { readonly property: string; readonly value: string } | null;
  /** Conditions on top. */
  readonly conditions: readonly string[];
}

export interface TimeBounds {
  readonly order: string;
  readonly descending: boolean;
  readonly days: DayRange | null | undefined;
  /** Name of the argument that `days` comes from. */
  readonly argument: string;
  readonly after: string | null | undefined;
}

export type Anchors = { readonly one: string } | { readonly anyOf: readonly string[] };

export interface TimeList {
  /** Clauses that bind the target to everything in the list, each once, in no order. */
  readonly everything: string;
  readonly page: PageSource;
}

/** Things in the order of their time. Several walks (one for each of several entities) are merged. */
export function timeList(
  walks: (anchor: string) => TimeWalk,
  anchors: Anchors,
  bounds: TimeBounds,
  scope: Scope,
  storedTotal: string | null = null,
): TimeList {
  const within = boundsOf(bounds, scope);
  if ('one' in anchors) {
    const walk = walks(anchors.one);
    const everything = matched(walk, within.whole);
    return {
      everything,
      page: {
        order: bounds.order,
        key: [`${walk.holder}.k`],
        rows: (limit) => rowsOf(walk, within.page, bounds.descending, limit),
        total: storedTotal ?? `${everything} RETURN count(*)`,
      },
    };
  }
  const [anchor, key] = [scope.variable('anchor'), scope.variable('key')];
  const walk = walks(anchor);
  const ids = scope.parameter(anchors.anyOf);
  const each = (inner: string) =>
    `UNWIND ${ids} AS ${anchor} CALL (${anchor}) { ${inner} RETURN ${walk.target}, ${walk.holder}.k AS ${key} }`;
  const everything = `${each(matched(walk, within.whole))} WITH DISTINCT ${walk.target}`;
  const direction = bounds.descending ? ' DESC' : '';
  return {
    everything,
    page: {
      order: bounds.order,
      key: [key],
      rows: (limit) =>
        `${each(rowsOf(walk, within.page, bounds.descending, limit))} WITH DISTINCT ${walk.target}, ${key} ORDER BY ${key}${direction} LIMIT ${limit}`,
      total: storedTotal ?? `${everything} RETURN count(*)`,
    },
  };
}

/** Conditions on `k` for the whole list, and for this page of it. */
export function boundsOf(bounds: TimeBounds, scope: Scope) {
  const days = checkRange(bounds.argument, bounds.days ?? {});
  const lowest = days.from ?? (days.to ? FIRST_YEAR : '');
  const highest = days.to ? `${days.to}${BEHIND_ALL}` : BEHIND_ALL;
  const [cursor] = bounds.after ? decodeCursor(bounds.after, bounds.order, ['string']) : [null];
  const low = scope.parameter(lowest);
  const high = scope.parameter(highest);
  const last = scope.parameter(cursor ?? (bounds.descending ? BEHIND_ALL : ''));
  const whole = (holder: string) => `${holder}.k >= ${low} AND ${holder}.k < ${high}`;
  const beyond = (holder: string) => `${holder}.k ${bounds.descending ? '<' : '>'} ${last}`;
  return { whole, page: (holder: string) => `${whole(holder)} AND ${beyond(holder)}` };
}

function matched(walk: TimeWalk, range: (holder: string) => string): string {
  const fixed = walk.anchor ? [`${walk.holder}.${walk.anchor.property} = ${walk.anchor.value}`] : [];
  return `${walk.match} ${where([...fixed, range(walk.holder), ...walk.conditions])}`;
}

function rowsOf(walk: TimeWalk, range: (holder: string) => string, descending: boolean, limit: string): string {
  const carried = walk.target === walk.holder ? walk.target : `${walk.target}, ${walk.holder}`;
  const columns = walk.anchor ? [`${walk.holder}.${walk.anchor.property}`] : [];
  const order = [...columns, `${walk.holder}.k`].map((column) => `${column}${descending ? ' DESC' : ''}`).join(', ');
  return `${matched(walk, range)} WITH ${carried} ORDER BY ${order} LIMIT ${limit}`;
}
