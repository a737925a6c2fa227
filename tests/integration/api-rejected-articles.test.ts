import { expect, test } from '@jest/globals';
import { knownRejections, recordRejections, removeRejections } from '../../src/graph/rejections.ts';
import { serveGraph } from '../setup/served-graph.ts';

const EARLY = '2026-01-02T03:04:05Z';
const LATE = '2026-01-03T03:04:05Z';
const rejection = (line: number, code = 'BAD_JSON', stage = 'parse') => {
  return { stage, code, reason: 'Expected JSON, but there is none.', excerpt: '{"text', origin: `news.jsonl:${line}` };
};

const graph = serveGraph(async (database) => {
  await recordRejections(
    database,
    [1, 2, 3, 4, 5].map((line) => rejection(line)),
    EARLY,
  );
  await recordRejections(database, [rejection(6, 'NO_TEXT', 'check')], LATE);
});

test('rejected articles come page by page, the latest first, each once', async () => {
  const origins: string[] = [];
  let after: string | null = null;
  do {
    const page: string = after === null ? 'first: 2' : `first: 2, after: "${after}"`;
    const { rejectedArticles } = await graph.answer(
      `{ rejectedArticles(${page}) { totalCount nodes { origin rejectedAt } pageInfo { hasNextPage endCursor } } }`,
    );
    expect(rejectedArticles.totalCount).toBe(6);
    origins.push(...rejectedArticles.nodes.map(({ origin }: { origin: string }) => origin));
    after = rejectedArticles.pageInfo.hasNextPage ? rejectedArticles.pageInfo.endCursor : null;
  } while (after !== null);
  expect(origins[0]).toBe('news.jsonl:6');
  expect(origins.toSorted()).toEqual([1, 2, 3, 4, 5, 6].map((line) => `news.jsonl:${line}`));
});

test('they are filtered by code and stage, and found by id', async () => {
  const { rejectedArticles } = await graph.answer(
    '{ rejectedArticles(where: { code: ["NO_TEXT"], stage: ["check", "parse"] }) { totalCount nodes { id code } } }',
  );
  expect(rejectedArticles).toEqual({ totalCount: 1, nodes: [{ id: expect.any(String), code: 'NO_TEXT' }] });
  const [{ id }] = rejectedArticles.nodes;
  const { node } = await graph.answer(
    `{ node(id: "${id}") { id ... on RejectedArticle { reason excerpt rejectedAt } } }`,
  );
  expect(node).toEqual({ id, reason: 'Expected JSON, but there is none.', excerpt: '{"text', rejectedAt: LATE });
});

test('the same rejection is recorded once, and forgotten by its id', async () => {
  expect(await recordRejections(graph.database, [rejection(1), rejection(7)], LATE)).toBe(1);
  const known = await knownRejections(graph.database);
  const ids = known.filter(({ origin }) => origin === 'news.jsonl:7').map(({ id }) => id);
  expect(await removeRejections(graph.database, [...ids, 'rejected:nobody'])).toBe(1);
  expect(await knownRejections(graph.database)).toHaveLength(6);
});
