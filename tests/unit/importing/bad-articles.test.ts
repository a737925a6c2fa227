import { afterAll, describe, expect, test } from '@jest/globals';
import { HTML_LIMITS, openHtmlProcess } from '../../../src/importing/formats/html-process.ts';
import { formatOf } from '../../../src/importing/input-file.ts';
import { type ParsedItem, parseArticles } from '../../../src/importing/parse-articles.ts';
import type { BadArticle } from '../../fixtures/bad-articles/bad-article.ts';
import { BAD_ARTICLES, TO_BE_CLEANED } from '../../fixtures/bad-articles.ts';
import { TEXT } from '../../fixtures/input-files.ts';

const NOW = Date.UTC(2020, 0, 1);
const CHUNK = 64 * 1024;
/** For any item, on a machine that does other things besides: alone, the slowest takes a second. */
const LONGEST_MS = 30_000;
/** All of them one after the other. */
const TIMEOUT_MS = 600_000;

// On a busy machine the time that counts is not that of the clock.
const pages = openHtmlProcess({ ...HTML_LIMITS, milliseconds: LONGEST_MS });
afterAll(() => pages.close());

async function parsed(file: string, bytes: Uint8Array): Promise<ParsedItem[]> {
  async function* chunks() {
    for (let at = 0; at < bytes.length; at += CHUNK) yield bytes.subarray(at, at + CHUNK);
  }
  const input = { origin: file, format: formatOf(file), size: bytes.length, bytes: chunks };
  const items: ParsedItem[] = [];
  for await (const item of parseArticles(input, NOW, pages.parse)) items.push(item);
  return items;
}

function outcomeOf(item: ParsedItem): string {
  if (item.rejection !== null) return item.rejection.code;
  return item.notes.length > 0 ? 'NOTED' : 'ACCEPTED';
}

/** That an article came before is known by whoever imports them. */
const expectedOf = ({ outcomes }: BadArticle) => outcomes.map((each) => (each === 'SAME_ID_TWICE' ? 'ACCEPTED' : each));

/** Kinds that did not become what they should, or took too long; a good article comes in behind each of them. */
async function surprises(kinds: readonly BadArticle[]): Promise<string[]> {
  const found: string[] = [];
  for (const kind of kinds) {
    const bytes = kind.bytes();
    const started = performance.now();
    const items = await parsed(kind.file, bytes);
    const milliseconds = performance.now() - started;
    const [outcomes, expected] = [items.map(outcomeOf).join(), expectedOf(kind).join()];
    if (outcomes !== expected) found.push(`${kind.name}: expected ${expected}, got ${outcomes}`);
    if (milliseconds > LONGEST_MS) found.push(`${kind.name}: took ${Math.round(milliseconds)} ms`);
    if (items.some(({ rejection }) => rejection !== null && rejection.reason.length < 20))
      found.push(`${kind.name}: no reason`);
    const [good] = await parsed('good.html', new TextEncoder().encode(`<html><body><p>${TEXT}</p></body></html>`));
    if (good?.article?.text !== TEXT) found.push(`${kind.name}: the good article behind it is gone`);
  }
  return found;
}

describe('bad articles', () => {
  test('there are more than 500 kinds, each with a name and a file of its own', () => {
    const kinds = Object.values(BAD_ARTICLES).flat();
    expect(kinds.length).toBeGreaterThan(800);
    expect(new Set(kinds.map(({ name }) => name)).size).toBe(kinds.length);
    expect(new Set(kinds.map(({ file }) => file)).size).toBe(kinds.length);
  });

  test.each(Object.entries(BAD_ARTICLES))(
    'each of the %s becomes what it should, in bounded time, and what comes behind it goes on',
    async (_, kinds) => expect(await surprises(kinds)).toEqual([]),
    TIMEOUT_MS,
  );

  test(
    'no text, however long and monotonous, is cleaned in more than bounded time',
    async () => expect(await surprises(TO_BE_CLEANED)).toEqual([]),
    TIMEOUT_MS,
  );

  test('memory stays bounded', () => {
    expect(process.memoryUsage().rss).toBeLessThan(4 * 1024 ** 3);
  });
});
