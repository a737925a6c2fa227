import { afterAll, expect, test } from '@jest/globals';
import { HTML_LIMITS, openHtmlProcess } from '../../../src/importing/formats/html-process.ts';

/** Stands in for the process: answers with the page itself, hangs, eats memory, or dies. */
const script = new URL('../../fixtures/hostile-html-worker.mjs', import.meta.url);
const pages = openHtmlProcess({ milliseconds: 1_000, megabytes: 64, idleMilliseconds: 200 }, script);

afterAll(() => pages.close());

test('pages that are given at once are taken one after the other', async () => {
  const fields = await Promise.all(['a', 'b', 'c'].map((page) => pages.parse(page)));
  expect(fields).toEqual([{ text: 'a' }, { text: 'b' }, { text: 'c' }]);
});

test.each([
  ['endless', '1 s'],
  ['hungry', '64 MB'],
  ['deadly', 'code 7'],
  ['throwing', 'it fails: no'],
])('a page that makes the process %s is rejected, and the next one goes on', async (page, why) => {
  const hostile = pages.parse(page);
  const next = pages.parse('next');
  await expect(hostile).rejects.toMatchObject({ code: 'TOO_COSTLY', message: expect.stringContaining(why) });
  await expect(next).resolves.toEqual({ text: 'next' });
});

test('a process that has rested so long that it was ended starts again', async () => {
  await pages.parse('before');
  await new Promise((resolve) => setTimeout(resolve, 600));
  await expect(pages.parse('after')).resolves.toEqual({ text: 'after' });
});

test('the process itself gives the fields of a page, and says what is none', async () => {
  const real = openHtmlProcess(HTML_LIMITS);
  const page = '<html><head><title>Two met</title></head><body><p>They met.</p></body></html>';
  await expect(real.parse(page)).resolves.toEqual({ title: 'Two met', text: 'They met.' });
  await expect(real.parse('<div>'.repeat(20_000))).rejects.toMatchObject({ code: 'NOT_AN_ARTICLE', stage: 'parse' });
  await real.close();
});
