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
        rows: (limit) => rowsOf(walk, within.pages, bounds.descending, limit),
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
  return {
    everything,
    page: {
      order: bounds.order,
      key: [key],
      rows: (limit) =>
        `${each(rowsOf(walk, within.pages, bounds.descending, limit))} WITH DISTINCT ${walk.target}, ${key} ORDER BY ${inOrder(key, bounds.descending)} LIMIT ${limit}`,
      total: storedTotal ?? `${everything} RETURN count(*)`,
    },
  };
}

type Range = (holder: string) => string;

/**
 * Conditions on `k` for the whole list, and for the parts of the list that this page may be taken from, in their order: in
 * ascending order the dated ones come before the undated ones, whose keys are the lowest.
 */
export function boundsOf(
  bounds: TimeBounds,
  scope: Scope,
): { readonly whole: Range; readonly pages: readonly Range[] } {
  const range = bounds.days ?? null;
  const days = checkRange(bounds.argument, range ?? {});
  const [cursor] = (bounds.after ? decodeCursor(bounds.after, bounds.order, ['string']) : [null]) as [string | null];
  const lowest = range ? (days.from ?? FIRST_YEAR) : '';
  const low = scope.parameter(lowest);
  const high = scope.parameter(days.to ? `${days.to}${BEHIND_ALL}` : BEHIND_ALL);
  const whole = (holder: string) => `${holder}.k >= ${low} AND ${holder}.k < ${high}`;
  if (bounds.descending || range) {
    const last = scope.parameter(cursor ?? (bounds.descending ? BEHIND_ALL : ''));
    const beyond = (holder: string) => `${holder}.k ${bounds.descending ? '<' : '>'} ${last}`;
    return { whole, pages: [(holder) => `${whole(holder)} AND ${beyond(holder)}`] };
  }
  const amongUndated = cursor !== null && cursor < FIRST_YEAR;
  const firstDated = scope.parameter(FIRST_YEAR);
  const lastDated = scope.parameter(amongUndated ? BEHIND_ALL : (cursor ?? ''));
  const lastUndated = scope.parameter(amongUndated ? cursor : '');
  return {
    whole,
    pages: [
      (holder) => `${holder}.k >= ${firstDated} AND ${holder}.k < ${high} AND ${holder}.k > ${lastDated}`,
      (holder) => `${holder}.k >= ${low} AND ${holder}.k < ${firstDated} AND ${holder}.k > ${lastUndated}`,
    ],
  };
}

function matched(walk: TimeWalk, range: Range): string {
  const fixed = walk.anchor ? [`${walk.holder}.${walk.anchor.property} = ${walk.anchor.value}`] : [];
  return `${walk.match} ${where([...fixed, range(walk.holder), ...walk.conditions])}`;
}

function rowsOf(walk: TimeWalk, ranges: readonly Range[], descending: boolean, limit: string): string {
  const carried = walk.target === walk.holder ? walk.target : `${walk.target}, ${walk.holder}`;
  const columns = walk.anchor ? [`${walk.holder}.${walk.anchor.property}`] : [];
  const order = [...columns, `${walk.holder}.k`].map((column) => `${column}${descending ? ' DESC' : ''}`).join(', ');
  const [first = '', ...more] = ranges.map(
    (range) => `${matched(walk, range)} WITH ${carried} ORDER BY ${order} LIMIT ${limit}`,
  );
  if (more.length === 0) return first;
  const parts = [first, ...more].map((part) => `${part} RETURN ${carried}`).join(' UNION ALL ');
  return `CALL (*) { ${parts} } WITH ${carried} ORDER BY ${inOrder(`${walk.holder}.k`, descending)} LIMIT ${limit}`;
}

/** Undated ones come last whichever way the others go. */
function inOrder(key: string, descending: boolean): string {
  return descending ? `${key} DESC` : `${key} < '${FIRST_YEAR}', ${key}`;
}
