import type { TimeBasis, TimePrecision } from '../../model/kinds.ts';
import type { TimeSpan } from '../../model/time-span.ts';
import {
  addDays,
  addMonths,
  daysBetween,
  isRealDay,
  lastOfMonth,
  makeDay,
  mondayOf,
  monthOf,
  two,
  weekdayOf,
  yearOf,
} from './calendar.ts';
import type { Shift, TimeExpression } from './time-expression.ts';
import { type Edge, SEASON_STARTS, type Unit } from './time-words.ts';

/** What an expression is counted from. */
export interface Anchors {
  /** Day of publication (YYYY-MM-DD), or null. */
  readonly published: string | null;
  /** The day the story is at: the last one named, a day or a partial one (`--02-12`); null before any. */
  readonly narrative: string | null;
  /** Whether the clause speaks of what is to come. */
  readonly future: boolean;
}

type Span = Omit<TimeSpan, 'text'>;

const UNKNOWN: Span = { start: null, end: null, partial: null, precision: 'UNKNOWN', basis: 'UNKNOWN' };
/** A year without leap day for reckoning with partial dates. */
const ANY_YEAR = 2001;
const DAYS_A_WEEK = 7;
/** Half a year: an undated day is taken for the nearest. */
const NEAREST_DAYS = 183;
const MONTHS_OF: Readonly<Partial<Record<Unit, number>>> = {
  month: 1,
  quarter: 3,
  year: 12,
  decade: 120,
  century: 1200,
};
const DAYS_OF: Readonly<Partial<Record<Unit, number>>> = { day: 1, week: DAYS_A_WEEK, weekend: DAYS_A_WEEK };
/** What "a few" is taken for where a span must have an end. */
const A_FEW = 4;
const EDGE_DAYS: Readonly<Record<Edge, readonly [number, number | null]>> = {
  early: [1, 10],
  mid: [11, 20],
  late: [21, null],
};
const EDGE_MONTHS: Readonly<Record<Edge, readonly [number, number]>> = { early: [1, 4], mid: [5, 8], late: [9, 12] };

/** Places an expression in the calendar as far as the anchors allow; a year is never guessed without one. */
export function resolveTime(expression: TimeExpression, anchors: Anchors): Span {
  switch (expression.kind) {
    case 'day':
      return dayOf(expression, anchors);
    case 'month':
      return monthSpan(expression, anchors);
    case 'year':
      return yearSpan(expression);
    case 'decade':
      return span(makeDay(expression.decade, 1, 1), makeDay(expression.decade + 9, 12, 31), 'INTERVAL', 'EXPLICIT');
    case 'quarter': {
      const year = expression.year ?? anchoredYear(expression.shift, anchors);
      if (year === null) return UNKNOWN;
      const first = (expression.quarter - 1) * 3 + 1;
      return span(
        makeDay(year, first, 1),
        lastOfMonth(year, first + 2),
        'QUARTER',
        expression.year === null ? 'PUBLICATION' : 'EXPLICIT',
      );
    }
    case 'season': {
      const year = expression.year ?? anchoredYear(expression.shift, anchors);
      if (year === null) return UNKNOWN;
      const first = SEASON_STARTS[expression.season]!;
      return span(
        makeDay(year, first, 1),
        lastOfMonth(year, first + 2),
        'INTERVAL',
        expression.year === null ? 'PUBLICATION' : 'EXPLICIT',
      );
    }
    case 'weekday':
      return weekdaySpan(expression.weekday, expression.shift, anchors);
    case 'today':
      return anchors.published === null
        ? UNKNOWN
        : daySpan(addDays(anchors.published, expression.offset), 'PUBLICATION');
    case 'unit':
      return unitSpan(expression.unit, expression.shift, expression.narrative, anchors);
    case 'stretch':
      return stretchSpan(expression.unit, expression.count ?? A_FEW, expression.shift, anchors);
    case 'offset':
      return offsetSpan(expression, anchors);
    case 'range':
      return rangeSpan(resolveTime(expression.first, anchors), resolveTime(expression.last, anchors));
    default:
      return UNKNOWN;
  }
}

const span = (start: string, end: string, precision: TimePrecision, basis: TimeBasis): Span => ({
  start,
  end,
  partial: null,
  precision,
  basis,
});
const daySpan = (day: string, basis: TimeBasis): Span => span(day, day, 'DAY', basis);
const partialSpan = (partial: string): Span => ({ ...UNKNOWN, partial, precision: 'PARTIAL', basis: 'EXPLICIT' });

function dayOf(
  { year, month, day, lastDay, weekday }: Extract<TimeExpression, { kind: 'day' }>,
  anchors: Anchors,
): Span {
  const last = lastDay ?? day;
  if (!isRealDay(year ?? 2000, month, day) || !isRealDay(year ?? 2000, month, last)) return UNKNOWN;
  const chosen =
    year ?? (anchors.published === null ? null : nearestYear(anchors.published, month, day, weekday, anchors.future));
  if (chosen === null) {
    const first = `--${two(month)}-${two(day)}`;
    return partialSpan(last === day ? first : `${first}/--${two(month)}-${two(last)}`);
  }
  const basis = year === null ? 'PUBLICATION' : 'EXPLICIT';
  const first = makeDay(chosen, month, day);
  return last === day ? daySpan(first, basis) : span(first, makeDay(chosen, month, last), 'INTERVAL', basis);
}

/** The year that puts a day nearest to publication; a weekday named beside it decides, and so does the tense near the middle of the year. */
function nearestYear(published: string, month: number, day: number, weekday: number | null, future: boolean): number {
  const year = yearOf(published);
  const candidates = [year, year - 1, year + 1];
  const onWeekday =
    weekday === null ? undefined : candidates.find((each) => weekdayOf(makeDay(each, month, day)) === weekday);
  if (onWeekday !== undefined) return onWeekday;
  const ahead = daysBetween(published, makeDay(year, month, day));
  if (future && ahead < 0 && ahead < -NEAREST_DAYS / 2) return year + 1;
  if (ahead > (future ? 2 * NEAREST_DAYS : NEAREST_DAYS / 2)) return year - 1;
  return ahead < -NEAREST_DAYS && future ? year + 1 : year;
}

function monthSpan({ year, month, edge, shift }: Extract<TimeExpression, { kind: 'month' }>, anchors: Anchors): Span {
  const { published, future } = anchors;
  const chosen =
    year ??
    (published === null
      ? null
      : shift === null || shift === 0
        ? nearestYear(published, month, monthOf(published) === month ? 1 : 15, null, future)
        : shiftedMonthYear(published, month, shift));
  const [firstDay, lastDay] = edge === null ? [1, null] : EDGE_DAYS[edge];
  if (chosen === null) {
    if (edge === null) return partialSpan(`--${two(month)}`);
    const last = lastDay ?? Number(lastOfMonth(ANY_YEAR, month).slice(8));
    return partialSpan(`--${two(month)}-${two(firstDay)}/--${two(month)}-${two(last)}`);
  }
  const end = lastDay === null ? lastOfMonth(chosen, month) : makeDay(chosen, month, lastDay);
  return span(
    makeDay(chosen, month, firstDay),
    end,
    edge === null ? 'MONTH' : 'INTERVAL',
    year === null ? 'PUBLICATION' : 'EXPLICIT',
  );
}

/** "last October", "next May": the nearest such month that is over, or to come. */
function shiftedMonthYear(published: string, month: number, shift: Shift): number {
  const year = yearOf(published);
  const now = monthOf(published);
  if (shift < 0) return month < now ? year : year - 1;
  return month > now ? year : year + 1;
}

function yearSpan({ year, lastYear, edge }: Extract<TimeExpression, { kind: 'year' }>): Span {
  if (lastYear !== null) return span(makeDay(year, 1, 1), makeDay(lastYear, 12, 31), 'INTERVAL', 'EXPLICIT');
  const [first, last] = edge === null ? [1, 12] : EDGE_MONTHS[edge];
  return span(makeDay(year, first, 1), lastOfMonth(year, last), edge === null ? 'YEAR' : 'INTERVAL', 'EXPLICIT');
}

function anchoredYear(shift: Shift | null, { published }: Anchors): number | null {
  return published === null ? null : yearOf(published) + (shift ?? 0);
}

/** The last such weekday up to publication, or the next where the clause looks ahead. */
function weekdaySpan(weekday: number, shift: Shift | null, { published, future }: Anchors): Span {
  if (published === null) return UNKNOWN;
  const back = (weekdayOf(published) - weekday + DAYS_A_WEEK) % DAYS_A_WEEK;
  const forward = (DAYS_A_WEEK - back) % DAYS_A_WEEK;
  if (shift === 1 || (shift !== -1 && future && back !== 0))
    return daySpan(addDays(published, forward || DAYS_A_WEEK), 'PUBLICATION');
  if (shift === -1) return daySpan(addDays(published, -(back || DAYS_A_WEEK)), 'PUBLICATION');
  return daySpan(addDays(published, -back), 'PUBLICATION');
}

function unitSpan(unit: Unit, shift: Shift, narrative: boolean, anchors: Anchors): Span {
  if (narrative && anchors.narrative?.startsWith('--')) return partialNeighbour(anchors.narrative, unit, shift);
  const anchor = narrative ? (anchors.narrative ?? anchors.published) : anchors.published;
  if (anchor === null) return UNKNOWN;
  const basis = narrative && anchors.narrative !== null ? 'RELATIVE' : 'PUBLICATION';
  return aligned(anchor, unit, shift, basis);
}

/** The calendar's day, week, month, … that lies `shift` units from the one that holds the anchor. */
function aligned(anchor: string, unit: Unit, shift: number, basis: TimeBasis): Span {
  const year = yearOf(anchor);
  switch (unit) {
    case 'day':
      return daySpan(addDays(anchor, shift), basis);
    case 'week': {
      const monday = addDays(mondayOf(anchor), DAYS_A_WEEK * shift);
      return span(monday, addDays(monday, DAYS_A_WEEK - 1), 'WEEK', basis);
    }
    case 'weekend': {
      const saturday = addDays(mondayOf(anchor), DAYS_A_WEEK * shift + 5);
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
function partialNeighbour(partial: string, unit: Unit, shift: number): Span {
  if (unit !== 'day' || partial.length !== '--02-12'.length) return UNKNOWN;
  const day = addDays(`${ANY_YEAR}-${partial.slice(2)}`, shift);
  return { ...partialSpan(`--${day.slice(5)}`), basis: 'RELATIVE' };
}

/** "the past two months", "the next few weeks": up to publication, or from it on. */
function stretchSpan(unit: Unit, count: number, shift: -1 | 1, { published }: Anchors): Span {
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
function offsetSpan(
  { unit, count, direction, narrative }: Extract<TimeExpression, { kind: 'offset' }>,
  anchors: Anchors,
): Span {
  const anchor = narrative ? (anchors.narrative ?? anchors.published) : anchors.published;
  if (anchor === null || count === null) return UNKNOWN;
  if (anchor.startsWith('--')) return partialNeighbour(anchor, unit, direction * count);
  const day = moved(anchor, unit, direction * count);
  if (day === null) return UNKNOWN;
  const basis = narrative && anchors.narrative !== null ? 'RELATIVE' : 'PUBLICATION';
  if (unit === 'decade' || unit === 'century') return aligned(day, 'year', 0, basis);
  return aligned(day, unit, 0, basis);
}

function rangeSpan(first: Span, last: Span): Span {
  if (first.partial !== null && last.partial !== null) {
    const start = first.partial.split('/')[0]!;
    const end = last.partial.split('/').at(-1)!;
    return partialSpan(`${start}/${end}`);
  }
  if (first.start === null || last.end === null || last.end < first.start) return UNKNOWN;
  return span(first.start, last.end, 'INTERVAL', first.basis);
}
