import { brotliCompressSync, gzipSync } from 'node:zlib';
import { describe, expect, test } from '@jest/globals';
import type { ParsedItem } from '../../../../src/importing/parse-articles.ts';
import { readWarc } from '../../../../src/importing/sources/read-warc.ts';
import { unpacked } from '../../../../src/importing/sources/unpack.ts';
import { chunked, packed, record, response } from '../../../fixtures/crawl.ts';
import { article, file, input, parse, TEXT } from '../../../fixtures/input-files.ts';

const page = (title: string): string =>
  `<html><head><title>${title}</title><link rel="canonical" href="https://other.example/stolen"></head><body><p>${TEXT}</p></body></html>`;
const url = (name: string): string => `https://lake.example/${name}`;
const outcome = ({ article: one, rejection, origin }: ParsedItem): string =>
  `${origin} ${rejection?.code ?? one?.title}`;

const INFO = record({ 'WARC-Type': 'warcinfo' }, 'software: a crawler\r\n');
const REQUEST = record({ 'WARC-Type': 'request', 'WARC-Target-URI': url('one') }, 'GET / HTTP/1.1\r\n\r\n');
const PICTURE = response({ url: url('a.png'), headers: { 'Content-Type': 'image/png' }, body: '\x89PNG' });
const MISSING = response({ url: url('gone'), status: 404, body: page('Not found') });
const ONE = response({ url: url('one'), body: page('One') });
const TWO = response({ url: url('two'), body: page('Two') });
const CRAWL = [INFO, REQUEST, ONE, PICTURE, MISSING, TWO, REQUEST];

describe('the pages of a crawl', () => {
  test('become articles under their addresses; the rest is counted in a note', async () => {
    const items = await parse(file('crawl.warc', Buffer.concat(CRAWL)));
    expect(items.map(outcome)).toEqual(['crawl.warc#3 One', 'crawl.warc#6 Two']);
    expect(items.map(({ article: one }) => one?.url)).toEqual([url('one'), url('two')]);
    expect(items[0]).toMatchObject({ notes: [] });
    expect(items[1]).toMatchObject({
      notes: ['other records of the crawl were passed over: 2 request, 1 warcinfo, 1 image/png, 1 status 404'],
    });
  });

  test('are the same packed record by record, as a whole, or not, by name or on standard input', async () => {
    const plain = Buffer.concat(CRAWL);
    const expected = [expect.stringContaining('#3 One'), expect.stringContaining('#6 Two')];
    for (const bytes of [plain, packed(CRAWL), gzipSync(plain)]) {
      expect((await parse(file('crawl.warc.gz', bytes))).map(outcome)).toEqual(expected);
      expect((await parse({ ...input(''), bytes: () => file('-', bytes).bytes() })).map(outcome)).toEqual(expected);
    }
  });

  test('are not dated by the crawl, but cannot have been published after it', async () => {
    const dated = (day: string) =>
      `<html><head><meta name="date" content="${day}"></head><body><p>${TEXT}</p></body></html>`;
    const [none, before, after] = await parse(
      file(
        'crawl.warc',
        Buffer.concat([
          ONE,
          response({ url: url('b'), body: dated('2018-04-17') }),
          response({ url: url('c'), body: dated('2019-04-17') }),
        ]),
      ),
    );
    expect(none?.article?.publishedAt).toBeNull();
    expect(before?.article?.publishedAt).toBe('2018-04-17T00:00:00Z');
    expect(after).toMatchObject({ article: { publishedAt: null }, notes: [expect.stringContaining('in the future')] });
  });

  test.each([
    ['chunks', { 'Transfer-Encoding': 'chunked' }, chunked(page('Sent'))],
    ['gzip', { 'Content-Encoding': 'gzip' }, gzipSync(page('Sent'))],
    ['brotli', { 'Content-Encoding': 'br' }, brotliCompressSync(page('Sent'))],
    [
      'headers of what was decoded',
      { 'Content-Encoding': 'gzip', 'Transfer-Encoding': 'chunked' },
      Buffer.from(page('Sent')),
    ],
    ['Latin-1 by its header', { 'Content-Type': 'text/html; charset=iso-8859-1' }, Buffer.from(page('Sent'), 'latin1')],
  ])('are decoded: %s', async (_, headers, body) => {
    const { title, text } = await article(file('crawl.warc', response({ url: url('x'), headers, body })));
    expect({ title, text }).toEqual({ title: 'Sent', text: TEXT });
  });

  test('may be resources and conversions, HTML or text, of WARC 1.0 too', async () => {
    const text = { 'WARC-Type': 'conversion', 'WARC-Target-URI': url('t'), 'Content-Type': 'text/plain' };
    const html = { 'WARC-Type': 'resource', 'WARC-Target-URI': `<${url('h')}>`, 'Content-Type': 'text/html' };
    const robots = response({ url: url('robots.txt'), headers: { 'Content-Type': 'text/plain' }, body: 'Disallow: /' });
    const bytes = Buffer.concat([record(text, TEXT, '1.0'), robots, record(html, page('Resource'), '1.0')]);
    const items = await parse(file('crawl.warc', bytes));
    expect(items.map(({ article: one }) => one?.url)).toEqual([url('t'), url('h')]);
  });
});

describe('crawls that are not whole', () => {
  test('cut off at any byte, one gives the pages before, and one rejection that says where', async () => {
    const whole = packed(CRAWL);
    const ends = CRAWL.map((_, index) => packed(CRAWL.slice(0, index + 1)).length);
    const cuts = Array.from({ length: 60 }, (_, index) => Math.floor(((index + 1) * whole.length) / 62));
    for (const cut of cuts.filter((at) => !ends.includes(at) && at > 20)) {
      const { positions, reason } = await read(whole.subarray(0, cut));
      const wholePages = [3, 6].filter((position) => (ends[position - 1] ?? 0) <= cut);
      expect(positions.filter((position) => wholePages.includes(position))).toEqual(wholePages);
      expect(reason).toMatch(new RegExp(`after ${cut} bytes|at byte \\d+ \\(unpacked\\), in record \\d`));
    }
  });

  test('what is no record is damage; the pages before are taken', async () => {
    const bytes = Buffer.concat([ONE, Buffer.from('rubbish\r\n\r\n'), TWO]);
    expect((await parse(file('crawl.warc', bytes))).map(outcome)).toEqual([
      'crawl.warc#1 One',
      'crawl.warc DAMAGED_ARCHIVE',
    ]);
  });

  test('a page that cannot be decoded costs no more than itself', async () => {
    const bad = gzipSync(page('Bad')).fill(0xff, 20, 40);
    const tooLong = response({ url: url('long'), body: Buffer.alloc(17 * 1024 * 1024, 'x') });
    const bytes = Buffer.concat([
      response({ url: url('bad'), headers: { 'Content-Encoding': 'gzip' }, body: bad }),
      tooLong,
      ONE,
    ]);
    const items = await parse({ ...file('crawl.warc', ''), bytes: () => once(bytes) });
    expect(items.map(outcome)).toEqual(['crawl.warc#1 DAMAGED_ARCHIVE', 'crawl.warc#2 TOO_LARGE', 'crawl.warc#3 One']);
  });

  test('a page whose gzip never ends is too large', async () => {
    const bomb = gzipSync(Buffer.alloc(40 * 1024 * 1024));
    const [item] = await parse(
      file('crawl.warc', response({ url: url('bomb'), headers: { 'Content-Encoding': 'gzip' }, body: bomb })),
    );
    expect(item?.rejection?.code).toBe('TOO_LARGE');
  });

  test('one without any page says what there was instead', async () => {
    const [item, ...more] = await parse(file('crawl.warc', Buffer.concat([INFO, PICTURE])));
    expect(more).toEqual([]);
    expect(item?.rejection).toMatchObject({ code: 'NOT_AN_ARTICLE', reason: expect.stringContaining('1 image/png') });
  });

  test('what the crawl itself has cut off is taken with a note', async () => {
    const [item] = await parse(
      file('crawl.warc', response({ url: url('x'), body: page('Part') }, { 'WARC-Truncated': 'length' })),
    );
    expect(item).toMatchObject({
      article: { title: 'Part' },
      notes: [expect.stringContaining('WARC-Truncated: length')],
    });
  });

  test('a header without end is damage', async () => {
    const [item] = await parse({
      ...file('crawl.warc', ''),
      bytes: () => once(Buffer.from(`WARC/1.0\r\n${'X: y\r\n'.repeat(20_000)}`)),
    });
    expect(item?.rejection?.reason).toContain('its header does not end');
  });
});

async function* once(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  yield bytes;
}

/** The positions of the pages, and why there are no more. */
async function read(bytes: Uint8Array): Promise<{ positions: readonly number[]; reason: string }> {
  const positions: number[] = [];
  try {
    for await (const { position } of readWarc(unpacked(once(bytes)))) positions.push(position);
  } catch (error) {
    return { positions, reason: (error as Error).message };
  }
  return { positions, reason: '' };
}
