import { describe, expect, test } from '@jest/globals';
import { wantedFrom } from '../../../bench/comparison/arguments.ts';
import { figuresOf } from '../../../bench/comparison/figures.ts';
import { tableOf, targetLines } from '../../../bench/comparison/print-table.ts';
import { quantile } from '../../../bench/comparison/statistics.ts';
import { targetsOf } from '../../../bench/comparison/targets.ts';

const about = {
  question: 'newest claims',
  heat: 'cold',
  growing: true,
  none: null,
  ours: { hits: 100, trips: 1 },
  rival: { hits: 2000, trips: 3 },
} as const;
/** The second round ran on a busier machine: everybody took three times as long. */
const rounds = [
  {
    ours: { times: [2, 2, 4], processorMs: 1 },
    rival: { times: [4, 4, 9], processorMs: 3 },
    floor: { times: [2, 2, 2], processorMs: 0.5 },
  },
  {
    ours: { times: [6, 6, 6], processorMs: 3 },
    rival: { times: [12, 12, 12], processorMs: 9 },
    floor: { times: [6, 6, 6], processorMs: 1.5 },
  },
];
const figures = figuresOf(about, rounds);

test('a quantile is the nearest rank', () => {
  const hundred = Array.from({ length: 100 }, (_, at) => at + 1);
  expect([quantile(hundred, 0.5), quantile(hundred, 0.99), quantile([7], 0.99)]).toEqual([50, 99, 7]);
});

test('ratios are taken within each round, so that a busier one does not count against anybody', () => {
  expect(figures.toRival).toEqual({
    p50: { median: 0.5, least: 0.5, most: 0.5 },
    processor: { median: 1 / 3, least: 1 / 3, most: 1 / 3 },
  });
  expect(figures.toFloor?.p50.median).toBe(1);
});

test('a target is missed by the rows that miss it, and named with what was measured', () => {
  const lines = targetLines(targetsOf([figures]));
  expect(lines).toContain('met    p50 at most 0.6 of @neo4j/graphql, cold: 1 of 1, median 0.5');
  expect(lines).toContain('missed processor at most 1.8 times the plain driver: 0 of 1, median 2');
  expect(lines).toContain('newest claims, cold: 2');
  expect(lines).toContain('?  paths between hot entities under 25 ms at p99: not measured');
});

test('the table says no where the other has no answer', () => {
  const { rival: _, ...ours } = rounds[0]!;
  const none = figuresOf({ ...about, none: 'no: it has no paths', rival: null }, [ours]);
  expect(tableOf([none]).split('\n')[2]).toMatch(/^\| newest claims \| cold \| 2 \/ 4 \| 1 \| 100, 1 \| no \|/u);
});

describe('the command line', () => {
  test('has defaults for everything', () => {
    expect(wantedFrom([])).toMatchObject({ articles: 10_000, seed: 1, keep: null });
    expect(wantedFrom(['--articles', '100000', '--keep'])).toMatchObject({ articles: 100_000 });
  });

  test.each([[['--articles', 'many']], [['--rounds', '0']], [['--colour']], [['stray']]])('refuses %j', (given) => {
    expect(() => wantedFrom(given)).toThrow(/Usage: npm run bench/u);
  });
});
