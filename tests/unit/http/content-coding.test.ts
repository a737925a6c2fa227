import { expect, test } from '@jest/globals';
import { acceptedCoding, isKnown } from '../../../src/api/content-coding.ts';

test.each([
  ['br, gzip', 'br'],
  ['gzip, deflate, br, zstd', 'br'],
  ['gzip', 'gzip'],
  ['GZIP', 'gzip'],
  ['gzip;q=1, br;q=0.5', 'gzip'],
  ['br;q=0, gzip', 'gzip'],
  ['br;q=0', null],
  ['*', 'br'],
  ['*;q=0.1, br;q=0', 'gzip'],
  ['identity', null],
  ['deflate', null],
  ['xbr', null],
  ['br;q=a lot', null],
  [undefined, null],
])('of “%s” we send %s', (header, coding) => {
  expect(acceptedCoding(header)).toBe(coding);
});

test.each([
  ['"a"', true],
  ['W/"a"', true],
  ['"b", W/"a"', true],
  ['*', true],
  ['"b"', false],
  ['a', false],
  [undefined, false],
])('a client that has %s has the answer: %s', (header, expected) => {
  expect(isKnown(header, 'W/"a"')).toBe(expected);
});
