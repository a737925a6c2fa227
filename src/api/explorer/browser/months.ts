/** Months as `2018-04`: sorted as text they are sorted in time. */

/** Every month from the first to the last, both inclusive. */
export function monthsBetween(first: string, last: string): readonly string[] {
  const months: string[] = [];
  for (let month = first; month <= last; month = monthAfter(month)) months.push(month);
  return months;
}

function monthAfter(month: string): string {
  const [year, number] = parts(month);
  return number === 12 ? `${String(year + 1).padStart(4, '0')}-01` : `${month.slice(0, 5)}${pad(number + 1)}`;
}

/** `2018-04-01` */
export function firstDayOf(month: string): string {
  return `${month}-01`;
}

/** `2018-04-30` */
export function lastDayOf(month: string): string {
  const [year, number] = parts(month);
  return `${month}-${pad(new Date(Date.UTC(year, number, 0)).getUTCDate())}`;
}

/** `April 2018` */
export function nameOfMonth(month: string): string {
  const [year, number] = parts(month);
  return new Intl.DateTimeFormat('en', { month: 'long', year: 'numeric', timeZone: 'UTC' }).format(
    Date.UTC(year, number - 1, 1),
  );
}

/** `17 April 2018`, of an instant or a day. */
export function nameOfDay(instant: string): string {
  return new Intl.DateTimeFormat('en-GB', {
    day: 'numeric',
    month: 'long',
    year: 'numeric',
    timeZone: 'UTC',
  }).format(new Date(instant));
}

function parts(month: string): readonly [year: number, month: number] {
  return [Number(month.slice(0, 4)), Number(month.slice(5, 7))];
}

function pad(number: number): string {
  return String(number).padStart(2, '0');
}
