import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { findFiles } from '../../../src/importing/find-files.ts';
import { parseArticles } from '../../../src/importing/parse-articles.ts';

const TEXT = 'The ministers of two countries met on Tuesday in a hotel by the lake.';

async function* nothing(): AsyncGenerator<Uint8Array> {}

describe('files below a folder', () => {
  let folder: string;

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'find-files-'));
    await mkdir(join(folder, 'deep'));
    await writeFile(join(folder, 'deep', 'c.txt'), TEXT);
    await writeFile(join(folder, 'README.md'), 'About this folder');
    await writeFile(join(folder, '.hidden.txt'), TEXT);
    await writeFile(join(folder, 'z.txt'), TEXT);
    await symlink(join(folder, 'nowhere.txt'), join(folder, 'a.txt'));
    await symlink(join(folder, 'b.jsonl'), join(folder, 'b.jsonl'));
  });

  afterAll(() => rm(folder, { recursive: true }));

  test('a link into nothing and a link to itself are rejections, and the rest is read', async () => {
    const outcomes: string[] = [];
    for (const file of await findFiles([folder], nothing())) {
      for await (const { origin, rejection } of parseArticles(file, Date.UTC(2020, 0, 1))) {
        outcomes.push(`${origin.slice(folder.length + 1)} ${rejection?.code ?? 'ok'}`);
      }
    }
    expect(outcomes).toEqual(['a.txt UNREADABLE_FILE', 'b.jsonl UNREADABLE_FILE', 'deep/c.txt ok', 'z.txt ok']);
  });

  test('a path that does not exist is said at once', async () => {
    await expect(findFiles([join(folder, 'nowhere')], nothing())).rejects.toThrow(/there is nothing of that name/);
  });
});
