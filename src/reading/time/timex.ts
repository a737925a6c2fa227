import type { TimeReading } from '../../model/reading.ts';
import { tokenize } from '../tokens.ts';
import { isoWeek, monthOf, yearOf } from './calendar.ts';
import { matchAt } from './grammar.ts';
import type { Count, TimeExpression } from './time-expression.ts';
import { timePieces } from './time-tokens.ts';
import { UNIT_LETTERS, type Unit } from './time-words.ts';

/** A date in the terms of TIMEX3 (ISO-TimeML). */
export interface Timex {
  readonly type: 'DATE' | 'TIME' | 'DURATION' | 'SET';
  readonly value: string;
}

/** What TIMEX3 calls this date; the value is empty where nothing can be said. */
export function timexOf({ span }: TimeReading): Timex {
  const expression = expressionOf(span.text);
  switch (expression?.kind) {
    case 'duration':
      return { type: 'DURATION', value: durationValue(expression.count, expression.unit) };
    case 'stretch':
      return { type: 'DURATION', value: durationValue(expression.count, expression.unit) };
    case 'reference':
      return { type: 'DATE', value: expression.value };
    case 'periodic':
      return { type: 'SET', value: expression.value };
    case 'decade':
      return { type: 'DATE', value: `${Math.floor(expression.decade / 10)}X` };
    case 'year':
      return { type: 'DATE', value: String(expression.year) };
    default:
      return { type: 'DATE', value: dateValue(span, expression) };
  }
}

function expressionOf(text: string): TimeExpression | null {
  const pieces = timePieces(tokenize(text));
  for (let from = 0; from < pieces.length; from++) {
    const match = matchAt(pieces, from);
    if (match) return match.expression;
  }
  return null;
}

function durationValue(count: Count, unit: Unit): string {
  const letter = UNIT_LETTERS[unit];
  const amount = count === null ? 'X' : String(count);
  if (letter === 'DE' || letter === 'CE') return count === null ? 'PXY' : `P${count * (letter === 'DE' ? 10 : 100)}Y`;
  return letter.startsWith('T') ? `PT${amount}${letter.slice(1)}` : `P${amount}${letter}`;
}

function dateValue({ start, end, partial, precision }: TimeReading['span'], expression: TimeExpression | null): string {
  if (partial !== null) return partial.split('/')[0]!.replace(/^--/, 'XXXX-');
  const day = start ?? end;
  if (day === null) return expression?.kind === 'offset' ? (expression.direction < 0 ? 'PAST_REF' : 'FUTURE_REF') : '';
  if (expression?.kind === 'season') return `${yearOf(day)}-${expression.season}`;
  if (expression?.kind === 'month') return day.slice(0, 7);
  if (expression?.kind === 'unit' && expression.unit === 'weekend') return `${isoWeek(day)}-WE`;
  switch (precision) {
    case 'MONTH':
      return day.slice(0, 7);
    case 'YEAR':
      return day.slice(0, 4);
    case 'QUARTER':
      return `${day.slice(0, 4)}-Q${Math.ceil(monthOf(day) / 3)}`;
    case 'WEEK':
      return isoWeek(day);
    default:
      return day;
  }
}
