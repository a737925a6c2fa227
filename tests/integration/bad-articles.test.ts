import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import { importArticles } from '../../src/importing/import-articles.ts';
import type { ImportSource } from '../../src/importing/import-source.ts';
import { fromFiles } from '../../src/importing/import-source.ts';
import { formatOf, type InputFile } from '../../src/importing/input-file.ts';
import { fromRejects } from '../../src/importing/rejects/from-rejects.ts';
import { stubReader } from '../faults/stub-reader.ts';
import type { BadArticle } from '../fixtures/bad-articles/bad-article.ts';
import { BAD_ARTICLES } from '../fixtures/bad-articles.ts';
import { emptyGraph, openTestDatabase } from '../setup/test-database.ts';

/** Every so many kinds one, without the large ones: all of them are parsed in the unit test. */
const EACH = 9;
const LENGTH_MAX = 100_000;
const GOOD = 50;
const KINDS = Object.values(BAD_ARTICLES)
  .flat()
  .filter(({ name }, at) => at % EACH === 0 || name.startsWith('the same'))
  .filter(({ bytes }) => bytes().length <= LENGTH_MAX);
const COUNTS = {
  name: 'tests/counts',
  text: "RETURN COUNT { (a:Article) WHERE a.url STARTS WITH 'https://good.example.com/' } AS good, COUNT { (:RejectedArticle) } AS rejected",
  access: 'READ',
} as const;

const fileOf = ({ file, bytes }: BadArticle): InputFile => ({
  origin: file,
  format: formatOf(file),
  size: 0,
  async *bytes() {
    yield bytes();
  },
});

/** The good ones stand between the bad ones. */
function corpus(): InputFile[] {
  const files = KINDS.map(fileOf);
  for (let at = 0; at < GOOD; at++) {
    const record = {
      url: `https://good.example.com/${at}`,
      text: `Kim Jong Un met Donald Trump, as report ${at} says.`,
    };
    const bytes = () => new TextEncoder().encode(JSON.stringify(record));
    files.splice(at * 3, 0, fileOf({ name: '', file: `good-${at}.json`, bytes, outcomes: ['ACCEPTED'] }));
  }
  return files;
}

test('of bad articles among good ones none is lost, night after night, and each is tried again', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'backchannel-bad-'));
  const rejectsPath = join(folder, 'rejects.ndjson');
  const database = await openTestDatabase();
  const night = (source: ImportSource) =>
    importArticles({ database, reader: stubReader(), source, rejectsPath, concurrency: 4 });
  const lines = () => readFileSync(rejectsPath, 'utf8').split('\n').filter(Boolean);
  try {
    await emptyGraph(database);
    const given = GOOD + KINDS.reduce((sum, { outcomes }) => sum + outcomes.length, 0);
    const bad = KINDS.flatMap(({ outcomes }) => outcomes).filter((each) => each !== 'ACCEPTED' && each !== 'NOTED');
    const first = await night(fromFiles(corpus()));
    expect(first).toMatchObject({ read: given, rejected: bad.length, failure: null });
    const kept = lines();
    expect(kept.map((line) => JSON.parse(line).code).sort()).toEqual(bad.sort());
    const { rows } = await database.run<{ good: number; rejected: number }>(COUNTS, {});
    expect(rows).toEqual([{ good: GOOD, rejected: bad.length }]);
    expect(await night(fromFiles(corpus()))).toMatchObject({ created: 0, updated: 0, rejected: bad.length, run: null });
    expect(lines()).toEqual(kept);
    expect(await night(await fromRejects(rejectsPath))).toMatchObject({
      created: 0,
      updated: 0,
      rejected: bad.length,
      run: null,
    });
    expect(lines()).toEqual(kept);
  } finally {
    await database.close();
    rmSync(folder, { recursive: true, force: true });
  }
}, 400_000);
