import type { Edge, Unit } from './time-words.ts';

/** How many; null where only "several" is said. */
export type Count = number | null;

/** What a date expression says, before any anchor gives it a place in the calendar. */
export type TimeExpression =
  | {
      readonly kind: 'day';
      readonly year: number | null;
      readonly month: number;
      readonly day: number;
      readonly weekday: number | null;
      readonly lastDay: number | null;
    }
  | {
      readonly kind: 'month';
      readonly year: number | null;
      readonly month: number;
      readonly edge: Edge | null;
      readonly shift: Shift | null;
      /** "of last year": counted from the year of publication. */
      readonly yearShift: Shift | null;
    }
  | { readonly kind: 'year'; readonly year: number; readonly edge: Edge | null; readonly lastYear: number | null }
  | { readonly kind: 'decade'; readonly decade: number; readonly edge: Edge | null }
  | { readonly kind: 'quarter'; readonly quarter: number; readonly year: number | null; readonly shift: Shift | null }
  | {
      readonly kind: 'season';
      readonly season: 'SP' | 'SU' | 'FA' | 'WI';
      readonly year: number | null;
      readonly shift: Shift | null;
    }
  | { readonly kind: 'weekday'; readonly weekday: number; readonly shift: Shift | null; readonly part: string | null }
  | { readonly kind: 'today'; readonly offset: number }
  | {
      readonly kind: 'unit';
      readonly unit: Unit;
      readonly shift: Shift;
      readonly edge: Edge | null;
      readonly narrative: boolean;
    }
  | { readonly kind: 'stretch'; readonly unit: Unit; readonly count: Count; readonly shift: -1 | 1 }
  | {
      readonly kind: 'offset';
      readonly unit: Unit;
      readonly count: Count;
      readonly direction: -1 | 1;
      readonly narrative: boolean;
    }
  | { readonly kind: 'duration'; readonly unit: Unit; readonly count: Count }
  | { readonly kind: 'reference'; readonly value: 'PRESENT_REF' | 'PAST_REF' | 'FUTURE_REF' }
  | { readonly kind: 'floating'; readonly month: number; readonly weekday: number; readonly from: number }
  | { readonly kind: 'age' }
  | { readonly kind: 'periodic'; readonly value: string }
  | { readonly kind: 'range'; readonly first: TimeExpression; readonly last: TimeExpression };

export type Shift = -1 | 0 | 1;
