import { expect, test } from '@jest/globals';
import { settleCopies } from '../../src/graph/copies/settle-copies.ts';
import { paper, wireCopy } from '../fixtures/wire-copies.ts';
import { serveGraph } from '../setup/served-graph.ts';
import { writeReport } from '../setup/writing.ts';

const COPIES = 5;

const graph = serveGraph(async (database) => {
  for (let index = 0; index <= COPIES; index += 1) {
    const publishedAt = index === COPIES ? null : `2018-04-1${index}T00:00:00Z`;
    await writeReport(database, wireCopy({ id: `copy-${index}`, stories: [1], source: paper(index), publishedAt }));
  }
  await writeReport(database, wireCopy({ id: 'own', stories: [2], source: paper(9) }));
  await settleCopies(database);
});

test('an article names the first that told the same, and the first its copies, newest first', async () => {
  const data = await graph.answer(`{
    first: article(id: "article:copy-0") { copyOf { id } copies { totalCount nodes { id } } }
    copy: article(id: "article:copy-3") { copyOf { id title } copies { totalCount nodes { id } } }
    own: article(id: "article:own") { copyOf { id } copies { totalCount } }
  }`);
  expect(data).toEqual({
    first: {
      copyOf: null,
      copies: { totalCount: COPIES, nodes: [4, 3, 2, 1, 5].map((index) => ({ id: `article:copy-${index}` })) },
    },
    copy: { copyOf: { id: 'article:copy-0', title: 'Report copy-0' }, copies: { totalCount: 0, nodes: [] } },
    own: { copyOf: null, copies: { totalCount: 0 } },
  });
});

test('copies come in pages', async () => {
  const seen: unknown[] = [];
  for (let after: string | null = null; ; ) {
    const data: unknown = await graph.answer(
      'query ($after: String) { article(id: "article:copy-0") { copies(first: 2, after: $after) { nodes { id } pageInfo { hasNextPage endCursor } } } }',
      { after },
    );
    const { copies } = (
      data as {
        article: { copies: { nodes: { id: string }[]; pageInfo: { hasNextPage: boolean; endCursor: string } } };
      }
    ).article;
    seen.push(...copies.nodes.map(({ id }) => id));
    if (!copies.pageInfo.hasNextPage) break;
    after = copies.pageInfo.endCursor;
  }
  expect(seen).toEqual([4, 3, 2, 1, 5].map((index) => `article:copy-${index}`));
});

test('copies are many articles and one source, also where relations are chosen by their sources', async () => {
  const relations = (least: number) =>
    graph.answer(
      `{ relations(where: { minSources: ${least} }) { nodes { type claimCount articleCount sourceCount } } }`,
    );
  const told = { type: 'MET', claimCount: COPIES + 2, articleCount: COPIES + 2, sourceCount: 2 };
  expect(await relations(2)).toEqual({ relations: { nodes: [told] } });
  expect(await relations(3)).toEqual({ relations: { nodes: [] } });
});
