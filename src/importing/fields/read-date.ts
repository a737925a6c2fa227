/** Either an instant, or why there is none. */
export type DateReading =
  | { readonly instant: string; readonly problem: null }
  | { readonly instant: null; readonly problem: string };

/** News in its modern sense is not older. */
const EARLIEST_YEAR = 1700;
/** Clocks of publishers run ahead of ours by at most their time zone and a little. */
const AHEAD_MS = 2 * 24 * 60 * 60 * 1000;

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
/**
 * Abbreviations that English-language newsrooms print: hours from UTC, or the zone whose summer time decides.
 * Ambiguous ones (IST of Ireland, Israel and India) are left out.
 */
const ZONES: Readonly<Record<string, number | string>> = {
  Z: 0,
  UT: 0,
  UTC: 0,
  GMT: 0,
  BST: 1,
  CET: 1,
  CEST: 2,
  MSK: 3,
  KST: 9,
  JST: 9,
  EST: -5,
  EDT: -4,
  CDT: -5,
  MDT: -6,
  PST: -8,
  PDT: -7,
  ET: 'America/New_York',
  CT: 'America/Chicago',
  MT: 'America/Denver',
  PT: 'America/Los_Angeles',
};

interface DateParts {
  readonly year: number;
  readonly month: number;
  readonly day: number;
  readonly hour: number;
  readonly minute: number;
  readonly second: number;
  readonly millisecond: number;
  readonly zone: string | undefined;
}

/**
 * A date of publication as an instant in UTC (`2018-04-17T21:05:00Z`).
 * - A day without a time of day is midnight UTC of that day; a time without a zone is read as UTC.
 * - Nothing is guessed: a month or a year alone, `04/05/2018` (which is the month?) and unknown zones give a problem.
 * - Numbers are seconds or (from 10^11 on) milliseconds since 1970; eight digits are a day.
 * @param now milliseconds since 1970; a date more than two days later is absurd.
 */
export function readDate(value: string | number, now: number): DateReading {
  const text = String(value).trim();
  const milliseconds = epochOf(text);
  const parts = milliseconds === null ? partsOf(text) : null;
  if (milliseconds === null && parts === null) {
    return problem(text, 'expected a day such as 2018-04-17, with or without a time, or seconds since 1970');
  }
  const instant = milliseconds ?? (parts === null ? Number.NaN : instantOf(parts));
  if (Number.isNaN(instant)) return problem(text, 'there is no such day, time or time zone');
  if (new Date(instant).getUTCFullYear() < EARLIEST_YEAR) return problem(text, `it is before ${EARLIEST_YEAR}`);
  if (instant > now + AHEAD_MS) return problem(text, 'it lies in the future');
  return { instant: new Date(instant).toISOString().replace('.000Z', 'Z'), problem: null };
}

function problem(text: string, why: string): DateReading {
  return { instant: null, problem: `“${text.slice(0, 60)}” cannot be the date of publication: ${why}` };
}

/** 1e9 seconds is September 2001; smaller numbers are no epochs but days (20180417) or nonsense. */
function epochOf(text: string): number | null {
  if (!/^\d{10,13}(?:\.\d+)?$/.test(text)) return null;
  const number = Number(text);
  return Math.round(number >= 1e11 ? number : number * 1000);
}

const WEEKDAY = '(?:(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?\\.?,? )?';
const MONTH = '(?<name>jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\\.?';
const TIME =
  '(?<hour>\\d{1,2})[:.](?<minute>\\d{2})(?:[:.](?<second>\\d{2})(?:[.,](?<fraction>\\d{1,9}))?)?(?: ?(?<half>[ap])\\.?m\\b\\.?)?(?: ?\\(?(?<zone>[a-z]{1,4}|(?:gmt|utc)?[+-]\\d{2}:?\\d{2}|[+-]\\d{2})\\)?)?';
const BEHIND = `(?:(?:,? at|,| -| \\||t)? ?${TIME})?`;

const FORMS = [
  `^(?<year>\\d{4})[-/](?<month>\\d{1,2})[-/](?<day>\\d{1,2})${BEHIND}$`,
  `^(?<year>\\d{4})(?<month>\\d{2})(?<day>\\d{2})(?:t?(?<hour>\\d{2})(?<minute>\\d{2})(?<second>\\d{2})(?<zone>z)?)?$`,
  `^${WEEKDAY}${MONTH} (?<day>\\d{1,2})(?:st|nd|rd|th)?,? (?<year>\\d{4})${BEHIND}$`,
  `^${WEEKDAY}(?<day>\\d{1,2})(?:st|nd|rd|th)?[ -]${MONTH},?[ -](?<year>\\d{4})${BEHIND}$`,
  `^(?:${TIME},? (?:on )?)${WEEKDAY}${MONTH} (?<day>\\d{1,2})(?:st|nd|rd|th)?,? (?<year>\\d{4})$`,
  `^(?:${TIME},? (?:on )?)${WEEKDAY}(?<day>\\d{1,2})(?:st|nd|rd|th)? ${MONTH},? (?<year>\\d{4})$`,
].map((form) => new RegExp(form, 'i'));

function partsOf(text: string): DateParts | null {
  const groups = FORMS.map((form) => form.exec(text.replace(/\s+/g, ' '))?.groups).find((found) => found !== undefined);
  if (groups === undefined) return null;
  const month =
    groups.month === undefined ? MONTHS.indexOf(groups.name?.toLowerCase() ?? '') + 1 : Number(groups.month);
  return {
    year: Number(groups.year),
    month,
    day: Number(groups.day),
    hour: hourOf(Number(groups.hour ?? 0), groups.half?.toLowerCase()),
    minute: Number(groups.minute ?? 0),
    second: Number(groups.second ?? 0),
    millisecond: Math.floor(Number(`0.${groups.fraction ?? 0}`) * 1000),
    zone: groups.zone,
  };
}

function hourOf(hour: number, half: string | undefined): number {
  if (half === undefined) return hour;
  if (hour < 1 || hour > 12) return Number.NaN;
  return (hour % 12) + (half === 'p' ? 12 : 0);
}

/** NaN where a part is out of its range, such as 31 February, or the zone is not known. */
function instantOf(parts: DateParts): number {
  const { year, month, day, hour, minute, second, millisecond } = parts;
  // Date.UTC takes the years 0 to 99 for those of the last century.
  const local = new Date(Date.UTC(2000, month - 1, day, hour, minute, second, millisecond)).setUTCFullYear(
    year,
    month - 1,
    day,
  );
  const back = new Date(local);
  const same =
    back.getUTCMonth() === month - 1 &&
    back.getUTCDate() === day &&
    back.getUTCHours() === hour &&
    minute < 60 &&
    second < 60;
  return same ? local - offsetMs(parts.zone, local) : Number.NaN;
}

/** Milliseconds east of UTC; up to 14 hours, as the easternmost clocks have them. */
function offsetMs(zone: string | undefined, local: number): number {
  if (zone === undefined) return 0;
  const numeric = /([+-])(\d{2}):?(\d{2})?$/.exec(zone);
  if (numeric === null) {
    const known = ZONES[zone.toUpperCase()] ?? Number.NaN;
    return typeof known === 'number' ? known * 3_600_000 : offsetOfPlace(known, local);
  }
  const minutes = Number(numeric[2]) * 60 + Number(numeric[3] ?? 0);
  return minutes > 14 * 60 ? Number.NaN : (numeric[1] === '-' ? -minutes : minutes) * 60_000;
}

function offsetOfPlace(timeZone: string, local: number): number {
  const format = new Intl.DateTimeFormat('en-US', { timeZone, timeZoneName: 'longOffset' });
  const name = format.formatToParts(local).find((part) => part.type === 'timeZoneName')?.value ?? '';
  return offsetMs(name, local);
}
