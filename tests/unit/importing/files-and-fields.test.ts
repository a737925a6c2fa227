import { describe, expect, test } from '@jest/globals';
import { contentHash } from '../../../src/importing/content-hash.ts';
import type { InputFile } from '../../../src/importing/input-file.ts';
import { article, file, input, parse, TEXT } from '../../fixtures/input-files.ts';

describe('files', () => {
  test('standard input is told by its content', async () => {
    const record = { title: 'A b', text: TEXT };
    const count = async (content: string) => (await parse(input(content))).filter((item) => item.article).length;
    expect(await count(`${JSON.stringify(record)}\n${JSON.stringify(record)}\n`)).toBe(2);
    expect(await count(JSON.stringify([record, record], null, 2))).toBe(2);
    expect(await count(JSON.stringify(record, null, 2))).toBe(1);
    expect(await count(`<html><body><p>${TEXT}</p></body></html>`)).toBe(1);
    expect(await count(`# A b\n\n${TEXT}`)).toBe(1);
    expect(await count(TEXT)).toBe(1);
  });

  test('empty lines and a broken first line on standard input cost no other article', async () => {
    const line = JSON.stringify({ title: 'A b', text: TEXT });
    const outcomes = async (content: string) =>
      (await parse(input(content))).map(({ origin, rejection }) => `${origin} ${rejection?.code ?? 'ok'}`);
    expect(await outcomes(`\n \n${line}\n${line}\n`)).toEqual(['standard input:3 ok', 'standard input:4 ok']);
    expect(await outcomes(`{"title": "A b", "te\n\n${line}\n`)).toEqual([
      'standard input:1 BAD_JSON',
      'standard input:3 ok',
    ]);
    expect(await outcomes(`{"articles": [\n${line},\n${line}\n]}`)).toEqual([
      'standard input#1 ok',
      'standard input#2 ok',
    ]);
    expect(await outcomes('{"title": "A b"')).toEqual(['standard input BAD_JSON']);
  });

  test.each([
    ['a.pdf', TEXT, 'UNKNOWN_FORMAT'],
    ['a.txt', '', 'NO_TEXT'],
    ['a.txt', '\u0000\u0001\u0002\u0003', 'BINARY_CONTENT'],
  ])('%s with such content is one rejection: %#', async (name, content, code) => {
    const items = await parse(file(name, content));
    expect(items.map(({ rejection }) => rejection?.code)).toEqual([code]);
  });

  test('a file that cannot be read is one rejection', async () => {
    const broken: InputFile = {
      ...file('a.txt', TEXT),
      // biome-ignore lint/correctness/useYield: it fails before it has anything to give
      async *bytes() {
        throw new Error('EIO: i/o error');
      },
    };
    const [item] = await parse(broken);
    expect(item?.rejection).toMatchObject({ code: 'UNREADABLE_FILE', reason: expect.stringMatching(/EIO/) });
  });
});

describe('fields', () => {
  const from = (fields: object) => article(file('a.json', JSON.stringify({ title: 'A b', text: TEXT, ...fields })));

  test('an article has the same id by its id, else its address, else its content', async () => {
    const id = async (fields: object) => (await from(fields)).id;
    expect(await id({ id: 'x', url: 'https://a.example.org/1' })).toBe(await id({ id: 'x', title: 'Other' }));
    expect(await id({ url: 'https://www.a.example.org/1/?utm_source=x#y' })).toBe(
      await id({ url: 'http://a.example.org/1' }),
    );
    expect(await id({ url: 'https://a.example.org/1' })).not.toBe(await id({ url: 'https://a.example.org/2' }));
    expect(await id({})).toBe(await id({ publishedAt: '2018-04-17' }));
    expect(await id({})).not.toBe(await id({ source: 'Observer' }));
    expect(await id({ id: 'article:0123456789abcdef0123' })).toBe('article:0123456789abcdef0123');
  });

  test('too long an address costs the address, not the article', async () => {
    const long = `https://a.example.org/?q=${'x'.repeat(9000)}`;
    const [item] = await parse(file('a.json', JSON.stringify({ title: 'A b', text: TEXT, url: long })));
    expect(item?.article).toMatchObject({ url: null, text: TEXT });
    expect(item?.rejection === null && item.notes).toEqual([expect.stringMatching(/at most 2000 characters/)]);
  });

  test('two spellings of one address are the same content', async () => {
    const one = await from({ url: 'http://www.example.com/a?utm_source=1', source: 'Observer' });
    const other = await from({ url: 'https://example.com/a/', source: 'Observer' });
    expect(contentHash(one)).toBe(contentHash(other));
    expect(one.id).toBe(other.id);
    expect(contentHash({ ...one, url: 'https://example.com/b' })).not.toBe(contentHash(one));
  });

  test('a field that cannot be true is left out with a note', async () => {
    const [item] = await parse(
      file('a.json', JSON.stringify({ title: 'A b', text: TEXT, url: 'javascript:x', date: 'soon', lang: '??' })),
    );
    expect(item?.article).toMatchObject({ url: null, publishedAt: null, language: null });
    expect(item?.rejection === null && item.notes).toEqual([
      expect.stringMatching(/^url left out: expected an http/),
      expect.stringMatching(/^publishedAt left out: “soon”/),
      expect.stringMatching(/^language left out/),
    ]);
  });

  test('the source is known by name, with or without its article, else by the domain', async () => {
    const source = async (fields: object) => (await from(fields)).source;
    expect((await source({ source: 'The Washington Post' }))?.id).toBe('source:washington-post');
    expect(await source({ source: { name: 'Washington Post', url: 'https://www.post.example.org' } })).toEqual({
      id: 'source:washington-post',
      name: 'Washington Post',
      domain: 'post.example.org',
    });
    expect(await source({ source: 'www.post.example.org' })).toEqual({
      id: 'source:post-example-org',
      name: 'post.example.org',
      domain: 'post.example.org',
    });
    expect((await source({ url: 'https://www.post.example.org/a' }))?.domain).toBe('post.example.org');
    expect(await source({})).toBeNull();
  });
});
