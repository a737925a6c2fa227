import { describe, expect, test } from '@jest/globals';
import { ImportTally } from '../../../src/importing/import-tally.ts';
import type { Format, InputFile } from '../../../src/importing/input-file.ts';
import { parseArticles } from '../../../src/importing/parse-articles.ts';

const TEXT =
  'The ministers of two countries met on Tuesday in a hotel by the lake, and spoke for three hours about fish.';
const SEEDS = Array.from({ length: 40 }, (_, index) => [index + 1]);

/** Numbers from 0 to below `limit`, the same for the same seed (mulberry32). */
function numbers(seed: number): (limit: number) => number {
  let state = seed;
  return (limit) => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) % limit;
  };
}

const LINES: readonly ((next: (limit: number) => number) => Uint8Array)[] = [
  (next) => json({ id: next(5), title: 'Two met', text: TEXT }),
  (next) => json({ headline: 'Two met', content: `<p>${TEXT}</p>`, date: next(9999) }),
  () => json({ title: 'Nothing' }),
  (next) => json([next(9), null]),
  () => json({ text: 'Advertisement' }),
  (next) => json({ text: { deep: next(9) }, source: [1], authors: {}, url: 7, language: false }),
  (next) => bytesOf(next, 60),
  () => new TextEncoder().encode('{"text": "open'),
];

const json = (value: unknown) => new TextEncoder().encode(JSON.stringify(value));
/** Any bytes but line feeds, the first of which is no blank. */
const bytesOf = (next: (limit: number) => number, length: number) =>
  Uint8Array.from({ length: 1 + next(length) }, (_, index) => (index === 0 ? 0x21 + next(0xde) : 0x0b + next(0xf5)));

function file(format: Format, bytes: Uint8Array, next: (limit: number) => number): InputFile {
  return {
    origin: 'file',
    format,
    size: bytes.length,
    async *bytes() {
      for (let at = 0; at < bytes.length; ) {
        const end = at + 1 + next(200);
        yield bytes.subarray(at, end);
        at = end;
      }
    },
  };
}

async function tallyOf(input: InputFile): Promise<ImportTally> {
  const tally = new ImportTally();
  for await (const item of parseArticles(input, Date.UTC(2020, 0, 1))) {
    if (item.rejection === null) tally.count('created');
    else tally.reject(item.rejection);
  }
  return tally;
}

describe('no item is lost', () => {
  test.each(SEEDS)('each line of JSON lines becomes an article or a rejection with a reason (%i)', async (seed) => {
    const next = numbers(seed);
    const lines = Array.from({ length: 1 + next(30) }, () => LINES[next(LINES.length)]!(next));
    const tally = await tallyOf(
      file('jsonl', Buffer.concat(lines.flatMap((line) => [line, Uint8Array.of(0x0a)])), next),
    );
    const { read, created, rejected } = tally.totals();
    expect(read).toBe(lines.length);
    expect(created + rejected).toBe(read);
    expect(tally.rejections.every(({ reason, origin }) => reason.length > 20 && /^file:\d+$/.test(origin))).toBe(true);
  });

  test.each(SEEDS)('any bytes in any other format become one item (%i)', async (seed) => {
    const next = numbers(seed);
    for (const format of ['text', 'markdown', 'html', 'json'] as const) {
      const tally = await tallyOf(file(format, bytesOf(next, 400), next));
      expect(tally.totals().read).toBe(1);
    }
  });
});
