import { expect, test } from '@jest/globals';
import { report } from '../fixtures/reports.ts';
import { serveGraph } from '../setup/served-graph.ts';
import { writeReport } from '../setup/writing.ts';

const ALIKE = 30;

interface Page {
  readonly nodes: readonly object[];
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string };
}

/** Articles that a search cannot tell apart. */
const { answer } = serveGraph(async (database) => {
  for (let at = 0; at < ALIKE; at += 1) {
    const sentence = {
      text: '[Kim=Person:Kim Jong Un] met [Trump=Person:Donald Trump] in Singapore.',
      claims: [{ type: 'MET', modality: 'HAPPENED', subject: 0, object: 1 }],
    } as const;
    await writeReport(database, report({ id: `alike-${at}`, title: 'Talks', sentences: [sentence] }));
  }
});

const SEARCH = `query ($n: Int!, $after: String, $kinds: [SearchKind!]) { search(query: "Singapore", kinds: $kinds, first: $n, after: $after) {
  nodes { snippet node { id } } pageInfo { hasNextPage endCursor } } }`;

test.each([
  [['ARTICLE'], ALIKE],
  [['CLAIM'], ALIKE],
  [null, 2 * ALIKE],
])('hits of one score in %p stand on one page each', async (kinds, count) => {
  const whole = (await answer(SEARCH, { n: 100, kinds })).search.nodes;
  const found: object[] = [];
  let after: string | null = null;
  do {
    const { nodes, pageInfo }: Page = (await answer(SEARCH, { n: 7, after, kinds })).search;
    found.push(...nodes);
    after = pageInfo.hasNextPage ? pageInfo.endCursor : null;
  } while (after !== null);
  expect(found).toEqual(whole);
  expect(new Set(found.map((hit) => JSON.stringify(hit))).size).toBe(count);
});

test('the longest words there can be find nothing, and break nothing', async () => {
  for (const word of ['金'.repeat(200), 'k'.repeat(200), '金 '.repeat(16).trim()]) {
    const { search } = await answer('query ($word: String!) { search(query: $word) { nodes { score } } }', { word });
    expect(search.nodes).toEqual([]);
  }
});

test.each([1_000, 5_000])('behind rank %i nothing follows', async (rank) => {
  const after = Buffer.from(JSON.stringify(['Query.search', 'RELEVANCE', rank])).toString('base64url');
  const { search } = await answer(SEARCH, { n: 7, after });
  expect(search).toEqual({ nodes: [], pageInfo: { hasNextPage: false, endCursor: null } });
});
