import type { TimeBasis } from '../../model/kinds.ts';
import { addDays, addMonths, lastOfMonth, makeDay, mondayOf, monthOf, weekdayOf, yearOf } from './calendar.ts';
import { ANY_YEAR, type Anchors, daySpan, type Placed, partialSpan, span, UNKNOWN } from './placed.ts';
import type { Shift, TimeExpression } from './time-expression.ts';
import type { Unit } from './time-words.ts';

const DAYS_A_WEEK = 7;
const SATURDAY = 6;
const MONTHS_OF: Readonly<Partial<Record<Unit, number>>> = {
  month: 1,
  quarter: 3,
  year: 12,
  decade: 120,
  century: 1200,
};
const DAYS_OF: Readonly<Partial<Record<Unit, number>>> = { day: 1, week: DAYS_A_WEEK, weekend: DAYS_A_WEEK };

/** "last week", "the next day": the unit of the calendar that lies beside the anchor's. */
export function unitSpan(unit: Unit, shift: Shift, narrative: boolean, anchors: Anchors): Placed {
  if (narrative && anchors.narrative?.startsWith('--')) return partialNeighbour(anchors.narrative, unit, shift);
  const anchor = narrative ? (anchors.narrative ?? anchors.published) : anchors.published;
  if (anchor === null) return UNKNOWN;
  const basis = narrative && anchors.narrative !== null ? 'RELATIVE' : 'PUBLICATION';
  return aligned(anchor, unit, shift, basis);
}

/** The calendar's day, week, month, … that lies `shift` units from the one that holds the anchor. */
function aligned(anchor: string, unit: Unit, shift: number, basis: TimeBasis): Placed {
  const year = yearOf(anchor);
  switch (unit) {
    case 'day':
      return daySpan(addDays(anchor, shift), basis);
    case 'week': {
      const monday = addDays(mondayOf(anchor), DAYS_A_WEEK * shift);
      return span(monday, addDays(monday, DAYS_A_WEEK - 1), 'WEEK', basis);
    }
    case 'weekend': {
      // On a workday "the weekend" and "last weekend" are the one that is over.
      const weeks = weekdayOf(anchor) % SATURDAY === 0 || shift !== 0 ? shift : -1;
      const saturday = addDays(mondayOf(anchor), DAYS_A_WEEK * weeks + SATURDAY - 1);
      return span(saturday, addDays(saturday, 1), 'INTERVAL', basis);
    }
    case 'month': {
      const first = addMonths(`${anchor.slice(0, 7)}-01`, shift);
      return span(first, lastOfMonth(yearOf(first), monthOf(first)), 'MONTH', basis);
    }
    case 'quarter': {
      const first = addMonths(makeDay(year, Math.floor((monthOf(anchor) - 1) / 3) * 3 + 1, 1), 3 * shift);
      return span(first, lastOfMonth(yearOf(first), monthOf(first) + 2), 'QUARTER', basis);
    }
    case 'year':
      return span(makeDay(year + shift, 1, 1), makeDay(year + shift, 12, 31), 'YEAR', basis);
    case 'decade':
    case 'century': {
      const length = unit === 'decade' ? 10 : 100;
      const first = (Math.floor(year / length) + shift) * length;
      return span(makeDay(first, 1, 1), makeDay(first + length - 1, 12, 31), 'INTERVAL', basis);
    }
    default:
      return UNKNOWN;
  }
}

/** "the next day" after `--02-12` is `--02-13`. */
function partialNeighbour(partial: string, unit: Unit, shift: number): Placed {
  if (unit !== 'day' || partial.length !== '--02-12'.length) return UNKNOWN;
  const day = addDays(`${ANY_YEAR}-${partial.slice(2)}`, shift);
  return { ...partialSpan(`--${day.slice(5)}`), basis: 'RELATIVE' };
}

/** "the past two months", "the next few weeks": up to publication, or from it on. */
export function stretchSpan(unit: Unit, count: number, shift: -1 | 1, { published }: Anchors): Placed {
  if (published === null) return UNKNOWN;
  const other = moved(published, unit, shift * count);
  if (other === null) return UNKNOWN;
  return shift < 0
    ? span(other, published, 'INTERVAL', 'PUBLICATION')
    : span(published, other, 'INTERVAL', 'PUBLICATION');
}

function moved(day: string, unit: Unit, count: number): string | null {
  const days = DAYS_OF[unit];
  if (days !== undefined) return addDays(day, Math.round(days * count));
  const months = MONTHS_OF[unit];
  return months === undefined ? null : addMonths(day, Math.round(months * count));
}

/** "three days ago", "two weeks later": as exact as the unit that is counted. */
export function offsetSpan(
  { unit, count, direction, narrative }: Extract<TimeExpression, { kind: 'offset' }>,
  anchors: Anchors,
): Placed {
  const anchor = narrative ? (anchors.narrative ?? anchors.published) : anchors.published;
  if (anchor === null || count === null) return UNKNOWN;
  if (anchor.startsWith('--')) return partialNeighbour(anchor, unit, direction * count);
  const day = moved(anchor, unit, direction * count);
  if (day === null) return UNKNOWN;
  const basis = narrative && anchors.narrative !== null ? 'RELATIVE' : 'PUBLICATION';
  if (unit === 'decade' || unit === 'century') return aligned(day, 'year', 0, basis);
  return aligned(day, unit, 0, basis);
}
