import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from '@jest/globals';
import { batches } from '../../../src/reading/encoder/batches.ts';

describe('batches', () => {
  test('only sentences of one filled-up length stand together, and each stands somewhere', () => {
    const lengths = Array.from({ length: 500 }, (_, i) => 3 + ((i * 7919) % 200));
    const made = batches(lengths, 384);
    expect(made.flatMap(({ sentences }) => sentences).toSorted((a, b) => a - b)).toEqual(lengths.map((_, i) => i));
    for (const { length, sentences } of made) {
      for (const sentence of sentences) expect(Math.ceil(lengths[sentence]! / 8) * 8).toBe(length);
    }
  });

  test('sentences of one length are parted evenly into batches of about the pieces asked for', () => {
    const made = batches(
      Array.from({ length: 100 }, () => 30),
      100,
    );
    expect(new Set(made.map(({ sentences }) => sentences.length))).toEqual(new Set([3, 4]));
  });

  test('a sentence longer than a batch stands alone', () => {
    expect(batches([248, 248], 100)).toEqual([
      { length: 248, sentences: [0] },
      { length: 248, sentences: [1] },
    ]);
  });
});

describe('the network', () => {
  const script = fileURLToPath(new URL('../../setup/network-scores.ts', import.meta.url));
  const text = `Yes. The ambassador met the North Korean negotiator in Stockholm on Tuesday. No! Officials denied it.
    "We will not talk to them through any channel," the spokesman told reporters, "unless the tests end and the inspectors
    may come back, as our two governments had agreed when the foreign ministers last saw each other in Geneva in May."
    Both sides may meet again. Seoul criticised the launch; Beijing, which sent an envoy, supported neither of them.`;

  function digests(piecesOfABatch: number, order: 'forward' | 'backward'): readonly string[] {
    const { stdout, stderr } = spawnSync(process.execPath, [script, String(piecesOfABatch), order], {
      input: `${text} `.repeat(3),
      encoding: 'utf8',
    });
    expect(stderr).toBe('');
    return stdout.trimEnd().split('\n');
  }

  test('says bit for bit the same of a sentence, alone, with others, and in any order', () => {
    const alone = digests(1, 'forward');
    expect(alone).toHaveLength(21);
    expect(new Set(alone).size).toBe(7);
    expect(digests(2000, 'forward')).toEqual(alone);
    expect(digests(200, 'backward')).toEqual(alone);
  });
});
