import { BackchannelError } from '../../model/errors.ts';

const MOST = 100;
const LONGEST_LIST = 100;
/** Of a list whose values all count, each is a test of its own for every row. */
const LONGEST_LIST_OF_ALL = 10;

/** @throws {BackchannelError} BAD_INPUT outside of 1 to 100, or to another most. */
export function pageSize(first: unknown, most: number = MOST): number {
  return checkWhole('first', first, most);
}

/** @throws {BackchannelError} BAD_INPUT for what is no whole number from 1 to `most`. */
export function checkWhole(argument: string, number: unknown, most: number): number {
  if (typeof number === 'number' && Number.isInteger(number) && number >= 1 && number <= most) return number;
  throw new BackchannelError('BAD_INPUT', `${argument}: expected 1 to ${most}, got ${String(number)}.`);
}

/** @throws {BackchannelError} BAD_INPUT for lists of more than 100 values. */
export function checkLength<T>(argument: string, values: readonly T[]): readonly T[] {
  return atMost(LONGEST_LIST, argument, values);
}

/** @throws {BackchannelError} BAD_INPUT for lists of more than 10 values, which all have to be met. */
export function checkFew<T>(argument: string, values: readonly T[]): readonly T[] {
  return atMost(LONGEST_LIST_OF_ALL, argument, values);
}

export interface DayRange {
  readonly from?: string | null;
  readonly to?: string | null;
}

/** @throws {BackchannelError} BAD_INPUT where the first day is later than the last. */
export function checkRange(argument: string, range: DayRange): DayRange {
  if (range.from && range.to && range.from > range.to) {
    throw new BackchannelError(
      'BAD_INPUT',
      `${argument}: expected "from" to be no later than "to", got ${range.from} and ${range.to}.`,
    );
  }
  return range;
}

function atMost<T>(most: number, argument: string, values: readonly T[]): readonly T[] {
  if (values.length <= most) return values;
  throw new BackchannelError('BAD_INPUT', `${argument}: expected at most ${most} values, got ${values.length}.`);
}
