import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readdir, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Database } from '../../src/graph/database.ts';
import { openImportLease } from '../../src/graph/import-lease.ts';
import { graphHash } from '../../src/graph/maintenance/graph-hash.ts';
import { DENIAL, PLAN } from '../fixtures/plan-and-denial.ts';
import { report } from '../fixtures/reports.ts';
import { emptyGraph, openTestDatabase, testTarget } from '../setup/test-database.ts';
import { writeReport } from '../setup/writing.ts';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
let database: Database;
let folder: string;
let hash: string;

beforeAll(async () => {
  database = await openTestDatabase();
  folder = await mkdtemp(join(tmpdir(), 'backchannel-maintenance-'));
  await emptyGraph(database);
  for (const each of [PLAN, DENIAL]) await writeReport(database, report(each));
  hash = await graphHash(database);
});
afterAll(async () => {
  await emptyGraph(database);
  await database.close();
  await rm(folder, { recursive: true });
});

/** The real command, as npm runs it. */
async function run(command: 'backup' | 'restore' | 'verify', words: readonly string[], settings: object = {}) {
  const { uri, user, password, database: name } = testTarget();
  const child = spawn(process.execPath, [`src/bin/${command}.ts`, ...words], {
    cwd: ROOT,
    env: {
      ...process.env,
      NEO4J_URI: uri,
      NEO4J_USER: user,
      NEO4J_PASSWORD: password,
      NEO4J_DATABASE: name,
      ...settings,
    },
  });
  const [output, errors] = await Promise.all([text(child.stdout), text(child.stderr), once(child, 'exit')]);
  return { code: child.exitCode, output, errors };
}

describe('a graph that is backed up, lost and restored by the commands', () => {
  const file = () => join(folder, 'night.ndjson.gz');

  test('npm run backup writes one file for its owner, and says what is in it', async () => {
    const { code, output, errors } = await run('backup', [file()]);
    expect({ code, errors }).toEqual({ code: 0, errors: '' });
    expect(output).toMatch(/night\.ndjson\.gz: nodes \d+ · relationships \d+ · 0\.0 MB · [\d.]+ s\n/);
    expect(output).toMatch(new RegExp(`graph hash ${hash}`));
    expect((await stat(file())).mode & 0o777).toBe(0o600);
  });

  test('npm run backup does not write over a file unless it is told to', async () => {
    const { code, errors } = await run('backup', [file()]);
    expect([code, errors]).toEqual([2, expect.stringMatching(/add --overwrite/)]);
    const again = await run('backup', ['--overwrite', '--json', file()]);
    expect(again.code).toBe(0);
    expect(JSON.parse(again.output)).toMatchObject({ hash, file: file() });
  });

  test('npm run restore fills an empty database, and refuses another', async () => {
    expect(await run('restore', [file()])).toMatchObject({ code: 2, errors: expect.stringMatching(/add --replace/) });
    await emptyGraph(database);
    const { code, output, errors } = await run('restore', [file()]);
    expect({ code, errors }).toEqual({ code: 0, errors: '' });
    expect(output).toMatch(new RegExp(`graph hash ${hash}, as in the backup`));
    expect(await graphHash(database)).toBe(hash);
  });

  test('npm run restore says what is wrong with a file: exit code 2', async () => {
    const damaged = join(folder, 'damaged.gz');
    await writeFile(damaged, 'hello');
    const { code, errors } = await run('restore', ['--replace', damaged]);
    expect([code, errors]).toEqual([2, expect.stringMatching(/^This backup is not whole: .*Nothing was restored/)]);
    expect(await graphHash(database)).toBe(hash);
  });

  test('while an import is at work both end with 5 and leave nothing behind', async () => {
    const lease = await openImportLease(database, { purpose: 'import' });
    try {
      const before = await readdir(folder);
      const ends = [await run('backup', [join(folder, 'other.gz')]), await run('restore', ['--replace', file()])];
      expect(ends.map(({ code }) => code)).toEqual([5, 5]);
      expect(await readdir(folder)).toEqual(before);
    } finally {
      await lease.release();
    }
    expect(await graphHash(database)).toBe(hash);
  });
});

describe('npm run verify', () => {
  test('says that all is as it should be: exit code 0', async () => {
    const { code, output, errors } = await run('verify', ['--all']);
    expect({ code, errors }).toEqual({ code: 0, errors: '' });
    expect(output).toMatch(/looked at articles 2 · claims 3 · sentences 3 .*\(all\)/);
    expect(output).toMatch(/All of it is as it should be\.\n$/);
  });

  test('names what is not, what was expected and what helps: exit code 1', async () => {
    const text = 'MATCH (entity:Entity {id: "person:kim-jong-un"}) SET entity.claimCount = 12';
    await database.run({ name: 'tests/change', text, access: 'WRITE' }, {});
    const { code, output } = await run('verify', ['--seed', '7']);
    expect(code).toBe(1);
    expect(output).toMatch(/^person:kim-jong-un · claimCount: expected 2, found 12\n/);
    expect(output).toMatch(/npm run redraw/);
    expect(output).toMatch(/Not as it should be: 1\n$/);
    const { code: same, output: json } = await run('verify', ['--seed', '7', '--share', '1', '--json']);
    expect(same).toBe(1);
    expect(JSON.parse(json)).toMatchObject({
      seed: 7,
      drifts: 1,
      told: [{ what: 'claimCount', expected: 2, found: 12 }],
    });
  });
});

describe('wrong calls are told with the usage in mind:', () => {
  test.each([
    ['backup', [], /Expected one FILE/],
    ['backup', ['--fast', 'x'], /Unknown option '--fast'/],
    ['restore', ['a', 'b'], /Expected one FILE/],
    ['verify', ['--share', '2'], /--share: expected a number above 0 and up to 1, got 2/],
    ['verify', ['--seed', 'x'], /--seed: expected a whole number/],
    ['verify', ['--all', '--share', '1'], /got both/],
  ] as const)('npm run %s -- %j', async (command, words, message) => {
    const { code, output, errors } = await run(command, words);
    expect({ code, output }).toEqual({ code: 2, output: '' });
    expect(errors).toMatch(message);
  });

  test.each(['backup', 'restore', 'verify'] as const)('npm run %s -- --help is none', async (command) => {
    const { code, output } = await run(command, ['--help']);
    expect([code, output]).toEqual([0, expect.stringMatching(new RegExp(`^Usage: npm run -s ${command} -- `))]);
  });

  test('a database out of reach is exit code 4', async () => {
    expect(await run('verify', [], { NEO4J_URI: 'bolt://127.0.0.1:9' })).toMatchObject({ code: 4 });
  });
});
