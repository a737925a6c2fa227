import { setTimeout as delay } from 'node:timers/promises';
import { describe, expect, test } from '@jest/globals';
import type { Database, Statement } from '../../../src/graph/database.ts';
import { patientDatabase } from '../../../src/graph/patient-database.ts';
import { BackchannelError, type ErrorCode } from '../../../src/model/errors.ts';

const WRITE: Statement = { name: 'tests/write', text: 'CREATE (n)', access: 'WRITE' };
const NOTHING = { rows: [], counters: {} };

/** Each call fails with the next of these codes, and succeeds when there is none left. */
function failing(calls: ErrorCode[], answers: ErrorCode[] = []) {
  const asked = { calls: 0, answers: 0 };
  const next = (codes: ErrorCode[]) => {
    const code = codes.shift();
    return code ? Promise.reject(new BackchannelError(code, `It is ${code}.`)) : Promise.resolve();
  };
  const call = () => {
    asked.calls += 1;
    return next(calls).then(() => NOTHING);
  };
  const database = {
    run: call,
    write: call,
    verify: () => {
      asked.answers += 1;
      return next(answers);
    },
    close: async () => undefined,
  } as unknown as Database;
  return { database, asked };
}

describe('a patient database', () => {
  test('makes a call again when the server answers again, and tells when it went away', async () => {
    const { database, asked } = failing(['DATABASE_UNAVAILABLE'], ['DATABASE_UNAVAILABLE']);
    const told: unknown[] = [];
    const patient = patientDatabase(database, {
      waitMs: 10_000,
      onWait: (since) => told.push(since),
      onBack: () => told.push('back'),
    });
    await patient.run(WRITE, {});
    expect(told).toEqual([expect.any(Date), 'back']);
    expect(asked).toEqual({ calls: 2, answers: 2 });
  });

  test('waits once for all calls that were under way', async () => {
    const { database, asked } = failing(Array(5).fill('DATABASE_UNAVAILABLE'));
    let waits = 0;
    const patient = patientDatabase(database, {
      waitMs: 10_000,
      onWait: () => {
        waits += 1;
      },
    });
    await Promise.all(Array.from({ length: 5 }, () => patient.write(async () => undefined)));
    expect({ waits, ...asked }).toEqual({ waits: 1, calls: 10, answers: 1 });
  });

  test('bears a server that has just started and lacks its database for a moment', async () => {
    const { database, asked } = failing(['DATABASE_UNAVAILABLE'], ['BAD_CONFIG', 'DEADLINE_EXCEEDED']);
    await patientDatabase(database, { waitMs: 10_000 }).run(WRITE, {});
    expect(asked.answers).toBe(3);
  });

  test('gives up when the time is over, with what was wrong last', async () => {
    const { database } = failing(['DATABASE_UNAVAILABLE'], Array(99).fill('DATABASE_UNAVAILABLE'));
    const started = Date.now();
    const call = patientDatabase(database, { waitMs: 400 }).run(WRITE, {});
    await expect(call).rejects.toMatchObject({ code: 'DATABASE_UNAVAILABLE' });
    expect(Date.now() - started).toBeGreaterThanOrEqual(390);
    expect(Date.now() - started).toBeLessThan(5_000);
  });

  test('a call that fails whenever the server answers does not go on for ever', async () => {
    const { database, asked } = failing(Array(99).fill('DATABASE_UNAVAILABLE'));
    const call = patientDatabase(database, { waitMs: 600 }).run(WRITE, {});
    await expect(call).rejects.toMatchObject({ code: 'DATABASE_UNAVAILABLE' });
    expect(asked.calls).toBeLessThan(6);
  });

  test('stops waiting when it is told to', async () => {
    const { database } = failing(['DATABASE_UNAVAILABLE'], Array(99).fill('DATABASE_UNAVAILABLE'));
    const signal = AbortSignal.timeout(50);
    const call = patientDatabase(database, { waitMs: 60_000, signal }).run(WRITE, {});
    await expect(call).rejects.toMatchObject({ code: 'DATABASE_UNAVAILABLE' });
  });

  test('a single call stops waiting when it is told to, and nobody asks for the server any more', async () => {
    const { database, asked } = failing(['DATABASE_UNAVAILABLE'], Array(99).fill('DATABASE_UNAVAILABLE'));
    const signal = AbortSignal.timeout(50);
    const patient = patientDatabase(database, { waitMs: 60_000 });
    await expect(patient.write(async () => undefined, { signal })).rejects.toMatchObject({ name: 'TimeoutError' });
    await delay(600);
    expect(asked).toEqual({ calls: 1, answers: 0 });
  });

  test('a call that was late is made once more, and no other failure is', async () => {
    const late = failing(['DEADLINE_EXCEEDED']);
    await patientDatabase(late.database, { waitMs: 1_000 }).run(WRITE, {});
    expect(late.asked.calls).toBe(2);
    const again = failing(['DEADLINE_EXCEEDED', 'DEADLINE_EXCEEDED']);
    await expect(patientDatabase(again.database, { waitMs: 1_000 }).run(WRITE, {})).rejects.toMatchObject({
      code: 'DEADLINE_EXCEEDED',
    });
    for (const code of ['IMPORT_RUNNING', 'INTERNAL'] as const) {
      const { database, asked } = failing([code]);
      await expect(patientDatabase(database, { waitMs: 1_000 }).run(WRITE, {})).rejects.toMatchObject({ code });
      expect(asked.calls).toBe(1);
    }
  });
});
