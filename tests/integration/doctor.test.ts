import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { Check } from '../../src/bin/doctor/check.ts';
import { examineSchema } from '../../src/graph/checkup/examine-graph.ts';
import type { Database, Statement } from '../../src/graph/database.ts';
import { applyMigrations } from '../../src/graph/migrations.ts';
import { graphHash } from '../setup/graph-hash.ts';
import { emptyGraph, openTestDatabase, testTarget } from '../setup/test-database.ts';

const SCRIPT = fileURLToPath(new URL('../../src/bin/doctor.ts', import.meta.url));
let database: Database;
let folder: string;

beforeAll(async () => {
  database = await openTestDatabase();
  await emptyGraph(database);
  folder = mkdtempSync(join(tmpdir(), 'backchannel-doctor-'));
});
afterAll(async () => {
  rmSync(folder, { recursive: true });
  await database.close();
});

async function doctor(password = testTarget().password) {
  const { uri, user, database: name } = testTarget();
  const settings = { NEO4J_URI: uri, NEO4J_USER: user, NEO4J_PASSWORD: password, NEO4J_DATABASE: name };
  const child = spawn(process.execPath, [SCRIPT, '--json'], {
    cwd: folder,
    env: { ...process.env, ...settings, BACKCHANNEL_DATA: folder },
  });
  const [output] = await Promise.all([text(child.stdout), once(child, 'exit')]);
  const { checks } = JSON.parse(output) as { readonly checks: readonly Check[] };
  return { code: child.exitCode, checks, of: (name: string) => checks.find((check) => check.name === name) };
}

const write = (statement: string) => database.run({ name: 'tests/write', text: statement, access: 'WRITE' }, {});

test('all is well with a database that is up to date, and nothing is written', async () => {
  const before = await graphHash(database);
  const { code, checks, of } = await doctor();
  expect(checks.filter(({ state }) => state === 'wrong')).toEqual([]);
  expect(code).toBe(0);
  expect(of('server')?.found).toMatch(/^Neo4j (?:5|20\d\d)\.\d+\.\d+\S*, \w+ edition$/u);
  expect(of('clock')).toMatchObject({ state: 'ok' });
  expect(of('migrations')?.found).toMatch(/^up to date \(\d{4}\)$/u);
  expect(of('indexes')?.found).toMatch(/^\d+ constraints, \d+ indexes, all online$/u);
  expect(of('lease')?.found).toBe('nobody imports');
  expect(of('unfinished')?.found).toBe('nothing');
  expect(await graphHash(database)).toBe(before);
});

test('what is begun and not ended is found in the graph', async () => {
  await write(`CREATE (:Article:Unsettled {id: 'article:1', title: 'One'}), (:PendingRedraw {id: 'redraw', name: 'x'}),
    (:RejectedArticle {id: 'rejected:1', name: 'x'}),
    (:ImportRun {id: 'import-run:1', name: 'x', status: 'RUNNING', startedAt: '2020-01-01T00:00:00Z'}),
    (:ImportLease {id: 'import-lease:0', name: 'x', holder: 'import of anna', token: 't',
      takenAt: '2020-01-01T00:00:00Z', expiresAt: '2020-01-01T00:01:00Z'})`);
  const { code, of } = await doctor();
  expect(code).toBe(0);
  expect(of('unfinished')?.found).toBe(
    'relations and counts are to be drawn anew, copies of 1 article are still to be looked for',
  );
  expect(of('lease')).toMatchObject({ state: 'note', found: expect.stringContaining('import of anna') });
  expect(of('last import')).toMatchObject({ state: 'note', found: expect.stringContaining('was killed') });
  expect(of('rejected')).toMatchObject({ state: 'note', found: '1 article' });
  await emptyGraph(database);
});

test('an index that was dropped is wrong: exit code 1', async () => {
  const statement: Statement = { name: 'tests/schema', text: 'DROP INDEX article_by_url', access: 'WRITE' };
  await database.run(statement, {});
  try {
    const { code, of } = await doctor();
    expect(code).toBe(1);
    expect(of('indexes')).toMatchObject({ state: 'wrong', found: 'missing: article_by_url' });
  } finally {
    await write('CREATE INDEX article_by_url IF NOT EXISTS FOR (article:Article) ON (article.url)');
    await applyMigrations(database);
  }
  expect((await examineSchema(database)).missing).toEqual([]);
});

test('a password that is refused is wrong and not away: exit code 1', async () => {
  const { code, of } = await doctor('not-the-password');
  expect(code).toBe(1);
  expect(of('database')).toMatchObject({ state: 'wrong', found: expect.stringContaining('refused the user') });
});
