/** Days as ISO strings (YYYY-MM-DD), reckoned in UTC: no time zones anywhere in reading. */

const DAY_MS = 86_400_000;
const MONTHS_A_YEAR = 12;

const dateOf = (day: string): Date => new Date(`${day}T00:00:00Z`);
const isoOf = (date: Date): string => date.toISOString().slice(0, 10);

/** Months and days out of range run over: month 13 is January of the next year, day 0 the last of the month before. */
export function makeDay(year: number, month: number, day: number): string {
  const date = new Date(0);
  date.setUTCFullYear(year, month - 1, day);
  return isoOf(date);
}

export function addDays(day: string, count: number): string {
  return isoOf(new Date(dateOf(day).getTime() + count * DAY_MS));
}

/** The same day of the month, or the month's last where it is shorter. */
export function addMonths(day: string, count: number): string {
  const months = yearOf(day) * MONTHS_A_YEAR + monthOf(day) - 1 + count;
  const year = Math.floor(months / MONTHS_A_YEAR);
  const month = (months % MONTHS_A_YEAR) + 1;
  const last = lastOfMonth(year, month);
  return makeDay(year, month, Math.min(Number(day.slice(8)), Number(last.slice(8))));
}

export const yearOf = (day: string): number => Number(day.slice(0, 4));
export const monthOf = (day: string): number => Number(day.slice(5, 7));
/** 0 = Sunday. */
export const weekdayOf = (day: string): number => dateOf(day).getUTCDay();
export const lastOfMonth = (year: number, month: number): string => makeDay(year, month + 1, 0);
export const daysBetween = (from: string, to: string): number =>
  (dateOf(to).getTime() - dateOf(from).getTime()) / DAY_MS;

export function isRealDay(year: number, month: number, day: number): boolean {
  return makeDay(year, month, day) === `${String(year).padStart(4, '0')}-${two(month)}-${two(day)}`;
}

/** The Monday of a day's week. */
export function mondayOf(day: string): string {
  return addDays(day, -((weekdayOf(day) + 6) % 7));
}

/** `2018-W16`, the week of ISO 8601 (its Thursday tells the year). */
export function isoWeek(day: string): string {
  const thursday = addDays(mondayOf(day), 3);
  const year = yearOf(thursday);
  const week = Math.floor(daysBetween(makeDay(year, 1, 1), thursday) / 7) + 1;
  return `${year}-W${two(week)}`;
}

export const two = (number: number): string => String(number).padStart(2, '0');
