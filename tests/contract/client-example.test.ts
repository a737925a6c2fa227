import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, expect, test } from '@jest/globals';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));
const CLIENT = 'docs/client';
const GENERATE = fileURLToPath(new URL('../setup/generate-client.ts', import.meta.url));

const copies: string[] = [];
afterEach(() => {
  for (const copy of copies.splice(0)) rmSync(copy, { recursive: true });
});

/** The example with one file changed; below docs/, so that it finds schema and packages as the example does. */
function clientWith(file: string, change: (text: string) => string): string {
  const copy = mkdtempSync(join(ROOT, 'docs/.client-'));
  copies.push(copy);
  cpSync(join(ROOT, CLIENT), copy, { recursive: true });
  const path = join(copy, file);
  const text = readFileSync(path, 'utf8');
  const changed = change(text);
  expect(changed).not.toBe(text);
  writeFileSync(path, changed);
  return copy;
}

function generate(folder: string) {
  return run(GENERATE, folder, '--check');
}

function compile(folder: string) {
  return run('node_modules/typescript/bin/tsc', '--project', folder);
}

function run(...args: string[]) {
  const { status, stdout, stderr } = spawnSync(process.execPath, args, { cwd: ROOT, encoding: 'utf8' });
  return { status, printed: stdout + stderr };
}

test('the types of the client are those its questions give', () => {
  expect(generate(CLIENT)).toEqual({ status: 0, printed: '' });
});

test('the client compiles, and every mistake that it shows is one', () => {
  expect(compile(CLIENT)).toEqual({ status: 0, printed: '' });
});

test('a field that does not exist is refused where types are made', () => {
  const { status, printed } = generate(clientWith('questions.ts', (text) => text.replace('contested', 'weather')));
  expect(status).not.toBe(0);
  expect(printed).toContain('Cannot query field "weather" on type "Relation"');
});

test('a field that the question does not ask for is refused where it is read', () => {
  const { status, printed } = compile(
    clientWith('who-met-whom.ts', (text) => text.replace('article.title', 'article.url')),
  );
  expect(status).not.toBe(0);
  expect(printed).toMatch(/who-met-whom\.ts.* TS2339: Property 'url' does not exist/u);
});

test('a changed question is told from the types made before', () => {
  const { status, printed } = generate(clientWith('questions.ts', (text) => text.replace('contested', 'sourceCount')));
  expect(status).toBe(1);
  expect(printed).toContain('is not what its questions give. Run: npm run codegen');
});
