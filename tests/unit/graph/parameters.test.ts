import { expect, test } from '@jest/globals';
import neo4j from 'neo4j-driver';
import { toDriverParameters } from '../../../src/graph/parameters.ts';

test('whole numbers become integers at any depth, other values stay', () => {
  const converted = toDriverParameters({
    count: 3,
    share: 0.5,
    rows: [{ start: 7, name: 'x', none: null }, 2],
    huge: 2 ** 60,
  });
  expect(converted).toEqual({
    count: neo4j.int(3),
    share: 0.5,
    rows: [{ start: neo4j.int(7), name: 'x', none: null }, neo4j.int(2)],
    huge: 2 ** 60,
  });
});

test('values of the driver’s own types are handed on as they are', () => {
  const point = new neo4j.types.Point(neo4j.int(4326), 1, 2);
  expect(toDriverParameters({ point }).point).toBe(point);
});
