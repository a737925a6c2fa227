import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { makeApiKey } from '../../../src/api/access/api-key.ts';
import { changeKeyFile, readKeyFile, watchKeys } from '../../../src/api/access/key-file.ts';
import { waitUntil } from '../../setup/wait-until.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'backchannel-keys-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

const { entry } = makeApiKey('laptop', ['read'], '2026-11-28');
const { entry: other } = makeApiKey('phone', ['read'], '2026-11-28');

test('where there is no file there are no keys', () => {
  expect(readKeyFile(join(folder, 'none'))).toEqual([]);
});

test('a file of keys is its owner’s alone, and lies whole in its folder', () => {
  const path = join(folder, 'deep', 'api-keys');
  changeKeyFile(path, () => [entry]);
  changeKeyFile(path, (keys) => [...keys, other]);
  expect(readKeyFile(path)).toEqual([entry, other]);
  expect(statSync(path).mode & 0o777).toBe(0o600);
  expect(readdirSync(join(folder, 'deep'))).toEqual(['api-keys']);
});

test('a change that fails leaves the file as it was', () => {
  const path = join(folder, 'api-keys');
  changeKeyFile(path, () => [entry]);
  const before = readFileSync(path, 'utf8');
  const fail = () => {
    throw new Error('no');
  };
  expect(() => changeKeyFile(path, fail)).toThrow('Expected to write the API keys');
  expect(readFileSync(path, 'utf8')).toBe(before);
  expect(readdirSync(folder)).toEqual(['api-keys']);
});

test('of two commands at the same time the second is told', () => {
  const path = join(folder, 'api-keys');
  writeFileSync(`${path}.new`, '');
  expect(() => changeKeyFile(path, () => [entry])).toThrow('another command is writing it');
});

test('a running service takes up what is added and removed, and keeps its keys where the file is broken', async () => {
  const path = join(folder, 'api-keys');
  const problems: unknown[] = [];
  const keys = watchKeys(path, '', (error) => problems.push(error));
  expect(keys()).toEqual([]);
  changeKeyFile(path, () => [entry]);
  await waitUntil(() => keys().length === 1, 3_000);
  changeKeyFile(path, () => [entry, other]);
  await waitUntil(() => keys().length === 2, 3_000);
  writeFileSync(path, 'broken');
  await waitUntil(() => keys().length === 2 && problems.length === 1, 3_000);
  expect(keys()).toEqual([entry, other]);
  expect(String(problems[0])).toContain('Expected entry 1');
});
