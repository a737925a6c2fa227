import { expect, test } from '@jest/globals';
import { DateScalar, DateTimeScalar } from '../../../src/api/scalars.ts';

test.each(['2018-04-17', '2020-02-29'])('%s is a day', (text) => {
  expect(DateScalar.parseValue(text)).toBe(text);
});

test.each(['2018-02-30', '2018-4-17', '17.04.2018', '2018-04-17T00:00:00Z', '', 20180417, null])(
  '%s is no day',
  (value) => {
    expect(() => DateScalar.parseValue(value)).toThrow('Expected a day like 2018-04-17');
  },
);

test.each(['2018-04-17T21:05:00Z', '2018-04-17T21:05+02:00', '2018-04-17T21:05:00.123Z'])(
  '%s is an instant',
  (text) => {
    expect(DateTimeScalar.parseValue(text)).toBe(text);
  },
);

test.each(['2018-04-17', '2018-04-17T21:05:00', '2018-04-31T00:00:00Z', '2018-04-17T25:00:00Z'])(
  '%s is no instant',
  (text) => {
    expect(() => DateTimeScalar.parseValue(text)).toThrow('Expected an instant');
  },
);
