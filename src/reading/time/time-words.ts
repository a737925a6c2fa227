/** Tables of the words that dates are made of. Lower case. */

import { wordTable } from '../data/word-table.ts';

const numbered = (text: string, first = 1): Readonly<Record<string, number>> =>
  wordTable(
    Object.fromEntries(text.split(' ').flatMap((group, i) => group.split('|').map((word) => [word, i + first]))),
  );

/** Every spelling of a month; `may` and `mar` count as months only in capitals. */
export const MONTHS = numbered(
  'january|jan|jan. february|feb|feb. march|mar|mar. april|apr|apr. may june|jun|jun. july|jul|jul. august|aug|aug. september|sept|sept.|sep|sep. october|oct|oct. november|nov|nov. december|dec|dec.',
);
export const WEEKDAYS = numbered(
  'sunday|sun monday|mon tuesday|tues|tue wednesday|wed thursday|thurs|thur|thu friday|fri saturday|sat',
  0,
);

export const NUMBERS = wordTable<number>({
  ...numbered(
    'one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty',
  ),
  a: 1,
  an: 1,
  thirty: 30,
  forty: 40,
  fifty: 50,
  sixty: 60,
  seventy: 70,
  eighty: 80,
  ninety: 90,
  hundred: 100,
  dozen: 12,
});
/** Counts that nobody knows: PXD. */
export const VAGUE_NUMBERS: ReadonlySet<string> = new Set([
  'several',
  'few',
  'many',
  'some',
  'couple',
  'dozens',
  'numerous',
  'recent',
]);
export const ORDINALS = numbered('first|1st second|2nd third|3rd fourth|4th');

export type Unit =
  | 'minute'
  | 'hour'
  | 'day'
  | 'week'
  | 'weekend'
  | 'month'
  | 'quarter'
  | 'year'
  | 'decade'
  | 'century'
  | 'second';
export const UNITS = wordTable<Unit>(
  Object.fromEntries(
    (['second', 'minute', 'hour', 'day', 'week', 'weekend', 'month', 'quarter', 'year', 'decade'] as const)
      .flatMap((unit) => [
        [unit, unit],
        [`${unit}s`, unit],
      ])
      .concat([
        ['century', 'century'],
        ['centuries', 'century'],
        ['fortnight', 'week'],
      ]),
  ),
);
/** Letter of a unit in an ISO duration; hours and less stand after T. */
export const UNIT_LETTERS: Readonly<Record<Unit, string>> = {
  second: 'TS',
  minute: 'TM',
  hour: 'TH',
  day: 'D',
  week: 'W',
  weekend: 'WE',
  month: 'M',
  quarter: 'Q',
  year: 'Y',
  decade: 'DE',
  century: 'CE',
};

export const SEASONS = wordTable<'SP' | 'SU' | 'FA' | 'WI'>({
  spring: 'SP',
  summer: 'SU',
  fall: 'FA',
  autumn: 'FA',
  winter: 'WI',
});
/** First month of a season; winter begins in the year it is named by. */
export const SEASON_STARTS: Readonly<Record<string, number>> = { SP: 3, SU: 6, FA: 9, WI: 12 };

export const DAY_PARTS = wordTable<string>({
  morning: 'MO',
  afternoon: 'AF',
  evening: 'EV',
  night: 'NI',
  noon: 'MI',
  midnight: 'NI',
  midday: 'MI',
});

export type Edge = 'early' | 'mid' | 'late';
export const EDGES = wordTable<Edge>({
  early: 'early',
  beginning: 'early',
  start: 'early',
  mid: 'mid',
  middle: 'mid',
  late: 'late',
  end: 'late',
  later: 'late',
});

/** Where a unit lies beside the present one. */
export const SHIFTS = wordTable<-1 | 0 | 1>({
  last: -1,
  past: -1,
  previous: -1,
  this: 0,
  current: 0,
  same: 0,
  that: 0,
  next: 1,
  coming: 1,
  following: 1,
});
/** Shifts counted from the day the story is at, not from the day of publication. */
export const NARRATIVE_SHIFTS: ReadonlySet<string> = new Set(['previous', 'following', 'same', 'that']);

export const DAY_WORDS = wordTable<number>({ yesterday: -1, today: 0, tonight: 0, tomorrow: 1 });

/** Days that are the same every year (month, day). */
export const HOLIDAYS = wordTable<readonly [number, number]>({
  christmas: [12, 25],
  'christmas day': [12, 25],
  'christmas eve': [12, 24],
  "new year's day": [1, 1],
  "new year's eve": [12, 31],
  'independence day': [7, 4],
  "valentine's day": [2, 14],
  halloween: [10, 31],
  'may day': [5, 1],
});

/** Days that fall on a weekday (0 = Sunday) of a month: the first on or after a day of it. */
export const FLOATING_HOLIDAYS = wordTable<{ readonly month: number; readonly weekday: number; readonly from: number }>(
  {
    thanksgiving: { month: 11, weekday: 4, from: 22 },
    election: { month: 11, weekday: 2, from: 2 },
    labor: { month: 9, weekday: 1, from: 1 },
    memorial: { month: 5, weekday: 1, from: 25 },
  },
);

/** Words for the present, past and future as a whole. */
export const REFERENCES = wordTable<'PRESENT_REF' | 'PAST_REF' | 'FUTURE_REF'>({
  now: 'PRESENT_REF',
  nowadays: 'PRESENT_REF',
  current: 'PRESENT_REF',
});

export const PERIODICS = wordTable<string>({
  daily: 'P1D',
  weekly: 'P1W',
  monthly: 'P1M',
  quarterly: 'P1Q',
  yearly: 'P1Y',
  annual: 'P1Y',
  annually: 'P1Y',
});
