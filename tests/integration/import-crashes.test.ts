import { mkdtempSync, rmSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Database } from '../../src/graph/database.ts';
import { CRASH_POINTS } from '../../src/importing/crash-points.ts';
import { crashAt, killRepeatedly, newTally } from '../faults/crash-trial.ts';
import { killFirstLoad } from '../faults/first-load.fault.ts';
import { type Nights, openNights } from '../faults/nights.ts';
import { stopAndContinue } from '../faults/stopped-holder.fault.ts';
import { startTwo } from '../faults/two-imports.fault.ts';
import { graphHash } from '../setup/graph-hash.ts';
import { emptyGraph, openTestDatabase, testTarget } from '../setup/test-database.ts';

const GOOD = { lost: 0, doubled: 0, problems: [] };
/** Starting processes on a busy machine takes its time. */
const PATIENCE_MS = 240_000;

describe('an import', () => {
  let database: Database;
  let nights: Nights;
  let folder: string;
  let undisturbed: string;
  const passed = new Set<string>();
  beforeAll(async () => {
    database = await openTestDatabase();
    await emptyGraph(database);
    folder = mkdtempSync(join(tmpdir(), 'backchannel-crashes-'));
    const onStep = (step: string) => passed.add(step);
    nights = await openNights(database, testTarget(), { folder, leaseMs: 150, onStep });
    undisturbed = await graphHash(database);
  }, PATIENCE_MS);
  afterAll(async () => {
    await database.close();
    rmSync(folder, { recursive: true });
  });

  test('passes every crash point of the table, and no other step', () => {
    expect([...passed].sort()).toEqual([...CRASH_POINTS].sort());
  });

  test.each([
    ['before write/put-claims', 2],
    ['before commit', 5],
    ['after commit', 4],
    ['before finish', 1],
  ])(
    'killed at a step, ends in the same graph with the next run: %s, time %d',
    async (step, count) => {
      const tally = newTally();
      await crashAt(nights, step, count, tally);
      expect(tally).toEqual({ ...GOOD, tried: 1 });
    },
    PATIENCE_MS,
  );

  test(
    'killed at random moments, ends in the same graph with the next run',
    async () => {
      const tally = newTally();
      const moments = Array.from({ length: 3 }, () => ({ fromBeginning: false, afterMs: Math.random() * 400 }));
      await killRepeatedly(nights, [{ fromBeginning: true, afterMs: Math.random() * 500 }, ...moments], tally);
      expect(tally).toMatchObject(GOOD);
      expect(tally.tried).toBeGreaterThan(0);
    },
    PATIENCE_MS,
  );

  test(
    'stopped and continued after another took over, writes nothing more',
    async () => {
      const tally = newTally();
      await stopAndContinue(nights, 50, tally);
      expect(tally).toEqual({ ...GOOD, tried: 1 });
    },
    PATIENCE_MS,
  );

  test(
    'whose writes are made again, as after an answer that was lost, ends in the same graph',
    async () => {
      let writes = 0;
      const again: Database = {
        ...database,
        async write(work, options) {
          writes += 1;
          const value = await database.write(work, options);
          return writes % 2 === 0 ? database.write(work, options) : value;
        },
      };
      await emptyGraph(database);
      await rm(join(folder, 'rejects.ndjson'));
      nights = await openNights(again, testTarget(), { folder });
      expect(writes).toBeGreaterThan(50);
      expect(await graphHash(database)).toBe(undisturbed);
    },
    PATIENCE_MS,
  );

  test(
    'of two that start at once one imports, and the other ends with 5 and names it',
    async () => {
      const tally = newTally();
      await startTwo(nights, tally);
      expect(tally).toEqual({ ...GOOD, tried: 1 });
    },
    PATIENCE_MS,
  );
});

test(
  'a first load that is killed is ended by the next run',
  async () => {
    const database = await openTestDatabase();
    try {
      await emptyGraph(database);
      const signal = AbortSignal.timeout(PATIENCE_MS);
      const context = { target: testTarget(), database, folder: '', tries: 1, signal, say: () => undefined };
      expect(await killFirstLoad(context, 60)).toEqual({ ...GOOD, tried: 1 });
    } finally {
      await database.close();
    }
  },
  PATIENCE_MS,
);
