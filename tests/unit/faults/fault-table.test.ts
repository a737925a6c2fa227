import { describe, expect, test } from '@jest/globals';
import type { Fault } from '../../faults/fault.ts';
import { type FaultRow, faultLines, isGood, withRows } from '../../faults/fault-table.ts';
import { graphDifference } from '../../faults/graph-difference.ts';

const EMPTY_PAGE = 'Before.\n<!-- faults: begin -->\n<!-- faults: end -->\nAfter.\n';

function row(key: string, tried: number, lost = 0): FaultRow {
  const run = () => Promise.reject(new Error('Expected a table, not a run.'));
  const fault: Fault = { name: `What is called ${key}`, tried, shortForm: `${key}.test.ts`, run };
  return { key, fault, result: { tried, lost, doubled: 0, problems: [] }, seconds: 12.4 };
}

describe('the table of faults', () => {
  test('names how often each was tried, what it cost and what repeats it', () => {
    expect(withRows(EMPTY_PAGE, [row('one', 3)])).toContain(
      '| What is called one | 3 | 0 | 0 | 12 | `npm run test:faults -- one` | one.test.ts |\n<!-- faults: end -->\nAfter.',
    );
  });

  test('keeps the rows of faults that were not run', () => {
    const page = withRows(EMPTY_PAGE, [row('one', 3), row('two', 5)]);
    const again = withRows(page, [row('one', 7)]);
    expect(again.split('\n').filter((line) => line.startsWith('| What'))).toEqual([
      expect.stringContaining('one | 7 |'),
      expect.stringContaining('two | 5 |'),
    ]);
    expect(withRows(again, [row('one', 7)])).toBe(again);
  });

  test('a page without a place for it is told', () => {
    expect(() => withRows('Nothing here.', [])).toThrow(/Expected <!-- faults: begin -->/);
  });

  test('one thing lost, or a problem in words, is not good', () => {
    const bad = { ...row('one', 3), result: { tried: 3, lost: 0, doubled: 0, problems: ['exit code 0'] } };
    expect([row('one', 3), row('one', 3, 1), bad].map(isGood)).toEqual([true, false, false]);
    expect(faultLines(bad)).toMatch(/^one +tried 3, lost 0, doubled 0, 12 s\n {2}exit code 0$/);
  });
});

test('of two graphs what is missing is lost, and what is there once too often is doubled', () => {
  expect(graphDifference(['a', 'b', 'b'], ['b', 'c', 'a', 'a'])).toEqual({ lost: 1, doubled: 2 });
  expect(graphDifference(['a', 'b'], ['b', 'a'])).toEqual({ lost: 0, doubled: 0 });
});
