import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import type { Rejection } from '../../../../src/importing/rejection.ts';
import { openRejects, type Rejects } from '../../../../src/importing/rejects/rejects.ts';
import { graphOfRejections } from '../../../fixtures/graph-of-rejections.ts';

let folder: string;
let path: string;
let graph: ReturnType<typeof graphOfRejections>;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'backchannel-rejects-'));
  path = join(folder, 'deeper', 'rejects.ndjson');
  graph = graphOfRejections();
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const rejection = (origin: string, reason = 'Expected JSON.'): Rejection => {
  return { stage: 'parse', code: 'BAD_JSON', reason, excerpt: '{', origin };
};
const came = (text: string | Uint8Array) => {
  return { format: 'record', bytes: () => (typeof text === 'string' ? Buffer.from(text) : text) } as const;
};
const lines = () => readFileSync(path, 'utf8').split('\n').slice(0, -1);
const entries = () => lines().map((line) => JSON.parse(line));
const origins = () => entries().map(({ origin }) => origin);

/** One import; `isComplete` unless it says otherwise. */
async function night(work: (rejects: Rejects) => void | Promise<void>, isComplete = true): Promise<number> {
  const rejects = await openRejects({ path, database: graph.database, at: '2020-01-01T00:00:00Z' });
  try {
    await work(rejects);
    return await rejects.settle(isComplete);
  } finally {
    await rejects.close();
  }
}

describe('what is kept', () => {
  test('one line an item tells what it was, why it was rejected, and what came', async () => {
    const changed = await night((rejects) => rejects.add(rejection('a.jsonl:1'), came('{"text": "…')));
    expect(changed).toBe(1);
    expect(entries()).toEqual([
      {
        ...rejection('a.jsonl:1'),
        id: expect.stringMatching(/^rejected:[0-9a-f]{20}$/),
        rejectedAt: '2020-01-01T00:00:00Z',
        came: { format: 'record', length: 13, digest: expect.any(String), encoding: 'utf-8', content: '{"text": "…' },
      },
    ]);
    expect([...graph.nodes.keys()]).toEqual(entries().map(({ id }) => id));
  });

  test('bytes that are no UTF-8 are kept as base64', async () => {
    const bytes = Uint8Array.of(0x22, 0xff, 0xfe);
    await night((rejects) => rejects.add(rejection('a'), came(bytes)));
    expect(entries()[0].came).toMatchObject({ encoding: 'base64', content: Buffer.from(bytes).toString('base64') });
  });

  test('of more than 1 MiB only the length and the digest', async () => {
    await night((rejects) => rejects.add(rejection('a'), came('x'.repeat(2 ** 20 + 1))));
    expect(entries()[0].came).toEqual({ format: 'record', length: 2 ** 20 + 1, digest: expect.any(String) });
  });

  test('a record that cannot be written down is kept without what came', async () => {
    const endless = () => {
      throw new RangeError('too deep');
    };
    await night((rejects) => rejects.add(rejection('a'), { format: 'record', bytes: endless }));
    expect(entries()[0].came).toBeNull();
  });
});

describe('from night to night', () => {
  test('the same rejection adds neither a line nor a node', async () => {
    const again = () => night((rejects) => rejects.add(rejection('a:1'), came('{')));
    await again();
    const before = readFileSync(path);
    expect(await again()).toBe(0);
    expect(readFileSync(path)).toEqual(before);
  });

  test('an item that came in drops out of the file and the graph, and others stay', async () => {
    await night((rejects) => {
      for (const origin of ['a:1', 'a:2', 'a:3']) rejects.add(rejection(origin), came(origin));
    });
    expect(await night((rejects) => rejects.accepted('a:2'))).toBe(1);
    expect(origins()).toEqual(['a:1', 'a:3']);
    expect([...graph.nodes.values()]).toEqual(['a:1', 'a:3']);
  });

  test('the same item for another reason takes the place of its line; another item at the same place does not', async () => {
    await night((rejects) => rejects.add(rejection('a:1', 'as one version says'), came('{')));
    await night((rejects) => rejects.add(rejection('a:1', 'as another says'), came('{')));
    expect(entries().map(({ reason }) => reason)).toEqual(['as another says']);
    await night((rejects) => rejects.add(rejection('a:1'), came('[')));
    expect(entries().map(({ came: { content } }) => content)).toEqual(['{', '[']);
    expect(graph.nodes.size).toBe(2);
  });

  test('a file that was rejected as a whole is settled once it is read to its end', async () => {
    await night((rejects) => rejects.add(rejection('a.jsonl.gz')));
    await night((rejects) => {
      rejects.accepted('a.jsonl.gz:1');
      rejects.add(rejection('a.jsonl.gz'));
    });
    await night((rejects) => rejects.accepted('a.jsonl.gz:1'), false);
    expect(origins()).toEqual(['a.jsonl.gz']);
    await night((rejects) => rejects.accepted('a.jsonl.gz:1'));
    expect(origins()).toEqual([]);
    expect(graph.nodes.size).toBe(0);
  });

  test('what only the graph knows is settled, too', async () => {
    await night((rejects) => rejects.add(rejection('a:1')));
    rmSync(path);
    await night((rejects) => rejects.accepted('a:1'));
    expect(graph.nodes.size).toBe(0);
  });

  test('it is full after many items, or large ones', async () => {
    await night(async (rejects) => {
      for (let index = 0; index < 200; index++) rejects.add(rejection(`a:${index}`), came('{'));
      expect(rejects.isFull).toBe(true);
      expect(await rejects.flush()).toBe(200);
      for (let index = 0; index < 5; index++) rejects.add(rejection(`b:${index}`), came('x'.repeat(2 ** 20)));
      expect(rejects.isFull).toBe(true);
      await rejects.flush();
      expect(rejects.isFull).toBe(false);
    });
    expect(lines()).toHaveLength(205);
  });
});

describe('what may happen to the file', () => {
  test('a line torn by a crash at any byte is kept aside, and whole lines stay', async () => {
    await night((rejects) => {
      for (const origin of ['a:1', 'a:2']) rejects.add(rejection(origin), came(origin));
    });
    const whole = readFileSync(path);
    const second = whole.indexOf('\n') + 1;
    for (let end = second + 1; end < whole.length - 1; end += 7) {
      writeFileSync(path, whole.subarray(0, end));
      await night((rejects) => rejects.add(rejection('b'), came('b')));
      expect(origins()).toEqual(['a:1', 'b']);
      expect(readFileSync(`${path}.torn`)).toEqual(Buffer.concat([whole.subarray(second, end), Buffer.from('\n')]));
      rmSync(`${path}.torn`);
    }
  });

  test('a last line that lacks nothing but its line feed is whole', async () => {
    await night((rejects) => rejects.add(rejection('a')));
    writeFileSync(path, readFileSync(path, 'utf8').trimEnd());
    await night((rejects) => rejects.add(rejection('b')));
    expect(origins()).toEqual(['a', 'b']);
  });

  test('lines that nobody understands stay when others drop out', async () => {
    await night((rejects) => rejects.add(rejection('a')));
    writeFileSync(path, `${readFileSync(path, 'utf8')}what is this?\n`);
    await night((rejects) => rejects.accepted('a'));
    expect(lines()).toEqual(['what is this?']);
    expect(readdirSync(join(folder, 'deeper'))).toEqual(['rejects.ndjson']);
  });

  test('another file is not taken for one of rejected articles', async () => {
    path = join(folder, 'article.txt');
    writeFileSync(path, 'The ministers met.');
    await expect(night(() => undefined)).rejects.toMatchObject({
      code: 'STORAGE_UNAVAILABLE',
      message: expect.stringContaining('something else than rejected articles'),
    });
    expect(readFileSync(path, 'utf8')).toBe('The ministers met.');
  });

  test.each([
    ['/dev/full', 'Make room on its disk'],
    ['/dev/null/rejects.ndjson', 'Name a file in a folder'],
    ['/tmp', 'Name a file, not a folder'],
  ])('where %s is to be written, it says what to do', async (place, advice) => {
    path = place;
    const full = night((rejects) => rejects.add(rejection('a'), came('a')));
    await expect(full).rejects.toMatchObject({ code: 'STORAGE_UNAVAILABLE', message: expect.stringContaining(advice) });
    expect(graph.nodes.size).toBe(0);
  });
});
