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

  async function found(...paths: string[]): Promise<string[]> {
    return (await findFiles(paths, nothing())).map(({ origin }) => origin.slice(folder.length + 1));
  }

  test('a link into nothing and a link to itself are rejections, and the rest is read', async () => {
    const outcomes: string[] = [];
    for (const file of await findFiles([folder], nothing())) {
      for await (const { origin, rejection } of parseArticles(file, Date.UTC(2020, 0, 1))) {
        outcomes.push(`${origin.slice(folder.length + 1)} ${rejection?.code ?? 'ok'}`);
      }
    }
    expect(outcomes).toEqual(['a.txt UNREADABLE_FILE', 'b.jsonl UNREADABLE_FILE', 'deep/c.txt ok', 'z.txt ok']);
  });

  test('a pattern that no shell has expanded means what a shell would make of it', async () => {
    expect(await found(`${folder}/*.txt`)).toEqual(['a.txt', 'z.txt']);
    expect(await found(`${folder}/**/*.txt`)).toEqual(['a.txt', 'deep/c.txt', 'z.txt']);
    expect(await found(`${folder}/{z,y}.txt`)).toEqual(['z.txt']);
    expect(await found(`${folder}/[c-e]*`)).toEqual(['deep/c.txt']);
  });

  test('a name that looks like a pattern is a name where there is such a file', async () => {
    const odd = join(folder, 'deep', 'a[1].text');
    await writeFile(odd, TEXT);
    expect(await found(odd)).toEqual(['deep/a[1].text']);
    await rm(odd);
  });

  test('a file that several paths name is there once', async () => {
    expect(await found(join(folder, 'z.txt'), folder, `${folder}/z.*`)).toEqual([
      'z.txt',
      'a.txt',
      'b.jsonl',
      'deep/c.txt',
    ]);
  });

  test('links to folders are not followed, so that none leads in a circle', async () => {
    await symlink(folder, join(folder, 'deep', 'circle'));
    expect(await found(folder)).toEqual(['a.txt', 'b.jsonl', 'deep/c.txt', 'z.txt']);
    expect(await found(`${folder}/**/*.txt`)).toEqual(['a.txt', 'deep/c.txt', 'z.txt']);
    await rm(join(folder, 'deep', 'circle'));
  });

  test('a pattern without a match is as bad as a path without a file', async () => {
    await expect(findFiles([folder, `${folder}/*.none`], nothing())).rejects.toMatchObject({
      code: 'BAD_INPUT',
      message: expect.stringMatching(/match “.*\*\.none”, but there are none/),
    });
  });

  test('an address among the paths says how fetching is switched on', async () => {
    await expect(findFiles(['https://lake.example/feed.xml?a=*'], nothing())).rejects.toMatchObject({
      code: 'BAD_INPUT',
      message: expect.stringContaining('import --fetch URL'),
    });
  });

  test('a path that does not exist is said at once', async () => {
    await expect(findFiles([join(folder, 'nowhere')], nothing())).rejects.toThrow(/there is nothing of that name/);
  });
});
