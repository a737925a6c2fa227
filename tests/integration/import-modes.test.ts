import { mkdtempSync } from 'node:fs';
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, jest, test } from '@jest/globals';
import type { Database } from '../../src/graph/database.ts';
import { graphHash } from '../setup/graph-hash.ts';
import { endOf, startImport } from '../setup/import-command.ts';
import { emptyGraph, openTestDatabase } from '../setup/test-database.ts';
import { rowsOf } from '../setup/writing.ts';

// Each test starts the command several times, with the network it reads by.
jest.setTimeout(180_000);

const ROOM = mkdtempSync(join(tmpdir(), 'backchannel-modes-'));
const FOLDER = join(ROOM, 'news');
const REJECTS = join(ROOM, 'data', 'rejects.ndjson');
const MET = 'Kim Jong Un met Moon Jae-in at Panmunjom on Friday, and the two men signed a declaration.';
const SPOKE = 'Mike Pompeo spoke with Taro Kono by telephone on Monday, a spokesman in Washington said.';
const DENIED = 'Kim Jong Un did not meet Moon Jae-in at Panmunjom on Friday, a spokesman said in Seoul.';

const run = (...args: string[]) => endOf(startImport(args, join(ROOM, 'data')));
const write = (name: string, ...records: object[]) =>
  writeFile(join(FOLDER, name), records.map((record) => `${JSON.stringify(record)}\n`).join(''));

describe('the import command, night after night', () => {
  let database: Database;
  const titles = async () =>
    (await rowsOf<{ title: string }>(database, 'MATCH (a:Article) RETURN a.title AS title ORDER BY title')).map(
      ({ title }) => title,
    );

  beforeAll(async () => {
    database = await openTestDatabase();
    await emptyGraph(database);
    await mkdir(FOLDER);
    await write('a.jsonl', { id: 'a', title: 'A', text: MET, date: '2018-04-27' });
    await write('b.jsonl', { id: 'b', title: 'B', text: SPOKE, date: '2018-04-30' });
  });
  afterAll(async () => {
    await database.close();
    await rm(ROOM, { recursive: true });
  });

  test('a dry run tells what would come in, and writes nothing at all', async () => {
    const before = await graphHash(database);
    const { code, lines } = await run('--dry-run', FOLDER);
    expect(code).toBe(0);
    expect(lines).toContainEqual(expect.stringMatching(/^\+ article A \(2018-04-27, article:[0-9a-f]{20}\)$/));
    expect(lines).toContainEqual(
      expect.stringMatching(/^ {2}\+ claim Kim Jong Un · MET · Moon Jae-in {2}“Kim Jong Un met/),
    );
    expect(lines.at(-1)).toBe('read 2 · new 2 · unchanged 0 · updated 0 · rejected 0');
    expect(await graphHash(database)).toBe(before);
  });

  test('no more than so many are read, and older ones are passed over', async () => {
    const { lines } = await run('--limit', '1', '--since', '2018-04-28', '--json', FOLDER);
    expect(lines).toHaveLength(1);
    expect(JSON.parse(lines[0]!)).toMatchObject({ read: 1, created: 1, rejected: 0, stopped: false, failure: null });
    expect(await titles()).toEqual(['B']);
  });

  test('what vanished from a mirrored folder goes, and an edited article retires what it says no more', async () => {
    expect((await run('--mirror', FOLDER)).lines.at(-1)).toBe('read 2 · new 1 · unchanged 1 · updated 0 · rejected 0');
    await rm(join(FOLDER, 'b.jsonl'));
    await write('a.jsonl', { id: 'a', title: 'A', text: DENIED, date: '2018-04-27' });
    const planned = await run('--dry-run', '--mirror', FOLDER);
    expect(planned.lines).toContainEqual(expect.stringMatching(/^- article B /));
    expect(planned.lines).toContainEqual(expect.stringMatching(/^ {2}- claim .*\(retired: ARTICLE_EDITED\)$/));
    const { lines } = await run('--mirror', FOLDER);
    expect(lines.at(-1)).toBe('read 1 · new 0 · unchanged 0 · updated 1 · rejected 0 · removed 1');
    expect(await titles()).toEqual(['A']);
    const runs = await rowsOf(
      database,
      'MATCH (r:ImportRun) RETURN r.status AS status, r.removed AS removed ORDER BY r.startedAt',
    );
    expect(runs.at(-1)).toEqual({ status: 'SUCCEEDED', removed: 1 });
  });

  test('rejected articles are kept with what came, and tried again when asked', async () => {
    await writeFile(join(FOLDER, 'c.jsonl'), '{"id": "c", "title": "C"}\n{"torn\n');
    expect((await run(FOLDER)).code).toBe(3);
    const kept = async () => (await readFile(REJECTS, 'utf8')).trimEnd().split('\n').length;
    expect(await kept()).toBe(2);
    expect((await run(FOLDER)).code).toBe(3);
    expect(await kept()).toBe(2);
    const again = await run('--retry-rejects');
    expect(again.code).toBe(3);
    expect(again.lines.at(-1)).toBe('read 2 · new 0 · unchanged 0 · updated 0 · rejected 2');
    await write('c.jsonl', { id: 'c', title: 'C', text: SPOKE }, { id: 'd', title: 'D', text: MET });
    expect((await run(FOLDER)).code).toBe(0);
    expect(await readFile(REJECTS, 'utf8')).toBe('');
    expect(await rowsOf(database, 'MATCH (r:RejectedArticle) RETURN r.id')).toEqual([]);
  });

  test('nothing is read anew that this reader has read', async () => {
    expect((await run('--reread')).lines.at(-1)).toBe('read 0 · new 0 · unchanged 0 · updated 0 · rejected 0');
  });

  test('articles are deleted by the ids they were given with, the last with all it has put there', async () => {
    const { code, lines, errors } = await run('--delete', 'a', 'c', 'd', 'never-there');
    expect(code).toBe(0);
    expect(lines.at(-1)).toBe('read 0 · new 0 · unchanged 0 · updated 0 · rejected 0 · removed 3');
    expect(errors).toContain('the graph has no article with this id or address');
    const left = 'MATCH (n) WHERE NOT n:ImportRun AND NOT n:__Neo4jMigration RETURN labels(n) AS labels';
    expect(await rowsOf(database, left)).toEqual([]);
  });
});
