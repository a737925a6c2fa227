import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { Database } from '../../src/graph/database.ts';
import { PLAN } from '../fixtures/plan-and-denial.ts';
import { report } from '../fixtures/reports.ts';
import { graphHash } from '../setup/graph-hash.ts';
import { importFolder } from '../setup/import-samples.ts';
import { emptyGraph, openTestDatabase, testTarget } from '../setup/test-database.ts';
import { rowsOf, writeReport } from '../setup/writing.ts';

const SCRIPT = fileURLToPath(new URL('../../src/bin/explain.ts', import.meta.url));
const ADDRESS = 'https://news.example/summit';
const MET = 'Angela Merkel met Emmanuel Macron in Berlin.';
const DENIED = 'Theresa May will not meet Vladimir Putin, Reuters reported.';
let database: Database;
let folder: string;

beforeAll(async () => {
  database = await openTestDatabase();
  await emptyGraph(database);
  folder = mkdtempSync(join(tmpdir(), 'backchannel-explain-'));
  for (const words of [`${MET}\n\n${DENIED}`, MET]) {
    writeFileSync(join(folder, 'summit.json'), JSON.stringify({ url: ADDRESS, title: 'A summit', text: words }));
    await importFolder(database, folder);
  }
  await writeReport(database, report(PLAN));
}, 120_000);
afterAll(async () => {
  rmSync(folder, { recursive: true });
  await database.close();
});

async function explain(...args: readonly string[]) {
  const { uri, user, password, database: name } = testTarget();
  const settings = { NEO4J_URI: uri, NEO4J_USER: user, NEO4J_PASSWORD: password, NEO4J_DATABASE: name };
  const child = spawn(process.execPath, [SCRIPT, ...args], {
    env: { ...process.env, ...settings, READING_WORKERS: '1' },
  });
  const [output, errors] = await Promise.all([text(child.stdout), text(child.stderr), once(child, 'exit')]);
  return { code: child.exitCode, output, errors };
}

test('an article of the graph tells which of its claims stand, and which have retired and why', async () => {
  const before = await graphHash(database);
  const { code, output, errors } = await explain('http://www.news.example/summit/');
  expect({ code, errors }).toEqual({ code: 0, errors: '' });
  expect(output).toMatch(new RegExp(`^${ADDRESS}: A summit\n`, 'u'));
  expect(output).toMatch(/Angela Merkel → HAPPENED MET → Emmanuel Macron/u);
  expect(output).toMatch(/^ {8}graph {7}claim:[0-9a-f]{20} stands$/mu);
  expect(output).toMatch(
    /retired claims of this article\n +claim:[0-9a-f]{20} {2}Theresa May · DENIED_MET · Vladimir Putin {2}“Theresa May will not/u,
  );
  expect(output).toMatch(/retired at \d{4}-\S+Z \(ARTICLE_EDITED\)$/mu);
  expect(output).not.toMatch(/--reread/u);
  expect(await graphHash(database)).toBe(before);
});

test('one that another version has read says so, and which of its claims are not read now', async () => {
  const { code, output } = await explain('article:plan');
  expect(code).toBe(0);
  expect(output).toContain('In the graph as by-hand 1 has read it; npm run import -- --reread reads it anew.');
  expect(output).toMatch(/stand in the graph and are not read now\n +claim:\S+ {2}\S/u);
});

test('as JSON each claim has its standing, and a last line has the rest', async () => {
  const [{ id }] = (await rowsOf<{ id: string }>(database, 'MATCH (a:Article {url: $url}) RETURN a.id AS id', {
    url: ADDRESS,
  })) as [{ id: string }];
  const { output } = await explain('--json', id);
  const lines = output
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line));
  expect(lines[0].claims[0].graph).toEqual({
    id: expect.stringMatching(/^claim:/u),
    state: 'STANDS',
    retiredAt: null,
    retiredReason: null,
  });
  expect(lines.at(-1).graph).toMatchObject({
    readBy: { name: 'backchannel-reader' },
    unread: [],
    retired: [{ retiredReason: 'ARTICLE_EDITED', sentence: DENIED }],
  });
});

test.each(['article:nowhere', 'https://news.example/other'])(
  '%s, which the graph does not have, is bad input',
  async (article) => {
    const { code, output, errors } = await explain(article);
    expect({ code, output }).toEqual({ code: 2, output: '' });
    expect(errors).toMatch(
      /^Expected an article of the graph, but it has none with the id or address .*Import it first/u,
    );
  },
);
