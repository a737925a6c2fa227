import { gzipSync } from 'node:zlib';
import { describe, expect, test } from '@jest/globals';
import { gunzipped } from '../../../../src/importing/sources/gunzip.ts';
import { article, file, input, parse, TEXT } from '../../../fixtures/input-files.ts';

const LINES = Array.from({ length: 120 }, (_, index) =>
  JSON.stringify({ id: index, title: `Meeting ${index * 7919}`, text: `${TEXT} ${Math.sin(index)}` }),
);
const whole = (lines: readonly string[]): string => lines.map((line) => `${line}\n`).join('');

/** Line feeds in the bytes that come before the first failure, and the failure. */
async function linesBefore(packed: Uint8Array): Promise<{ lines: number; reason: string }> {
  let lines = 0;
  async function* chunks() {
    yield packed;
  }
  try {
    for await (const part of gunzipped(chunks())) lines += part.filter((byte) => byte === 0x0a).length;
  } catch (error) {
    return { lines, reason: (error as Error).message };
  }
  return { lines, reason: '' };
}

describe('gzip', () => {
  test('an archive is read for what is packed in it, by its ending or its first bytes', async () => {
    const packed = gzipSync(whole(LINES.slice(0, 3)));
    for (const from of [
      file('news.jsonl.gz', packed),
      file('NEWS.JSONL', packed),
      file('standard input', packed, null),
    ]) {
      const items = await parse(from.format === null ? { ...from, size: null } : from);
      expect(items.map(({ article: one }) => one?.title)).toEqual(['Meeting 0', 'Meeting 7919', 'Meeting 15838']);
    }
    expect((await article(file('page.html.gz', gzipSync(`<h1>Two met</h1><p>${TEXT}</p>`)))).title).toBe('Two met');
    expect((await article(file('note.txt.gz', Buffer.from(TEXT)))).text).toBe(TEXT);
  });

  test('members behind one another are one file, and zeros behind the last are padding', async () => {
    const members = LINES.slice(0, 9).map((line) => gzipSync(`${line}\n`));
    const items = await parse(file('news.jsonl.gz', Buffer.concat([...members, Buffer.alloc(512)])));
    expect(items.map(({ rejection }) => rejection)).toEqual(Array(9).fill(null));
  });

  test('cut off at any byte, it gives each whole line before, and one rejection that says where', async () => {
    const packed = gzipSync(whole(LINES));
    let before = 0;
    for (let end = 11; end < packed.length; end += 1 + (end % 5)) {
      const { lines, reason } = await linesBefore(packed.subarray(0, end));
      expect(lines).toBeGreaterThanOrEqual(before);
      expect(reason).toContain(`after ${end} bytes (`);
      before = lines;
    }
    expect(before).toBe(LINES.length);
    const items = await parse(file('news.jsonl.gz', packed.subarray(0, packed.length >> 1)));
    const last = items.pop();
    expect(items.length).toBeGreaterThan(20);
    expect(items.every(({ rejection }) => rejection === null)).toBe(true);
    expect(last?.rejection).toMatchObject({
      code: 'DAMAGED_ARCHIVE',
      stage: 'open',
      origin: `news.jsonl.gz:${items.length + 1}`,
    });
  });

  test('damaged in the middle, it gives all that can be unpacked before', async () => {
    const members = LINES.map((line) => gzipSync(`${line}\n`));
    const at = Buffer.concat(members.slice(0, 50)).length;
    const packed = Buffer.concat(members);
    packed.fill(0xff, at + 10, at + 30);
    const { lines, reason } = await linesBefore(packed);
    expect(lines).toBe(50);
    expect(Number(/after (\d+) bytes/.exec(reason)?.[1])).toBeGreaterThanOrEqual(at);
    expect(Number(/after (\d+) bytes/.exec(reason)?.[1])).toBeLessThanOrEqual(at + 30);
  });

  test('what follows an archive and is none is said, not dropped', async () => {
    const archive = gzipSync(whole(LINES.slice(0, 2)));
    for (const rest of ['garbage', '\0\0garbage', `${'\0'.repeat(40_000)}garbage`]) {
      const { lines, reason } = await linesBefore(Buffer.concat([archive, Buffer.from(rest)]));
      expect(lines).toBe(2);
      expect(reason).toContain('it is damaged');
    }
  });

  test.each([
    ['one line', ' '],
    ['empty lines', `${' '.repeat(4000)}\n`],
  ])('100 MB of %s out of 100 kB are too much', async (_, line) => {
    const bomb = gzipSync(Buffer.alloc(100 * 1024 * 1024, line));
    const items = await parse({ ...file('bomb.jsonl.gz', ''), bytes: () => once(bomb) });
    expect(items.map(({ rejection }) => rejection?.code)).toEqual(['TOO_LARGE']);
    expect(items[0]?.rejection?.reason).toContain('250 times its length');
  });
});

async function* once(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  yield bytes;
}

describe('other archives', () => {
  test.each([
    ['zip', 'PK\x03\x04', /zip archive: unpack it/],
    ['tar', `articles/${'\0'.repeat(248)}ustar\0`, /tar archive: unpack it/],
    ['bzip2', 'BZh91AY&SY', /bzip2/],
    ['xz', '\xfd7zXZ\0', /xz -dc/],
    ['zstd', '\x28\xb5\x2f\xfd', /zstd -dc/],
    ['rar', 'Rar!\x1a\x07\x00', /rar archive/],
    ['PDF', '%PDF-1.7\n', /PDF/],
  ])('%s says what it is and what to do, whatever its name', async (_, beginning, reason) => {
    const bytes = Buffer.from(`${beginning}${'\x01'.repeat(400)}`, 'latin1');
    const packed = gzipSync(bytes);
    for (const name of ['a.txt', 'a.jsonl', 'a.zip', 'a.json.gz']) {
      for (const content of [bytes, packed]) {
        const [item, ...more] = await parse(file(name, content));
        expect(more).toEqual([]);
        expect(item?.rejection).toMatchObject({ code: 'UNKNOWN_FORMAT', reason: expect.stringMatching(reason) });
      }
    }
  });

  test('gzip within gzip is one wrapping too many', async () => {
    const [item] = await parse(file('a.txt.gz', gzipSync(gzipSync(TEXT))));
    expect(item?.rejection?.reason).toContain('gunzip');
  });

  test('text that begins like the name of an archive is text', async () => {
    expect((await article(input(`PK is a name. ${TEXT}`))).text).toBe(`PK is a name. ${TEXT}`);
  });
});
