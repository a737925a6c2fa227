import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Check } from '../../../src/bin/doctor/check.ts';
import { checkJava, checkModels } from '../../../src/bin/doctor/machine-checks.ts';

const SCRIPT = fileURLToPath(new URL('../../../src/bin/doctor.ts', import.meta.url));
let folder: string;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'backchannel-doctor-'));
});
afterAll(() => rmSync(folder, { recursive: true }));

function doctor(environment: Readonly<Record<string, string>>, args: readonly string[] = []) {
  const env = { ...process.env, NEO4J_URI: '', BACKCHANNEL_DATA: join(folder, 'data'), ...environment };
  const { status, stdout, stderr } = spawnSync(process.execPath, [SCRIPT, ...args], {
    encoding: 'utf8',
    env,
    cwd: folder,
  });
  return { status, stdout, stderr };
}

describe('the doctor without a database', () => {
  test('says that no local server runs, starts none, writes nothing, and looks at all else', () => {
    const { status, stdout, stderr } = doctor({});
    expect({ status, stderr }).toEqual({ status: 4, stderr: '' });
    expect(stdout).toMatch(/^✗ database {4}no local server runs for /mu);
    for (const name of ['settings', 'disk', 'java', 'models', 'rejects'])
      expect(stdout).toMatch(new RegExp(`^[✓!✗] ${name} `, 'mu'));
    expect(readdirSync(folder)).toEqual([]);
  });

  test('says that a server of somebody’s own does not answer, as JSON too', () => {
    const { status, stdout } = doctor({ NEO4J_URI: 'bolt://127.0.0.1:9', NEO4J_PASSWORD: 'secret' }, ['--json']);
    const { isWell, checks } = JSON.parse(stdout) as { isWell: boolean; checks: readonly Check[] };
    expect({ status, isWell }).toEqual({ status: 4, isWell: false });
    expect(checks.find(({ name }) => name === 'database')).toMatchObject({
      state: 'wrong',
      found: expect.stringContaining('No Neo4j server answers at bolt://127.0.0.1:9'),
      advice: expect.stringContaining('NEO4J_URI'),
    });
    expect(checks.some(({ name }) => name === 'java')).toBe(false);
    expect(stdout).not.toContain('secret');
  });

  test('names settings that cannot be right: exit code 1', () => {
    const { status, stdout } = doctor({ PORT: 'x', NEO4J_HEAP: 'much' });
    expect(status).toBe(1);
    expect(stdout).toMatch(/✗ settings.*PORT: expected.*NEO4J_HEAP: expected/su);
    expect(stdout).toMatch(/models/u);
  });

  test.each([
    [['--fast'], 2, /Unknown option '--fast'/u],
    [['--help'], 0, /^$/u],
  ])('%j ends with %d', (args, code, message) => {
    const { status, stderr } = doctor({}, args);
    expect(status).toBe(code);
    expect(stderr).toMatch(message);
  });
});

test('models that are missing or stand in for others are named', () => {
  const models = join(folder, 'models');
  expect(checkModels(models)).toMatchObject({ state: 'wrong', found: expect.stringContaining('vocab.txt is missing') });
  expect(checkModels()).toMatchObject({ name: 'models', state: 'ok' });
  expect(existsSync(models)).toBe(false);
});

test('a machine without a suitable Java is told so', async () => {
  const bin = mkdtempSync(join(folder, 'java-'));
  writeFileSync(join(bin, 'nothing'), '');
  const { state, found } = await checkJava({ PATH: bin });
  expect(found).toMatch(state === 'wrong' ? /expected Java 21 or 17|no Maven/u : /^Java (?:17|21) in /u);
});
