import { setTimeout as delay } from 'node:timers/promises';
import { expect, test } from '@jest/globals';
import { type BatchLimits, openBatches } from '../../../src/graph/bulk/batches.ts';

const LIMITS: BatchLimits = { items: 3, weight: 100, milliseconds: 10_000, atOnce: 2 };

/** Batches of numbers, which weigh what they are, doubled when `release` is called. */
function doubling(limits: Partial<BatchLimits> = {}) {
  const sent: (readonly number[])[] = [];
  const gates: (() => void)[] = [];
  const batches = openBatches<number, number>(
    { ...LIMITS, ...limits },
    (number) => number,
    async (numbers) => {
      sent.push(numbers);
      await new Promise<void>((resolve) => gates.push(resolve));
      if (numbers.includes(13)) throw new Error('thirteen');
      return numbers.map((number) => 2 * number);
    },
  );
  const release = () => {
    for (const gate of gates.splice(0)) gate();
  };
  return { ...batches, sent, release };
}

test('a batch is sent when it is full, and each gets its own result', async () => {
  const { add, sent, release } = doubling();
  const results = [1, 2, 3, 4].map(add);
  expect(sent).toEqual([[1, 2, 3]]);
  release();
  expect(await Promise.all(results.slice(0, 3))).toEqual([2, 4, 6]);
});

test('a heavy item sends what waits', () => {
  const { add, sent } = doubling();
  void [1, 99].map(add);
  expect(sent).toEqual([[1, 99]]);
});

test('nothing waits for ever for others to come', async () => {
  const { add, sent } = doubling({ milliseconds: 5 });
  void add(1);
  expect(sent).toEqual([]);
  await delay(50);
  expect(sent).toEqual([[1]]);
});

test('no more batches are under way than allowed, the next follows the first that ends', async () => {
  const { add, sent, release } = doubling({ items: 1 });
  const results = [1, 2, 3].map(add);
  expect(sent).toEqual([[1], [2]]);
  release();
  await Promise.all(results.slice(0, 2));
  expect(sent).toEqual([[1], [2], [3]]);
});

test('what fails fails for its batch alone', async () => {
  const { add, release } = doubling({ items: 1 });
  const results = [13, 4].map(add);
  release();
  await expect(results[0]).rejects.toThrow('thirteen');
  expect(await results[1]).toBe(8);
});

test('settling sends what waits and ends when all is done', async () => {
  const { add, sent, release, settled } = doubling();
  const results = [1, 2, 3, 4].map(add);
  const end = settled();
  expect(sent).toEqual([[1, 2, 3], [4]]);
  release();
  await end;
  expect(await Promise.all(results)).toEqual([2, 4, 6, 8]);
});
