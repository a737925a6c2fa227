import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import type { Database } from '../../src/graph/database.ts';
import { openImportLease } from '../../src/graph/import-lease.ts';
import { backUp } from '../../src/graph/maintenance/back-up.ts';
import { graphHash } from '../../src/graph/maintenance/graph-hash.ts';
import { restore } from '../../src/graph/maintenance/restore.ts';
import { applyMigrations } from '../../src/graph/migrations.ts';
import { recordRejections } from '../../src/graph/rejections.ts';
import { generatedReports } from '../fixtures/generated-reports.ts';
import { DENIAL, EDITED_PLAN, PLAN } from '../fixtures/plan-and-denial.ts';
import { report } from '../fixtures/reports.ts';
import { emptyGraph, openTestDatabase } from '../setup/test-database.ts';
import { LATER, rowsOf, writeReport } from '../setup/writing.ts';

const AT = '2020-02-02T02:02:02Z';
let database: Database;
let folder: string;
let file: string;
/** Of the graph in the backup. */
let hash: string;

beforeAll(async () => {
  database = await openTestDatabase();
  folder = await mkdtemp(join(tmpdir(), 'backchannel-backup-'));
  file = join(folder, 'whole.ndjson.gz');
  await emptyGraph(database);
  await fill();
  hash = await graphHash(database);
  await backUp(database, file, { at: AT });
});
afterAll(async () => {
  await emptyGraph(database);
  await database.close();
  await rm(folder, { recursive: true });
});

/** Edited articles, retired claims, an import run, a rejection and a claim that is wholly sure. */
async function fill(): Promise<void> {
  for (const each of [...generatedReports(12, 5), report(PLAN), report(DENIAL)]) await writeReport(database, each);
  await writeReport(database, report(EDITED_PLAN), LATER);
  const rejection = { stage: 'read', code: 'BAD_JSON', reason: 'Expected JSON.', excerpt: '{', origin: 'a.jsonl:2' };
  await recordRejections(database, [rejection], AT);
  await change('CREATE (:ImportRun {id: "import-run:1", name: "Import", status: "SUCCEEDED", read: 3})');
}

async function change(text: string): Promise<void> {
  await database.run({ name: 'tests/change', text, access: 'WRITE' }, {});
}

const count = async () =>
  (await rowsOf<{ nodes: number }>(database, 'MATCH (n) WHERE NOT n:__Neo4jMigration RETURN count(n) AS nodes'))[0]!
    .nodes;
const marks = () => rowsOf(database, 'MATCH (mark:PendingRestore) RETURN mark.id AS id');
const lines = async () =>
  gunzipSync(await readFile(file))
    .toString()
    .trimEnd()
    .split('\n');
async function written(name: string, content: Uint8Array | string): Promise<string> {
  const path = join(folder, name);
  await writeFile(path, content);
  return path;
}

describe('a backup', () => {
  test('holds a header, every node and relationship, and numbers and hash in the end', async () => {
    const [header, ...rest] = await lines();
    expect(JSON.parse(header!)).toEqual({
      format: 'backchannel-backup',
      formatVersion: 1,
      schemaVersion: '0004',
      createdAt: AT,
    });
    const { end } = JSON.parse(rest.at(-1)!);
    expect(end.hash).toBe(hash);
    expect(end.nodes + end.relationships).toBe(rest.length - 1);
    expect(rest.filter((line) => line.includes('"labels":["Claim"')).length).toBeGreaterThan(20);
    expect(rest.some((line) => /"labels":\["Claim","Retired"\]/.test(line))).toBe(true);
  });

  test('leaves no lease and no half file behind, and is for its owner only', async () => {
    expect((await readdir(folder)).filter((name) => name.includes('partial'))).toEqual([]);
    expect(await rowsOf(database, 'MATCH (lease:ImportLease) RETURN lease.id AS id')).toEqual([]);
  });

  test('of the same graph again holds the same lines', async () => {
    await emptyGraph(database);
    await restore(database, file);
    const again = join(folder, 'again.ndjson.gz');
    await backUp(database, again, { at: AT });
    expect(gunzipSync(await readFile(again)).equals(gunzipSync(await readFile(file)))).toBe(true);
  });

  test('is not begun while an import is at work', async () => {
    const lease = await openImportLease(database, { purpose: 'import' });
    try {
      const path = join(folder, 'never.ndjson.gz');
      await expect(backUp(database, path, { at: AT })).rejects.toMatchObject({ code: 'IMPORT_RUNNING' });
      expect((await readdir(folder)).filter((name) => name.startsWith('never'))).toEqual([]);
    } finally {
      await lease.release();
    }
  });

  test('that nothing can be written to is told before anything else', async () => {
    await expect(backUp(database, join(folder, 'no/such/folder.gz'), { at: AT })).rejects.toMatchObject({
      code: 'STORAGE_UNAVAILABLE',
      message: expect.stringMatching(/ENOENT/),
    });
  });

  test('of a graph with nodes that nobody knows is refused', async () => {
    await change('CREATE (:Stranger {id: "stranger:1"})');
    await expect(backUp(database, join(folder, 'strange.gz'), { at: AT })).rejects.toThrow(/does not know/);
    await change('MATCH (stranger:Stranger) DELETE stranger');
    expect((await readdir(folder)).filter((name) => name.startsWith('strange'))).toEqual([]);
  });
});

describe('a restore', () => {
  beforeEach(() => emptyGraph(database));

  test('into an empty database gives the same graph, floats and whole numbers told apart', async () => {
    await restore(database, file);
    expect(await graphHash(database)).toBe(hash);
    expect(
      await rowsOf(
        database,
        'MATCH (claim:Claim) RETURN DISTINCT valueType(claim.confidence) AS confidence, claim.confidence AS value',
      ),
    ).toEqual([{ confidence: 'FLOAT NOT NULL', value: 1 }]);
    expect(await marks()).toEqual([]);
  });

  test('tells a graph of what size is in the way, and --replace removes it', async () => {
    await writeReport(database, report(DENIAL));
    const there = await count();
    await expect(restore(database, file)).rejects.toMatchObject({
      code: 'BAD_INPUT',
      message: expect.stringMatching(`got one with ${there} nodes .* add --replace`),
    });
    expect(await count()).toBe(there);
    await restore(database, file, { replace: true });
    expect(await graphHash(database)).toBe(hash);
  });

  test('that was broken off leaves a graph that no command takes for whole, and is done again as if it were the first', async () => {
    const stop = new AbortController();
    const onProgress = () => stop.abort();
    await expect(restore(database, file, { signal: stop.signal, onProgress })).rejects.toThrow(/aborted/);
    expect(await count()).toBeGreaterThan(1);
    expect(await marks()).toHaveLength(1);
    await expect(applyMigrations(database)).rejects.toThrow(/a part of a backup/);
    await expect(backUp(database, join(folder, 'part.gz'), { at: AT })).rejects.toThrow(/a part of a backup/);
    await restore(database, file);
    expect(await graphHash(database)).toBe(hash);
    expect(await marks()).toEqual([]);
  });

  test('while an import is at work is refused', async () => {
    const lease = await openImportLease(database, { purpose: 'import' });
    try {
      await expect(restore(database, file)).rejects.toMatchObject({ code: 'IMPORT_RUNNING' });
    } finally {
      await lease.release();
    }
    expect(await count()).toBe(0);
  });

  test('of an older schema brings the graph up to date, as a graph of that age', async () => {
    const old = await written(
      'old.ndjson.gz',
      gzipSync(`${(await lines()).join('\n').replace('"schemaVersion":"0004"', '"schemaVersion":"0001"')}\n`),
    );
    let redraws = 0;
    const onRedraw = () => {
      redraws += 1;
    };
    await restore(database, old, { onRedraw });
    expect(redraws).toBe(1);
    expect(await rowsOf(database, 'MATCH (pending:PendingRedraw) RETURN pending.id AS id')).toEqual([]);
  });

  test.each([
    [
      'cut off in its first bytes',
      (all: Buffer) => all.subarray(0, 5),
      /unpacking it ends with “unexpected end of file”/,
    ],
    ['cut off in the middle', (all: Buffer) => all.subarray(0, all.length / 2), /unexpected end of file/],
    ['without its last byte', (all: Buffer) => all.subarray(0, -1), /unexpected end of file/],
    ['with a byte changed', (all: Buffer) => all.with(all.length / 2, all[all.length / 2]! ^ 0xff), /is not whole/],
    ['that is no gzip', () => Buffer.from('hello'), /incorrect header check/],
    ['that is empty', () => Buffer.alloc(0), /it is empty|unexpected end/],
  ])('of a file %s is refused, and writes nothing', async (_, damage, message) => {
    const path = await written('damaged.gz', damage(await readFile(file)));
    await expect(restore(database, path)).rejects.toMatchObject({
      code: 'BAD_INPUT',
      message: expect.stringMatching(message),
    });
    expect(await count()).toBe(0);
  });

  test.each([
    ['no last line', (all: string[]) => all.slice(0, -1), /its last line is missing/],
    ['a line less', (all: string[]) => [...all.slice(0, 9), ...all.slice(10)], /it has \d+ nodes where it says \d+/],
    ['a line twice in place of another', (all: string[]) => all.with(3, all[4]!), /has another hash/],
    ['a changed word', (all: string[]) => all.with(5, all[5]!.replace('"id":"', '"id":"x')), /has another hash/],
    ['a line that is no JSON', (all: string[]) => all.with(5, '{"labels":'), /line 6 is neither a node nor/],
    [
      'a label that nobody knows',
      (all: string[]) => all.with(5, '{"labels":["X"],"properties":{}}'),
      /line 6 is neither/,
    ],
    ['lines behind its end', (all: string[]) => [...all, all[5]!], /follows the last one/],
    ['another first line', (all: string[]) => all.slice(1), /first line is not that of a backup/],
    ['another format', (all: string[]) => [all[0]!.replace('"formatVersion":1', '"formatVersion":2')], /of format 2/],
    ['a newer schema', (all: string[]) => all.with(0, all[0]!.replace('0004', '0104')), /one of schema 0104/],
  ])('of a file with %s is refused, and writes nothing', async (_, damage, message) => {
    const path = await written('damaged.gz', gzipSync(damage(await lines()).join('\n')));
    await expect(restore(database, path)).rejects.toMatchObject({
      code: 'BAD_INPUT',
      message: expect.stringMatching(message),
    });
    expect(await count()).toBe(0);
  });

  test('of a file that is not there says so', async () => {
    await expect(restore(database, join(folder, 'none.gz'))).rejects.toThrow(/can be read, got .*none\.gz \(ENOENT\)/);
  });
});
