import { mkdir, mkdtemp, rename, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import type { Database } from '../../src/graph/database.ts';
import { findFiles } from '../../src/importing/find-files.ts';
import { importArticles } from '../../src/importing/import-articles.ts';
import type { ImportOptions } from '../../src/importing/import-options.ts';
import { fromFiles } from '../../src/importing/import-source.ts';
import { type MirrorOptions, openMirror } from '../../src/importing/mirror.ts';
import { BackchannelError } from '../../src/model/errors.ts';
import { stubReader } from '../fixtures/stub-reader.ts';
import { graphHash, graphLines } from '../setup/graph-hash.ts';
import { emptyGraph, openTestDatabase } from '../setup/test-database.ts';
import { rowsOf } from '../setup/writing.ts';

const reader = stubReader({ version: '1', names: ['Kim Jong Un', 'Donald Trump', 'Moon Jae-in'], type: 'MET' });
let database: Database;
let root: string;

beforeAll(async () => {
  database = await openTestDatabase();
});
afterAll(() => database.close());
beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'backchannel-mirror-'));
  await emptyGraph(database);
});
afterEach(() => rm(root, { recursive: true }));

const record = (id: string) => ({
  id,
  title: `Report ${id}`,
  source: 'Observer',
  text: `Kim Jong Un met Donald Trump by lake ${id}. Moon Jae-in saw Donald Trump leave it again in the rain.`,
});
const lines = (...ids: readonly string[]) => ids.map((id) => JSON.stringify(record(id))).join('\n');
const put = async (path: string, content: string) => {
  await mkdir(dirname(join(root, path)), { recursive: true });
  await writeFile(join(root, path), content);
};
const remove = (path: string) => rm(join(root, path), { recursive: true });

type Asked = MirrorOptions & Partial<Pick<ImportOptions, 'signal' | 'onStep'>> & { readonly into?: Database };

/** As `import --mirror` does; folders are told from the root. */
async function mirrorFolders(folders: readonly string[], { into = database, force, isDry, ...more }: Asked = {}) {
  const paths = folders.map((folder) => join(root, folder));
  const mirror = await openMirror(into, paths, { ...(force && { force }), ...(isDry && { isDry }) });
  const source = mirror.watch(fromFiles(await findFiles(paths, process.stdin)));
  return importArticles({ database: into, reader, source, concurrency: 2, removals: mirror.removals, ...more });
}

const mirrored = () => mirrorFolders(['news']);
const titles = async () =>
  (await rowsOf<{ title: string }>(database, 'MATCH (a:Article) RETURN a.title AS title ORDER BY title')).map(
    ({ title }) => title.replace('Report ', ''),
  );

describe('a mirrored folder', () => {
  test('takes along what vanishes from it, and the graph is as if that had never been there', async () => {
    await put('news/a.jsonl', lines('1', '2', '3'));
    await put('news/deep/b.json', lines('4'));
    await put('news/c.jsonl', lines('5'));
    await mirrored();
    expect(await titles()).toEqual(['1', '2', '3', '4', '5']);
    await put('news/a.jsonl', lines('1', '3'));
    await remove('news/deep');
    expect(await mirrored()).toMatchObject({ unchanged: 3, removed: 2, failure: null });
    const after = await graphLines(database);
    await emptyGraph(database);
    await mirrored();
    expect(after).toEqual(await graphLines(database));
    expect(await titles()).toEqual(['1', '3', '5']);
  });

  test('that has not changed writes nothing', async () => {
    await put('news/a.jsonl', lines('1', '2'));
    await mirrored();
    const written: string[] = [];
    const watched: Database = {
      ...database,
      run: async (statement, parameters, options) => {
        if (statement.access === 'WRITE') written.push(statement.name);
        return database.run(statement, parameters, options);
      },
    };
    const report = await mirrorFolders(['news'], { into: watched });
    expect(report).toMatchObject({ unchanged: 2, removed: 0, run: null });
    expect(written.filter((name) => name.includes('mirror'))).toEqual([]);
  });

  test('keeps what is in another file or folder until the last has lost it', async () => {
    await put('news/a.jsonl', lines('1', '2'));
    await put('news/b.jsonl', lines('1', '3'));
    await put('other/c.jsonl', lines('2', '4'));
    const both = () => mirrorFolders(['news', 'other']);
    await both();
    await remove('news/a.jsonl');
    expect(await mirrored()).toMatchObject({ removed: 0 });
    await put('news/b.jsonl', lines('3'));
    await both();
    expect(await titles()).toEqual(['2', '3', '4']);
    await put('other/c.jsonl', lines('4'));
    await both();
    expect(await titles()).toEqual(['3', '4']);
  });

  test('keeps what only moved, however much', async () => {
    await put('news/a.jsonl', lines(...Array.from({ length: 30 }, (_, index) => String(index))));
    await mirrored();
    await rename(join(root, 'news/a.jsonl'), join(root, 'news/b.jsonl'));
    expect(await mirrored()).toMatchObject({ unchanged: 30, removed: 0, failure: null });
    expect(await rowsOf(database, 'MATCH (entry:MirrorEntry) RETURN DISTINCT entry.file AS file')).toEqual([
      { file: 'b.jsonl' },
    ]);
  });

  test('keeps what a file held that was not read, or not without a rejection, and all below such a folder', async () => {
    for (const path of ['a.jsonl', 'b:2.jsonl', 'c.jsonl', 'news:1/d.jsonl'])
      await put(`news/${path}`, lines(path, `${path} 2`));
    await mirrored();
    expect(await titles()).toHaveLength(8);
    await remove('news/a.jsonl');
    await symlink(join(root, 'nowhere'), join(root, 'news/a.jsonl'));
    await put('news/b:2.jsonl', `${lines('b:2.jsonl')}\nno record`);
    await put('news/c.jsonl', lines('c.jsonl'));
    const mirror = await openMirror(database, [join(root, 'news')]);
    const files = (await findFiles([join(root, 'news')], process.stdin)).filter(({ origin }) => !/news:1/.test(origin));
    const noFolder = {
      origin: join(root, 'news/news:1'),
      format: 'text' as const,
      size: 0,
      async *bytes() {
        yield Buffer.alloc(0);
        throw new Error('EACCES');
      },
    };
    const source = mirror.watch(fromFiles([...files, noFolder]));
    const report = await importArticles({ database, reader, source, concurrency: 2, removals: mirror.removals });
    expect(report).toMatchObject({ rejected: 3, removed: 1 });
    expect(await titles()).not.toContain('c.jsonl 2');
  });

  test('an article that is deleted by its id comes back with its file, and its entry goes with it', async () => {
    await put('news/a.jsonl', lines('1', '2'));
    await mirrored();
    const before = await graphHash(database);
    const [first] = await rowsOf<{ id: string }>(database, "MATCH (a:Article {title: 'Report 1'}) RETURN a.id AS id");
    const nothing = fromFiles([]);
    const removals = async () => [first!.id];
    await importArticles({ database, reader, source: nothing, concurrency: 1, removals });
    expect(await rowsOf(database, 'MATCH (entry:MirrorEntry) RETURN count(entry) AS count')).toEqual([{ count: 1 }]);
    await mirrored();
    expect(await graphHash(database)).toBe(before);
  });
});

describe('nothing is removed', () => {
  const vanishing = async (count: number, left: number) => {
    const ids = Array.from({ length: count }, (_, index) => String(index));
    await put('news/a.jsonl', lines(...ids));
    await mirrored();
    await put('news/a.jsonl', lines(...ids.slice(0, left)));
  };

  test('where the folder has no articles at all any more, unless told so', async () => {
    await vanishing(2, 0);
    const refused = await mirrored();
    expect(refused.failure).toMatchObject({ code: 'BAD_INPUT', message: expect.stringMatching(/2 came.*--force/) });
    expect(await titles()).toHaveLength(2);
    expect(await rowsOf(database, 'MATCH (article:Unsettled) RETURN article.id AS id')).toEqual([]);
    expect((await mirrorFolders(['news'], { force: true })).failure).toBeNull();
    expect(await graphLines(database)).toEqual([]);
  });

  test('where more than half of more than 20 have vanished, unless told so', async () => {
    await vanishing(22, 10);
    const { failure } = await mirrored();
    expect(failure).toMatchObject({ code: 'BAD_INPUT', message: expect.stringMatching(/12 of 22.*--force/) });
    expect(await titles()).toHaveLength(22);
    expect(await mirrorFolders(['news'], { force: true })).toMatchObject({ removed: 12, failure: null });
    await vanishing(22, 11);
    expect(await mirrored()).toMatchObject({ removed: 11, failure: null });
  });

  test('by a run that ends early, and by a dry one, which tells what would be', async () => {
    await vanishing(3, 1);
    await put('news/b.jsonl', lines('new', 'newer'));
    const before = await graphHash(database);
    const dry = await openMirror(database, [join(root, 'news')], { isDry: true });
    for await (const _ of dry
      .watch(fromFiles(await findFiles([join(root, 'news')], process.stdin)))
      .items(0, () => {}));
    expect(await dry.removals()).toHaveLength(2);
    expect(await graphHash(database)).toBe(before);
    const stop = new AbortController();
    const onStep: ImportOptions['onStep'] = (step) => {
      if (step === 'article written') stop.abort();
    };
    expect(await mirrorFolders(['news'], { signal: stop.signal, onStep })).toMatchObject({ stopped: true, removed: 0 });
    expect(await mirrored()).toMatchObject({ failure: null, removed: 2 });
  });

  test('from what is no folder', async () => {
    await put('news.jsonl', lines('1'));
    await expect(mirrorFolders(['news.jsonl'])).rejects.toThrow(/Expected a folder.*it is a file/);
    await expect(mirrorFolders(['nowhere'])).rejects.toThrow(/none of that name/);
  });
});

test('whatever write is the last before a crash, the next run ends in the same graph', async () => {
  const before = async () => {
    await emptyGraph(database);
    await put('news/a.jsonl', lines('1', '2', '3'));
    await put('news/b.jsonl', lines('3', '4'));
    await mirrored();
    await put('news/a.jsonl', lines('2', '5'));
    await put('news/b.jsonl', lines('3'));
  };
  await before();
  const writes = failing(Number.POSITIVE_INFINITY);
  expect(await mirrorFolders(['news'], { into: writes.database })).toMatchObject({ created: 1, removed: 2 });
  const expected = await graphHash(database);
  const all = writes.count();
  expect(all).toBeGreaterThan(4);
  for (let last = 0; last < all; last += 1) {
    await before();
    const { failure } = await mirrorFolders(['news'], { into: failing(last).database });
    expect(failure?.code).toBe('DATABASE_UNAVAILABLE');
    await mirrored();
    expect(await graphHash(database)).toBe(expected);
  }
}, 120_000);

/** The same database, gone for good after so many writes. */
function failing(after: number): { readonly database: Database; count(): number } {
  let writes = 0;
  const count = () => {
    if (writes >= after) throw new BackchannelError('DATABASE_UNAVAILABLE', 'It went away.');
    writes += 1;
  };
  return {
    count: () => writes,
    database: {
      ...database,
      run: async (statement, parameters, options) => {
        if (statement.access === 'WRITE') count();
        return database.run(statement, parameters, options);
      },
      write: async (work, options) => {
        count();
        return database.write(work, options);
      },
    },
  };
}
