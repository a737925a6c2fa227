import { expect, test } from '@jest/globals';
import { identify, isRunning } from '../../../src/graph/local-server/process-identity.ts';

test('a process is known by number and start, so a later one of the same number is another', () => {
  const self = identify(process.pid);
  expect(self).toEqual({ pid: process.pid, startedAt: expect.stringMatching(/\S/u) });
  expect(self && isRunning(self)).toBe(true);
  expect(isRunning({ pid: process.pid, startedAt: 'yesterday' })).toBe(false);
  expect(identify(2 ** 30)).toBeNull();
});
