import { wordTable } from '../data/word-table.ts';
import type { Shift, TimeExpression } from './time-expression.ts';
import { type Meanings, NO_MEANING, type TimeClass, type TimePiece } from './time-tokens.ts';
import { FLOATING_HOLIDAYS, HOLIDAYS, NARRATIVE_SHIFTS, SHIFTS } from './time-words.ts';

/** Pieces `from` to `to` (half open) are a date expression. */
export interface TimeMatch {
  readonly from: number;
  readonly to: number;
  readonly expression: TimeExpression;
}

/** What the pieces of a match mean, the first of each class; `word` is the joined words. */
interface Captured extends Readonly<Meanings> {
  /** The second of a class: the last day of "June 10 to 12". */
  readonly second: Readonly<Meanings>;
  readonly words: readonly string[];
}
type Build = (captured: Captured) => TimeExpression | null;

interface Rule {
  readonly elements: readonly Element[];
  readonly build: Build;
}
interface Element {
  readonly classes: readonly TimeClass[];
  readonly words: readonly string[];
  readonly optional: boolean;
}

const QUARTERS_A_YEAR = 4;
const LINKS: ReadonlySet<string> = new Set([',', 'of', 'in', 'on', 'the', '-']);
const PERIODS = wordTable<'PAST_REF' | 'PRESENT_REF' | 'FUTURE_REF'>({
  past: 'PAST_REF',
  present: 'PRESENT_REF',
  future: 'FUTURE_REF',
});
const shiftOf = (word: string | undefined): Shift => (word === undefined ? 0 : (SHIFTS[word] ?? 0));
const optionalShift = (word: string | undefined): Shift | null => (word === undefined ? null : shiftOf(word));

const day: Build = ({ MONTH, DAY, YEAR, WEEKDAY, second }) =>
  MONTH === undefined || DAY === undefined
    ? null
    : {
        kind: 'day',
        month: MONTH,
        day: DAY,
        year: YEAR ?? null,
        weekday: WEEKDAY ?? null,
        lastDay: second.DAY ?? null,
      };
const month: Build = ({ MONTH, YEAR, EDGE, SHIFT }) =>
  MONTH === undefined
    ? null
    : {
        kind: 'month',
        month: MONTH,
        year: YEAR ?? null,
        edge: EDGE ?? null,
        shift: optionalShift(SHIFT),
        yearShift: null,
      };
const weekday: Build = ({ WEEKDAY, SHIFT, PART }) =>
  WEEKDAY === undefined ? null : { kind: 'weekday', weekday: WEEKDAY, shift: optionalShift(SHIFT), part: PART ?? null };
const year: Build = ({ YEAR, EDGE, second }) =>
  YEAR === undefined ? null : { kind: 'year', year: YEAR, edge: EDGE ?? null, lastYear: second.YEAR ?? null };
const unit: Build = ({ UNIT, SHIFT, EDGE }) =>
  UNIT === undefined || SHIFT === undefined
    ? null
    : {
        kind: 'unit',
        unit: UNIT,
        shift: shiftOf(SHIFT),
        edge: EDGE ?? null,
        narrative: NARRATIVE_SHIFTS.has(SHIFT) || (UNIT === 'day' && SHIFT === 'next'),
      };
const neighbour: Build = ({ UNIT, words }) =>
  UNIT === undefined
    ? null
    : { kind: 'unit', unit: UNIT, shift: words.includes('after') ? 1 : -1, edge: null, narrative: true };
const season: Build = ({ SEASON, YEAR, SHIFT }) =>
  SEASON === undefined ? null : { kind: 'season', season: SEASON, year: YEAR ?? null, shift: optionalShift(SHIFT) };
const quarter: Build = ({ ORD, YEAR, SHIFT, words }) => ({
  kind: 'quarter',
  quarter: ORD ?? QUARTERS_A_YEAR,
  year: YEAR ?? null,
  shift: words.at(-1) === 'year' ? optionalShift(SHIFT) : null,
});
const stretch: Build = ({ NUM, UNITS, UNIT, SHIFT, words }) => {
  const measure = UNITS ?? UNIT;
  if (measure === undefined) return null;
  const back = words[0] === 'recent' || shiftOf(SHIFT) < 0;
  return { kind: 'stretch', unit: measure, count: NUM ?? null, shift: back ? -1 : 1 };
};
const ahead: Build = ({ NUM, UNITS, UNIT }) => {
  const measure = UNITS ?? UNIT;
  return measure === undefined ? null : { kind: 'stretch', unit: measure, count: NUM ?? null, shift: 1 };
};
const offset =
  (direction: -1 | 1, narrative: boolean): Build =>
  ({ NUM, UNITS, UNIT }) => {
    const measure = UNITS ?? UNIT;
    return measure === undefined ? null : { kind: 'offset', unit: measure, count: NUM ?? null, direction, narrative };
  };
const duration: Build = ({ NUM, UNITS, UNIT, second }) => {
  const measure = UNITS ?? UNIT;
  if (measure === undefined) return null;
  const count = NUM === undefined || NUM === null ? null : NUM * (second.NUM ?? 1);
  return { kind: 'duration', unit: measure, count };
};
const decade: Build = ({ DECADE, YEAR, NUM, EDGE }) => {
  const first = DECADE ?? YEAR ?? (typeof NUM === 'number' && NUM < 100 ? 1900 + NUM : undefined);
  return first === undefined || first % 10 !== 0 ? null : { kind: 'decade', decade: first, edge: EDGE ?? null };
};
/** How old somebody is dates nothing. */
const age: Build = () => ({ kind: 'age' });
const oneLong: Build = ({ UNIT }) => (UNIT === undefined ? null : { kind: 'duration', unit: UNIT, count: 1 });
const weekend: Build = () => ({ kind: 'unit', unit: 'weekend', shift: 0, edge: null, narrative: false });
const pastStretch: Build = ({ UNIT }) =>
  UNIT === undefined ? null : { kind: 'stretch', unit: UNIT, count: 1, shift: -1 };
const monthOfYear: Build = ({ MONTH, EDGE, SHIFT }) =>
  MONTH === undefined
    ? null
    : { kind: 'month', month: MONTH, year: null, edge: EDGE ?? null, shift: null, yearShift: shiftOf(SHIFT) };
const floating: Build = ({ words }) => {
  const rule = words.flatMap((word) => FLOATING_HOLIDAYS[word] ?? [])[0];
  return rule === undefined ? null : { kind: 'floating', ...rule };
};
const holiday: Build = ({ words, YEAR }) => {
  const said = words.join(' ').replace(" 's", "'s");
  const name = Object.keys(HOLIDAYS).findLast((each) => said.includes(each));
  const date = name === undefined ? undefined : HOLIDAYS[name];
  return date ? { kind: 'day', month: date[0], day: date[1], year: YEAR ?? null, weekday: null, lastDay: null } : null;
};
const today: Build = ({ DAYWORD }) => (DAYWORD === undefined ? null : { kind: 'today', offset: DAYWORD });
const partOfDay: Build = ({ SHIFT }) => ({ kind: 'today', offset: shiftOf(SHIFT) });
const reference: Build = ({ REF, words }) => {
  const value = REF ?? PERIODS[words.at(-1) ?? ''];
  return value === undefined ? null : { kind: 'reference', value };
};
const periodic: Build = ({ PERIODIC, UNIT }) => {
  const letter = UNIT === undefined ? 'W' : UNIT[0]!.toUpperCase();
  return { kind: 'periodic', value: PERIODIC ?? `P1${letter}` };
};
const isoDay: Build = ({ YEAR, words }) =>
  YEAR === undefined ? null : numericDay(YEAR, Number(words[2]), Number(words[4]));
const slashedDay: Build = ({ words }) => numericDay(fullYear(Number(words[4])), Number(words[0]), Number(words[2]));

/**
 * The grammar: a pattern and what it means. Capitals are classes of time-tokens.ts, small letters are words, `|` divides
 * alternatives, `?` marks what may be missing. Of the rules that match at a place the longest wins, then the first.
 */
const RULES: readonly Rule[] = (
  [
    ['SHIFT? MONTH DAY ,? YEAR?', day],
    ['WEEKDAY ,? MONTH DAY ,? YEAR?', day],
    ['MONTH DAY -|–|to|and|or DAY ,? YEAR?', day],
    ['DAY of? MONTH ,? YEAR?', day],
    ['WEEKDAY ,? the? DAY of? MONTH ,? YEAR?', day],
    ['EDGE? -? MONTH ,? of? YEAR?', month],
    ['EDGE in? SHIFT MONTH', month],
    ['SHIFT MONTH', month],
    ['EDGE? -? MONTH of? SHIFT year', monthOfYear],
    ['the? EDGE of MONTH ,? YEAR?', month],
    ['YEAR', year],
    ['EDGE -? in? YEAR', year],
    ['the? EDGE of the? YEAR', year],
    ['YEAR -|–|to YEAR', year],
    ['the? EDGE? -? DECADE', decade],
    ['the? EDGE? -? YEAR|NUM s', decade],
    ['SHIFT? WEEKDAY PART?', weekday],
    ['EDGE on? WEEKDAY PART?', weekday],
    ['DAYWORD PART?', today],
    ['EDGE|earlier? DAYWORD PART?', today],
    ['SHIFT night|evening|morning|afternoon', partOfDay],
    ['the? past UNIT', pastStretch],
    ['the? EDGE? SHIFT UNIT', unit],
    ['the weekend', weekend],
    ['earlier SHIFT UNIT', unit],
    ['the? EDGE of SHIFT UNIT', unit],
    ['the UNIT before|after', neighbour],
    ['the? SHIFT few|several|couple? of? NUM? UNITS', stretch],
    ['recent UNITS', stretch],
    ['NUM NUM? of? UNITS|UNIT ago', offset(-1, false)],
    ['UNITS ago', offset(-1, false)],
    ['NUM of? UNITS|UNIT earlier', offset(-1, true)],
    ['NUM of? UNITS|UNIT later', offset(1, true)],
    ['NUM of? UNITS|UNIT from now', offset(1, false)],
    ['within|in NUM UNITS|UNIT', ahead],
    ['NUM - UNIT', duration],
    ['NUM - UNIT|UNITS - old', age],
    ['NUM UNITS|UNIT old', age],
    ['NUM more UNITS|UNIT', duration],
    ['NUM NUM? of? UNITS|UNIT', duration],
    ['UNITS - long', duration],
    ['UNIT - long', oneLong],
    ['the? ORD|final|last quarter of? YEAR?', quarter],
    ['the? ORD|final|last quarter of SHIFT year', quarter],
    ['ORD - quarter', quarter],
    ['SHIFT? SEASON of YEAR', season],
    ['SHIFT SEASON', season],
    ['SEASON YEAR', season],
    ['christmas|halloween day|eve? ,? YEAR?', holiday],
    ["new year 's day|eve ,? YEAR?", holiday],
    ['independence day ,? YEAR?', holiday],
    ['SHIFT? thanksgiving day?', floating],
    ['election day', floating],
    ['SHIFT? labor|memorial day', floating],
    ['REF', reference],
    ['the past|future|present', reference],
    ['PERIODIC', periodic],
    ['every|each UNIT|WEEKDAY', periodic],
    ['YEAR - NUM - NUM', isoDay],
    ['NUM / NUM / NUM', slashedDay],
  ] as const
).map(([pattern, build]) => ({ elements: pattern.split(' ').map(elementOf), build }));

/** Words that may begin an expression beside those with a meaning of their own. */
const FIRST_WORDS: ReadonlySet<string> = new Set(
  RULES.flatMap(({ elements }) => startersOf(elements).flatMap(({ words }) => words)),
);

/** The date expressions that begin at each piece, longest rule first; overlapping ones are not told apart here. */
export function matchAt(pieces: readonly TimePiece[], from: number): TimeMatch | null {
  const first = pieces[from]!;
  if (first.meanings === NO_MEANING && !FIRST_WORDS.has(first.word)) return null;
  let best: TimeMatch | null = null;
  for (const { elements, build } of RULES) {
    const taken = follow(pieces, from, elements, 0);
    if (taken === null || taken.length === 0) continue;
    const to = trimmedEnd(pieces, from, from + taken.length);
    if (best && to <= best.to) continue;
    const expression = build(captured(pieces, from, taken));
    if (expression) best = { from, to, expression };
  }
  return best;
}

type Taken = readonly (TimeClass | 'word')[];

/** The longest way to spell the elements from here; patterns have at most nine, so that this is bounded. */
function follow(pieces: readonly TimePiece[], at: number, elements: readonly Element[], next: number): Taken | null {
  const element = elements[next];
  if (!element) return [];
  const role = at < pieces.length ? roleOf(pieces[at]!, element) : null;
  const rest = role === null ? null : follow(pieces, at + 1, elements, next + 1);
  if (role !== null && rest !== null) return [role, ...rest];
  return element.optional ? follow(pieces, at, elements, next + 1) : null;
}

function roleOf({ word, meanings }: TimePiece, { classes, words }: Element): TimeClass | 'word' | null {
  return classes.find((each) => meanings[each] !== undefined) ?? (words.includes(word) ? 'word' : null);
}

/** A comma or a linking word at the end belongs to the sentence, not to the date. */
function trimmedEnd(pieces: readonly TimePiece[], from: number, end: number): number {
  let to = end;
  while (to > from + 1 && LINKS.has(pieces[to - 1]!.word)) to--;
  return to;
}

function captured(pieces: readonly TimePiece[], from: number, taken: Taken): Captured {
  const first: Record<string, unknown> = {};
  const second: Record<string, unknown> = {};
  const words: string[] = [];
  taken.forEach((role, i) => {
    const { word, meanings } = pieces[from + i]!;
    words.push(word);
    if (role === 'word') return;
    (role in first ? second : first)[role] = meanings[role];
  });
  return { ...(first as Meanings), second: second as Meanings, words };
}

/** Elements that may be the first. */
function startersOf(elements: readonly Element[]): readonly Element[] {
  const needed = elements.findIndex(({ optional }) => !optional);
  return elements.slice(0, needed + 1);
}

function numericDay(yearNumber: number, monthNumber: number, dayNumber: number): TimeExpression | null {
  if (!(monthNumber >= 1 && monthNumber <= 12 && dayNumber >= 1 && dayNumber <= 31)) return null;
  return { kind: 'day', year: yearNumber, month: monthNumber, day: dayNumber, weekday: null, lastDay: null };
}

/** Two-digit years: 00 to 49 are of this century. */
function fullYear(number: number): number {
  return number >= 100 ? number : number < 50 ? 2000 + number : 1900 + number;
}

function elementOf(text: string): Element {
  const optional = text.length > 1 && text.endsWith('?');
  const alternatives = (optional ? text.slice(0, -1) : text).split('|');
  const isClass = (each: string): each is TimeClass => /^[A-Z]+$/.test(each);
  return { classes: alternatives.filter(isClass), words: alternatives.filter((each) => !isClass(each)), optional };
}
