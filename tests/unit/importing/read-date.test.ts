import { describe, expect, test } from '@jest/globals';
import { readDate } from '../../../src/importing/fields/read-date.ts';

const NOW = Date.UTC(2020, 0, 1);
const instant = (value: string | number) => readDate(value, NOW).instant;

describe('dates of publication', () => {
  test.each([
    ['2018-04-17T21:05:00Z', '2018-04-17T21:05:00Z'],
    ['2018-04-17T21:05:00.250Z', '2018-04-17T21:05:00.250Z'],
    ['2018-04-17T17:05:00-04:00', '2018-04-17T21:05:00Z'],
    ['2018-04-17 17:05 -0400', '2018-04-17T21:05:00Z'],
    ['Tue, 17 Apr 2018 17:05:00 -0400', '2018-04-17T21:05:00Z'],
    ['Tue, 17 Apr 2018 21:05:00 GMT', '2018-04-17T21:05:00Z'],
    ['April 17, 2018 at 5:05 p.m. EDT', '2018-04-17T21:05:00Z'],
    ['5:05 p.m. ET, Tuesday, April 17, 2018', '2018-04-17T21:05:00Z'],
    ['Jan. 17, 2018 5:05 PM ET', '2018-01-17T22:05:00Z'],
    ['20180417T210500Z', '2018-04-17T21:05:00Z'],
    ['20180417210500', '2018-04-17T21:05:00Z'],
    ['1523999100', '2018-04-17T21:05:00Z'],
    ['2018-04-17T21:05', '2018-04-17T21:05:00Z'],
    ['12:05 a.m. GMT April 17, 2018', '2018-04-17T00:05:00Z'],
  ])('%s is %s', (value, expected) => {
    expect(instant(value)).toBe(expected);
  });

  test('milliseconds and seconds since 1970 are told apart', () => {
    expect(instant(1523999100)).toBe('2018-04-17T21:05:00Z');
    expect(instant(1523999100000)).toBe('2018-04-17T21:05:00Z');
  });

  test.each(['2018-04-17', '17 April 2018', 'April 17th, 2018', '20180417', '2018/4/17', 'Tuesday, Apr. 17 2018'])(
    'a day without a time of day (%s) is its midnight in UTC',
    (value) => {
      expect(instant(value)).toBe('2018-04-17T00:00:00Z');
    },
  );

  test.each([
    ['2018', /expected a day/],
    ['April 2018', /expected a day/],
    ['04/05/2018', /expected a day/],
    ['yesterday', /expected a day/],
    ['', /expected a day/],
    ['2018-02-31', /no such day/],
    ['2018-04-17T25:00:00Z', /no such day, time/],
    ['2018-04-17T10:00 IST', /time zone/],
    ['1066-10-14', /before 1700/],
    ['2029-01-01', /future/],
  ])('“%s” is none, and the reason says so', (value, reason) => {
    const read = readDate(value, NOW);
    expect(read.instant).toBeNull();
    expect(read.problem).toMatch(reason);
  });
});
