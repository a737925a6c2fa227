import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { hostname, tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { setTimeout as delay } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { type Database, openDatabase, type Statement } from '../../src/graph/database.ts';
import { type ImportLease, openImportLease } from '../../src/graph/import-lease.ts';
import { BackchannelError } from '../../src/model/errors.ts';
import { generatedReports } from '../fixtures/generated-reports.ts';
import { boltEar } from '../setup/bolt-requests.ts';
import { graphHash } from '../setup/graph-hash.ts';
import { openProxy } from '../setup/proxy.ts';
import { emptyGraph, openTestDatabase, testTarget } from '../setup/test-database.ts';
import { waitUntil } from '../setup/wait-until.ts';
import { rowsOf, writeReport } from '../setup/writing.ts';

const CREATE: Statement = { name: 'tests/create', text: 'CREATE (:Source {id: $id})', access: 'WRITE' };
const COUNT = 'MATCH (source:Source) RETURN count(source) AS count';
const SHORT = { purpose: 'import', lifeMs: 400 };
/** Lives longer than any of these tests. */
const LONG = { purpose: 'import', lifeMs: 120_000 };

describe('the import lease', () => {
  let database: Database;
  const closers: (() => Promise<unknown>)[] = [];
  beforeAll(async () => {
    database = await openTestDatabase();
  });
  afterAll(() => database.close());
  beforeEach(() => emptyGraph(database));
  afterEach(async () => {
    for (const close of closers.splice(0)) await close();
  });

  async function open(options: Parameters<typeof openImportLease>[1], on = database): Promise<ImportLease> {
    const lease = await openImportLease(on, options);
    closers.push(lease.release);
    return lease;
  }

  /** A holder that cannot renew its lease while it is silent. */
  async function openSilent() {
    const state = { isSilent: true };
    const half: Database = {
      ...database,
      write: (work, options) =>
        state.isSilent && options?.deadlineMs === SHORT.lifeMs
          ? Promise.reject(new BackchannelError('DATABASE_UNAVAILABLE', 'No way.'))
          : database.write(work, options),
    };
    return { state, lease: await open(SHORT, half) };
  }

  const expiresAt = async () =>
    (
      await rowsOf<{ at: string }>(
        database,
        "MATCH (lease:ImportLease {id: 'import-lease:0'}) RETURN lease.expiresAt AS at",
      )
    )[0]!.at;
  const slots = async () =>
    (await rowsOf<{ count: number }>(database, 'MATCH (slot:ImportLease) RETURN count(slot) AS count'))[0]!.count;
  const sources = async () => (await rowsOf<{ count: number }>(database, COUNT))[0]!.count;

  test('is refused to a second one, who is told who holds it, since when, and when it ends', async () => {
    await open(LONG);
    const refused = openImportLease(database, LONG);
    await expect(refused).rejects.toMatchObject({
      code: 'IMPORT_RUNNING',
      message: expect.stringMatching(
        new RegExp(
          `since \\d{4}-\\d\\d-\\d\\dT[\\d:.]+Z: import of \\S+ on ${hostname()}, process ${process.pid}\\. .* ends by itself at \\d{4}-`,
          'u',
        ),
      ),
    });
  });

  test('given back, leaves the graph as it was, and can be taken again', async () => {
    const before = await graphHash(database);
    const lease = await open(LONG);
    expect(await slots()).toBe(16);
    await lease.release();
    expect(await slots()).toBe(0);
    expect(await graphHash(database)).toBe(before);
    await (await open(LONG)).release();
  });

  test('of many who want it at once one has it', async () => {
    for (let round = 0; round < 3; round += 1) {
      const wanted = await Promise.allSettled(Array.from({ length: 8 }, () => open(LONG)));
      const taken = wanted.filter(({ status }) => status === 'fulfilled');
      const codes = wanted.flatMap((each) => (each.status === 'rejected' ? [each.reason.code] : []));
      expect(taken).toHaveLength(1);
      expect(new Set(codes)).toEqual(new Set(['IMPORT_RUNNING']));
      for (const close of closers.splice(0)) await close();
    }
  });

  test('released while others want it, is had by one at a time', async () => {
    let holding = 0;
    const first = await open(LONG);
    const wanted = Array.from({ length: 30 }, async (_, at) => {
      await delay(2 * at);
      const lease = await openImportLease(database, LONG);
      holding += 1;
      expect(holding).toBe(1);
      await delay(1);
      holding -= 1;
      await lease.release();
    });
    await first.release();
    const ends = await Promise.allSettled(wanted);
    const codes = ends.flatMap((each) => (each.status === 'rejected' ? [each.reason.code] : []));
    expect(codes.filter((code) => code !== 'IMPORT_RUNNING')).toEqual([]);
    expect(codes.length).toBeLessThan(wanted.length);
    expect(await slots()).toBe(0);
  });

  test('is renewed as long as it is held', async () => {
    await open({ purpose: 'import', lifeMs: 3_000 });
    const first = await expiresAt();
    await waitUntil(async () => (await expiresAt()) > first, 20_000);
    await expect(openImportLease(database, LONG)).rejects.toMatchObject({ code: 'IMPORT_RUNNING' });
  });

  test('of a holder that cannot renew it, is taken over, and the former can write nothing any more', async () => {
    const { state, lease } = await openSilent();
    await lease.database.run(CREATE, { id: 'source:one' });
    await delay(1.5 * SHORT.lifeMs);
    const next = await open(LONG);
    state.isSilent = false;
    const late = lease.database.run(CREATE, { id: 'source:late' });
    await expect(late).rejects.toMatchObject({ code: 'IMPORT_RUNNING' });
    await expect(late).rejects.toThrow(/was taken over at \d{4}-.*import of .* writes nothing more/u);
    expect(lease.lost.reason).toMatchObject({ code: 'IMPORT_RUNNING' });
    await expect(lease.database.write(async () => 'never')).rejects.toBe(lease.lost.reason);
    await lease.release();
    await next.database.run(CREATE, { id: 'source:two' });
    expect(await sources()).toBe(2);
  });

  test('a holder that writes nothing hears of the loss from its renewal', async () => {
    const { state, lease } = await openSilent();
    await delay(1.5 * SHORT.lifeMs);
    await open(LONG);
    state.isSilent = false;
    await waitUntil(() => lease.lost.aborted, 20_000);
  });

  test('that has expired and that nobody took is renewed, and goes on', async () => {
    const { state, lease } = await openSilent();
    const first = await expiresAt();
    await delay(2 * SHORT.lifeMs);
    expect(await expiresAt()).toBe(first);
    state.isSilent = false;
    await lease.database.run(CREATE, { id: 'source:after' });
    await waitUntil(async () => (await expiresAt()) > first, 20_000);
    expect(lease.lost.aborted).toBe(false);
    expect(await sources()).toBe(1);
  });

  test('is taken only when what the former holder has begun is over, and that is whole', async () => {
    const { lease } = await openSilent();
    const waited: string[] = [];
    const begun = Promise.withResolvers<void>();
    const go = Promise.withResolvers<void>();
    const slow = lease.database.write(async (transaction) => {
      await transaction.run(CREATE, { id: 'source:slow' });
      begun.resolve();
      await go.promise;
      await transaction.run(CREATE, { id: 'source:slow too' });
    });
    await begun.promise;
    await delay(1.5 * SHORT.lifeMs);
    const next = open({ ...LONG, onWait: (former) => waited.push(former) });
    await waitUntil(() => waited.length > 0, 20_000);
    go.resolve();
    await slow;
    await next;
    expect(waited).toEqual([expect.stringContaining(`process ${process.pid}`)]);
    expect(await sources()).toBe(2);
    await expect(lease.database.run(CREATE, { id: 'source:late' })).rejects.toMatchObject({ code: 'IMPORT_RUNNING' });
  });

  test('writers under it do not wait for each other, and their graph is the same', async () => {
    const reports = generatedReports(5);
    for (const each of reports) await writeReport(database, each);
    const expected = await graphHash(database);
    await emptyGraph(database);
    const lease = await open(LONG);
    await Promise.all(reports.map((each) => writeReport(lease.database, each)));
    await lease.release();
    expect(await graphHash(database)).toBe(expected);
  });

  test('costs a write no round trip of its own', async () => {
    const requests: string[] = [];
    const arrivals: number[] = [];
    const proxy = await openProxy(testTarget(), () => {
      const hear = boltEar(requests);
      return (bytes) => {
        arrivals.push(requests.length);
        hear(bytes);
      };
    });
    const behind = openDatabase(proxy.target);
    closers.push(proxy.close, behind.close);
    const lease = await open(LONG, behind);
    const count = async (on: Database) => {
      await on.write((transaction) => transaction.run(CREATE, { id: `source:${Math.random()}` }));
      arrivals.length = 0;
      await on.write((transaction) => transaction.run(CREATE, { id: `source:${Math.random()}` }));
      return arrivals.length;
    };
    const bare = await count(behind);
    expect(await count(lease.database)).toBeLessThanOrEqual(bare + 1);
  });

  test.each([
    ['import', ['src/bin/import.ts', 'samples']],
    ['redraw', ['src/bin/redraw.ts']],
  ])('the command %s beside an import ends with 5, and says who imports', async (_, command) => {
    await open(LONG);
    const folder = mkdtempSync(join(tmpdir(), 'backchannel-lease-'));
    closers.push(async () => rmSync(folder, { recursive: true }));
    const { uri, user, password, database: name } = testTarget();
    const child = spawn(process.execPath, command, {
      cwd: fileURLToPath(new URL('../..', import.meta.url)),
      stdio: ['ignore', 'ignore', 'pipe'],
      env: {
        ...process.env,
        NEO4J_URI: uri,
        NEO4J_USER: user,
        NEO4J_PASSWORD: password,
        NEO4J_DATABASE: name,
        BACKCHANNEL_DATA: folder,
        READING_WORKERS: '1',
      },
    });
    const [errors] = await Promise.all([text(child.stderr), once(child, 'exit')]);
    expect(errors).toContain(`process ${process.pid}. Wait for it, or stop it`);
    expect(child.exitCode).toBe(5);
    expect(await rowsOf(database, 'MATCH (node:Article|ImportRun|RejectedArticle) RETURN node')).toEqual([]);
  });
});
