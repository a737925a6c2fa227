import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { Database } from '../../src/graph/database.ts';
import { articleOf, furtherReports, PLAN, writeSamples } from '../fixtures/sample-graph.ts';
import { type ApiService, openApiService } from '../setup/api-service.ts';
import { operatorsOf } from '../setup/explain.ts';
import { emptyGraph, openTestDatabase } from '../setup/test-database.ts';

const FEW = 12;
const MORE = 30;
const TRUMP = 'person:donald-trump';
const PLAN_ID = articleOf(PLAN).id;

let database: Database;
let service: ApiService;
beforeAll(async () => {
  database = await openTestDatabase();
  await emptyGraph(database);
  await writeSamples(database);
  await writeSamples(database, furtherReports(FEW));
  service = await openApiService(database);
}, 180_000);
afterAll(async () => {
  await service.close();
  await database.close();
});

async function answer(query: string, variables: Readonly<Record<string, unknown>> = {}) {
  const { data, errors } = await service.ask(query, variables);
  expect(errors).toEqual([]);
  return data;
}

interface Page {
  readonly nodes: readonly object[];
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string };
}

/** Lists and the fields that lead to them, with what identifies an entry. */
const LISTS: readonly (readonly [name: string, path: readonly string[], query: string])[] = [
  [
    'claims of an entity',
    ['entity', 'claims'],
    `{ entity(id: "${TRUMP}") { claims(first: $n, after: $after) { PAGE } } }`,
  ],
  ['claims, oldest first', ['claims'], '{ claims(orderBy: REPORTED_ASC, first: $n, after: $after) { PAGE } }'],
  ['claims, latest event first', ['claims'], '{ claims(orderBy: EVENT_TIME_DESC, first: $n, after: $after) { PAGE } }'],
  [
    'claims, earliest event first',
    ['claims'],
    `{ claims(orderBy: EVENT_TIME_ASC, where: { about: ["${TRUMP}", "place:north-korea"] }, first: $n, after: $after) { PAGE } }`,
  ],
  [
    'claims of one of two entities',
    ['claims'],
    `{ claims(where: { about: ["${TRUMP}", "person:kim-jong-un"] }, first: $n, after: $after) { PAGE } }`,
  ],
  [
    'claims of an article',
    ['article', 'claims'],
    `{ article(id: "${PLAN_ID}") { claims(first: $n, after: $after) { PAGE } } }`,
  ],
  [
    'claims behind a relation',
    ['node', 'claims'],
    `{ node(id: "relation:MET|HAPPENED|${TRUMP}|person:kim-jong-un") { ... on Relation { claims(first: $n, after: $after) { PAGE } } } }`,
  ],
  ['relations', ['relations'], '{ relations(first: $n, after: $after) { PAGE } }'],
  [
    'relations of an entity, latest first',
    ['entity', 'relations'],
    `{ entity(id: "person:kim-jong-un") { relations(orderBy: LAST_REPORTED_DESC, first: $n, after: $after) { PAGE } } }`,
  ],
  ['articles', ['articles'], '{ articles(first: $n, after: $after) { PAGE } }'],
  ['articles, oldest first', ['articles'], '{ articles(orderBy: PUBLISHED_ASC, first: $n, after: $after) { PAGE } }'],
  [
    'articles that mention one of two',
    ['articles'],
    `{ articles(where: { mentions: ["${TRUMP}", "place:north-korea"] }, first: $n, after: $after) { PAGE } }`,
  ],
  [
    'articles of an entity',
    ['entity', 'articles'],
    `{ entity(id: "${TRUMP}") { articles(first: $n, after: $after) { PAGE } } }`,
  ],
  [
    'articles of a source',
    ['node', 'articles'],
    '{ node(id: "source:reuters.com") { ... on Source { articles(first: $n, after: $after) { PAGE } } } }',
  ],
  ['entities', ['entities'], '{ entities(first: $n, after: $after) { PAGE } }'],
  ['persons', ['entities'], '{ entities(where: { kind: [PERSON] }, first: $n, after: $after) { PAGE } }'],
  ['entities by name', ['entities'], '{ entities(orderBy: NAME_ASC, first: $n, after: $after) { PAGE } }'],
  [
    'entities, mentioned latest',
    ['entities'],
    '{ entities(orderBy: LAST_REPORTED_DESC, first: $n, after: $after) { PAGE } }',
  ],
  ['entities found', ['entities'], '{ entities(search: "k", first: $n, after: $after) { PAGE } }'],
  [
    'entities of an article',
    ['article', 'entities'],
    `{ article(id: "${PLAN_ID}") { entities(first: $n, after: $after) { PAGE } } }`,
  ],
];

test.each(LISTS)('%s: the pages together are the whole list, each entry once and in order', async (_, path, query) => {
  const source = `query ($n: Int!, $after: String) ${query.replace('PAGE', 'totalCount nodes { id } pageInfo { hasNextPage hasPreviousPage endCursor }')}`;
  const pageOf = async (n: number, after: string | null) =>
    path.reduce((value, name) => value[name], await answer(source, { n, after }));
  const whole = await pageOf(100, null);
  const ids: string[] = [];
  let after: string | null = null;
  do {
    const page = await pageOf(2, after);
    expect(page.totalCount).toBe(whole.totalCount);
    expect(page.pageInfo.hasPreviousPage).toBe(after !== null);
    ids.push(...page.nodes.map(({ id }: { id: string }) => id));
    after = page.pageInfo.hasNextPage ? page.pageInfo.endCursor : null;
  } while (after !== null);
  expect(ids).toEqual(whole.nodes.map(({ id }: { id: string }) => id));
  expect(new Set(ids).size).toBe(whole.totalCount);
  expect(ids.length).toBeGreaterThan(1);
});

test.each([
  ['mentions of an entity', `{ entity(id: "${TRUMP}") { list: mentions(first: $n, after: $after) { PAGE } } }`],
  [
    'mentions of an article',
    `{ entity: article(id: "${PLAN_ID}") { list: mentions(first: $n, after: $after) { PAGE } } }`,
  ],
])('%s: the pages together are the whole list', async (_, query) => {
  const source = `query ($n: Int!, $after: String) ${query.replace('PAGE', 'totalCount nodes { start entity { id } article { id } } pageInfo { hasNextPage endCursor }')}`;
  const whole = (await answer(source, { n: 100 })).entity.list;
  const found: object[] = [];
  let after: string | null = null;
  do {
    const { nodes, pageInfo }: Page = (await answer(source, { n: 2, after })).entity.list;
    found.push(...nodes);
    after = pageInfo.hasNextPage ? pageInfo.endCursor : null;
  } while (after !== null);
  expect(found).toEqual(whole.nodes);
  expect(found).toHaveLength(whole.totalCount);
});

test('a search goes on where its page ended', async () => {
  const source =
    'query ($n: Int!, $after: String) { search(query: "Trump meet", first: $n, after: $after) { nodes { node { id } } pageInfo { hasNextPage endCursor } } }';
  const whole = (await answer(source, { n: 100 })).search.nodes;
  const found: object[] = [];
  let after: string | null = null;
  do {
    const { nodes, pageInfo }: Page = (await answer(source, { n: 3, after })).search;
    found.push(...nodes);
    after = pageInfo.hasNextPage ? pageInfo.endCursor : null;
  } while (after !== null);
  expect(found).toEqual(whole);
  expect(found.length).toBeGreaterThan(3);
});

test('a page stays what it is while newer claims come in', async () => {
  const source = `query ($after: String) { claims(first: 2, after: $after) { nodes { id } pageInfo { endCursor } } }`;
  const { claims } = await answer(source);
  const before = await answer(source, { after: claims.pageInfo.endCursor });
  await writeSamples(database, furtherReports(FEW + 1).slice(FEW));
  expect(await answer(source, { after: claims.pageInfo.endCursor })).toEqual(before);
});

test.each([
  ['type', '{ type: [TESTED] }', ['TESTED HAPPENED']],
  ['modality', '{ modality: [PLANNED, SUSPECTED] }', ['MET PLANNED', 'SPOKE_WITH SUSPECTED']],
  ['about', '{ about: ["channel:new-york-channel"] }', ['SPOKE_WITH HAPPENED']],
  ['subject', '{ subject: ["place:north-korea"] }', ['SPOKE_WITH HAPPENED', 'SPOKE_WITH SUSPECTED', 'TESTED HAPPENED']],
  ['object', '{ object: ["place:united-states"], modality: [SUSPECTED] }', ['SPOKE_WITH SUSPECTED']],
  ['speaker', '{ speaker: ["person:donald-trump"] }', ['SPOKE_WITH HAPPENED']],
  [
    'speaker beside what it is about',
    '{ about: ["place:north-korea"], speaker: ["organization:reuters", "person:donald-trump"] }',
    ['SPOKE_WITH HAPPENED'],
  ],
  ['kind', '{ kind: [WEAPON, CHANNEL] }', ['SPOKE_WITH HAPPENED', 'TESTED HAPPENED']],
  ['source', '{ source: ["source:nobody"] }', []],
  ['article', `{ article: ["${PLAN_ID}"] }`, ['MET PLANNED', 'SPOKE_WITH HAPPENED', 'SPOKE_WITH SUSPECTED']],
  ['event', '{ eventTime: { from: "2018-06-01", to: "2018-06-30" } }', ['MET PLANNED']],
  ['event before', '{ eventTime: { to: "2018-05-20" } }', []],
  ['day of report', '{ reportedAt: { from: "2018-05-24", to: "2018-05-24" } }', ['MET DENIED', 'MET HAPPENED']],
  [
    'last day of report',
    '{ reportedAt: { to: "2018-04-17" } }',
    ['MET PLANNED', 'SPOKE_WITH HAPPENED', 'SPOKE_WITH SUSPECTED'],
  ],
  ['confidence', '{ minConfidence: 0.95 }', ['MET PLANNED']],
  ['words', '{ text: "official TOLD white" }', ['MET DENIED']],
  ['no value at all', '{ type: [] }', []],
])('claims by %s', async (_, where, expected) => {
  const { claims } = await answer(`{ claims(where: ${where}) { totalCount nodes { type modality } } }`);
  const found = claims.nodes.map(({ type, modality }: Record<string, string>) => `${type} ${modality}`);
  expect(found.sort()).toEqual(expected);
  expect(claims.totalCount).toBe(expected.length);
});

test('the same filters hold below an entity and an article', async () => {
  const { entity, article } =
    await answer(`{ entity(id: "${TRUMP}") { claims(where: { modality: [PLANNED, DENIED], object: ["person:kim-jong-un"] }) { totalCount nodes { modality } } }
    article(id: "${PLAN_ID}") { claims(where: { speaker: ["${TRUMP}"] }) { totalCount nodes { type } } } }`);
  expect(entity.claims).toEqual({ totalCount: 2, nodes: [{ modality: 'DENIED' }, { modality: 'PLANNED' }] });
  expect(article.claims).toEqual({ totalCount: 1, nodes: [{ type: 'SPOKE_WITH' }] });
});

test.each([
  ['type', '{ type: [TESTED] }', 1],
  ['modality', '{ modality: [HAPPENED], type: [MET] }', 2],
  ['kind', '{ kind: [PLACE] }', 3],
  ['end', '{ with: ["person:choe-son-hui"] }', 1],
  ['least claims', '{ minClaims: 2 }', 1],
  ['least sources', '{ minSources: 2 }', 0],
  ['contested', '{ contested: true }', 3],
  ['not contested', '{ contested: false, type: [MET] }', 1],
  ['days', '{ reportedAt: { from: "2018-05-24", to: "2018-05-25" } }', 2],
  ['a way nothing is drawn', '{ modality: [HYPOTHETICAL] }', 0],
])('relations by %s', async (_, where, count) => {
  const { relations } = await answer(`{ relations(where: ${where}) { totalCount nodes { id } } }`);
  expect(relations.totalCount).toBe(count);
  expect(relations.nodes).toHaveLength(count);
});

test('relations of an entity look at its other end', async () => {
  const { entity } = await answer(`{ entity(id: "person:kim-jong-un") {
    persons: relations(where: { kind: [PERSON] }) { totalCount } places: relations(where: { kind: [PLACE] }) { totalCount }
    choe: relations(where: { with: ["person:choe-son-hui"] }) { nodes { subject { name } object { name } } } } }`);
  expect(entity).toEqual({
    persons: { totalCount: 4 },
    places: { totalCount: 0 },
    choe: { nodes: [{ subject: { name: 'Choe Son Hui' }, object: { name: 'Kim Jong Un' } }] },
  });
});

test.each([
  ['source', '{ source: ["source:reuters.com"], publishedAt: { to: "2018-12-31" } }', 2],
  ['day', '{ publishedAt: { from: "2018-04-17", to: "2018-04-17" } }', 1],
  ['mention', '{ mentions: ["weapon:ballistic-missile"] }', 1],
  ['mention and source', '{ mentions: ["place:north-korea"], source: ["source:reuters.com"] }', 1],
  ['words', '{ text: "BUREAU silent" }', 1],
])('articles by %s', async (_, where, count) => {
  const { articles } = await answer(`{ articles(where: ${where}) { totalCount nodes { id } } }`);
  expect([articles.totalCount, articles.nodes.length]).toEqual([count, count]);
});

test.each([
  ['kind', 'where: { kind: [PERSON, CHANNEL] }', ['Choe Son Hui', 'Donald Trump', 'Kim Jong Un', 'New York Channel']],
  ['articles', 'where: { minArticles: 3 }', ['Donald Trump', 'Kim Jong Un']],
  ['search and kind', 'search: "korea", where: { kind: [PLACE] }', ['North Korea']],
  ['search in another order', 'search: "korea", orderBy: NAME_ASC', ['Korea Economic Institute', 'North Korea']],
])('entities by %s', async (_, given, names) => {
  const { entities } = await answer(`{ entities(${given}) { totalCount nodes { name } } }`);
  expect(entities.nodes.map(({ name }: { name: string }) => name).sort()).toEqual(names);
  expect(entities.totalCount).toBe(names.length);
});

test('a retired claim is shown only to those who ask for it, and counted nowhere', async () => {
  const edited = { ...PLAN, claims: PLAN.claims.slice(1), sentences: PLAN.sentences };
  await writeSamples(database, [{ ...edited, sentences: [...PLAN.sentences, 'No more is known.'] }]);
  const where = (retired: boolean) => `where: { modality: [PLANNED], includeRetired: ${retired} }`;
  const data =
    await answer(`{ standing: claims(${where(false)}) { totalCount } all: claims(${where(true)}) { totalCount nodes { retiredAt relation { id } } }
    below: article(id: "${PLAN_ID}") { claims(${where(true)}) { nodes { retiredAt } } } everything: claims { totalCount } statistics { claims } }`);
  expect(data.standing.totalCount).toBe(0);
  expect(data.all).toEqual({ totalCount: 1, nodes: [{ retiredAt: '2026-01-02T03:04:05Z', relation: null }] });
  expect(data.below.claims.nodes).toHaveLength(1);
  expect(data.everything.totalCount).toBe(data.statistics.claims);
  await writeSamples(database, [PLAN]);
});

/** A deep question over everything that has rows. */
const DEEP = `{
  entities(first: 100) { nodes { name claims(first: 100) { totalCount nodes { subject { name } speakers { entity { name } } article { title entities { nodes { name } } } contradicts { id } relation { claims { nodes { id } } } } } relations { nodes { subject { name } object { name } } } mentions { nodes { article { title } } } } }
  search(query: "Trump", first: 100) { nodes { node { id ... on Claim { article { source { name } } } ... on Article { claims { nodes { evidence { cues { text } } } } } } } }
  a: entity(id: "${TRUMP}") { name } b: entity(id: "person:kim-jong-un") { name } c: entity(name: "KEI") { name }
  nodes(ids: ["${TRUMP}", "person:kim-jong-un", "source:reuters.com"]) { id }
}`;

test('the number of round trips does not grow with the number of rows', async () => {
  const count = async () => {
    service.statements.length = 0;
    const data = await answer(DEEP);
    return { statements: service.statements.map(({ name }) => name).sort(), hits: data.search.nodes.length };
  };
  const few = await count();
  await writeSamples(database, furtherReports(MORE).slice(FEW + 1));
  const many = await count();
  expect(many.hits).toBeGreaterThan(few.hits);
  expect(many.statements).toEqual(few.statements);
  // One for each root field; look-ups of one type with the same fields share theirs.
  expect(many.statements).toEqual([
    'compiled/entities',
    'compiled/entityByName',
    'compiled/look-up-Entity',
    'compiled/look-up-Entity',
    'compiled/look-up-Source',
    'compiled/search',
  ]);
});

test.each([
  [
    'newest claims of an entity',
    `{ entity(id: "${TRUMP}") { claims { nodes { id subject { name } evidence { sentence } article { title } } pageInfo { endCursor } } } }`,
  ],
  [
    'newest claims about one entity',
    `{ claims(where: { about: ["${TRUMP}"] }) { nodes { id } pageInfo { endCursor } } }`,
  ],
  ['newest claims of all', '{ claims { totalCount nodes { id } } }'],
  [
    'claims behind a relation',
    `{ node(id: "relation:MET|HAPPENED|${TRUMP}|person:kim-jong-un") { ... on Relation { claims { nodes { id } } } } }`,
  ],
  ['articles of an entity', `{ entity(id: "${TRUMP}") { articles { nodes { title } } } }`],
  [
    'articles of a source',
    '{ node(id: "source:reuters.com") { ... on Source { articles { totalCount nodes { title } } } } }',
  ],
  ['newest articles', '{ articles { totalCount nodes { title } } }'],
  ['import runs', '{ importRuns { id } }'],
])('%s: the index gives the order, and nothing is sorted or scanned', async (_, query) => {
  const operators = await plannedOperators(query);
  expect(operators.filter((name) => /Sort|Top|AllNodesScan|LabelScan|TypeScan/u.test(name))).toEqual([]);
});

test('entities of a kind come from the index, only equals are put in order', async () => {
  const operators = await plannedOperators('{ entities(where: { kind: [PERSON] }) { nodes { name } } }');
  expect(operators.filter((name) => /Sort|Top|Scan/u.test(name))).toEqual(['PartialTop']);
});

/** Names of all operators in the plans of a question's statements. */
async function plannedOperators(query: string): Promise<readonly string[]> {
  const explained: Promise<readonly string[]>[] = [];
  const watched: Database = {
    ...database,
    run: (statement, parameters, options) => {
      explained.push(operatorsOf(statement, parameters));
      return database.run(statement, parameters, options);
    },
  };
  const watching = await openApiService(watched);
  try {
    expect((await watching.ask(query)).errors).toEqual([]);
  } finally {
    await watching.close();
  }
  const operators = (await Promise.all(explained)).flat();
  expect(operators.length).toBeGreaterThan(2);
  return operators;
}
