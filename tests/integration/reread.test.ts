import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import type { Database } from '../../src/graph/database.ts';
import { removeArticle } from '../../src/graph/remove-article.ts';
import { findArticle } from '../../src/importing/find-article.ts';
import { fromGraph } from '../../src/importing/from-graph.ts';
import { importArticles } from '../../src/importing/import-articles.ts';
import type { ArticleReader } from '../../src/importing/import-options.ts';
import { fromFiles, type ImportSource } from '../../src/importing/import-source.ts';
import { file } from '../fixtures/input-files.ts';
import { stubReader } from '../fixtures/stub-reader.ts';
import { graphHash, graphLines } from '../setup/graph-hash.ts';
import { emptyGraph, openTestDatabase } from '../setup/test-database.ts';
import { rowsOf } from '../setup/writing.ts';

const OLDER = stubReader({ version: '1', names: ['Kim Jong Un', 'Donald Trump'], type: 'MET' });
const NEWER = stubReader({
  version: '2',
  names: ['Donald Trump', 'Moon Jae-in'],
  type: 'CRITICIZED',
  language: 'fr',
});
const TEXT =
  'Kim Jong Un met Donald Trump by a lake. Moon Jae-in saw Donald Trump leave it again, alone and in the rain.';

/** Every field given, left out, or spelled in several ways. */
const RECORDS: readonly object[] = [
  { id: 'plain', title: 'Plain', text: TEXT },
  { url: 'https://www.example.org/a/?utm_source=x', title: 'At an address', text: `${TEXT} A.` },
  { id: 'tongue', language: 'de', title: 'With a language', text: `${TEXT} B.` },
  { id: 'same', language: 'en', title: 'With the language that is recognised', text: `${TEXT} C.` },
  { id: 'dated', publishedAt: '2018-04-17T21:05:00Z', authors: ['Nora Feldt', 'Tom Arkwright'], text: `${TEXT} D.` },
  { id: 'one', source: 'The Observer', url: 'https://observer.example/one', text: `${TEXT} E.` },
  { id: 'two', source: { name: 'OBSERVER', domain: 'observer.example' }, text: `${TEXT} F.` },
  { title: 'Named by its text', text: `${TEXT} G.` },
  ...Array.from({ length: 20 }, (_, index) => ({ id: index, title: `Number ${index}`, text: `${TEXT} ${index}.` })),
];

let database: Database;
beforeAll(async () => {
  database = await openTestDatabase();
});
afterAll(() => database.close());
beforeEach(() => emptyGraph(database));

const files = (records = RECORDS) =>
  fromFiles([file('all.jsonl', records.map((each) => JSON.stringify(each)).join('\n'))]);
const bring = (source: ImportSource, reader: ArticleReader) =>
  importArticles({ database, reader, source, concurrency: 4 });
const reread = (reader: ArticleReader) => bring(fromGraph(database, reader.extractor), reader);

describe('reading anew', () => {
  test('makes of the graph what the files would, read by the newer reader', async () => {
    await bring(files(), OLDER);
    expect(await bring(files(), NEWER)).toMatchObject({ updated: RECORDS.length });
    const expected = await graphLines(database);
    await emptyGraph(database);
    await bring(files(), OLDER);
    expect(await reread(NEWER)).toMatchObject({ updated: RECORDS.length, rejected: 0 });
    expect(await graphLines(database)).toEqual(expected);
    expect(await bring(files(), NEWER)).toMatchObject({ unchanged: RECORDS.length, updated: 0 });
  }, 120_000);

  test('leaves what this reader has read, and asks for no article twice', async () => {
    await bring(files(RECORDS.slice(0, 5)), NEWER);
    await bring(files(RECORDS.slice(5, 8)), OLDER);
    const read: string[] = [];
    const watched: ArticleReader = {
      ...NEWER,
      read: async (article) => {
        read.push(article.title);
        return NEWER.read(article);
      },
    };
    expect(await reread(watched)).toMatchObject({ read: 3, updated: 3 });
    expect(read).toHaveLength(3);
    const before = await graphHash(database);
    expect(await reread(watched)).toMatchObject({ read: 0, run: null });
    expect(read).toHaveLength(3);
    expect(await graphHash(database)).toBe(before);
  });

  test('keeps the hash of an article that was hashed in another way', async () => {
    await bring(files(RECORDS.slice(0, 1)), OLDER);
    await database.run(
      { name: 'tests/hash', access: 'WRITE', text: "MATCH (a:Article) SET a.contentHash = 'old'" },
      {},
    );
    expect(await reread(NEWER)).toMatchObject({ updated: 1 });
    expect(await rowsOf(database, 'MATCH (a:Article) RETURN a.contentHash AS hash, a.language AS language')).toEqual([
      { hash: 'old', language: 'en' },
    ]);
  });
});

describe('an article is found, to be deleted', () => {
  test('by its id, by the one it was given with, and by its address in any spelling', async () => {
    await bring(files(RECORDS.slice(0, 9)), OLDER);
    const titles = new Map(
      (
        await rowsOf<{ id: string; title: string }>(database, 'MATCH (a:Article) RETURN a.id AS id, a.title AS title')
      ).map(({ id, title }) => [id, title]),
    );
    const found = async (given: string) => titles.get((await findArticle(database, given)) ?? '');
    const [first] = [...titles.keys()];
    expect(await findArticle(database, first!)).toBe(first);
    expect(await found(' plain ')).toBe('Plain');
    expect(await found('0')).toBe('Number 0');
    expect(await found('http://example.org/a#top')).toBe('At an address');
    expect(await found('http://www.observer.example/one/')).toBe('Kim Jong Un met Donald Trump by a lake.');
    expect(await found('nobody')).toBeUndefined();
    expect(await found('https://example.org/nothing')).toBeUndefined();
    await removeArticle(database, (await findArticle(database, 'plain'))!);
    expect(await found('plain')).toBeUndefined();
  });

  test('by an address only where it is the only one there', async () => {
    const url = 'https://example.org/live';
    await bring(files(['one', 'two'].map((id) => ({ id, url, title: id, text: `${TEXT} ${id}.` }))), OLDER);
    await expect(findArticle(database, url)).rejects.toThrow(/Expected one article at .* there are 2: .*\(one\)/);
  });
});
