import { expect, test } from '@jest/globals';
import { report } from '../fixtures/reports.ts';
import { serveGraph } from '../setup/served-graph.ts';
import { writeReport } from '../setup/writing.ts';

const ALIKE = 30;
const LONG = `${'Nobody spoke a word. '.repeat(20)}In the end [Ri=Person:Ri Yong Ho] praised the zebras of Pretoria. ${'All went home. '.repeat(30)}`;
const WITHOUT_SPACES = `${'朝'.repeat(300)}。`;

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
  const claims = [{ type: 'SUPPORTED', modality: 'HAPPENED', subject: 0, object: null }] as const;
  await writeReport(database, report({ id: 'long', title: 'Of zebras', sentences: [{ text: LONG, claims }] }));
  await writeReport(database, report({ id: 'dense', title: 'Quaggas', sentences: [{ text: WITHOUT_SPACES }] }));
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

const SNIPPETS = `query ($query: String!) { search(query: $query, kinds: [ENTITY, CLAIM, ARTICLE]) { nodes { score snippet node { __typename id } } } }`;

test('names, sentences and articles stand in one list, each with the words that were found', async () => {
  const { nodes } = (await answer(SNIPPETS, { query: 'Ri' })).search;
  expect(nodes.map(({ node }: { node: { __typename: string } }) => node.__typename)).toEqual([
    'Entity',
    'Claim',
    'Article',
  ]);
  expect(nodes.map(({ score }: { score: number }) => score)).toEqual([1, 0.9, 0.8]);
  const [entity, claim, article] = nodes.map(({ snippet }: { snippet: string }) => snippet);
  expect(entity).toBe('Ri Yong Ho · Ri');
  expect(claim).toContain('In the end Ri praised the zebras of Pretoria.');
  expect(article).toContain('In the end Ri praised');
});

test.each(['zebras', 'Pretoria praised', 'PRETORIA zebras'])(
  'an article shows whole words around the first of %p that its text has',
  async (query) => {
    const { nodes } = (await answer(SNIPPETS, { query })).search;
    const { snippet } = nodes.find(({ node }: { node: { id: string } }) => node.id === 'article:long');
    expect(snippet).toMatch(/^…(?:word|Nobody|spoke|a)\b.*praised the zebras of Pretoria\. .*…$/u);
    expect(snippet.length).toBeLessThan(243);
  },
);

test('an article whose title alone has the word shows how it begins, with or without spaces', async () => {
  const { nodes } = (await answer(SNIPPETS, { query: 'quaggas' })).search;
  expect(nodes).toHaveLength(1);
  expect(nodes[0].snippet).toBe(`${'朝'.repeat(240)}…`);
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
