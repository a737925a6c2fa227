import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import type { Database, Statement, Transaction } from '../../src/graph/database.ts';
import type { WriteCounters } from '../../src/graph/outcome.ts';
import { findFiles } from '../../src/importing/find-files.ts';
import { importArticles } from '../../src/importing/import-articles.ts';
import type { ArticleReader } from '../../src/importing/import-options.ts';
import { summaryLine } from '../../src/importing/import-report.ts';
import { fromFiles } from '../../src/importing/import-source.ts';
import type { InputFile } from '../../src/importing/input-file.ts';
import type { Article } from '../../src/model/article.ts';
import { BackchannelError } from '../../src/model/errors.ts';
import { entityId } from '../../src/model/ids.ts';
import type { MentionReading, Reading } from '../../src/model/reading.ts';
import { graphHash } from '../setup/graph-hash.ts';
import { emptyGraph, openTestDatabase } from '../setup/test-database.ts';

const SAMPLES = new URL('../../samples', import.meta.url).pathname;
const EXTRACTOR = { name: 'stub', version: '1' };
const NAMES = ['Kim Jong Un', 'Donald Trump', 'Moon Jae-in', 'Mike Pompeo', 'Shinzo Abe'];

/** Knows five names and nothing else: two of them in one article have met. */
const stub: ArticleReader = { extractor: EXTRACTOR, read: async (article) => readStub(article) };

function readStub(article: Article): Reading {
  const found = NAMES.map((name) => ({ name, start: article.text.indexOf(name) })).filter(({ start }) => start >= 0);
  const mentions = found.map(
    ({ name, start }, index): MentionReading => ({
      id: `m${index}`,
      text: name,
      start,
      end: start + name.length,
      level: 'named',
      kind: 'Person',
      entity: entityId('Person', name),
    }),
  );
  const [first, second] = mentions;
  const end = article.text.length;
  const claim = {
    id: 'c0',
    type: 'MET',
    arguments: [],
    modality: 'HAPPENED',
    trigger: { start: 0, end: 3 },
    sentence: 0,
    cues: [],
    speakers: [],
    time: null,
    rule: 'stub',
  } as const;
  return {
    extractor: EXTRACTOR,
    language: 'en',
    sentences: [{ index: 0, start: 0, end }],
    entities: found.map(({ name }) => ({
      id: entityId('Person', name),
      kind: 'Person',
      name,
      aliases: [],
      description: null,
    })),
    mentions,
    claims:
      first && second
        ? [
            { ...claim, subject: first.id, object: second.id, confidence: 0.9 },
            { ...claim, id: 'c1', type: 'INVITED', subject: first.id, object: second.id, confidence: 0.1 },
          ]
        : [],
    events: [],
    attributions: [],
    times: [],
  };
}

/** Adds up what everything that runs through it writes. */
function counting(database: Database): Database & { readonly written: Record<keyof WriteCounters, number> } {
  const written = {
    nodesCreated: 0,
    nodesDeleted: 0,
    relationshipsCreated: 0,
    relationshipsDeleted: 0,
    propertiesSet: 0,
    labelsAdded: 0,
    labelsRemoved: 0,
  };
  const add = <T extends { readonly counters: WriteCounters }>(outcome: T): T => {
    for (const name of Object.keys(written) as (keyof WriteCounters)[]) written[name] += outcome.counters[name];
    return outcome;
  };
  return {
    ...database,
    written,
    run: async <Row>(statement: Statement, ...rest: [Readonly<Record<string, unknown>>]) =>
      add(await database.run<Row>(statement, ...rest)),
    write: (work, options) =>
      database.write(
        (transaction) =>
          work({
            run: async (...parts: Parameters<Transaction['run']>) => add(await transaction.run(...parts)),
          } as Transaction),
        options,
      ),
  };
}

function records(origin: string, values: readonly unknown[]): InputFile {
  const bytes = new TextEncoder().encode(values.map((value) => JSON.stringify(value)).join('\n'));
  return {
    origin,
    format: 'jsonl',
    size: bytes.length,
    async *bytes() {
      yield bytes;
    },
  };
}

const record = (id: string, text: string) => ({ id, title: `Report ${id}`, source: 'Observer', text });
const MET =
  'Kim Jong Un met Donald Trump by a lake, and neither of them would say to anybody what they had spoken about there.';

describe('importing', () => {
  let database: Database;
  beforeAll(async () => {
    database = await openTestDatabase();
  });
  afterAll(() => database.close());
  beforeEach(() => emptyGraph(database));

  const samples = () => findFiles([SAMPLES], process.stdin);
  const bring = (
    files: readonly InputFile[],
    more: { signal?: AbortSignal; reader?: ArticleReader; into?: Database } = {},
  ) =>
    importArticles({
      database: more.into ?? database,
      reader: stub,
      source: fromFiles(files),
      concurrency: 4,
      ...more,
    });
  const nodes = async (label: string) =>
    (
      await database.run<{ node: Record<string, unknown> }>(
        { name: 'test', access: 'READ', text: `MATCH (n:${label}) RETURN properties(n) AS node ORDER BY n.id` },
        {},
      )
    ).rows.map(({ node }) => node);

  test('the samples come in, and the second time nothing at all is written', async () => {
    const first = await bring(await samples());
    expect(summaryLine(first)).toBe('read 18 · new 18 · unchanged 0 · updated 0 · rejected 0');
    expect(first.notes).toEqual([]);
    expect(await nodes('Article')).toHaveLength(18);
    const counted = counting(database);
    const second = await bring(await samples(), { into: counted });
    expect(summaryLine(second)).toBe('read 18 · new 0 · unchanged 18 · updated 0 · rejected 0');
    expect(new Set(Object.values(counted.written))).toEqual(new Set([0]));
    expect(second.run).toBeNull();
    expect(await nodes('ImportRun')).toHaveLength(1);
  });

  test('what is unchanged is not read again, and another extractor reads everything again', async () => {
    await bring(await samples());
    let read = 0;
    const counts = (version: string): ArticleReader => ({
      extractor: { name: 'stub', version },
      read: async (article) => {
        read += 1;
        return { ...readStub(article), extractor: { name: 'stub', version } };
      },
    });
    await bring(await samples(), { reader: counts('1') });
    expect(read).toBe(0);
    const again = await bring(await samples(), { reader: counts('2') });
    expect(read).toBe(18);
    expect(again.updated).toBe(18);
  });

  test('the order of files and articles does not show in the graph', async () => {
    await bring(await samples());
    const before = await graphHash(database);
    await emptyGraph(database);
    await bring((await samples()).toReversed());
    expect(await graphHash(database)).toBe(before);
  });

  test('every item is counted once, whatever becomes of it', async () => {
    await bring([records('old.jsonl', [record('a', MET), record('b', MET)])]);
    const report = await bring([
      records('new.jsonl', [
        record('a', MET),
        record('b', `${MET} They smiled.`),
        record('c', MET),
        record('d', ''),
        'no record',
        record('c', MET),
        record('c', `${MET} Another version.`),
      ]),
    ]);
    expect(summaryLine(report)).toBe('read 7 · new 1 · unchanged 2 · updated 1 · rejected 3');
    expect(report.rejections.map(({ origin, code }) => `${origin} ${code}`).sort()).toEqual([
      'new.jsonl:4 NO_TEXT',
      'new.jsonl:5 NOT_AN_ARTICLE',
      'new.jsonl:7 SAME_ID_TWICE',
    ]);
  });

  test('a changed title or date alone makes an article an updated one', async () => {
    await bring([records('a.jsonl', [record('a', MET)])]);
    const report = await bring([records('a.jsonl', [{ ...record('a', MET), title: 'A new title' }])]);
    expect(summaryLine(report)).toBe('read 1 · new 0 · unchanged 0 · updated 1 · rejected 0');
    expect((await nodes('Article'))[0]).toMatchObject({ title: 'A new title' });
  });

  test('rejections are kept in the graph with their reason, once', async () => {
    const bad = records('bad.jsonl', ['no record']);
    const first = await bring([bad]);
    expect(first.run).not.toBeNull();
    expect(await nodes('RejectedArticle')).toEqual([
      expect.objectContaining({
        code: 'NOT_AN_ARTICLE',
        stage: 'check',
        origin: 'bad.jsonl:1',
        reason: expect.stringMatching(/Expected an object/),
      }),
    ]);
    const counted = counting(database);
    const second = await bring([bad], { into: counted });
    expect(second.rejected).toBe(1);
    expect(new Set(Object.values(counted.written))).toEqual(new Set([0]));
  });

  test('claims the reader is unsure of are not stored', async () => {
    await bring([records('a.jsonl', [record('a', MET)])]);
    expect((await nodes('Claim')).map(({ type }) => type)).toEqual(['MET']);
  });

  test('a reader that fails on one article costs only that article', async () => {
    const fails: ArticleReader = {
      extractor: EXTRACTOR,
      read: async (article) => {
        if (article.title === 'Report b') throw new Error('out of words');
        return readStub(article);
      },
    };
    const files = [records('a.jsonl', [record('a', MET), record('b', MET), record('c', MET)])];
    const report = await bring(files, { reader: fails });
    expect(summaryLine(report)).toBe('read 3 · new 2 · unchanged 0 · updated 0 · rejected 1');
    expect(report.rejections[0]).toMatchObject({
      code: 'READING_FAILED',
      reason: expect.stringMatching(/out of words/),
    });
  });

  test('a database that goes away ends the import, and the report says so', async () => {
    let writes = 0;
    const failing: Database = {
      ...database,
      write: async (work, options) => {
        writes += 1;
        if (writes > 2) throw new BackchannelError('DATABASE_UNAVAILABLE', 'No Neo4j server answers.');
        return database.write(work, options);
      },
    };
    const many = Array.from({ length: 50 }, (_, index) => record(`n${index}`, MET));
    const report = await bring([records('many.jsonl', many)], { into: failing });
    expect(report.failure?.code).toBe('DATABASE_UNAVAILABLE');
    expect(report).toMatchObject({ read: 2, created: 2, rejected: 0 });
    expect(writes).toBeLessThan(10);
    expect(await nodes('Article')).toHaveLength(2);
  });

  test('a stop finishes what is in flight and begins nothing more', async () => {
    const stop = new AbortController();
    const stops: ArticleReader = {
      extractor: EXTRACTOR,
      read: async (article) => {
        stop.abort();
        return readStub(article);
      },
    };
    const many = Array.from({ length: 500 }, (_, index) => record(`n${index}`, MET));
    const report = await bring([records('many.jsonl', many)], { reader: stops, signal: stop.signal });
    expect(report.stopped).toBe(true);
    expect(report.created).toBeGreaterThan(0);
    expect(report.created).toBeLessThanOrEqual(4);
    expect(await nodes('Article')).toHaveLength(report.created);
    expect(await nodes('ImportRun')).toEqual([expect.objectContaining({ status: 'FAILED', created: report.created })]);
  });
});
