import { describe, expect, test } from '@jest/globals';
import { contentHash } from '../../../src/importing/content-hash.ts';
import { type Format, formatOf, type InputFile } from '../../../src/importing/input-file.ts';
import { type ParsedItem, parseArticles } from '../../../src/importing/parse-articles.ts';

const NOW = Date.UTC(2020, 0, 1);
const TEXT =
  'The ministers of two countries met on Tuesday in a hotel by the lake, and spoke for three hours about fish.';

/** Cuts the bytes into pieces of seven, so that lines and characters are torn apart. */
function file(origin: string, content: string | Uint8Array, format: Format | null = formatOf(origin)): InputFile {
  const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content;
  return {
    origin,
    format,
    size: bytes.length,
    async *bytes() {
      for (let at = 0; at < bytes.length; at += 7) yield bytes.subarray(at, at + 7);
    },
  };
}

const input = (content: string): InputFile => ({ ...file('standard input', content, null), size: null });
async function parse(from: InputFile): Promise<ParsedItem[]> {
  const items: ParsedItem[] = [];
  for await (const item of parseArticles(from, NOW)) items.push(item);
  return items;
}

async function article(from: InputFile) {
  const [item] = await parse(from);
  if (item?.article == null) throw new Error(item?.rejection?.reason);
  return item.article;
}

describe('JSON', () => {
  test('a record is read under any of the usual names', async () => {
    const usual = { id: 7, url: 'https://a.example.org/x', title: 'T t', publishedAt: '2018-04-17', text: TEXT };
    const other = {
      _id: '7',
      link: 'https://a.example.org/x',
      headline: 'T t',
      date_published: '2018-04-17',
      Content: TEXT,
    };
    const more = { source: 'The Observer', authors: ['Ann Lee'], language: 'en_US' };
    const others = { publisher: { name: 'Observer' }, byline: 'By Ann Lee', inLanguage: 'en-us' };
    const one = await article(file('a.json', JSON.stringify({ ...usual, ...more })));
    expect(one).toEqual({
      id: expect.stringMatching(/^article:[0-9a-f]{20}$/),
      url: 'https://a.example.org/x',
      title: 'T t',
      publishedAt: '2018-04-17T00:00:00Z',
      source: { id: 'source:observer', name: 'Observer', domain: null },
      authors: ['Ann Lee'],
      language: 'en-US',
      text: TEXT,
    });
    expect(await article(file('b.json', JSON.stringify({ ...other, ...others })))).toEqual(one);
  });

  test('an array, and an object that holds one, give an article each', async () => {
    const records = [
      { title: 'One thing', text: TEXT },
      { title: 'Another', text: TEXT },
    ];
    const origins = async (value: unknown) =>
      (await parse(file('a.json', JSON.stringify(value)))).map(({ origin }) => origin);
    expect(await origins(records)).toEqual(['a.json#1', 'a.json#2']);
    expect(await origins({ status: 'ok', articles: records })).toEqual(['a.json#1', 'a.json#2']);
  });

  test('an article that has a list beside its text is one article', async () => {
    for (const list of ['items', 'results', 'data', 'docs']) {
      for (const body of [{ text: TEXT }, { html: `<p>${TEXT}</p>` }]) {
        const record = { title: 'A b', ...body, [list]: [{ label: 'Map' }] };
        expect((await article(file('a.json', JSON.stringify(record)))).text).toBe(TEXT);
      }
    }
  });

  test('one line that is no whole sentence is a text and its title', async () => {
    const line = 'Kim Jong Un met Donald Trump in Singapore on Tuesday';
    expect(await article(file('a.json', JSON.stringify({ text: line })))).toMatchObject({ title: line, text: line });
  });

  test('HTML in a field becomes text', async () => {
    const { text } = await article(
      file('a.json', JSON.stringify({ title: 'A b', html: `<p>${TEXT}</p><p>Two &amp; three.</p>` })),
    );
    expect(text).toBe(`${TEXT}\n\nTwo & three.`);
    expect((await article(file('b.json', JSON.stringify({ title: 'A b', content: `<p>${TEXT}</p>` })))).text).toBe(
      TEXT,
    );
  });

  test('half of a surrogate pair is mended', async () => {
    const { text } = await article(file('a.json', `{"title":"A b","text":"${TEXT} \\ud83d"}`));
    expect(text).toBe(`${TEXT} \ufffd`);
  });

  test.each([
    ['{"title": "x"', 'BAD_JSON', /Expected JSON/],
    ['"just words"', 'NOT_AN_ARTICLE', /it is a string/],
    ['{"title": "x y"}', 'NO_TEXT', /field “text”/],
    ['{"title": "x y", "text": 7}', 'NO_TEXT', /field “text”/],
    ['{"title": "x y", "text": "Advertisement"}', 'NO_TEXT', /furniture/],
    [`{"title": "x y", "text": "${'word '.repeat(90_000)}"}`, 'TEXT_TOO_LONG', /at most 400000/],
  ])('%.30s is turned away as %s', async (content, code, reason) => {
    const items = await parse(file('a.json', content));
    expect(items).toHaveLength(1);
    expect(items[0]?.rejection).toMatchObject({ code, origin: 'a.json', reason: expect.stringMatching(reason) });
  });
});

describe('JSON lines', () => {
  test('a bad line costs only itself, and is named by its number', async () => {
    const lines = [
      JSON.stringify({ title: 'A b', text: TEXT }),
      '{bad',
      '',
      JSON.stringify({ title: 'C d', text: TEXT }),
    ];
    const items = await parse(file('a.jsonl', `\ufeff${lines.join('\r\n')}`));
    expect(items.map(({ origin, rejection }) => [origin, rejection?.code ?? null])).toEqual([
      ['a.jsonl:1', null],
      ['a.jsonl:2', 'BAD_JSON'],
      ['a.jsonl:4', null],
    ]);
  });

  test('a line that is not UTF-8 is turned away alone', async () => {
    const good = new TextEncoder().encode(`${JSON.stringify({ title: 'A b', text: TEXT })}\n`);
    const bad = Uint8Array.from([0x7b, 0x22, 0xe9, 0x22, 0x7d, 0x0a]);
    const items = await parse(file('a.jsonl', Buffer.concat([good, bad, good])));
    expect(items.map(({ rejection }) => rejection?.code ?? null)).toEqual([null, 'BAD_ENCODING', null]);
  });
});

describe('HTML', () => {
  const page = (head: string, body: string) =>
    `<!doctype html><html lang="en-GB"><head><title>T t | Site</title>${head}</head><body><nav><a href="/">Home</a></nav>${body}<footer>© 2018 Site</footer></body></html>`;
  const story = `<article><h1>T t</h1><p>${TEXT}</p><figure><figcaption>A hotel</figcaption></figure><p>${TEXT.replace('Tuesday', 'Friday')}</p></article>`;
  const body = `${TEXT}\n\n${TEXT.replace('Tuesday', 'Friday')}`;

  test('JSON-LD tells more than OpenGraph, and OpenGraph more than the page', async () => {
    const graph = {
      '@graph': [
        { '@type': 'Organization', '@id': '#pub', name: 'The Observer', url: 'https://observer.example.org' },
        {
          '@type': ['NewsArticle'],
          headline: 'T t',
          datePublished: '2018-04-17T10:00:00+02:00',
          author: [{ '@type': 'Person', name: 'Ann Lee' }],
          publisher: { '@id': '#pub' },
        },
      ],
    };
    const head = `<script type="application/ld+json">${JSON.stringify(graph)}</script><meta property="og:title" content="Other"><meta property="og:url" content="https://observer.example.org/t#top">`;
    expect(await article(file('a.html', page(head, story)))).toMatchObject({
      title: 'T t',
      url: 'https://observer.example.org/t',
      publishedAt: '2018-04-17T08:00:00Z',
      authors: ['Ann Lee'],
      source: { id: 'source:observer', name: 'Observer', domain: 'observer.example.org' },
      language: 'en-GB',
      text: body,
    });
  });

  test('meta tags alone are enough', async () => {
    const head =
      '<meta name="author" content="Ann Lee"><meta property="og:site_name" content="Observer"><meta property="article:published_time" content="2018-04-17T08:00:00Z">';
    expect(await article(file('a.html', page(head, story)))).toMatchObject({
      title: 'T t',
      publishedAt: '2018-04-17T08:00:00Z',
      authors: ['Ann Lee'],
      source: { name: 'Observer' },
      text: body,
    });
  });

  test('broken JSON-LD does not harm', async () => {
    const head = '<script type="application/ld+json">{"@type": "NewsArticle", </script>';
    expect((await article(file('a.html', page(head, story)))).text).toBe(body);
  });

  test('scripts and hidden parts are no text', async () => {
    const hidden = '<p hidden>Hidden words stand here.</p><script>document.write("written")</script>';
    expect((await article(file('a.html', page('', story + hidden)))).text).toBe(body);
  });

  test('the encoding that the page declares is used', async () => {
    const text = page('<meta charset="windows-1252">', `<article><h1>T t</h1><p>Caf\u00e9. ${TEXT}</p></article>`);
    const { text: read } = await article(file('a.html', Buffer.from(text, 'latin1')));
    expect(read).toBe(`Café. ${TEXT}`);
  });

  test('a UTF-8 mark tells more than the declaration, and a declared UTF-16 is UTF-8', async () => {
    const text = (charset: string) =>
      page(`<meta charset="${charset}">`, `<article><h1>T t</h1><p>Café. ${TEXT}</p></article>`);
    const marked = await article(file('a.html', `\ufeff${text('iso-8859-1')}`));
    expect(marked.text).toBe(`Café. ${TEXT}`);
    expect((await article(file('a.html', text('utf-16')))).text).toBe(`Café. ${TEXT}`);
  });

  test('a page without a report is turned away', async () => {
    const [item] = await parse(file('a.html', page('', '')));
    expect(item?.rejection?.code).toBe('NO_TEXT');
  });
});

describe('Markdown and plain text', () => {
  test('a header gives the fields, and the marks go', async () => {
    const markdown = `---\ntitle: "T t"\ndate: 2018-04-17\nauthors: [Ann Lee, 'Bo Ek']\npublisher: Observer\n---\n\n# T t\n\n${TEXT.replace('hotel', '[hotel](https://x.example.org)')}\n\n## More\n\n- It is *good*, said **both**.\n`;
    expect(await article(file('a.md', markdown))).toMatchObject({
      title: 'T t',
      publishedAt: '2018-04-17T00:00:00Z',
      authors: ['Ann Lee', 'Bo Ek'],
      source: { name: 'Observer' },
      text: `${TEXT}\n\nMore\n\nIt is good, said both.`,
    });
  });

  test('plain text gives the title from its first line', async () => {
    expect(await article(file('a.txt', `\ufeffTwo meet by a lake\r\n\r\nBy Ann Lee\r\n\r\n${TEXT}\r\n`))).toMatchObject(
      {
        title: 'Two meet by a lake',
        authors: ['Ann Lee'],
        publishedAt: null,
        source: null,
        text: TEXT,
      },
    );
  });

  test('a text without a title gets its first words', async () => {
    const { title, text } = await article(file('a.txt', TEXT));
    expect(title).toBe('The ministers of two countries met on Tuesday in a hotel by the lake, and spoke…');
    expect(text).toBe(TEXT);
  });
});

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
