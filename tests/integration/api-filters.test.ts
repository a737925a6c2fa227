import { expect, test } from '@jest/globals';
import { articleOf, furtherReports, PLAN, writeSamples } from '../fixtures/sample-graph.ts';
import { serveGraph } from '../setup/served-graph.ts';

const FEW = 12;
const TRUMP = 'person:donald-trump';
const PLAN_ID = articleOf(PLAN).id;

const graph = serveGraph(async (database) => {
  await writeSamples(database);
  await writeSamples(database, furtherReports(FEW));
});
const { answer } = graph;

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
  [
    'any day of report',
    '{ reportedAt: {}, type: [TESTED, SPOKE_WITH] }',
    ['SPOKE_WITH HAPPENED', 'SPOKE_WITH SUSPECTED'],
  ],
  ['confidence', '{ minConfidence: 0.95 }', ['MET PLANNED']],
  ['words', '{ text: "official TOLD white" }', ['MET DENIED']],
  ['a part of a word', '{ text: "offic" }', []],
  ['a word before a comma', '{ text: "un white" }', ['MET DENIED']],
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
  ['any days', '{ reportedAt: {}, type: [TESTED, SPOKE_WITH] }', 2],
  ['any days at all', '{ type: [TESTED, SPOKE_WITH] }', 3],
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
  ['any day', '{ publishedAt: {}, mentions: ["place:north-korea"] }', 1],
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
  ['search of two words in one', 'search: "Trump-Zork"', []],
  ['search of a name with a hyphen', 'search: "Jong-u"', ['Kim Jong Un']],
  ['search of the longest word', `search: "${'金'.repeat(200)}"`, []],
  ['search in another order', 'search: "korea", orderBy: NAME_ASC', ['Korea Economic Institute', 'North Korea']],
])('entities by %s', async (_, given, names) => {
  const { entities } = await answer(`{ entities(${given}) { totalCount nodes { name } } }`);
  expect(entities.nodes.map(({ name }: { name: string }) => name).sort()).toEqual(names);
  expect(entities.totalCount).toBe(names.length);
});

test('a retired claim is shown only to those who ask for it, and counted nowhere', async () => {
  const edited = { ...PLAN, claims: PLAN.claims.slice(1), sentences: PLAN.sentences };
  await writeSamples(graph.database, [{ ...edited, sentences: [...PLAN.sentences, 'No more is known.'] }]);
  const where = (retired: boolean) => `where: { modality: [PLANNED], includeRetired: ${retired} }`;
  const data =
    await answer(`{ standing: claims(${where(false)}) { totalCount } all: claims(${where(true)}) { totalCount nodes { retiredAt relation { id } } }
    below: article(id: "${PLAN_ID}") { claims(${where(true)}) { nodes { retiredAt } } } everything: claims { totalCount } statistics { claims } }`);
  expect(data.standing.totalCount).toBe(0);
  expect(data.all).toEqual({ totalCount: 1, nodes: [{ retiredAt: '2026-01-02T03:04:05Z', relation: null }] });
  expect(data.below.claims.nodes).toHaveLength(1);
  expect(data.everything.totalCount).toBe(data.statistics.claims);
  await writeSamples(graph.database, [PLAN]);
});
