import type { DayRange } from './checks.ts';
import { decodeCursor } from './cursor.ts';
import { type Anchors, FIRST_YEAR, type KeyList, type KeyWalk, keyList, type Range } from './key-walk.ts';
import type { Scope } from './scope.ts';

/** Behind every character of an instant, so that `2018-04-17~` comes behind every instant of that day. */
const BEHIND_ALL = '~';

/** A walk along `k`. */
export type TimeWalk = Omit<KeyWalk, 'key'>;

export interface TimeBounds {
  readonly order: string;
  readonly descending: boolean;
  /** Checked; null where undated things are in the list too. */
  readonly days: DayRange | null;
  readonly after: string | null | undefined;
}

/** Things in the order of their time. Several walks (one for each of several ids) are merged. */
export function timeList(
  walks: (anchor: string) => TimeWalk,
  anchors: Anchors,
  bounds: TimeBounds,
  scope: Scope,
  storedTotal: string | null = null,
): KeyList {
  const { order, descending } = bounds;
  const ranges = { order, descending, ...boundsOf(bounds, scope) };
  return keyList((anchor) => ({ ...walks(anchor), key: 'k' }), anchors, ranges, scope, storedTotal);
}

/**
 * Conditions on `k` for the whole list, and for the parts of the list that this page may be taken from, in their order: in
 * ascending order the dated ones come before the undated ones, whose keys are the lowest.
 */
export function boundsOf(
  bounds: TimeBounds,
  scope: Scope,
): { readonly whole: Range; readonly pages: readonly Range[] } {
  const [cursor] = (bounds.after ? decodeCursor(bounds.after, bounds.order, ['string']) : [null]) as [string | null];
  const [low, high] = [scope.parameter(lowestKey(bounds.days)), scope.parameter(keyBehind(bounds.days))];
  const whole = (holder: string) => `${holder}.k >= ${low} AND ${holder}.k < ${high}`;
  if (bounds.descending || bounds.days) {
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

/** Condition that something was reported within some days, wherever its sort key stands. */
export function withinDays(days: DayRange, scope: Scope): Range {
  const [low, high] = [scope.parameter(lowestKey(days)), scope.parameter(keyBehind(days))];
  return (holder) => `${holder}.k >= ${low} AND ${holder}.k < ${high}`;
}

function lowestKey(days: DayRange | null): string {
  return days ? (days.from ?? FIRST_YEAR) : '';
}

function keyBehind(days: DayRange | null): string {
  return days?.to ? `${days.to}${BEHIND_ALL}` : BEHIND_ALL;
}
