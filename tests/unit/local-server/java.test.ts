import { expect, test } from '@jest/globals';
import { chooseJava } from '../../../src/graph/local-server/java.ts';

test('the first Java that Neo4j 5.26 runs on is taken, whatever stands before it', () => {
  const javas = [11, 25, 17, 21].map((release) => ({ home: `/jvm/${release}`, release }));
  expect(chooseJava(javas)).toEqual({ home: '/jvm/17', release: 17 });
  expect(chooseJava(javas.slice(0, 2))).toBeNull();
});
