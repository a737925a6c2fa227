import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { foldersOf } from '../../../src/graph/local-server/folders.ts';
import { ensurePassword } from '../../../src/graph/local-server/password.ts';
import { takeStartLock } from '../../../src/graph/local-server/start-lock.ts';

let data: string;
beforeEach(() => {
  data = mkdtempSync(join(tmpdir(), 'backchannel-lock-'));
  mkdirSync(foldersOf(data).home, { recursive: true });
});
afterEach(() => rmSync(data, { recursive: true }));

test('one holds the lock until it gives it back', () => {
  const folders = foldersOf(data);
  const release = takeStartLock(folders);
  expect(release).not.toBeNull();
  expect(takeStartLock(folders)).toBeNull();
  release?.();
  expect(existsSync(folders.lock)).toBe(false);
  takeStartLock(folders)?.();
});

test('a lock without its holder is taken over at the second try', () => {
  const folders = foldersOf(data);
  writeFileSync(folders.lock, '');
  expect(takeStartLock(folders)).toBeNull();
  const release = takeStartLock(folders);
  expect(release).not.toBeNull();
  release?.();
});

test('an empty password file counts as none', () => {
  const folders = foldersOf(data);
  writeFileSync(folders.password, '');
  const password = ensurePassword(folders);
  expect(password.length).toBeGreaterThan(16);
  expect(ensurePassword(folders)).toBe(password);
});
