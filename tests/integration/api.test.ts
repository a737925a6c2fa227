import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { isObjectType } from 'graphql';
import { buildSchema } from '../../src/api/schema.ts';
import type { Database } from '../../src/graph/database.ts';
import { openImportRun } from '../../src/graph/import-runs.ts';
import { ONTOLOGY } from '../../src/model/ontology.ts';
import { articleOf, DENIAL, PLAN, UNDATED, writeSamples } from '../fixtures/sample-graph.ts';
import { type ApiService, openApiService } from '../setup/api-service.ts';
import { emptyGraph, openTestDatabase } from '../setup/test-database.ts';

let database: Database;
let service: ApiService;
beforeAll(async () => {
  database = await openTestDatabase();
  await emptyGraph(database);
  await writeSamples(database);
  const run = openImportRun(database, { startedAt: '2026-01-02T03:04:05Z', extractorVersion: '1' });
  await run.changed();
  await run.finish('PARTIAL', '2026-01-02T03:05:00Z', {
    read: 9,
    created: 3,
    updated: 1,
    unchanged: 4,
    rejected: 1,
    claimsAdded: 6,
    claimsRetired: 2,
  });
  service = await openApiService(database);
}, 120_000);
afterAll(async () => {
  await service.close();
  await database.close();
});

async function answer(query: string, variables: Readonly<Record<string, unknown>> = {}) {
  const { data, errors } = await service.ask(query, variables);
  expect(errors).toEqual([]);
  return data;
}

const [planId, denialId, undatedId] = [PLAN, DENIAL, UNDATED].map((told) => articleOf(told).id);
const PLANNED_MEETING = 'relation:MET|PLANNED|person:donald-trump|person:kim-jong-un';

test('an entity with all that is known of it', async () => {
  const { entity } = await answer(`{ entity(id: "person:donald-trump") {
    id kind name aliases description articleCount mentionCount claimCount firstReportedAt lastReportedAt } }`);
  expect(entity).toEqual({
    id: 'person:donald-trump',
    kind: 'PERSON',
    name: 'Donald Trump',
    aliases: ['Trump'],
    description: 'President of the United States',
    articleCount: 2,
    mentionCount: 3,
    claimCount: 3,
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

test('claims of an entity come newest first, with ends, evidence and speakers', async () => {
  const { entity } = await answer(`{ entity(id: "person:donald-trump") { claims {
    totalCount
    nodes {
      type modality confidence reportedAt recordedAt retiredAt subjectText objectText
      subject { name } object { name }
      speakers { text anonymous entity { id } }
      arguments { role text entity { kind name } }
      eventTime { text start end partial precision basis }
      evidence { sentence sentenceStart sentenceEnd start end cues { kind text start end } }
      extractor { name version rule }
      article { id title }
    } } } }`);
  const [denied, ...sameDay] = entity.claims.nodes;
  const told = sameDay.find(({ type }: { type: string }) => type === 'SPOKE_WITH');
  const planned = sameDay.find(({ modality }: { modality: string }) => modality === 'PLANNED');
  expect(entity.claims.totalCount).toBe(3);
  expect(denied).toEqual({
    type: 'MET',
    modality: 'DENIED',
    confidence: 0.9,
    reportedAt: '2018-05-24T10:00:00Z',
    recordedAt: '2026-01-02T03:04:05Z',
    retiredAt: null,
    subjectText: 'Donald Trump',
    objectText: 'Kim Jong Un',
    subject: { name: 'Donald Trump' },
    object: { name: 'Kim Jong Un' },
    speakers: [
      { text: 'a White House official', anonymous: true, entity: null },
      { text: 'Reuters', anonymous: false, entity: { id: 'organization:reuters' } },
    ],
    arguments: [],
    eventTime: null,
    evidence: {
      sentence: DENIAL.sentences[0],
      sentenceStart: 0,
      sentenceEnd: DENIAL.sentences[0]?.length,
      start: 22,
      end: 26,
      cues: [{ kind: 'NEGATION', text: 'not', start: 18, end: 21 }],
    },
    extractor: { name: 'fixture', version: '1', rule: 'fixture:told' },
    article: { id: denialId, title: 'No meeting, says official' },
  });
  expect(told).toMatchObject({
    type: 'SPOKE_WITH',
    speakers: [{ text: 'Trump', anonymous: false, entity: { id: 'person:donald-trump' } }],
    arguments: [{ role: 'CHANNEL', text: 'New York Channel', entity: { kind: 'CHANNEL', name: 'New York Channel' } }],
  });
  expect(planned.eventTime).toEqual({
    text: 'late May or early June',
    start: '2018-05-21',
    end: '2018-06-10',
    partial: null,
    precision: 'INTERVAL',
    basis: 'PUBLICATION',
  });
});

test('a day without a year stays without one', async () => {
  const { claims } = await answer(
    '{ claims(where: { type: [TESTED] }) { nodes { eventTime { start end partial precision } reportedAt object { name } } } }',
  );
  expect(claims.nodes).toEqual([
    {
      eventTime: { start: null, end: null, partial: '--02-12', precision: 'PARTIAL' },
      reportedAt: null,
      object: { name: 'ballistic missile' },
    },
  ]);
});

test('a denial contradicts the plan, and the plan the denial', async () => {
  const { claims } = await answer(`{ claims(where: { type: [MET], modality: [PLANNED, DENIED] }) { nodes {
    modality contradicts { modality article { title } } relation { id contested } } } }`);
  expect(claims.nodes).toEqual([
    {
      modality: 'DENIED',
      contradicts: [{ modality: 'PLANNED', article: { title: 'A meeting is planned' } }],
      relation: { id: PLANNED_MEETING.replace('PLANNED', 'DENIED'), contested: true },
    },
    {
      modality: 'PLANNED',
      contradicts: [{ modality: 'DENIED', article: { title: 'No meeting, says official' } }],
      relation: { id: PLANNED_MEETING, contested: true },
    },
  ]);
});

test('relations sum up claims, and lead to them', async () => {
  const { entity } =
    await answer(`{ entity(id: "person:kim-jong-un") { relations(orderBy: LAST_REPORTED_DESC) { totalCount nodes {
    id type modality subject { id } object { id } claimCount articleCount sourceCount firstReportedAt lastReportedAt contested
    claims { totalCount nodes { modality evidence { sentence } } } } } } }`);
  expect(entity.relations.totalCount).toBe(3);
  expect(entity.relations.nodes.map(({ id }: { id: string }) => id)).toEqual([
    'relation:MET|DENIED|person:donald-trump|person:kim-jong-un',
    'relation:MET|HAPPENED|person:choe-son-hui|person:kim-jong-un',
    PLANNED_MEETING,
  ]);
  expect(entity.relations.nodes[2]).toEqual({
    id: PLANNED_MEETING,
    type: 'MET',
    modality: 'PLANNED',
    subject: { id: 'person:donald-trump' },
    object: { id: 'person:kim-jong-un' },
    claimCount: 1,
    articleCount: 1,
    sourceCount: 1,
    firstReportedAt: '2018-04-17T21:05:00Z',
    lastReportedAt: '2018-04-17T21:05:00Z',
    contested: true,
    claims: { totalCount: 1, nodes: [{ modality: 'PLANNED', evidence: { sentence: PLAN.sentences[0] } }] },
  });
});

test('an article with source, claims, entities and mentions', async () => {
  const { article } = await answer(`{ article(url: "https://reuters.com/plan") {
    id url title authors publishedAt importedAt language text
    source { id name domain articles { totalCount nodes { title } } }
    claims { totalCount nodes { modality } }
    entities(first: 2) { totalCount nodes { name } }
    mentions(first: 3) { totalCount nodes { text start end entity { name } article { id } } }
    places: entities(kind: [PLACE]) { totalCount nodes { name } }
  } }`);
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
  const { entity } = await answer(
    '{ entity(id: "person:donald-trump") { articles { totalCount nodes { title } } mentions { totalCount nodes { text start end article { title } entity { id } } } } }',
  );
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
  const { nodes } = await answer('query ($ids: [ID!]!) { nodes(ids: $ids) { __typename id } }', {
    ids: [...ids, 'person:nobody', 'relation:MET|HAPPENED|person:nobody|person:noone'],
  });
  const types = ['Entity', 'Article', 'Claim', 'Source', 'Relation', 'ImportRun'];
  expect(nodes).toEqual([...ids.map((id, at) => ({ __typename: types[at], id })), null, null]);
  const { node } = await answer(
    '{ node(id: "source:reuters.com") { id ... on Source { name } ... on Entity { kind } } }',
  );
  expect(node).toEqual({ id: 'source:reuters.com', name: 'Reuters' });
});

test('a search looks through names, sentences and texts', async () => {
  const { search } = await answer(`{ search(query: "New York Channel") {
    edges { cursor node { score snippet node { __typename id ... on Entity { name } ... on Claim { type } ... on Article { title } } } }
    nodes { score }
    pageInfo { hasNextPage hasPreviousPage startCursor endCursor } } }`);
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
  const { entities } = await answer(
    'query ($search: String) { entities(search: $search) { totalCount edges { cursor node { name } } } }',
    {
      search,
    },
  );
  expect(entities.edges.map((edge: { node: { name: string } }) => edge.node.name).sort()).toEqual(names);
  expect(entities.totalCount).toBe(names.length);
});

test('the ontology, as it is', async () => {
  const { ontology } = await answer(
    '{ ontology { kind: type type meaning symmetric subjectKinds objectKinds ploverClass } }',
  );
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
  const data = await answer(`{ statistics { articles entities claims relations sources } importRuns(first: 1) {
    status startedAt finishedAt extractorVersion read created updated unchanged rejected claimsAdded claimsRetired } }`);
  expect(data).toEqual({
    statistics: { articles: 3, entities: 11, claims: 6, relations: 6, sources: 1 },
    importRuns: [
      {
        status: 'PARTIAL',
        startedAt: '2026-01-02T03:04:05Z',
        finishedAt: '2026-01-02T03:05:00Z',
        extractorVersion: '1',
        read: 9,
        created: 3,
        updated: 1,
        unchanged: 4,
        rejected: 1,
        claimsAdded: 6,
        claimsRetired: 2,
      },
    ],
  });
});

test('edges, aliases and several pages of one list in one question', async () => {
  const { entity } = await answer(`{ entity(id: "person:kim-jong-un") {
    newest: claims(first: 1) { edges { node { type } cursor } all: nodes { id } }
    plans: claims(where: { modality: [PLANNED] }) { pageInfo { hasNextPage } list: edges { it: node { modality } } count: totalCount }
    relations { edges { cursor node { id } } } articles { pageInfo { hasNextPage } edges { cursor node { title } } }
    mentions { edges { cursor node { text } } pageInfo { hasNextPage } } } articles { edges { cursor node { id } } nodes { entities { edges { cursor node { id } } pageInfo { endCursor } } } }
    relations { nodes { id } pageInfo { startCursor } } }`);
  expect(entity.newest.edges).toHaveLength(1);
  expect(entity.newest.edges[0].node.type).toBe('MET');
  expect(entity.newest.all).toHaveLength(1);
  expect(entity.plans).toEqual({ pageInfo: { hasNextPage: false }, list: [{ it: { modality: 'PLANNED' } }], count: 1 });
});

test('every field of the schema was asked for here', () => {
  const fields = Object.values(buildSchema().getTypeMap())
    .filter(isObjectType)
    .filter(({ name }) => !name.startsWith('__'))
    .flatMap((type) => Object.keys(type.getFields()).map((field) => `${type.name}.${field}`));
  expect(fields.filter((field) => !service.asked.has(field))).toEqual([]);
});
