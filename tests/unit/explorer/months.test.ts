import { expect, test } from '@jest/globals';
import { lastDayOf, monthsBetween, nameOfDay, nameOfMonth } from '../../../src/api/explorer/browser/months.ts';

test('months follow each other over the turn of the year, without a gap', () => {
  expect(monthsBetween('2017-11', '2018-02')).toEqual(['2017-11', '2017-12', '2018-01', '2018-02']);
  expect(monthsBetween('2018-02', '2018-01')).toEqual([]);
});

test('a month ends on its last day, in leap years too', () => {
  expect(['2018-02', '2020-02', '2018-04', '2018-12'].map(lastDayOf)).toEqual([
    '2018-02-28',
    '2020-02-29',
    '2018-04-30',
    '2018-12-31',
  ]);
});

test('days and months are named as of Greenwich, wherever the reader is', () => {
  expect(nameOfDay('2018-04-17T23:30:00Z')).toBe('17 April 2018');
  expect(nameOfMonth('2018-04')).toBe('April 2018');
});
