import type { TimeBasis, TimePrecision } from '../../model/kinds.ts';
import type { TimeSpan } from '../../model/time-span.ts';

/** What an expression is counted from. */
export interface Anchors {
  /** Day of publication (YYYY-MM-DD), or null. */
  readonly published: string | null;
  /** The day the story is at: the last one named, a day or a partial one (`--02-12`); null before any. */
  readonly narrative: string | null;
  /** Whether the clause speaks of what is to come. */
  readonly future: boolean;
}

/** Where an expression lies in the calendar. */
export type Placed = Omit<TimeSpan, 'text'>;

export const UNKNOWN: Placed = { start: null, end: null, partial: null, precision: 'UNKNOWN', basis: 'UNKNOWN' };

export const span = (start: string, end: string, precision: TimePrecision, basis: TimeBasis): Placed => ({
  start,
  end,
  partial: null,
  precision,
  basis,
});
export const daySpan = (day: string, basis: TimeBasis): Placed => span(day, day, 'DAY', basis);
export const partialSpan = (partial: string): Placed => ({
  ...UNKNOWN,
  partial,
  precision: 'PARTIAL',
  basis: 'EXPLICIT',
});

/** A year without leap day for reckoning with partial dates. */
export const ANY_YEAR = 2001;
