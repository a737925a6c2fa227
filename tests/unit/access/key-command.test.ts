import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { findApiKey, parseApiKeys } from '../../../src/api/access/api-key.ts';
import { readKeyFile } from '../../../src/api/access/key-file.ts';

const ROOT = fileURLToPath(new URL('../../..', import.meta.url));

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'backchannel-keys-'));
});
afterAll(() => rmSync(folder, { recursive: true }));

/** The real command, as `npm run key` starts it. */
function run(script: string, words: readonly string[], settings: Readonly<Record<string, string>> = {}) {
  const environment = { PATH: process.env.PATH, BACKCHANNEL_DATA: folder, ...settings };
  const { status, stdout, stderr } = spawnSync(process.execPath, [script, ...words], {
    cwd: ROOT,
    env: environment,
    encoding: 'utf8',
  });
  return { status, stdout, stderr };
}

const key = (words: string, settings = {}) => run('src/bin/key.ts', words.split(' '), settings);
const inFile = () => readKeyFile(join(folder, 'api-keys'));

test('a key is made, listed without itself, and removed', () => {
  const added = key('add laptop');
  expect([added.status, added.stderr]).toEqual([0, expect.stringContaining('“laptop”, for read')]);
  expect(added.stdout).toMatch(/^bck_[\w-]{43}\n$/u);
  expect(findApiKey(inFile(), added.stdout.trim())).toMatchObject({ name: 'laptop', scopes: ['read'] });
  expect(key('add feed --scope read --scope import').status).toBe(0);
  const listed = key('list');
  expect(listed.stdout).toMatch(/^laptop +read +\d{4}-\d\d-\d\d .*\nfeed +read\+import /u);
  expect(listed.stdout).not.toMatch(/bck_|[0-9a-f]{64}/u);
  expect(key('remove laptop').status).toBe(0);
  expect(inFile().map(({ name }) => name)).toEqual(['feed']);
}, 60_000);

test('with --print the key and its line for the environment are told apart, and no file is written', () => {
  const before = inFile();
  const { stdout, stderr } = key('add phone --print');
  const [made] = /bck_[\w-]{43}/u.exec(stderr) ?? [''];
  expect(findApiKey(parseApiKeys(stdout.replace('API_KEYS=', ''), 'test'), made)?.name).toBe('phone');
  expect(stdout).not.toContain('bck_');
  expect(inFile()).toEqual(before);
}, 30_000);

test.each([
  ['add', 'Expected one NAME after add, got 0 words.'],
  ['add two words', 'Expected one NAME after add, got 2 words.'],
  ['add a:b', 'Expected a NAME of 1 to 64 letters'],
  ['add x --scope write', 'Expected a scope of read or import, got "write".'],
  ['add x --force', "Unknown option '--force'."],
  ['constructor', 'Expected add, list or remove, got constructor.'],
  ['list all', 'Expected nothing after list, got 1 words.'],
  ['remove nobody', 'Expected the NAME of a key, got nobody. npm run key -- list shows them.'],
])('“key %s” ends with 2 and says what is wrong', (words, message) => {
  const { status, stdout, stderr } = key(words);
  expect([status, stdout]).toEqual([2, '']);
  expect(stderr).toContain(message);
});

test('a name is given once, and a key of the environment is removed there', () => {
  expect(key('add twice').status).toBe(0);
  expect(key('add twice').stderr).toContain('Expected a NAME that no key has, got twice.');
  const API_KEYS = `inline:read:2026-11-28:${'0a'.repeat(32)}`;
  expect(key('remove inline', { API_KEYS }).stderr).toContain('inline stands in API_KEYS. Take it out there');
}, 60_000);

test('a service that other machines can reach does not start without a key, and says how to make one', () => {
  const settings = { HOST: '0.0.0.0', PORT: '0', API_KEYS_FILE: join(folder, 'none'), NEO4J_URI: 'bolt://127.0.0.1:1' };
  const { status, stderr } = run('src/bin/serve.ts', [], { ...settings, NEO4J_PASSWORD: 'p' });
  expect([status, stderr.split('\n')[0]]).toEqual([
    2,
    'HOST=0.0.0.0 lets other machines in, and there is no API key. Either',
  ]);
  expect(stderr).toContain('npm run key -- add NAME');
}, 30_000);
