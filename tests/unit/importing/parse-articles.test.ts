import { describe, expect, test } from '@jest/globals';
import { article, file, parse, TEXT } from '../../fixtures/input-files.ts';

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

  test('a page that is nested too deeply is turned away with the reason', async () => {
    const [item] = await parse(file('a.html', `${'<div>'.repeat(20_000)}${TEXT}`));
    expect(item?.rejection).toMatchObject({
      code: 'NOT_AN_ARTICLE',
      reason: expect.stringMatching(/nested more than 512 deep/),
    });
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

  test('no marks make the parser search for long', async () => {
    const bits = ['![', '![](', '[', '[a](', '<a', '<!--', '```', '**a ', '_a ', '<http://', '\n', '\n[', '[a](b "c'];
    const heads = [`## ${'#'.repeat(60_000)}x`, `# ${'# '.repeat(60_000)}x`];
    const started = performance.now();
    for (const content of [...bits.map((bit) => bit.repeat(50_000)), ...heads]) {
      expect(await parse(file('a.md', new TextEncoder().encode(content)))).toHaveLength(1);
    }
    expect(performance.now() - started).toBeLessThan(5000);
  });

  test('a text that is too long is not even searched', async () => {
    const [item] = await parse(file('a.md', '!['.repeat(300_000)));
    expect(item?.rejection).toMatchObject({ code: 'TEXT_TOO_LONG', reason: expect.stringMatching(/there are 600000/) });
  });
});
