import { expect, test } from '@jest/globals';
import { parse, TEXT } from '../../fixtures/input-files.ts';

/** About 20 kB of JSON lines, with characters of two and four bytes. */
const LINES = Array.from({ length: 140 }, (_, index) =>
  JSON.stringify({ id: `a${index}`, text: `${TEXT} Zürich 👍 ${index}.` }),
);
const WHOLE = new TextEncoder().encode(`${LINES.join('\n')}\n`);

test('JSON lines cut off at any byte give every whole line, and one rejection for what is left', async () => {
  expect(WHOLE.length).toBeGreaterThan(20_000);
  const starts = [0];
  for (let at = WHOLE.indexOf(0x0a); at !== -1; at = WHOLE.indexOf(0x0a, at + 1)) starts.push(at + 1);
  const wrong: string[] = [];
  // Whole lines in front are the same for each cut: the last two are enough.
  for (let end = 1; end < WHOLE.length; end += 1) {
    const line = starts.findLastIndex((start) => start < end);
    const from = starts[Math.max(0, line - 1)]!;
    const items = await parse(chunk(WHOLE.subarray(from, end)));
    const isWhole = end === (starts[line + 1] ?? 0) || end === (starts[line + 1] ?? 0) - 1;
    const expected = [...(line > 0 ? ['article'] : []), isWhole ? 'article' : 'rejection'];
    const got = items.map(({ rejection }) => (rejection === null ? 'article' : 'rejection'));
    if (got.join() !== expected.join()) wrong.push(`${end}: ${got}, expected ${expected}`);
  }
  expect(wrong).toEqual([]);
}, 300_000);

function chunk(bytes: Uint8Array) {
  return {
    origin: 'cut.jsonl',
    format: 'jsonl' as const,
    size: bytes.length,
    async *bytes() {
      yield bytes;
    },
  };
}
