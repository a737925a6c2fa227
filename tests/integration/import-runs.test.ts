import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import type { Database } from '../../src/graph/database.ts';
import { closeAbandonedRuns, type ImportTotals, openImportRun } from '../../src/graph/import-runs.ts';
import { recordRejections } from '../../src/graph/rejections.ts';
import { emptyGraph, openTestDatabase } from '../setup/test-database.ts';
import { FIRST, LATER, rowsOf } from '../setup/writing.ts';

const TOTALS: ImportTotals = {
  read: 3,
  created: 1,
  updated: 0,
  unchanged: 1,
  removed: 0,
  rejected: 1,
  claimsAdded: 7,
  claimsRetired: 0,
};
const REJECTION = {
  stage: 'parse',
  code: 'EMPTY_TEXT',
  reason: 'Expected a text, got none. Give text or html.',
  excerpt: '{"title": "Nothing"}',
  origin: 'reports.jsonl:3',
};

let database: Database;

beforeAll(async () => {
  database = await openTestDatabase();
});
afterAll(() => database.close());
beforeEach(() => emptyGraph(database));

const runs = () =>
  rowsOf<{ name: string; status: string; finished: string | null; claims: number }>(
    database,
    'MATCH (run:ImportRun) RETURN run.name AS name, run.status AS status, run.finishedAt AS finished, run.claimsAdded AS claims',
  );

describe('an import run', () => {
  const start = { startedAt: FIRST, extractorVersion: '1' };

  test('that changes nothing leaves no trace', async () => {
    const run = openImportRun(database, start);
    await run.finish('SUCCEEDED', LATER, TOTALS);
    expect(await runs()).toEqual([]);
  });

  test('is there from the first change, once however many changes follow', async () => {
    const run = openImportRun(database, start);
    await Promise.all([run.changed(), run.changed()]);
    const name = 'Import of 2020-01-01 00:00';
    expect(await runs()).toEqual([{ name, status: 'RUNNING', finished: null, claims: 0 }]);
    await run.finish('PARTIAL', LATER, TOTALS);
    expect(await runs()).toEqual([{ name, status: 'PARTIAL', finished: LATER, claims: 7 }]);
  });

  test('that was killed is closed as failed, and those that ended stay', async () => {
    await openImportRun(database, start).changed();
    const ended = openImportRun(database, { ...start, startedAt: LATER });
    await ended.changed();
    await ended.finish('SUCCEEDED', LATER, TOTALS);
    expect(await closeAbandonedRuns(database, LATER)).toBe(1);
    expect((await runs()).map(({ status, finished }) => [status, finished]).sort()).toEqual([
      ['FAILED', LATER],
      ['SUCCEEDED', LATER],
    ]);
    expect(await closeAbandonedRuns(database, LATER)).toBe(0);
  });
});

describe('a rejected article', () => {
  test('is kept with its reason, and known the second time', async () => {
    expect(await recordRejections(database, [REJECTION, REJECTION], FIRST)).toBe(1);
    expect(await recordRejections(database, [REJECTION], LATER)).toBe(0);
    expect(
      await rowsOf(
        database,
        'MATCH (rejected:RejectedArticle) RETURN rejected.name AS name, rejected.reason AS reason, rejected.rejectedAt AS at',
      ),
    ).toEqual([{ name: 'EMPTY_TEXT · reports.jsonl:3', reason: REJECTION.reason, at: FIRST }]);
  });

  test('for another reason is another rejection', async () => {
    await recordRejections(database, [REJECTION, { ...REJECTION, code: 'NO_TITLE' }], FIRST);
    expect(await rowsOf(database, 'MATCH (rejected:RejectedArticle) RETURN count(rejected) AS count')).toEqual([
      { count: 2 },
    ]);
  });
});
