import { describe, expect, test } from '@jest/globals';
import type { ParsedItem } from '../../../../src/importing/parse-articles.ts';
import { article, file, input, parse, TEXT } from '../../../fixtures/input-files.ts';

const MORE = `${TEXT} ${TEXT.replaceAll('fish', 'boats')}`;
const rss = (items: string, channel = '<title>The Lake Post</title><link>https://lake.example</link>'): string =>
  `<?xml version="1.0"?><rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/"><channel>${channel}${items}</channel></rss>`;
const outcome = ({ article: one, rejection, origin }: ParsedItem): string =>
  `${origin} ${rejection?.code ?? one?.title}`;

const RSS_2 = rss(`<item>
  <title>Two &lt;b&gt;met&lt;/b&gt; &amp;amp; spoke</title><link>/2018/two-met?utm_source=rss</link><guid isPermaLink="false">87</guid>
  <dc:creator><![CDATA[Nora Feldt]]></dc:creator><pubDate>Tue, 17 Apr 2018 21:05:00 GMT</pubDate>
  <description>Only the beginning…</description>
  <content:encoded><![CDATA[<p>${TEXT}</p><p>The second &ldquo;paragraph&rdquo;.</p>]]></content:encoded>
</item>`);
const RSS_1 = `<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/"
  xmlns:d="http://purl.org/dc/elements/1.1/"><channel rdf:about="https://lake.example"><title>The Lake Post</title>
  <link>https://lake.example</link><d:language>en</d:language></channel><item rdf:about="https://lake.example/1"><title>Two met</title>
  <link>https://lake.example/1</link><description>${MORE}</description><d:date>2018-04-17T21:05:00Z</d:date>
  <d:creator>Nora Feldt</d:creator></item></rdf:RDF>`;
const ATOM = `<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="en-GB" xml:base="https://lake.example/news/"><title>The Lake Post</title>
  <link rel="self" href="feed.atom"/><link href="/"/><author><name>The desk</name></author>
  <entry xml:base="2018/"><id>tag:lake.example,2018:1</id><title type="html">Two &amp;lt;met&amp;gt;</title>
  <link rel="enclosure" href="sound.mp3"/><link href="two-met.html"/><updated>2018-04-18T08:00:00Z</updated>
  <published>2018-04-17T21:05:00Z</published><author><name>Nora Feldt</name><email>nora@lake.example</email></author>
  <content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><p>${TEXT}</p><p>A <em>second</em> one<br/>and more.</p></div></content></entry></feed>`;

describe('the fields of an entry', () => {
  test('of RSS 2.0: the whole content, plain titles and whole addresses', async () => {
    expect(await article(file('feed.xml', RSS_2))).toMatchObject({
      title: 'Two met & spoke',
      url: 'https://lake.example/2018/two-met',
      authors: ['Nora Feldt'],
      publishedAt: '2018-04-17T21:05:00Z',
      source: { name: 'Lake Post', domain: 'lake.example' },
      text: `${TEXT}\n\nThe second “paragraph”.`,
    });
  });

  test('of RSS 1.0, whatever prefixes it has chosen', async () => {
    expect(await article(file('feed.rdf', RSS_1))).toMatchObject({
      title: 'Two met',
      url: 'https://lake.example/1',
      authors: ['Nora Feldt'],
      publishedAt: '2018-04-17T21:05:00Z',
      language: 'en',
      text: MORE,
    });
  });

  test('of RSS 0.91, which has no more than title, link and description', async () => {
    const feed = `<rss version="0.91"><channel><title>Post</title><item><title>Two met</title><link>https://lake.example/1</link><description>${MORE}</description></item></channel></rss>`;
    expect(await article(file('feed.rss', feed))).toMatchObject({ url: 'https://lake.example/1', text: MORE });
  });

  test('of Atom: XHTML, xml:base, and the date of publication before that of the change', async () => {
    expect(await article(file('feed.atom', ATOM))).toMatchObject({
      title: 'Two <met>',
      url: 'https://lake.example/news/2018/two-met.html',
      authors: ['Nora Feldt'],
      publishedAt: '2018-04-17T21:05:00Z',
      language: 'en-GB',
      text: expect.stringMatching(/^The ministers[^<>]+fish\.\n\nA second one\n\nand more\.$/),
    });
  });

  test('of a JSON Feed, with what it says of all its items', async () => {
    const feed = {
      version: 'https://jsonfeed.org/version/1.1',
      title: 'The Lake Post',
      home_page_url: 'https://lake.example',
      authors: [{ name: 'Nora Feldt' }],
      language: 'en',
      items: [
        { id: '1', url: 'https://lake.example/1', title: 'Two met', content_html: `<p>${TEXT}</p>`, summary: 'Short' },
        { id: '2', content_text: TEXT, date_published: '2018-04-17T21:05:00Z' },
        { id: '3', title: 'Nothing' },
        'no item',
      ],
    };
    const items = await parse(file('feed.json', JSON.stringify(feed)));
    expect(items.map(outcome)).toEqual([
      'feed.json#1 Two met',
      expect.stringMatching(/^feed\.json#2 The ministers/),
      'feed.json#3 NO_TEXT',
      'feed.json#4 NOT_AN_ARTICLE',
    ]);
    expect(items[0]?.article).toMatchObject({ text: TEXT, source: { name: 'Lake Post' }, authors: ['Nora Feldt'] });
  });

  test('an article is the same from a feed, as a page and as a record, if its address is', async () => {
    const link = 'https://lake.example/2018/two-met';
    const entry = `<item><title>Two met</title><link>${link}?utm_medium=rss</link><guid>${link}</guid><description>${TEXT}</description></item>`;
    const { id } = await article(file('a.jsonl', JSON.stringify({ url: link, text: TEXT })));
    expect((await article(file('feed.xml', rss(entry)))).id).toBe(id);
  });

  test('the same number in two feeds means two articles, and in one feed at two times the same', async () => {
    const entry = `<item><guid>87</guid><description>${TEXT}</description></item>`;
    const [one, again, other] = await Promise.all([
      article(file('a.xml', rss(entry))),
      article(file('b.xml', rss(entry.replace('Tuesday', 'Monday')))),
      article(file('c.xml', rss(entry, '<title>Other</title><link>https://other.example</link>'))),
    ]);
    expect(again.id).toBe(one.id);
    expect(other.id).not.toBe(one.id);
  });

  test('a teaser is taken with a note, and so is a date of change', async () => {
    const feed = `<feed xmlns="http://www.w3.org/2005/Atom"><title>Post</title><entry><id>urn:1</id><title>Two met</title><updated>2018-04-18T08:00:00Z</updated><summary>${TEXT}</summary></entry></feed>`;
    const [item] = await parse(file('feed.atom', feed));
    expect(item).toMatchObject({
      article: { text: TEXT, publishedAt: '2018-04-18T08:00:00Z' },
      notes: [expect.stringContaining('last change'), expect.stringContaining('summary')],
    });
  });

  test('the publisher that an entry names goes before its feed', async () => {
    const entry = `<item><title>Two met</title><source url="https://river.example/rss">River Times</source><description>${TEXT}</description></item>`;
    expect((await article(file('feed.xml', rss(entry)))).source).toMatchObject({ name: 'River Times' });
  });
});

describe('no entry is lost', () => {
  test('an empty entry is a rejection, and so is one without text', async () => {
    const items = await parse(
      file('feed.xml', rss(`<item/><item><title>Only this</title></item>${'<item><foo/></item>'}`)),
    );
    expect(items.map(outcome)).toEqual(['feed.xml#1 NO_TEXT', 'feed.xml#2 NO_TEXT', 'feed.xml#3 NO_TEXT']);
  });

  test('cut off at any place, a feed gives its whole entries and one rejection', async () => {
    const entries = [1, 2, 3].map((n) => `<item><title>Day ${n}</title><description>${TEXT}</description></item>`);
    const feed = rss(entries.join(''));
    const ends = entries.map(
      (_, index) => feed.indexOf(entries.slice(0, index + 1).join('')) + entries.slice(0, index + 1).join('').length,
    );
    for (let length = feed.indexOf('<item>') + 6; length < feed.length; length += 5) {
      const items = await parse(file('feed.xml', feed.slice(0, length)));
      const whole = ends.filter((end) => end <= length).length;
      expect(items.filter(({ rejection }) => rejection === null)).toHaveLength(whole);
      expect(items.slice(whole).map(({ rejection }) => rejection?.code)).toEqual(['BAD_FEED']);
    }
  });

  test('HTML that is not escaped, lone ampersands and entries without an end are read all the same', async () => {
    const broken =
      rss(`<item><title>Feldt & Arkwright <b>met</title><description><p>${TEXT}<br>More & more.</p></description></item>
      <item><title>Second</title><description>${TEXT}</description><item><title>Third</title><description>${TEXT}</description></item>`);
    const items = await parse(file('feed.xml', broken));
    expect(items.map(outcome)).toEqual(['feed.xml#1 Feldt & Arkwright met', 'feed.xml#2 Second', 'feed.xml#3 Third']);
    expect(items[0]?.article?.text).toBe(`${TEXT}\n\nMore & more.`);
  });

  test('a byte that is not valid costs its entry, and no other', async () => {
    const entry = `<item><title>Caf\xe9</title><description>${TEXT}</description></item>`;
    const bytes = Buffer.from(
      rss(`${entry}<item><title>Good</title><description>${TEXT}</description></item>`),
      'latin1',
    );
    expect((await parse(file('feed.xml', bytes))).map(outcome)).toEqual(['feed.xml#1 BAD_ENCODING', 'feed.xml#2 Good']);
  });

  test('XML that is no feed says what it is', async () => {
    const [item, ...more] = await parse(file('map.xml', '<?xml version="1.0"?><urlset><url/></urlset>'));
    expect(more).toEqual([]);
    expect(item?.rejection).toMatchObject({ code: 'UNKNOWN_FORMAT', reason: expect.stringContaining('<urlset>') });
  });

  test('an empty feed is no failure', async () => {
    expect(await parse(file('feed.xml', rss('')))).toEqual([]);
  });
});

describe('hostile and odd documents', () => {
  test('entities that a document defines for itself are not expanded, and nothing outside is read', async () => {
    const lines = Array.from({ length: 30 }, (_, n) => `<!ENTITY e${n + 1} "${`&e${n};`.repeat(20)}">`).join('');
    const feed = `<?xml version="1.0"?><!DOCTYPE rss [<!ENTITY e0 "ha"><!ENTITY file SYSTEM "file:///etc/passwd">${lines}]>${rss(`<item><title>&e30; &file;</title><description>${TEXT}</description></item>`).slice(21)}`;
    expect(await article(file('feed.xml', feed))).toMatchObject({ title: '&e30; &file;', text: TEXT });
  });

  test('100,000 elements within one another cost the entry, not the process', async () => {
    const deep = `<item><title>Deep</title><description>${'<a>'.repeat(100_000)}${'</b>'.repeat(100_000)}</description></item>`;
    const feed = rss(`<item><title>First</title><description>${TEXT}</description></item>${deep}`);
    expect((await parse({ ...file('feed.xml', ''), bytes: () => once(feed) })).map(outcome)).toEqual([
      'feed.xml#1 First',
      'feed.xml BAD_FEED',
    ]);
  });

  test.each([
    ['windows-1252', 'windows-1252', (text: string) => Buffer.from(text, 'latin1')],
    ['utf-16', 'utf-16', (text: string) => Buffer.from(`\ufeff${text}`, 'utf16le')],
    ['utf-8 with a mark', 'utf-8', (text: string) => Buffer.from(`\ufeff${text}`)],
  ])('the encoding that the declaration names counts (%s)', async (_, label, encode) => {
    const feed = rss(`<item><title>Café</title><description>${TEXT}</description></item>`);
    const declared = feed.replace('version="1.0"', `version="1.0" encoding="${label}"`);
    expect((await article(file('feed.xml', encode(declared)))).title).toBe('Café');
  });

  test('on standard input a feed is told from a page', async () => {
    expect((await article(input(RSS_2))).title).toBe('Two met & spoke');
    expect((await article(input(ATOM))).title).toBe('Two <met>');
    const page = `<?xml version="1.0"?>\n<!DOCTYPE html><html><head><title>A page</title></head><body><p>${TEXT}</p></body></html>`;
    expect((await article(input(page))).title).toBe('A page');
    expect((await article(file('page.xml', page))).text).toBe(TEXT);
  });
});

async function* once(text: string): AsyncGenerator<Uint8Array> {
  yield Buffer.from(text);
}
