import { expect, test } from '@jest/globals';
import { openImportRun } from '../../src/graph/import-runs.ts';
import { ONTOLOGY } from '../../src/model/ontology.ts';
import {
  ARTICLE,
  ARTICLES_AND_MENTIONS,
  CO_MENTIONED,
  ENTITIES_FOUND,
  ENTITY,
  NODE,
  NODES,
  ONTOLOGY_ROWS,
  RUNS,
  SEARCH,
} from '../fixtures/questions.ts';
import { articleOf, DENIAL, PLAN, UNDATED, writeSamples } from '../fixtures/sample-graph.ts';
import { serveGraph } from '../setup/served-graph.ts';

const graph = serveGraph(async (database) => {
  await writeSamples(database);
  const run = openImportRun(database, { startedAt: '2026-01-02T03:04:05Z', extractorVersion: '1' });
  await run.changed();
  await run.finish('PARTIAL', '2026-01-02T03:05:00Z', {
    read: 9,
    created: 3,
    updated: 1,
    unchanged: 4,
    removed: 0,
    rejected: 1,
    claimsAdded: 6,
    claimsRetired: 2,
  });
});
const { answer } = graph;

const [planId, _denialId, undatedId] = [PLAN, DENIAL, UNDATED].map((told) => articleOf(told).id);
const PLANNED_MEETING = 'relation:MET|PLANNED|person:donald-trump|person:kim-jong-un';

test('an entity with all that is known of it', async () => {
  const { entity } = await answer(ENTITY);
  expect(entity).toEqual({
    id: 'person:donald-trump',
    kind: 'PERSON',
    name: 'Donald Trump',
    aliases: ['Trump'],
    description: 'President of the United States',
    articleCount: 2,
    mentionCount: 3,
    claimCount: 3,
    relationCount: 2,
    firstReportedAt: '2018-04-17T21:05:00Z',
    lastReportedAt: '2018-05-24T10:00:00Z',
  });
});

test.each([
  ['KEI', 'Korea Economic Institute'],
  ['r.g.b.', 'Reconnaissance General Bureau'],
  ['Kim Jong-un', 'Kim Jong Un'],
  ['kim jong un', 'Kim Jong Un'],
])('the name %s finds %s', async (name, expected) => {
  const { entity } = await answer('query ($name: String) { entity(name: $name) { name } }', { name });
  expect(entity).toEqual({ name: expected });
});

test.each(['Kim', 'Korea Economic', 'nobody'])('%s is no whole name of anybody', async (name) => {
  const { entity } = await answer('query ($name: String) { entity(name: $name) { name } }', { name });
  expect(entity).toBeNull();
});

test('an article with source, claims, entities and mentions', async () => {
  const { article } = await answer(ARTICLE);
  expect(article).toEqual({
    id: planId,
    url: 'https://reuters.com/plan',
    title: 'A meeting is planned',
    authors: ['A. Writer', 'B. Writer'],
    publishedAt: '2018-04-17T21:05:00Z',
    importedAt: '2026-01-02T03:04:05Z',
    language: 'en',
    text: PLAN.sentences.join(' '),
    source: {
      id: 'source:reuters.com',
      name: 'Reuters',
      domain: 'reuters.com',
      articles: { totalCount: 2, nodes: [{ title: 'No meeting, says official' }, { title: 'A meeting is planned' }] },
    },
    claims: { totalCount: 3, nodes: [{ modality: 'PLANNED' }, { modality: 'HAPPENED' }, { modality: 'SUSPECTED' }] },
    entities: { totalCount: 5, nodes: [{ name: 'Donald Trump' }, { name: 'North Korea' }] },
    mentions: {
      totalCount: 8,
      nodes: [
        { text: 'Donald Trump', start: 0, end: 12, entity: { name: 'Donald Trump' }, article: { id: planId } },
        { text: 'Kim Jong Un', start: 27, end: 38, entity: { name: 'Kim Jong Un' }, article: { id: planId } },
        { text: 'Trump', start: 66, end: 71, entity: { name: 'Donald Trump' }, article: { id: planId } },
      ],
    },
    places: { totalCount: 2, nodes: [{ name: 'North Korea' }, { name: 'United States' }] },
  });
});

test('an article without source and date says so', async () => {
  const { article } = await answer('query ($id: ID) { article(id: $id) { url publishedAt authors source { id } } }', {
    id: undatedId,
  });
  expect(article).toEqual({ url: null, publishedAt: null, authors: [], source: null });
});

test('mentions of an entity: newest article first, then in the order of the text', async () => {
  const { entity } = await answer(ARTICLES_AND_MENTIONS);
  expect(entity.articles).toEqual({
    totalCount: 2,
    nodes: [{ title: 'No meeting, says official' }, { title: 'A meeting is planned' }],
  });
  expect(entity.mentions.totalCount).toBe(3);
  expect(entity.mentions.nodes.map(({ text, start }: { text: string; start: number }) => [text, start])).toEqual([
    ['Donald Trump', 0],
    ['Donald Trump', 0],
    ['Trump', 66],
  ]);
});

test('who is mentioned beside whom', async () => {
  const { entity } = await answer(CO_MENTIONED);
  expect(entity).toEqual({
    coMentioned: [
      { articleCount: 2, entity: { name: 'Kim Jong Un' } },
      { articleCount: 1, entity: { name: 'New York Channel' } },
    ],
    places: [{ entity: { name: 'North Korea' } }, { entity: { name: 'United States' } }],
  });
});

test('whatever has an id is found by it, and what is gone is null', async () => {
  const { claims, importRuns } = await answer('{ claims(first: 1) { nodes { id } } importRuns { id } }');
  const ids = [
    'place:north-korea',
    planId,
    claims.nodes[0].id,
    'source:reuters.com',
    PLANNED_MEETING,
    importRuns[0].id,
  ];
  const { nodes } = await answer(NODES, {
    ids: [...ids, 'person:nobody', 'relation:MET|HAPPENED|person:nobody|person:noone'],
  });
  const types = ['Entity', 'Article', 'Claim', 'Source', 'Relation', 'ImportRun'];
  expect(nodes).toEqual([...ids.map((id, at) => ({ __typename: types[at], id })), null, null]);
  const { node } = await answer(NODE);
  expect(node).toEqual({ id: 'source:reuters.com', name: 'Reuters' });
});

test('a search looks through names, sentences and texts', async () => {
  const { search } = await answer(SEARCH);
  const hits = search.edges.map((edge: { node: { node: object } }) => edge.node);
  expect(hits.map((hit: { node: { __typename: string } }) => hit.node.__typename)).toEqual([
    'Entity',
    'Claim',
    'Article',
  ]);
  expect(hits[0]).toMatchObject({ score: 1, snippet: 'New York Channel', node: { name: 'New York Channel' } });
  expect(hits[1]).toMatchObject({ snippet: PLAN.sentences[1], node: { type: 'SPOKE_WITH' } });
  expect(hits[2].snippet).toContain('through the New York Channel');
  expect(search.pageInfo).toEqual({
    hasNextPage: false,
    hasPreviousPage: false,
    startCursor: search.edges[0].cursor,
    endCursor: search.edges[2].cursor,
  });
});

test.each([
  ['kor', ['Korea Economic Institute', 'North Korea']],
  ['north kor', ['North Korea']],
  ['RGB', ['Reconnaissance General Bureau']],
])('entities are found by the beginning of a word: %s', async (search, names) => {
  const { entities } = await answer(ENTITIES_FOUND, {
    search,
  });
  expect(entities.edges.map((edge: { node: { name: string } }) => edge.node.name).sort()).toEqual(names);
  expect(entities.totalCount).toBe(names.length);
});

test('the ontology, as it is', async () => {
  const { ontology } = await answer(ONTOLOGY_ROWS);
  expect(ontology).toHaveLength(ONTOLOGY.length);
  expect(ontology[0]).toEqual({
    kind: 'MET',
    type: 'MET',
    meaning: 'Held a meeting in person, a summit too.',
    symmetric: true,
    subjectKinds: ['PERSON', 'ORGANIZATION', 'PLACE', 'NORP'],
    objectKinds: ['PERSON', 'ORGANIZATION', 'PLACE', 'NORP'],
    ploverClass: 'CONSULT',
  });
});

test('statistics and import runs', async () => {
  const data = await answer(RUNS);
  expect(data).toEqual({
    statistics: { articles: 3, entities: 11, claims: 6, relations: 6, sources: 1 },
    importRuns: [
      {
        id: expect.stringMatching(/^import-run:/u),
        status: 'PARTIAL',
        startedAt: '2026-01-02T03:04:05Z',
        finishedAt: '2026-01-02T03:05:00Z',
        extractorVersion: '1',
        read: 9,
        created: 3,
        updated: 1,
        unchanged: 4,
        removed: 0,
        rejected: 1,
        claimsAdded: 6,
        claimsRetired: 2,
      },
    ],
  });
});
