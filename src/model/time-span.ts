import type { TimeBasis, TimePrecision } from './kinds.ts';

/**
 * When something happens, as far as the text says.
 * `start` and `end` are inclusive days (YYYY-MM-DD). `partial` holds what is known of an incomplete date
 * (`--02-12`, ISO 8601 truncated form: the year is never guessed); then `start` and `end` are null.
 * An interval of partial dates is written `--05-21/--06-10`.
 */
export interface TimeSpan {
  readonly text: string;
  readonly start: string | null;
  readonly end: string | null;
  readonly partial: string | null;
  readonly precision: TimePrecision;
  readonly basis: TimeBasis;
}
