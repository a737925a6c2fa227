import { mkdtempSync } from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Database } from '../../src/graph/database.ts';
import { endOf, startImport } from '../setup/import-command.ts';
import { emptyGraph, openTestDatabase } from '../setup/test-database.ts';

/** Rejected articles are kept here, and not in the data of whoever runs the tests. */
const DATA = mkdtempSync(join(tmpdir(), 'backchannel-data-'));
const REPORT = {
  title: 'Two met',
  text: 'Kim Jong Un met Moon Jae-in at Panmunjom on Friday, and the two men signed a declaration.',
};

/** What it logs in a pipe: one JSON line an event. */
function eventsIn(errors: string): Readonly<Record<string, unknown>>[] {
  return errors
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line));
}

const start = (paths: readonly string[], environment: Readonly<Record<string, string>> = {}) =>
  startImport(paths, DATA, environment);

describe('the import command', () => {
  let database: Database;
  let folder: string;
  beforeAll(async () => {
    database = await openTestDatabase();
    await emptyGraph(database);
    folder = await mkdtemp(join(tmpdir(), 'backchannel-import-'));
    await Promise.all([
      writeFile(join(folder, 'a.jsonl'), `${JSON.stringify({ ...REPORT, id: 'a' })}\n{"broken\n`),
      writeFile(join(folder, 'b.txt'), Buffer.from([0x63, 0x61, 0x66, 0xe9])),
      writeFile(
        join(folder, 'c.json'),
        JSON.stringify([{ ...REPORT, id: 'c', date: 'soon' }, { title: 'Nothing else' }]),
      ),
      writeFile(join(folder, 'README.md'), 'About this folder.'),
      writeFile(join(folder, 'picture.png'), Buffer.from([0x89, 0x50, 0x4e, 0x47])),
    ]);
  });
  afterAll(async () => {
    await database.close();
    await rm(folder, { recursive: true });
    await rm(DATA, { recursive: true });
  });

  test('bad items are named with their reason, the good ones come in, and the exit code is 3', async () => {
    const { code, lines, errors } = await endOf(start([folder]));
    expect(code).toBe(3);
    expect(lines.at(-1)).toBe('read 5 · new 2 · unchanged 0 · updated 0 · rejected 3');
    expect(lines).toHaveLength(2);
    const events = eventsIn(errors);
    expect(events[0]).toMatchObject({ event: 'started', level: 'info', time: expect.stringMatching(/Z$/u) });
    expect(events.at(-1)).toMatchObject({ event: 'finished', created: 2, rejected: 3 });
    expect(events.filter(({ event }) => event === 'rejected').map(({ origin, code: why }) => [origin, why])).toEqual([
      [join(folder, 'a.jsonl:2'), 'BAD_JSON'],
      [join(folder, 'b.txt'), 'BAD_ENCODING'],
      [join(folder, 'c.json#2'), 'NO_TEXT'],
    ]);
    expect(errors).toMatch(/Expected JSON, but: .*broken/);
    expect(errors).toMatch(/Expected UTF-8 text.*byte 0xe9 at offset 3/);
    expect(errors).toMatch(/"event":"note","origin":"[^"]*c\.json#1","note":"publishedAt left out: “soon”/);
    expect(errors).not.toMatch(/README|picture/);
  });

  test('standard input is read, and what the graph has already is unchanged: exit code 0', async () => {
    const child = start(['-']);
    child.stdin!.end(`${JSON.stringify({ ...REPORT, id: 'a' })}\n`);
    const { code, lines } = await endOf(child);
    expect(lines.at(-1)).toBe('read 1 · new 0 · unchanged 1 · updated 0 · rejected 0');
    expect(code).toBe(0);
  });

  test.each([
    [[], /Expected at least one PATH, got none/],
    [['--fast', 'samples'], /Unknown option '--fast'/],
    [['/no/such/folder'], /nothing of that name/],
    [['https://news.example.org/feed'], /--fetch/],
    [['--fetch', 'http://127.0.0.1/feed'], /“http:\/\/127\.0\.0\.1\/feed” may not/],
  ])('%j is told with the usage in mind: exit code 2', async (paths, message) => {
    const { code, lines, errors } = await endOf(start(paths));
    expect(errors).toMatch(message);
    expect(lines).toEqual(['']);
    expect(code).toBe(2);
  });

  test('help is no error', async () => {
    const { code, lines, errors } = await endOf(start(['--help']));
    expect({ code, errors }).toEqual({ code: 0, errors: '' });
    expect(lines[0]).toBe('Usage: npm run import -- [OPTIONS] PATH…');
  });

  test('a database out of reach is told at once: exit code 4', async () => {
    const { code, errors } = await endOf(start([folder], { NEO4J_URI: 'bolt://127.0.0.1:9' }));
    expect(errors).toMatch(/No Neo4j server answers at bolt:\/\/127\.0\.0\.1:9/);
    expect(code).toBe(4);
  });

  test('SIGTERM ends an import that waits for its input, with its summary', async () => {
    const before = await articles();
    const child = start(['-']);
    const ended = endOf(child);
    child.stdin!.on('error', () => undefined);
    const many = Array.from({ length: 100 }, (_, index) => JSON.stringify({ ...REPORT, id: `n${index}` }));
    child.stdin!.write(`${many.join('\n')}\n`);
    while (child.exitCode === null && (await articles()) === before)
      await new Promise((resolve) => setTimeout(resolve, 50));
    child.kill('SIGTERM');
    const { code, lines } = await ended;
    expect(code).toBe(143);
    const created = Number(
      /^read \d+ · new (\d+) · unchanged 0 · updated 0 · rejected 0$/.exec(lines.at(-1) ?? '')?.[1],
    );
    expect(await articles()).toBe(created + before);
  });

  async function articles(): Promise<number> {
    const count = { name: 'count', access: 'READ', text: 'MATCH (a:Article) RETURN count(a) AS count' } as const;
    return (await database.run<{ count: number }>(count, {})).rows[0]!.count;
  }
});
