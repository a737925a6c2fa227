import { readFileSync } from 'node:fs';
import { describe, expect, test } from '@jest/globals';
import { nodeLine, openLineSum, relationshipLine } from '../../../src/graph/maintenance/graph-hash.ts';
import { isKeyedLabel } from '../../../src/graph/maintenance/graph-pages.ts';
import { storedProperties } from '../../../src/graph/maintenance/stored-values.ts';

const sumOf = (lines: readonly string[]) => {
  const sum = openLineSum();
  for (const line of lines) sum.add(line);
  return sum.digest();
};
const LINES = Array.from({ length: 200 }, (_, index) => `line ${index}`);

describe('the sum of lines', () => {
  test('does not depend on their order', () => {
    expect(sumOf(LINES.toReversed())).toBe(sumOf(LINES));
  });

  test('tells a line that is missing, changed or there twice', () => {
    const sums = [LINES, LINES.slice(1), ['line 00', ...LINES.slice(1)], [...LINES, 'line 7'], []].map(sumOf);
    expect(new Set(sums).size).toBe(5);
  });
});

describe('the line of a node or relationship', () => {
  test('does not depend on the order of labels and properties', () => {
    const floats: string[] = [];
    const one = nodeLine({ labels: ['Claim', 'Retired'], properties: { id: 'a', k: 'b' }, floats });
    expect(nodeLine({ labels: ['Retired', 'Claim'], properties: { k: 'b', id: 'a' }, floats })).toBe(one);
    expect(nodeLine({ labels: ['Claim'], properties: { k: 'b', id: 'a' }, floats })).not.toBe(one);
  });

  test('tells 1.0 from 1, and a float that JSON has no number for', () => {
    const line = (value: unknown, floats: readonly string[]) =>
      relationshipLine({ type: 'ABOUT', from: 'a', to: 'b', properties: storedProperties({ value }, floats), floats });
    const float = ['value'];
    const lines = [
      line(1, []),
      line(1, float),
      line(0, float),
      line(-0, float),
      line(Number.NaN, float),
      line([1, 2], float),
    ];
    expect(new Set(lines).size).toBe(lines.length);
    expect(line([1, Number.POSITIVE_INFINITY], float)).toContain('[1,"Infinity"]');
  });

  test('leaves out what it is told to', () => {
    const node = { labels: ['Article'], properties: { id: 'a', importedAt: 'then' }, floats: [] };
    expect(nodeLine(node, new Set(['importedAt']))).toBe('[["Article"],[["id","a"]]]');
  });

  test('cannot be made of a date', () => {
    expect(() => storedProperties({ id: 'article:a', day: new Date(0) }, [])).toThrow(
      /got something else in the property day of article:a/,
    );
  });
});

test('every label by which docs/graph.md tells nodes apart is hashed and backed up, but what belongs to a server', () => {
  const page = readFileSync(new URL('../../../docs/graph.md', import.meta.url), 'utf8');
  const labels = [...page.matchAll(/^\| `:(\w+)/gmu)].map(([, label = '']) => label);
  expect(labels).toEqual(expect.arrayContaining(['Source', 'Claim', 'MirrorEntry']));
  expect(labels.filter((label) => !isKeyedLabel(label))).toEqual(['PendingRestore', 'ImportLease']);
});
