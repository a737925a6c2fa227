import { setTimeout } from 'node:timers/promises';
import { expect, test } from '@jest/globals';
import { inOrder } from '../../src/bin/shared/in-order.ts';

async function* numbers(count: number): AsyncGenerator<number> {
  for (let at = 0; at < count; at += 1) yield at;
}

test('outcomes come in the order of the items, whichever is done first', async () => {
  const outcomes: unknown[] = [];
  const work = async (item: number) => {
    await setTimeout(5 * (3 - (item % 3)));
    if (item === 4) throw new Error('four');
    return item;
  };
  for await (const [item, { result, error }] of inOrder(numbers(7), 3, work)) {
    outcomes.push([item, result, error?.message ?? null]);
  }
  const fine = (item: number) => [item, item, null];
  expect(outcomes).toEqual([fine(0), fine(1), fine(2), fine(3), [4, null, 'four'], fine(5), fine(6)]);
});

test('no more is begun ahead than was asked for', async () => {
  let begun = 0;
  let most = 0;
  for await (const [item] of inOrder(numbers(20), 4, async () => (begun += 1))) most = Math.max(most, begun - item);
  expect(begun).toBe(20);
  expect(most).toBeLessThanOrEqual(4);
});
