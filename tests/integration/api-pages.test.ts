import { expect, test } from '@jest/globals';
import { type Report, report } from '../fixtures/reports.ts';
import { articleOf, furtherReports, PLAN, writeSamples } from '../fixtures/sample-graph.ts';
import { serveGraph } from '../setup/served-graph.ts';
import { writeReport } from '../setup/writing.ts';

const FEW = 12;
const TRUMP = 'person:donald-trump';
const PLAN_ID = articleOf(PLAN).id;

/** Its second mention begins where the first begins: "Trump" and, of the same person, "Trump of America". */
function twiceFromOnePlace(): Report {
  const one = report({
    id: 'twice',
    publishedAt: '2018-01-01T00:00:00Z',
    sentences: [{ text: '[Trump=Person:Donald Trump] of America left.' }],
  });
  const [first] = one.reading.mentions;
  const surface = 'Trump of America';
  const second = { ...first!, id: 'm1', text: surface, start: 0, end: surface.length };
  return { ...one, reading: { ...one.reading, mentions: [...one.reading.mentions, second] } };
}
const TWICE = twiceFromOnePlace();

const graph = serveGraph(async (database) => {
  await writeSamples(database);
  await writeSamples(database, furtherReports(FEW));
  await writeReport(database, TWICE);
});
const { answer } = graph;

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
  [
    'claims of one of two entities, oldest first',
    ['claims'],
    `{ claims(orderBy: REPORTED_ASC, where: { about: ["place:north-korea", "person:kim-jong-un"] }, first: $n, after: $after) { PAGE } }`,
  ],
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
    const page = await pageOf(1, after);
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
  [
    'mentions that begin at one place',
    `{ entity: article(id: "${TWICE.article.id}") { list: mentions(first: $n, after: $after) { PAGE } } }`,
  ],
])('%s: the pages together are the whole list', async (_, query) => {
  const source = `query ($n: Int!, $after: String) ${query.replace('PAGE', 'totalCount nodes { start end entity { id } article { id } } pageInfo { hasNextPage endCursor }')}`;
  const whole = (await answer(source, { n: 100 })).entity.list;
  const found: object[] = [];
  let after: string | null = null;
  do {
    const { nodes, pageInfo }: Page = (await answer(source, { n: 1, after })).entity.list;
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

test.each([
  ['claims', 'orderBy: REPORTED_ASC', 'reportedAt'],
  ['claims', 'orderBy: REPORTED_DESC', 'reportedAt'],
  ['claims', 'orderBy: REPORTED_ASC, where: { about: ["place:north-korea", "person:kim-jong-un"] }', 'reportedAt'],
  ['articles', 'orderBy: PUBLISHED_ASC', 'publishedAt'],
  ['articles', 'orderBy: PUBLISHED_DESC', 'publishedAt'],
])('of %s with %s the undated ones come last', async (list, given, time) => {
  const data = await answer(`{ ${list}(${given}, first: 100) { nodes { time: ${time} } } }`);
  const times = data[list].nodes.map((each: { time: string | null }) => each.time);
  const dated = times.filter((each: string | null) => each !== null).sort();
  expect(times).toEqual([...(given.includes('_ASC') ? dated : dated.reverse()), null]);
});

test('a page stays what it is while newer claims come in', async () => {
  const source = `query ($after: String) { claims(first: 2, after: $after) { nodes { id } pageInfo { endCursor } } }`;
  const { claims } = await answer(source);
  const before = await answer(source, { after: claims.pageInfo.endCursor });
  await writeSamples(graph.database, furtherReports(FEW + 1).slice(FEW));
  expect(await answer(source, { after: claims.pageInfo.endCursor })).toEqual(before);
});
