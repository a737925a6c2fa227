import { addDays, daysBetween, isRealDay, lastOfMonth, makeDay, monthOf, two, weekdayOf, yearOf } from './calendar.ts';
import { ANY_YEAR, type Anchors, daySpan, type Placed, partialSpan, span, UNKNOWN } from './placed.ts';
import { offsetSpan, stretchSpan, unitSpan } from './relative-time.ts';
import type { Shift, TimeExpression } from './time-expression.ts';
import { type Edge, SEASON_STARTS } from './time-words.ts';

const DAYS_A_WEEK = 7;
/** Half a year: an undated day is taken for the nearest. */
const NEAREST_DAYS = 183;
const MID_MONTH = 15;
/** What "a few" is taken for where a span must have an end. */
const A_FEW = 4;
const EDGE_DAYS: Readonly<Record<Edge, readonly [number, number | null]>> = {
  early: [1, 10],
  mid: [11, 20],
  late: [21, null],
};
const EDGE_MONTHS: Readonly<Record<Edge, readonly [number, number]>> = { early: [1, 4], mid: [5, 8], late: [9, 12] };

/** Places an expression in the calendar as far as the anchors allow; a year is never guessed without one. */
export function resolveTime(expression: TimeExpression, anchors: Anchors): Placed {
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
    case 'floating':
      return floatingSpan(expression, anchors);
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

function dayOf(
  { year, month, day, lastDay, weekday }: Extract<TimeExpression, { kind: 'day' }>,
  anchors: Anchors,
): Placed {
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
  if (future) return ahead < -NEAREST_DAYS / 2 ? year + 1 : year;
  return ahead > NEAREST_DAYS / 2 ? year - 1 : year;
}

function monthSpan(expression: Extract<TimeExpression, { kind: 'month' }>, { published, future }: Anchors): Placed {
  const { month, edge } = expression;
  const year = expression.year ?? (published === null ? null : monthYear(expression, published, future));
  const [firstDay, lastDay] = edge === null ? [1, null] : EDGE_DAYS[edge];
  if (year === null) {
    if (edge === null) return partialSpan(`--${two(month)}`);
    const last = lastDay ?? Number(lastOfMonth(ANY_YEAR, month).slice(8));
    return partialSpan(`--${two(month)}-${two(firstDay)}/--${two(month)}-${two(last)}`);
  }
  const end = lastDay === null ? lastOfMonth(year, month) : makeDay(year, month, lastDay);
  const basis = expression.year === null ? 'PUBLICATION' : 'EXPLICIT';
  return span(makeDay(year, month, firstDay), end, edge === null ? 'MONTH' : 'INTERVAL', basis);
}

function monthYear(
  { month, shift, yearShift }: Extract<TimeExpression, { kind: 'month' }>,
  published: string,
  future: boolean,
): number {
  if (yearShift !== null) return yearOf(published) + yearShift;
  if (shift !== null && shift !== 0) return shiftedMonthYear(published, month, shift);
  return nearestYear(published, month, monthOf(published) === month ? 1 : MID_MONTH, null, future);
}

/** "last October", "next May": the nearest such month that is over, or to come. */
function shiftedMonthYear(published: string, month: number, shift: Shift): number {
  const year = yearOf(published);
  const now = monthOf(published);
  if (shift < 0) return month < now ? year : year - 1;
  return month > now ? year : year + 1;
}

function yearSpan({ year, lastYear, edge }: Extract<TimeExpression, { kind: 'year' }>): Placed {
  if (lastYear !== null) return span(makeDay(year, 1, 1), makeDay(lastYear, 12, 31), 'INTERVAL', 'EXPLICIT');
  const [first, last] = edge === null ? [1, 12] : EDGE_MONTHS[edge];
  return span(makeDay(year, first, 1), lastOfMonth(year, last), edge === null ? 'YEAR' : 'INTERVAL', 'EXPLICIT');
}

/** Thanksgiving and the like: the nearest to publication. */
function floatingSpan(
  { month, weekday, from }: Extract<TimeExpression, { kind: 'floating' }>,
  { published, future }: Anchors,
): Placed {
  if (published === null) return UNKNOWN;
  const first = makeDay(nearestYear(published, month, from, null, future), month, from);
  return daySpan(addDays(first, (weekday - weekdayOf(first) + DAYS_A_WEEK) % DAYS_A_WEEK), 'PUBLICATION');
}

function anchoredYear(shift: Shift | null, { published }: Anchors): number | null {
  return published === null ? null : yearOf(published) + (shift ?? 0);
}

/** The last such weekday up to publication, or the next where the clause looks ahead. */
function weekdaySpan(weekday: number, shift: Shift | null, { published, future }: Anchors): Placed {
  if (published === null) return UNKNOWN;
  const back = (weekdayOf(published) - weekday + DAYS_A_WEEK) % DAYS_A_WEEK;
  const forward = (DAYS_A_WEEK - back) % DAYS_A_WEEK;
  if (shift === 1 || (shift !== -1 && future && back !== 0))
    return daySpan(addDays(published, forward || DAYS_A_WEEK), 'PUBLICATION');
  if (shift === -1) return daySpan(addDays(published, -(back || DAYS_A_WEEK)), 'PUBLICATION');
  return daySpan(addDays(published, -back), 'PUBLICATION');
}

function rangeSpan(first: Placed, last: Placed): Placed {
  if (first.partial !== null && last.partial !== null) {
    const start = first.partial.split('/')[0]!;
    const end = last.partial.split('/').at(-1)!;
    return partialSpan(`${start}/${end}`);
  }
  if (first.start === null || last.end === null || last.end < first.start) return UNKNOWN;
  return span(first.start, last.end, 'INTERVAL', first.basis);
}
