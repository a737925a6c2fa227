import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { Database } from '../../src/graph/database.ts';
import { type FuzzReport, runFuzz } from '../attack/fuzz/run-fuzz.ts';
import { beyondBars, runSuite, type SuiteReport } from '../attack/suite.ts';
import { emptyGraph, openTestDatabase, testTarget } from '../setup/test-database.ts';

/** `npm run attack` sends each question in every spelling, many at a time, and 100,000 fuzzed ones where it is asked to. */
const FUZZED = 2_000;

let database: Database;
let report: SuiteReport;
let fuzzed: FuzzReport;
beforeAll(async () => {
  database = await openTestDatabase();
  await emptyGraph(database);
  report = await runSuite(testTarget(), {
    articles: 60,
    warmUp: 20,
    tries: 1,
    isShort: true,
    further: async (port, target) => {
      fuzzed = await runFuzz(port, target, { count: FUZZED, seed: 20_180_612 });
      return fuzzed.problems;
    },
  });
}, 900_000);
afterAll(async () => {
  await emptyGraph(database);
  await database.close();
});

test('hostile requests and articles get nothing but answers and refusals, and change nothing', () => {
  expect(report.problems).toEqual([]);
});

test('hostile requests leave no more than 50 MB behind', () => {
  // How long answers take is not for a machine that may be busy with other tests.
  expect(beyondBars(report, true)).toEqual([]);
});

test('the requests are as many as they are said to be, and of every group', () => {
  expect(report.results.length).toBeGreaterThanOrEqual(180);
  expect([...new Set(report.results.map(({ attack }) => attack.group))]).toEqual([
    'form of questions',
    'values of arguments',
    'Cypher in arguments',
    'made-up cursors',
    'bodies and documents',
    'HTTP and addresses',
  ]);
});

test('fuzzed requests get past the door', () => {
  expect(fuzzed.sent).toBe(FUZZED);
  expect(fuzzed.answered).toBeGreaterThan(0.35);
});
