import { beforeAll, expect, test } from '@jest/globals';
import { generatedReports, randomFrom } from '../fixtures/generated-reports.ts';
import { type Filter, fits, KNOWN_CLAIMS, type KnownClaim, partsOf, randomFilter } from '../fixtures/random-filters.ts';
import { PLAN, writeSamples } from '../fixtures/sample-graph.ts';
import { serveGraph } from '../setup/served-graph.ts';
import { writeReport } from '../setup/writing.ts';

const REPORTS = 24;
const EDITS = 6;
const ROUNDS = 6;
const FILTERS = 10;
const EDITED = '2026-02-03T04:05:06.5Z';

/** Some reports are edited afterwards: of their claims some are retired, and some come in later. */
const { answer } = serveGraph(async (database) => {
  await writeSamples(database);
  const reports = generatedReports(REPORTS);
  for (const each of reports) await writeReport(database, each);
  for (const [at, { article, reading }] of generatedReports(EDITS, 2, 3).entries()) {
    const { source } = reports[at]!.article;
    await writeReport(database, { article: { ...article, source }, reading }, EDITED);
  }
  await writeSamples(database, [{ ...PLAN, sentences: [...PLAN.sentences, 'More.'], claims: PLAN.claims.slice(1) }]);
});

let claims: readonly KnownClaim[];
beforeAll(async () => {
  const found: KnownClaim[] = [];
  let after: string | null = null;
  do {
    const page: { nodes: KnownClaim[]; pageInfo: { hasNextPage: boolean; endCursor: string } } = (
      await answer(KNOWN_CLAIMS, { after })
    ).claims;
    found.push(...page.nodes);
    after = page.pageInfo.hasNextPage ? page.pageInfo.endCursor : null;
  } while (after !== null);
  claims = found;
});

function filtersOf(seed: number): readonly Filter[] {
  const random = randomFrom(seed);
  const filters: Filter[] = [];
  while (filters.length < FILTERS) {
    const filter = randomFilter(claims, random);
    if (JSON.stringify(filter).length < 1_000) filters.push(filter);
  }
  return filters;
}

const declared = Array.from({ length: FILTERS }, (_, at) => `$f${at}: ClaimFilter`).join(', ');
const variables = (filters: readonly Filter[]) => Object.fromEntries(filters.map((each, at) => [`f${at}`, each]));

const ORDERS = ['REPORTED_DESC', 'REPORTED_ASC', 'EVENT_TIME_DESC', 'EVENT_TIME_ASC'];
const seeds = Array.from({ length: ROUNDS }, (_, at) => at + 1);

test('there are retired and undated claims, and claims without a source, among those that are filtered', () => {
  const having = (condition: (claim: KnownClaim) => boolean) => claims.filter(condition).length;
  expect(having(({ retiredAt }) => retiredAt !== null)).toBeGreaterThan(5);
  expect(having(({ reportedAt }) => reportedAt === null)).toBeGreaterThan(2);
  expect(having(({ article }) => article.source === null)).toBeGreaterThan(2);
  expect(having(({ recordedAt }) => recordedAt === EDITED)).toBeGreaterThan(2);
});

test.each(seeds)('filters put together at random allow what they say, in any order (%i)', async (seed) => {
  const filters = filtersOf(seed);
  const asked = filters.map(
    (_, at) =>
      `f${at}: claims(where: $f${at}, first: 100, orderBy: ${ORDERS[at % ORDERS.length]}) { totalCount nodes { id } }`,
  );
  const data = await answer(`query (${declared}) { ${asked.join(' ')} }`, variables(filters));
  for (const [at, filter] of filters.entries()) {
    const expected = claims.filter((claim) => fits(claim, filter)).map(({ id }) => id);
    const found = data[`f${at}`].nodes.map(({ id }: KnownClaim) => id);
    expect({ filter, count: data[`f${at}`].totalCount }).toEqual({ filter, count: expected.length });
    expect(new Set(found).size).toBe(found.length);
    if (expected.length <= 100) expect({ filter, found: found.sort() }).toEqual({ filter, found: expected.sort() });
  }
});

test.each(seeds)('they hold below an entity and are counted along every dimension (%i)', async (seed) => {
  const filters = filtersOf(seed + 1_000);
  const random = randomFrom(seed);
  const entities = filters.map(() => {
    const parts = claims.flatMap(partsOf);
    return parts[Math.floor(random() * parts.length)]!.id;
  });
  const dimensions = Object.keys(KEYS);
  const asked = filters.map(
    (_, at) => `e${at}: entity(id: "${entities[at]}") { claims(where: $f${at}) { totalCount } }
      c${at}: claimCounts(by: ${dimensions[(seed + at) % dimensions.length]}, where: $f${at}, first: 400) { key count entity { id } }`,
  );
  const data = await answer(`query (${declared}) { ${asked.join(' ')} }`, variables(filters));
  for (const [at, filter] of filters.entries()) {
    const fitting = claims.filter((claim) => fits(claim, filter));
    const ofEntity = fitting.filter((claim) => partsOf(claim).some(({ id }) => id === entities[at]));
    expect({ filter, count: data[`e${at}`].claims.totalCount }).toEqual({ filter, count: ofEntity.length });
    const by = dimensions[(seed + at) % dimensions.length]!;
    expect({ by, filter, rows: data[`c${at}`] }).toEqual({ by, filter, rows: countedBy(by, fitting) });
  }
});

const KEYS: Readonly<Record<string, (claim: KnownClaim) => readonly (string | undefined)[]>> = {
  TYPE: ({ type }) => [type],
  MODALITY: ({ modality }) => [modality],
  SUBJECT: ({ subject }) => [subject?.id],
  OBJECT: ({ object }) => [object?.id],
  SPEAKER: ({ speakers }) => [...new Set(speakers.map(({ entity }) => entity?.id))],
  SOURCE: ({ article }) => [article.source?.id],
  DAY: ({ reportedAt }) => [reportedAt?.slice(0, 10)],
  MONTH: ({ reportedAt }) => [reportedAt?.slice(0, 7)],
  YEAR: ({ reportedAt }) => [reportedAt?.slice(0, 4)],
};
const PERIODS = ['DAY', 'MONTH', 'YEAR'];
const ENTITIES = ['SUBJECT', 'OBJECT', 'SPEAKER'];

function countedBy(by: string, fitting: readonly KnownClaim[]) {
  const counts = new Map<string, number>();
  for (const key of fitting.flatMap(KEYS[by]!)) if (key) counts.set(key, (counts.get(key) ?? 0) + 1);
  const inOrder = ([one, ones]: [string, number], [other, others]: [string, number]) =>
    PERIODS.includes(by) || ones === others ? (one < other ? -1 : 1) : others - ones;
  return [...counts]
    .sort(inOrder)
    .map(([key, count]) => ({ key, count, entity: ENTITIES.includes(by) ? { id: key } : null }));
}
