import { expect, test } from '@jest/globals';
import { articleOf, DENIAL, furtherReports, PLAN, type Told, writeSamples } from '../fixtures/sample-graph.ts';
import { serveGraph } from '../setup/served-graph.ts';

const FEW = 12;
const TRUMP = 'person:donald-trump';
const KIM = 'person:kim-jong-un';
const KOREA = 'place:north-korea';
const [PLAN_ID, DENIAL_ID] = [articleOf(PLAN).id, articleOf(DENIAL).id];

/** The plan is edited twice after it came in: first its first claim goes, then it comes back and the last one goes. */
const EDITED: Told = { ...PLAN, sentences: [...PLAN.sentences, 'No more is known.'], claims: PLAN.claims.slice(1) };
const AGAIN: Told = { ...PLAN, sentences: [...PLAN.sentences, 'All is well.'], claims: PLAN.claims.slice(0, 2) };
const EDITED_AT = '2026-02-03T04:05:06.123Z';
const AGAIN_AT = '2026-03-04T05:06:07.5Z';

const graph = serveGraph(async (database) => {
  await writeSamples(database);
  await writeSamples(database, furtherReports(FEW));
});
const { answer } = graph;

const PLANNED = 'MET PLANNED';
const TOLD = 'SPOKE_WITH HAPPENED';
const BELIEVED = 'SPOKE_WITH SUSPECTED';
const DENIED = 'MET DENIED';
const CHOE = 'MET HAPPENED';
const TESTED = 'TESTED HAPPENED';
const IN_2018 = '{ reportedAt: { to: "2018-12-31" } }';

test.each<[string, string, readonly string[]]>([
  ['all of AND', '{ AND: [{ type: [MET] }, { modality: [DENIED, SUSPECTED] }] }', [DENIED]],
  ['any of OR', '{ OR: [{ modality: [DENIED] }, { type: [TESTED] }] }', [DENIED, TESTED]],
  ['what NOT does not allow', `{ NOT: { type: [MET] } }`, [TOLD, BELIEVED, TESTED]],
  [
    'fields beside AND, OR and NOT',
    `{ type: [MET], OR: [{ modality: [DENIED] }, ${IN_2018}], NOT: { subject: ["${KIM}", "person:choe-son-hui"] } }`,
    [DENIED, PLANNED],
  ],
  ['AND of nothing', `{ AND: [], type: [TESTED] }`, [TESTED]],
  ['OR of nothing', '{ OR: [] }', []],
  ['OR of nothing beside what fits', `{ OR: [{ OR: [] }, { type: [TESTED] }] }`, [TESTED]],
  ['NOT of OR of nothing', `{ type: [TESTED], NOT: { OR: [] } }`, [TESTED]],
  ['NOT of everything', '{ NOT: {} }', []],
  ['an empty filter in OR', `{ modality: [PLANNED], OR: [{}, { type: [TESTED] }] }`, [PLANNED]],
  ['NOT of a source, where a claim has none', '{ NOT: { source: ["source:reuters.com"] } }', [TESTED]],
  ['NOT of days, where a claim has none', '{ NOT: { reportedAt: { from: "2018-04-17" } } }', [TESTED]],
  [
    'NOT of an event, where a claim has none',
    `{ NOT: { eventTime: { from: "2018-06-01" } }, article: ["${PLAN_ID}"] }`,
    [TOLD, BELIEVED],
  ],
  ['NOT of NOT', '{ NOT: { NOT: { type: [TESTED] } } }', [TESTED]],
  [
    'days in AND',
    '{ AND: [{ reportedAt: { from: "2018-05-01" } }, { reportedAt: { to: "2018-12-31" } }] }',
    [DENIED, CHOE],
  ],
  ['days that do not meet', '{ reportedAt: { to: "2018-04-30" }, AND: [{ reportedAt: { from: "2018-05-01" } }] }', []],
  [
    'days in OR',
    '{ OR: [{ reportedAt: { to: "2018-04-17" } }, { reportedAt: { from: "2018-05-24", to: "2018-05-24" }, modality: [DENIED] }] }',
    [PLANNED, TOLD, BELIEVED, DENIED],
  ],
  ['five filters deep', '{ OR: [{ AND: [{ NOT: { OR: [{ type: [MET, SPOKE_WITH] }] } }] }] }', [TESTED]],
  ['all of two', `{ aboutAll: ["${TRUMP}", "${KIM}"], AND: [${IN_2018}] }`, [PLANNED, DENIED]],
  ['all of three in whatever part', `{ aboutAll: ["${TRUMP}", "${KOREA}", "channel:new-york-channel"] }`, [TOLD]],
  ['all of one, twice', `{ aboutAll: ["${KOREA}", "${KOREA}"], modality: [SUSPECTED] }`, [BELIEVED]],
  ['all of two, one of them nobody', `{ aboutAll: ["${TRUMP}", "person:nobody"] }`, []],
  ['all of none', `{ aboutAll: [], type: [TESTED] }`, [TESTED]],
  [
    'all of one and any of two',
    `{ aboutAll: ["${KOREA}"], about: ["${KOREA}", "${TRUMP}"], speaker: ["${TRUMP}"] }`,
    [TOLD],
  ],
  ['all of one and any of none', `{ aboutAll: ["${KOREA}"], about: [] }`, []],
  [
    'one of each part',
    `{ about: ["${KOREA}"], subject: ["${KOREA}"], object: ["place:united-states"], speaker: ["${TRUMP}"] }`,
    [TOLD],
  ],
  [
    'all in AND',
    `{ AND: [{ about: ["${TRUMP}"] }, { about: ["${KIM}"] }], modality: [PLANNED, DENIED] }`,
    [PLANNED, DENIED],
  ],
  ['all of two, not there', `{ NOT: { aboutAll: ["${TRUMP}", "${KIM}"] }, type: [MET] }`, [CHOE]],
  [
    'any of two articles',
    `{ article: ["${PLAN_ID}", "${DENIAL_ID}"], aboutAll: ["${TRUMP}", "${KIM}"] }`,
    [PLANNED, DENIED],
  ],
  ['an article that is not there', '{ article: ["article:none"] }', []],
  ['a source that is not there', '{ OR: [{ source: ["source:none"] }] }', []],
])('claims with %s', async (_, where, expected) => {
  const source = `{ claims(first: 100, where: ${where}) { totalCount nodes { type modality } } }`;
  const { claims } = await answer(source);
  const found = claims.nodes.map(({ type, modality }: Record<string, string>) => `${type} ${modality}`);
  expect([...new Set(found)].sort()).toEqual([...expected].sort());
  expect(claims.totalCount).toBe(found.length);
});

test('claims of a hot and a rare entity come in their order, page by page, from either of them', async () => {
  const pageOf = async (orderBy: string, where: string, after: string | null) => {
    const question = `query ($after: String) {
      claims(first: 2, after: $after, orderBy: ${orderBy}, where: ${where}) { nodes { reportedAt } pageInfo { hasNextPage endCursor } } }`;
    return (await answer(question, { after })).claims;
  };
  const where = `{ aboutAll: ["${TRUMP}", "${KIM}"], reportedAt: { from: "2018-05-01", to: "2019-01-02" } }`;
  for (const orderBy of ['REPORTED_DESC', 'REPORTED_ASC']) {
    const first = await pageOf(orderBy, where, null);
    const second = await pageOf(orderBy, where, first.pageInfo.endCursor);
    const days = [...first.nodes, ...second.nodes].map(({ reportedAt }) => reportedAt.slice(0, 10));
    const expected = ['2018-05-24', '2019-01-01', '2019-01-02'];
    expect(days).toEqual(orderBy === 'REPORTED_ASC' ? expected : expected.reverse());
    expect([first.pageInfo.hasNextPage, second.pageInfo.hasNextPage]).toEqual([true, false]);
  }
});

test('below an entity the same holds, and the rarer of both is walked', async () => {
  const { hot, cold } = await answer(`{
    hot: entity(id: "${TRUMP}") { claims(where: { about: ["channel:new-york-channel"] }) { totalCount nodes { type } } }
    cold: entity(id: "channel:new-york-channel") { claims(where: { aboutAll: ["${TRUMP}"] }, orderBy: EVENT_TIME_ASC) { totalCount nodes { type } } } }`);
  expect(hot.claims).toEqual({ totalCount: 1, nodes: [{ type: 'SPOKE_WITH' }] });
  expect(cold.claims).toEqual(hot.claims);
});

test('the count of one entity is the one that stands in the graph', async () => {
  const { claims, none, entity } = await answer(`{
    claims(where: { AND: [{ about: ["${TRUMP}"] }, { aboutAll: ["${TRUMP}"] }] }) { totalCount }
    none: claims(where: { about: ["person:nobody"] }) { totalCount nodes { id } }
    entity(id: "${TRUMP}") { claimCount } }`);
  expect(claims.totalCount).toBe(entity.claimCount);
  expect(claims.totalCount).toBe(FEW + 3);
  expect(none).toEqual({ totalCount: 0, nodes: [] });
});

test.each<[string, string, number]>([
  ['both', `{ mentionsAll: ["${TRUMP}", "${KIM}"] }`, FEW + 2],
  ['both within days', `{ mentionsAll: ["${TRUMP}", "${KIM}"], publishedAt: { to: "2018-12-31" } }`, 2],
  ['a rare one and a hot one', `{ mentionsAll: ["person:choe-son-hui", "${TRUMP}", "${KIM}"] }`, 1],
  ['one that is not there', `{ mentionsAll: ["${TRUMP}", "person:nobody"] }`, 0],
  ['one', `{ mentionsAll: ["${KOREA}"] }`, 2],
  ['one and one of two', `{ mentionsAll: ["${KIM}"], mentions: ["${KOREA}", "person:choe-son-hui"] }`, 2],
  ['none', `{ mentionsAll: [], mentions: ["${KOREA}"] }`, 2],
  ['two and a word', `{ mentionsAll: ["${TRUMP}", "${KIM}"], text: "official" }`, 1],
  ['two of a source', `{ mentionsAll: ["${TRUMP}", "${KIM}"], source: ["source:reuters.com"] }`, FEW + 2],
  ['two of nobody', `{ mentionsAll: ["${TRUMP}", "${KIM}"], source: ["source:none"] }`, 0],
])('articles that mention %s', async (_, where, count) => {
  for (const orderBy of ['PUBLISHED_DESC', 'PUBLISHED_ASC']) {
    const { articles } = await answer(
      `{ articles(where: ${where}, orderBy: ${orderBy}, first: 100) { totalCount nodes { id publishedAt } } }`,
    );
    const times = articles.nodes.map(({ publishedAt }: Record<string, string | null>) => publishedAt ?? '~');
    expect([articles.totalCount, times.length]).toEqual([count, count]);
    const ascending = times.map((time: string) => time.replace('~', orderBy === 'PUBLISHED_ASC' ? '~' : '')).sort();
    expect(times.map((time: string) => time.replace('~', orderBy === 'PUBLISHED_ASC' ? '~' : ''))).toEqual(
      orderBy === 'PUBLISHED_ASC' ? ascending : ascending.reverse(),
    );
  }
});

async function planAsOf(instant: string, more = ''): Promise<readonly string[]> {
  const { claims } = await answer(
    `{ claims(where: { asOf: "${instant}", article: ["${PLAN_ID}"]${more} }) { totalCount nodes { type modality } } }`,
  );
  expect(claims.totalCount).toBe(claims.nodes.length);
  return claims.nodes.map(({ type, modality }: Record<string, string>) => `${type} ${modality}`).sort();
}

test('what the graph knew at an instant: claims recorded by then and not retired by then, however it is written', async () => {
  await writeSamples(graph.database, [EDITED], EDITED_AT);
  const [all, without] = [
    [PLANNED, TOLD, BELIEVED],
    [TOLD, BELIEVED],
  ];
  expect(await planAsOf('2026-01-02T03:04:04.999Z')).toEqual([]);
  expect(await planAsOf('2026-01-02T03:04:05Z')).toEqual(all);
  expect(await planAsOf('2026-01-02T03:04:05.0Z')).toEqual(all);
  expect(await planAsOf('2026-01-02T12:04:05+09:00')).toEqual(all);
  expect(await planAsOf('2026-01-02T12:04:04.9+09:00')).toEqual([]);
  expect(await planAsOf('2026-02-03T04:05:06Z')).toEqual(all);
  expect(await planAsOf('2026-02-03T04:05:06.122999Z')).toEqual(all);
  expect(await planAsOf('2026-02-03T04:05:06.123Z')).toEqual(without);
  expect(await planAsOf('2026-02-02T22:05:06.123000-06:00')).toEqual(without);
  expect(await planAsOf('2026-02-03T04:05:07Z')).toEqual(without);
  expect(await planAsOf('2026-02-03T04:05Z')).toEqual(all);
  // `includeRetired` does not count beside it.
  expect(await planAsOf('2026-02-03T04:05:07Z', ', includeRetired: true')).toEqual(without);
});

test('a claim that its article makes again is known from the beginning on; one that it drops then, until then', async () => {
  await writeSamples(graph.database, [EDITED], EDITED_AT);
  await writeSamples(graph.database, [AGAIN], AGAIN_AT);
  expect(await planAsOf('2026-03-04T05:06:07Z')).toEqual([PLANNED, TOLD, BELIEVED]);
  expect(await planAsOf(AGAIN_AT)).toEqual([PLANNED, TOLD]);
  const { gone, since, also, counted, entity } = await answer(`{
    gone: claims(where: { asOf: "2026-03-01T00:00:00Z", NOT: { asOf: "${AGAIN_AT}" } }) { nodes { modality retiredAt } }
    since: claims(where: { NOT: { asOf: "2026-01-01T00:00:00Z" }, article: ["${PLAN_ID}"] }) { totalCount }
    also: claims(where: { AND: [{ asOf: "2026-03-01T00:00:00Z" }], article: ["${PLAN_ID}"] }) { totalCount }
    counted: claimCounts(by: MODALITY, where: { asOf: "2026-03-01T00:00:00Z", about: ["${KOREA}"] }) { key count }
    entity(id: "${KOREA}") { claimCount claims(where: { asOf: "2026-03-01T00:00:00Z" }) { totalCount } } }`);
  expect(gone.nodes).toEqual([{ modality: 'SUSPECTED', retiredAt: AGAIN_AT }]);
  expect(since.totalCount).toBe(2);
  expect(also.totalCount).toBe(3);
  expect(counted).toEqual([
    { key: 'HAPPENED', count: 2 },
    { key: 'SUSPECTED', count: 1 },
  ]);
  expect(entity).toEqual({ claimCount: 2, claims: { totalCount: 3 } });
});

test('retired claims are shown only where the outermost filter asks for them', async () => {
  await writeSamples(graph.database, [EDITED], EDITED_AT);
  const { outer, inner, below } = await answer(`{
    outer: claims(where: { includeRetired: true, AND: [{ modality: [PLANNED] }] }) { totalCount nodes { retiredAt } }
    inner: claims(where: { OR: [{ modality: [PLANNED], includeRetired: true }] }) { totalCount nodes { retiredAt } }
    below: entity(id: "${TRUMP}") { claims(where: { includeRetired: true, modality: [PLANNED] }) { totalCount } } }`);
  expect(outer).toEqual({ totalCount: 1, nodes: [{ retiredAt: EDITED_AT }] });
  expect(inner).toEqual({ totalCount: 0, nodes: [] });
  expect(below.claims.totalCount).toBe(1);
});
