import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from '@jest/globals';
import type { ParsedItem } from '../../../../src/importing/parse-articles.ts';
import { fromRejects } from '../../../../src/importing/rejects/from-rejects.ts';
import { openRejects } from '../../../../src/importing/rejects/rejects.ts';
import { graphOfRejections } from '../../../fixtures/graph-of-rejections.ts';
import { file, parse, TEXT } from '../../../fixtures/input-files.ts';

let folder: string;
let path: string;
const NOW = Date.UTC(2020, 0, 1);

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'backchannel-retry-'));
  path = join(folder, 'rejects.ndjson');
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

/** Rejects all that is rejected of these items, and tries it again. */
async function again(items: readonly ParsedItem[]): Promise<ParsedItem[]> {
  const rejects = await openRejects({ path, database: graphOfRejections().database, at: '2020-01-01T00:00:00Z' });
  for (const { rejection, came } of items) if (rejection !== null) rejects.add(rejection, came);
  await rejects.settle(true);
  await rejects.close();
  return triedAgain();
}

async function triedAgain(): Promise<ParsedItem[]> {
  const tried: ParsedItem[] = [];
  for await (const item of (await fromRejects(path)).items(NOW, () => undefined)) tried.push(item);
  return tried;
}

const asRejected = (item: ParsedItem): ParsedItem => {
  const rejection = {
    stage: 'read',
    code: 'READING_FAILED',
    reason: 'too slow',
    excerpt: '',
    origin: item.origin,
  } as const;
  return { article: null, origin: item.origin, rejection, ...(item.came && { came: item.came }) };
};

test.each([
  ['a.jsonl', `{"title": "Two met", "text": "${TEXT}"}\n{"title": "They", "html": "<p>${TEXT}</p>"}`],
  ['a.json', `[{"text": "${TEXT}"}, {"items": ["${TEXT}"], "text": "${TEXT}"}]`],
  ['a.html', `<html><head><title>Two met</title></head><body><p>${TEXT}</p></body></html>`],
  ['a.md', `# Two met\n\n${TEXT}`],
  ['a.txt', TEXT],
])('what was rejected of %s though it is good comes in as if it had come now', async (name, content) => {
  const items = await parse(file(name, content));
  const tried = await again(items.map(asRejected));
  expect(tried.map(({ article, origin }) => ({ article, origin }))).toEqual(
    items.map(({ article, origin }) => ({ article, origin })),
  );
});

test('what is still bad is rejected in the same words', async () => {
  const bad = file('a.jsonl', `{"title": "Nothing"}\n[1]\n{"text": "open\n"\xff"`);
  const items = await parse(bad);
  expect(items).toHaveLength(4);
  expect((await again(items)).map(({ rejection }) => rejection)).toEqual(items.map(({ rejection }) => rejection));
});

test('of a JSON document that could not be read all articles come when it can be', async () => {
  const bytes = () => new TextEncoder().encode(`[{"text": "${TEXT}"}, {"text": "${TEXT} Again."}]`);
  const rejection = { stage: 'parse', code: 'BAD_JSON', reason: 'it was', excerpt: '', origin: 'a.json' } as const;
  const tried = await again([{ article: null, origin: 'a.json', rejection, came: { format: 'json', bytes } }]);
  expect(tried.map(({ origin, rejection }) => [origin, rejection])).toEqual([
    ['a.json#1', null],
    ['a.json#2', null],
  ]);
});

test('what was too large to be kept is taken from its file, only the items that were rejected', async () => {
  const origin = join(folder, 'a.jsonl');
  const long = (words: number) => JSON.stringify({ text: TEXT.repeat(words), padding: 'x'.repeat(2 ** 20) });
  writeFileSync(origin, [long(5000), long(1), long(6000)].join('\n'));
  const items = await parse({ ...file(origin, ''), bytes: () => one(`${long(5000)}\n${long(1)}\n${long(6000)}`) });
  expect((await again(items)).map((item) => [item.origin, item.rejection?.code])).toEqual([
    [`${origin}:1`, 'TEXT_TOO_LONG'],
    [`${origin}:3`, 'TEXT_TOO_LONG'],
  ]);
  writeFileSync(origin, [long(1), long(1), long(2)].join('\n'));
  expect((await triedAgain()).map(({ article }) => article?.text.length)).toEqual([TEXT.length, 2 * TEXT.length]);
});

test('of a file that is gone the rejection stays as it was', async () => {
  const origin = join(folder, 'gone.txt');
  const rejection = { stage: 'open', code: 'UNREADABLE_FILE', reason: 'locked', excerpt: '', origin } as const;
  expect(await again([{ article: null, origin, rejection }])).toEqual([{ article: null, origin, rejection }]);
  writeFileSync(origin, TEXT);
  expect((await triedAgain()).map(({ article }) => article?.text)).toEqual([TEXT]);
});

test('the second of two versions is not tried: alone it would take the place of the first', async () => {
  const [item] = await parse(file('a.txt', TEXT));
  const rejection = { stage: 'check', code: 'SAME_ID_TWICE', reason: 'twice', excerpt: '', origin: 'a.txt' } as const;
  const [tried] = await again([{ article: null, origin: 'a.txt', rejection, came: item!.came! }]);
  expect(tried?.rejection).toEqual(rejection);
});

test('without a file of rejected articles it says so', async () => {
  await expect(fromRejects(path)).rejects.toMatchObject({ code: 'BAD_INPUT' });
});

async function* one(text: string) {
  yield new TextEncoder().encode(text);
}
