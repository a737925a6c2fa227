import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { Database } from '../../src/graph/database.ts';
import { graphIdentity } from '../../src/graph/graph-identity.ts';
import { fetchedSource } from '../../src/importing/fetching/fetched-source.ts';
import { importArticles } from '../../src/importing/import-articles.ts';
import { summaryLine } from '../../src/importing/import-report.ts';
import { TEXT } from '../fixtures/input-files.ts';
import { OPEN, openSmallInternet, type SmallInternet } from '../fixtures/small-internet.ts';
import { stubReader } from '../fixtures/stub-reader.ts';
import { emptyGraph, openTestDatabase } from '../setup/test-database.ts';
import { rowsOf } from '../setup/writing.ts';

const FEED = `<rss version="2.0"><channel><title>The Lake Post</title>
<item><title>Two met</title><link>https://lake.example/two</link><description>${TEXT}</description></item></channel></rss>`;
const ADDRESSES = ['https://lake.example/feed', 'https://inside.example/feed'];
const reader = stubReader({ version: '1', names: ['Kim Jong Un', 'Moon Jae-in'], type: 'MET' });

let database: Database;
let internet: SmallInternet;
let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'fetched-articles-'));
  database = await openTestDatabase();
  await emptyGraph(database);
  internet = await openSmallInternet(
    { 'lake.example': [[OPEN]], 'inside.example': [['10.0.0.7']] },
    (request, response) => {
      if (request.headers['if-none-match'] === '"1"') response.writeHead(304).end();
      else response.writeHead(200, { 'Content-Type': 'application/rss+xml', ETag: '"1"' }).end(FEED);
    },
  );
});
afterAll(async () => {
  await internet.close();
  await database.close();
  await rm(folder, { recursive: true });
});

test('a fetched feed comes into the graph, and is asked for news only once it is there', async () => {
  const graph = await graphIdentity(database);
  const fetchAll = async () => {
    const source = fetchedSource(ADDRESSES, {
      validatorsFile: join(folder, 'fetched.json'),
      graph,
      network: internet.network,
    });
    const report = await importArticles({ database, reader, source, concurrency: 2 });
    return { line: summaryLine(report), codes: report.rejections.map(({ code }) => code), keep: source.keep };
  };
  const first = await fetchAll();
  expect(first).toMatchObject({
    line: 'read 2 · new 1 · unchanged 0 · updated 0 · rejected 1',
    codes: ['FETCH_FAILED'],
  });
  // Nothing was kept yet: what a crash would have lost is fetched again.
  const second = await fetchAll();
  expect(second.line).toBe('read 2 · new 0 · unchanged 1 · updated 0 · rejected 1');
  await second.keep();
  expect((await fetchAll()).line).toBe('read 1 · new 0 · unchanged 0 · updated 0 · rejected 1');
  const found = 'MATCH (a:Article)-[:PUBLISHED_BY]->(s) RETURN a.url AS url, a.title AS title, s.name AS source';
  expect(await rowsOf(database, found)).toEqual([
    { url: 'https://lake.example/two', title: 'Two met', source: 'Lake Post' },
  ]);
  // The address within a network was never connected to.
  expect(internet.asked).toEqual(Array(3).fill('lake.example /feed'));
});
