import type { LexiconEntry, Office } from '../lexicon/lexicon.ts';
import type { Reason } from './candidates.ts';
import { LEADER_ROLES } from './words.ts';

/** Nobody is known by a lone surname so many years before the first office the lexicon has. */
const YEARS_BEFORE = 15;
const YEAR_DIGITS = 4;

/** Whether a person holds an office on this day, one of this role where a role is given; with no day, ever. */
export function inOffice({ offices }: LexiconEntry, day: string | null, role?: string): boolean {
  return offices.some((office) => (role === undefined ? day !== null : office.role === role) && covers(office, day));
}

/** Whether a person is the first of a state on this day. */
export function leads({ offices }: LexiconEntry, day: string | null): boolean {
  return day !== null && offices.some((office) => office.leads && covers(office, day));
}

/** Whether an office is held on this day; with no day, ever. */
export function covers({ from, to }: Pick<Office, 'from' | 'to'>, day: string | null): boolean {
  return day === null || ((from === null || from <= day) && (to === null || day <= to));
}

/** What title and day say for one of several persons of a name. */
export function officeReasons(
  entry: LexiconEntry,
  title: string | null,
  day: string | null,
  all: readonly LexiconEntry[],
): readonly Reason[] {
  const role = LEADER_ROLES[title ?? ''];
  const reasons: Reason[] = [];
  if (role !== undefined && entry.offices.some((office) => office.role === role))
    reasons.push('holds the office of the title');
  if (day === null) return reasons;
  if (inOffice(entry, day)) reasons.push('in office that day');
  else {
    const end = lastEnd(entry, day);
    if (end !== '' && all.every((other) => !inOffice(other, day) && lastEnd(other, day) <= end))
      reasons.push('last in office before that day');
  }
  return reasons;
}

/** The last day in office before this day; '' where there is none. */
function lastEnd({ offices }: LexiconEntry, day: string): string {
  return offices.reduce((last, { to }) => (to !== null && to < day && to > last ? to : last), '');
}

/** Without those whose first office lies too far in the future of that day. */
export function withinReach(entries: readonly LexiconEntry[], day: string | null): readonly LexiconEntry[] {
  if (day === null) return entries;
  const latest = String(Number(day.slice(0, YEAR_DIGITS)) + YEARS_BEFORE).padStart(YEAR_DIGITS, '0');
  return entries.filter(
    ({ offices }) =>
      offices.length === 0 || offices.some(({ from }) => from === null || from.slice(0, YEAR_DIGITS) <= latest),
  );
}
