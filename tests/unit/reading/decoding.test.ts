import { describe, expect, test } from '@jest/globals';
import { nameDecoder } from '../../../src/reading/encoder/decode-names.ts';
import { decodeTree } from '../../../src/reading/encoder/decode-tree.ts';
import { parseLabels } from '../../../src/reading/encoder/labels.ts';

const LABELS = ['O', 'B-PER', 'I-PER', 'B-ORG', 'I-ORG'];

function names(...rows: readonly (readonly number[])[]) {
  const data = Float32Array.from(rows.flat());
  return nameDecoder(LABELS)(rows.length, (word) => ({
    data,
    base: word * LABELS.length,
    count: LABELS.length,
    stride: 1,
  }));
}

describe('names', () => {
  test('an inside label never opens a name, however high its score', () => {
    expect(names([0, 1, 9, 0, 0], [0, 0, 5, 0, 0])).toMatchObject([{ from: 0, to: 2, label: 'PER' }]);
  });

  test('a name does not go on in another kind', () => {
    const found = names([0, 9, 0, 0, 0], [0, 0, 4, 0, 5]);
    expect(found.map(({ label }) => label)).toEqual(['PER']);
    expect(found[0]?.to).toBe(2);
  });

  test('two names of one kind may touch', () => {
    expect(names([0, 9, 0, 0, 0], [0, 9, 0, 0, 0])).toHaveLength(2);
  });

  test('no words, no names', () => {
    expect(names()).toEqual([]);
  });
});

describe('tree', () => {
  const tree = (scores: readonly (readonly number[])[]) =>
    decodeTree(scores.length, (word, head) => scores[word]![head + 1]!);

  test('each word takes its best head', () => {
    expect(
      tree([
        [0, 0, 9],
        [9, 0, 0],
      ]),
    ).toEqual([1, -1]);
  });

  test('of two words that want to be the root the stronger is', () => {
    expect(
      tree([
        [5, 0, 1],
        [9, 0, 0],
      ]),
    ).toEqual([1, -1]);
  });

  test('a cycle is opened where that costs least', () => {
    // words 1 and 2 want each other; word 2 would almost as well hang on the root word 0
    expect(
      tree([
        [9, 0, 0, 0],
        [0, 1, 0, 9],
        [0, 8, 9, 0],
      ]),
    ).toEqual([-1, 2, 0]);
  });

  test('whatever the scores, every word reaches the root', () => {
    let seed = 7;
    const random = () => {
      seed = (seed * 1103515245 + 12345) % 2147483648;
      return seed / 2147483648;
    };
    for (let n = 1; n < 40; n++) {
      const scores = Array.from({ length: n }, () => Array.from({ length: n + 1 }, random));
      const heads = tree(scores);
      expect(heads.filter((head) => head === -1)).toHaveLength(1);
      for (let word = 0; word < n; word++) {
        let at = word;
        for (let hops = 0; at >= 0 && hops <= n; hops++) at = heads[at]!;
        expect(at).toBe(-1);
      }
    }
  });
});

describe('labels', () => {
  const file = (change: object) =>
    Buffer.from(
      JSON.stringify({
        NER: ['O'],
        XP: ['NN'],
        RL: ['root'],
        TYPES: ['O', 'MET'],
        MODS: ['PLANNED'],
        ROLES: ['none'],
        ...change,
      }),
    );

  test('a claim type that the ontology does not know is refused by name', () => {
    expect(() => parseLabels(file({ TYPES: ['O', 'HUGGED'] }))).toThrow(/HUGGED/);
  });

  test('labels of this release are taken', () => {
    expect(parseLabels(file({})).types).toEqual([null, 'MET']);
  });
});
