import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { fetchPage } from '../../../../src/importing/fetching/fetch-page.ts';
import { fetchedSource } from '../../../../src/importing/fetching/fetched-source.ts';
import type { ParsedItem } from '../../../../src/importing/parse-articles.ts';
import { TEXT } from '../../../fixtures/input-files.ts';
import { OPEN, openSmallInternet, type SmallInternet } from '../../../fixtures/small-internet.ts';

const NOW = Date.UTC(2020, 0, 1);
const FEED = `<rss version="2.0"><channel><title>The Lake Post</title><item><title>Two met</title><link>/two</link><description>${TEXT}</description></item></channel></rss>`;
const PAGE = `<html><head><title>A page</title><meta property="og:url" content="https://other.example/stolen"></head><body><p>${TEXT}</p></body></html>`;
const outcome = ({ article, rejection, origin }: ParsedItem): string =>
  `${origin} ${rejection === null ? article.title : `${rejection.code}: ${rejection.reason}`}`;

let internet: SmallInternet;
let folder: string;
let answer: (request: IncomingMessage, response: ServerResponse) => void;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'fetched-'));
});
beforeEach(async () => {
  internet = await openSmallInternet(
    {
      'lake.example': [[OPEN, '2606:4700::1111']],
      'river.example': [[OPEN]],
      'inside.example': [['10.0.0.7']],
      'mixed.example': [[OPEN, '127.0.0.1']],
      'rebinding.example': [[OPEN], ['127.0.0.1']],
      'nowhere.example': [[]],
    },
    (request, response) => answer(request, response),
  );
});
afterEach(() => internet.close());
afterAll(() => rm(folder, { recursive: true }));

function respond(type: string, body: string | Uint8Array, more: Readonly<Record<string, string>> = {}): void {
  answer = (_, response) => void response.writeHead(200, { 'Content-Type': type, ...more }).end(body);
}

function redirect(where: (path: string) => string): void {
  answer = (request, response) => void response.writeHead(302, { Location: where(request.url ?? '') }).end();
}

const source = (urls: readonly string[], graph = 'graph', file = 'fetched.json') =>
  fetchedSource(urls, { validatorsFile: join(folder, file), graph, network: internet.network });

async function fetched(...urls: string[]): Promise<string[]> {
  const found: string[] = [];
  for await (const item of source(urls).items(NOW, () => {})) found.push(outcome(item));
  return found;
}

describe('what is at an address', () => {
  test.each([
    ['a feed', 'application/rss+xml; charset=utf-8', FEED, '#1 Two met'],
    ['a feed as XML', 'text/xml', FEED, '#1 Two met'],
    ['a page', 'text/html', PAGE, ' A page'],
    ['JSON', 'application/json', JSON.stringify([{ title: 'One', text: TEXT }]), ' One'],
    ['JSON lines', 'application/x-ndjson', `${JSON.stringify({ title: 'One', text: TEXT })}\n`, ':1 One'],
    ['a feed as plain text', 'text/plain', FEED, '#1 Two met'],
    [
      'packed JSON lines',
      'application/gzip',
      gzipSync(`${JSON.stringify({ title: 'One', text: TEXT })}\n{}`),
      ':1 One',
    ],
  ])('is read as what the server calls it: %s', async (_, type, body, expected) => {
    respond(type, body);
    expect((await fetched('https://lake.example/x'))[0]).toBe(`https://lake.example/x${expected}`);
  });

  test('has the address it came from, and links relative to that', async () => {
    respond('application/rss+xml', FEED);
    for await (const item of source(['http://lake.example/news/feed']).items(NOW, () => {})) {
      expect(item.article?.url).toBe('http://lake.example/two');
    }
    answer = (request, response) => {
      if (request.url === '/old') response.writeHead(301, { Location: '/new' }).end();
      else response.writeHead(200, { 'Content-Type': 'text/html' }).end(PAGE);
    };
    for await (const item of source(['https://lake.example/old']).items(NOW, () => {})) {
      expect(item.article?.url).toBe('https://lake.example/new');
    }
  });

  test('is asked for once, by name, and may come packed', async () => {
    let headers: IncomingMessage['headers'] = {};
    answer = (request, response) => {
      headers = request.headers;
      response.writeHead(200, { 'Content-Type': 'text/html', 'Content-Encoding': 'br' }).end(brotliCompressSync(PAGE));
    };
    expect(await fetched('https://lake.example/x', 'https://lake.example/x')).toEqual([
      'https://lake.example/x A page',
    ]);
    expect(internet.asked).toEqual(['lake.example /x']);
    expect(headers['user-agent']).toMatch(/^Backchannel\//);
    expect(headers.cookie ?? headers.authorization ?? headers.referer).toBeUndefined();
  });

  test('that is a picture is one rejection', async () => {
    respond('image/png', 'PNG');
    expect(await fetched('https://lake.example/x')).toEqual([expect.stringContaining('UNKNOWN_FORMAT')]);
  });
});

describe('what is never fetched', () => {
  test.each([
    ['inside.example', /10\.0\.0\.7, and it is private/],
    ['mixed.example', /127\.0\.0\.1, and it is this machine/],
    ['nowhere.example', /has no address/],
  ])('a name that leads astray, even if only in part: %s', async (name, why) => {
    respond('text/html', PAGE);
    expect(await fetched(`http://${name}/`)).toEqual([expect.stringMatching(why)]);
    expect(internet.asked).toEqual([]);
  });

  test('a name that is looked up again: each request looks it up once, and goes where that said', async () => {
    respond('text/html', PAGE);
    expect(await fetched('http://rebinding.example/')).toEqual(['http://rebinding.example/ A page']);
    expect(internet.lookups.get('rebinding.example')).toBe(1);
    expect(await fetched('http://rebinding.example/')).toEqual([expect.stringContaining('127.0.0.1')]);
    expect(internet.asked).toHaveLength(1);
  });

  test.each([
    ['http://127.0.0.1/', /not on the open internet/],
    ['http://0x7f.1/', /not on the open internet/],
    ['http://[::ffff:a9fe:a9fe]/latest/meta-data', /not on the open internet/],
    ['http://inside.example/', /10\.0\.0\.7/],
    ['http://lake.example:8080/', /usual port/],
    ['http://nora:secret@lake.example/', /user name or password/],
    ['file:///etc/passwd', /only http and https/],
    ['', /nowhere/],
    ['https://', /nowhere/],
  ])('where a redirect leads to %s', async (location, why) => {
    redirect(() => location);
    expect(await fetched('http://lake.example/')).toEqual([expect.stringMatching(why)]);
    expect(internet.asked).toHaveLength(1);
  });

  test('what a rebound name is on the second hop', async () => {
    redirect(() => '/again');
    expect(await fetched('http://rebinding.example/')).toEqual([expect.stringContaining('127.0.0.1')]);
    expect(internet.asked).toEqual(['rebinding.example /']);
  });

  test('http behind https, and more than five redirects', async () => {
    redirect(() => 'http://river.example/');
    expect(await fetched('https://lake.example/')).toEqual([expect.stringContaining('from https to http')]);
    redirect((path) => `${path}a`);
    expect(await fetched('http://lake.example/')).toEqual([expect.stringContaining('more than 5 times')]);
    expect(internet.asked).toHaveLength(1 + 6);
  });

  test('an address that cannot be right is said before anything is fetched', () => {
    expect(() => source(['https://lake.example/', 'http://localhost:7474/'])).toThrow(/usual port/);
    expect(() => source(['http://nora:secret@lake.example/'])).toThrow(/^(?!.*secret)/);
    expect(() => source(['http://169.254.169.254/latest'])).toThrow(/cloud machines/);
  });
});

describe('servers that are no good', () => {
  test.each([
    ['of themselves', 'identity', Buffer.alloc(5_100_000, 'x')],
    ['unpacked', 'gzip', gzipSync(Buffer.alloc(5_100_000, 'x'))],
  ])('more than 5 MB are not taken: %s', async (_, encoding, body) => {
    respond('text/html', body, { 'Content-Encoding': encoding });
    expect(await fetched('https://lake.example/')).toEqual([expect.stringContaining('TOO_LARGE')]);
  });

  test('a body without end is broken off at 5 MB', async () => {
    answer = (_, response) => {
      response.writeHead(200, { 'Content-Type': 'text/html' });
      const more = (error?: Error | null): void => {
        if (!error) response.write(Buffer.alloc(100_000, 'x'), more);
      };
      more();
    };
    expect(await fetched('https://lake.example/')).toEqual([expect.stringContaining('TOO_LARGE')]);
  });

  test('one that drips, or says nothing, has so many seconds in all', async () => {
    const drip = (response: ServerResponse): void => {
      response.writeHead(200, { 'Content-Type': 'text/html' });
      const timer = setInterval(() => response.write('x'), 20);
      response.on('close', () => clearInterval(timer));
    };
    for (const how of [drip, () => {}]) {
      answer = (_, response) => how(response);
      const started = Date.now();
      await expect(fetchPage('https://lake.example/', null, internet.network, 300)).rejects.toThrow(
        /within 0.3 seconds/,
      );
      expect(Date.now() - started).toBeLessThan(5000);
    }
  });

  test('a name server that does not answer is not waited for', async () => {
    const network = { ...internet.network, resolve: () => new Promise<string[]>(() => {}) };
    await expect(fetchPage('https://lake.example/', null, network, 200)).rejects.toThrow(/within 0.2 seconds/);
  });

  test('one that asks to come back later is not asked again', async () => {
    answer = (_, response) => void response.writeHead(429, { 'Retry-After': '120' }).end();
    expect(await fetched('https://lake.example/', 'https://river.example/')).toEqual([
      expect.stringMatching(/FETCH_FAILED.*said 429, and to come back later \(120\)/),
      expect.stringContaining('FETCH_FAILED'),
    ]);
    expect(internet.asked).toEqual(['lake.example /', 'river.example /']);
  });

  test('a body that is cut off is no page, and the next address goes on', async () => {
    answer = (request, response) => {
      if (request.headers.host === 'river.example') response.writeHead(200, { 'Content-Type': 'text/html' }).end(PAGE);
      else {
        response.writeHead(200, { 'Content-Type': 'text/html', 'Content-Length': '9000' });
        response.write(PAGE, () => response.destroy());
      }
    };
    expect(await fetched('https://lake.example/', 'https://river.example/')).toEqual([
      expect.stringContaining('FETCH_FAILED'),
      'https://river.example/ A page',
    ]);
  });
});

describe('what is new since the last time', () => {
  beforeEach(() => {
    answer = (request, response) => {
      const isOld = request.headers['if-none-match'] === '"v1"' || request.headers['if-modified-since'] === 'yesterday';
      if (isOld) response.writeHead(304).end();
      else
        response.writeHead(200, { 'Content-Type': 'text/html', ETag: '"v1"', 'Last-Modified': 'yesterday' }).end(PAGE);
    };
  });

  async function taken(graph: string, isKept: boolean): Promise<number> {
    const from = source(['https://lake.example/'], graph, 'new.json');
    let count = 0;
    for await (const _ of from.items(NOW, () => {})) count += 1;
    if (isKept) await from.keep();
    return count;
  }

  test('is asked for only when the import has taken what came before', async () => {
    expect(await taken('one', false)).toBe(1);
    expect(await taken('one', true)).toBe(1);
    expect(await taken('one', true)).toBe(0);
    expect(await taken('one', true)).toBe(0);
    expect(await readdir(folder)).toEqual(['new.json']);
  });

  test('is everything for another graph, or where the file is broken', async () => {
    await taken('one', true);
    expect(await taken('another', false)).toBe(1);
    await writeFile(join(folder, 'new.json'), (await readFile(join(folder, 'new.json'), 'utf8')).slice(0, 40));
    expect(await taken('one', true)).toBe(1);
    expect(await taken('one', true)).toBe(0);
  });

  test('is not asked for elsewhere, and nothing unchanged comes from one that was not asked for it', async () => {
    const known = { address: 'https://river.example/', etag: '"v1"', lastModified: '' };
    const page = await fetchPage('https://lake.example/', known, internet.network);
    expect(page?.validators).toEqual({ address: 'https://lake.example/', etag: '"v1"', lastModified: 'yesterday' });
    answer = (_, response) => void response.writeHead(304).end();
    await expect(fetchPage('https://lake.example/', null, internet.network)).rejects.toThrow(/said 304/);
  });
});
