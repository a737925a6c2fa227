import { expect, test } from '@jest/globals';
import { WEB } from '../fixtures/web-of-relations.ts';
import { serveGraph } from '../setup/served-graph.ts';
import { writeReport } from '../setup/writing.ts';

const graph = serveGraph(async (database) => {
  for (const each of WEB) await writeReport(database, each);
});
const { answer } = graph;

const brief = ({ subject, type, modality, object }: Record<string, never> & { subject: Named; object: Named }) =>
  `${subject.name} ${modality} ${type} ${object.name}`;
interface Named {
  readonly name: string;
}
const RELATION = 'id type modality subject { name } object { name }';

test('a relation with all that is known of it', async () => {
  const { node } = await answer(
    `{ node(id: "relation:MET|HAPPENED|person:ann|person:ben") { ... on Relation { ${RELATION} claimCount articleCount sourceCount
       firstReportedAt lastReportedAt contested claims { totalCount nodes { reportedAt relation { claimCount } } } } } }`,
  );
  expect(node).toEqual({
    id: 'relation:MET|HAPPENED|person:ann|person:ben',
    type: 'MET',
    modality: 'HAPPENED',
    subject: { name: 'Ann' },
    object: { name: 'Ben' },
    claimCount: 3,
    articleCount: 3,
    sourceCount: 1,
    firstReportedAt: '2018-01-01T00:00:00Z',
    lastReportedAt: '2018-01-03T00:00:00Z',
    contested: true,
    claims: {
      totalCount: 3,
      nodes: ['03', '02', '01'].map((day) => ({
        reportedAt: `2018-01-${day}T00:00:00Z`,
        relation: { claimCount: 3 },
      })),
    },
  });
});

test('relations of an entity: most claims first, one with itself once', async () => {
  const { entity } = await answer(
    `{ entity(id: "person:ben") { relationCount relations { totalCount nodes { ${RELATION} claimCount } } } }`,
  );
  expect(entity.relationCount).toBe(7);
  expect(entity.relations.totalCount).toBe(7);
  expect(
    entity.relations.nodes.map((each: never) => [(each as { claimCount: number }).claimCount, brief(each)]),
  ).toEqual([
    [3, 'Ann HAPPENED MET Ben'],
    [2, 'Ben HAPPENED MET Cy'],
    [1, 'Ben ONGOING WORKS_FOR Hub'],
    [1, 'Ann DENIED MET Ben'],
    [1, 'Cy PLANNED INVITED Ben'],
    [1, 'Ben HAPPENED CRITICIZED Ben'],
    [1, 'Ann HAPPENED CRITICIZED Ben'],
  ]);
});

test('latest report first, the undated ones last', async () => {
  const { entity, relations } = await answer(
    `{ entity(id: "person:eve") { relations(orderBy: LAST_REPORTED_DESC) { nodes { ${RELATION} } } }
       relations(orderBy: LAST_REPORTED_DESC, first: 100) { totalCount nodes { lastReportedAt } } }`,
  );
  expect(entity.relations.nodes.map(brief)).toEqual([
    'Eve ONGOING WORKS_FOR Hub',
    'Cy HAPPENED MET Eve',
    'Eve ONGOING FAMILY_OF Fay',
  ]);
  const times = relations.nodes.map((each: { lastReportedAt: string | null }) => each.lastReportedAt);
  expect(times.slice(0, 1).concat(times.slice(-1))).toEqual(['2018-05-08T00:00:00Z', null]);
  expect(times.slice(0, -1)).toEqual([...times.slice(0, -1)].sort().reverse());
  expect(relations.totalCount).toBe(times.length);
});

test.each([
  ['{ type: [MET] }', 3],
  ['{ type: [MET], modality: [DENIED] }', 1],
  ['{ kind: [ORGANIZATION] }', 1],
  ['{ kind: [PERSON] }', 6],
  ['{ with: ["person:cy"] }', 2],
  ['{ with: ["person:cy", "person:ben", "person:cy"] }', 3],
  ['{ with: ["person:cy"], type: [INVITED] }', 1],
  ['{ with: ["person:cy", "organization:hub"], kind: [ORGANIZATION] }', 1],
  ['{ with: [] }', 0],
  ['{ with: ["person:nobody"] }', 0],
  ['{ minClaims: 2 }', 2],
  ['{ minClaims: 0 }', 7],
  ['{ minClaims: -3 }', 7],
  ['{ minSources: 1 }', 7],
  ['{ minSources: 2 }', 0],
  ['{ contested: true }', 2],
  ['{ contested: false }', 5],
  ['{ reportedAt: { from: "2018-01-03", to: "2018-01-04" } }', 2],
  ['{ reportedAt: { from: "2018-02-02" } }', 4],
])('relations of an entity by %s, in either order', async (where, count) => {
  const { entity } = await answer(
    `{ entity(id: "person:ben") { strongest: relations(where: ${where}) { totalCount nodes { id } }
       latest: relations(where: ${where}, orderBy: LAST_REPORTED_DESC) { totalCount nodes { id } } } }`,
  );
  for (const list of [entity.strongest, entity.latest]) {
    expect([list.totalCount, list.nodes.length]).toEqual([count, count]);
  }
});

test.each([
  ['{ type: [MET] }', 5],
  ['{ modality: [ONGOING] }', 10],
  ['{ modality: [HAPPENED, ONGOING] }', 16],
  ['{ type: [MET], modality: [HAPPENED, ONGOING] }', 4],
  ['{ type: [] }', 0],
  ['{ with: ["person:ben"] }', 7],
  ['{ with: ["person:ben", "person:cy"], type: [MET] }', 5],
  ['{ with: ["person:fay"], reportedAt: {} }', 0],
  ['{ kind: [ORGANIZATION] }', 8],
])('relations of the whole graph by %s', async (where, count) => {
  const { relations } = await answer(`{ relations(where: ${where}, first: 100) { totalCount nodes { id } } }`);
  expect([relations.totalCount, relations.nodes.length]).toEqual([count, count]);
});

test('each is counted once: by the statistics, and by each of its ends', async () => {
  const data = await answer(
    '{ statistics { relations } relations { totalCount } entities(first: 100) { nodes { relationCount relations { totalCount } } } }',
  );
  expect(data.statistics.relations).toBe(data.relations.totalCount);
  const counts = data.entities.nodes.map((each: { relationCount: number }) => each.relationCount);
  expect(counts).toEqual(
    data.entities.nodes.map((each: { relations: { totalCount: number } }) => each.relations.totalCount),
  );
});

test.each([
  ['strongest first', 'first: $n, after: $after'],
  ['latest first', 'orderBy: LAST_REPORTED_DESC, first: $n, after: $after'],
  ['with certain others', 'where: { with: ["person:ann", "person:cy"] }, first: $n, after: $after'],
  ['with enough claims', 'where: { minClaims: 1, kind: [PERSON] }, first: $n, after: $after'],
])('relations of an entity, %s: the pages together are the whole list', async (_, given) => {
  const source = `query ($n: Int!, $after: String) { entity(id: "person:ben") { relations(${given}) { totalCount nodes { id } pageInfo { hasNextPage endCursor } } } }`;
  const page = async (n: number, after: string | null) => (await answer(source, { n, after })).entity.relations;
  const whole = await page(100, null);
  const ids: string[] = [];
  let after: string | null = null;
  do {
    const { nodes, pageInfo } = await page(2, after);
    ids.push(...nodes.map(({ id }: { id: string }) => id));
    after = pageInfo.hasNextPage ? pageInfo.endCursor : null;
  } while (after !== null);
  expect(ids).toEqual(whole.nodes.map(({ id }: { id: string }) => id));
  expect(ids).toHaveLength(whole.totalCount);
  expect(ids.length).toBeGreaterThan(2);
});

const PATH = 'length entities { name } relations { type modality claimCount subject { name } object { name } }';
interface Path {
  readonly length: number;
  readonly entities: readonly Named[];
  readonly relations: readonly { readonly type: string }[];
}

async function paths(given: string): Promise<readonly string[]> {
  const found: readonly Path[] = (await answer(`{ paths(${given}) { ${PATH} } }`)).paths;
  expect(found.map((each) => [each.entities.length, each.relations.length])).toEqual(
    found.map(({ length }) => [length + 1, length]),
  );
  return found.map(({ entities, relations }) =>
    entities.map(({ name }, at) => (at === 0 ? name : `${relations[at - 1]?.type} ${name}`)).join(' '),
  );
}

const ANN_TO_EVE = 'from: "person:ann", to: "person:eve"';

test.each([
  ['direct: of several relations the one with most claims', 'from: "person:ann", to: "person:ben"', ['Ann MET Ben']],
  ['either way round', 'from: "person:ben", to: "person:ann"', ['Ben MET Ann']],
  ['two steps through the hub', ANN_TO_EVE, ['Ann WORKS_FOR Hub WORKS_FOR Eve']],
  [
    'round the hub, strongest weakest step first',
    `${ANN_TO_EVE}, maxDegree: 7`,
    ['Ann MET Ben MET Cy MET Eve', 'Ann SPOKE_WITH Dan MET Cy MET Eve'],
  ],
  ['no more than asked for', `${ANN_TO_EVE}, maxDegree: 7, first: 1`, ['Ann MET Ben MET Cy MET Eve']],
  ['round everybody who knows more than three', `${ANN_TO_EVE}, maxDegree: 3`, []],
  [
    'the ends may know as many as they like',
    'from: "organization:hub", to: "person:ann", maxDegree: 1',
    ['Hub WORKS_FOR Ann'],
  ],
  ['no longer than asked for', `${ANN_TO_EVE}, maxDegree: 7, maxLength: 2`, []],
  ['of a type', `${ANN_TO_EVE}, where: { type: [MET] }`, ['Ann MET Ben MET Cy MET Eve']],
  [
    'of a type that the strongest relation is not of',
    'from: "person:ann", to: "person:ben", where: { type: [CRITICIZED, INVITED] }',
    ['Ann CRITICIZED Ben'],
  ],
  [
    'of a modality that shares its edges',
    'from: "person:dan", to: "person:cy", where: { type: [MET], modality: [HAPPENED] }',
    [],
  ],
  ['of a modality', 'from: "person:ann", to: "person:ben", where: { modality: [DENIED] }', ['Ann MET Ben']],
  ['as nothing is drawn', 'from: "person:ann", to: "person:ben", where: { modality: [HYPOTHETICAL] }', []],
  ['with enough claims', `${ANN_TO_EVE}, where: { minClaims: 2 }`, ['Ann MET Ben MET Cy MET Eve']],
  [
    'reported within days',
    `${ANN_TO_EVE}, where: { reportedAt: { to: "2018-04-30" } }`,
    ['Ann MET Ben MET Cy MET Eve', 'Ann SPOKE_WITH Dan MET Cy MET Eve'],
  ],
  ['contested', 'from: "person:ann", to: "person:cy", where: { contested: true }', []],
  [
    'with a person at every step',
    `${ANN_TO_EVE}, where: { kind: [PERSON], type: [WORKS_FOR] }`,
    ['Ann WORKS_FOR Hub WORKS_FOR Eve'],
  ],
  [
    'with an organization at every step',
    'from: "person:ann", to: "person:cy", where: { kind: [ORGANIZATION] }',
    ['Ann WORKS_FOR Hub WORKS_FOR Cy'],
  ],
  ['from one to itself', 'from: "person:ann", to: "person:ann"', []],
  ['to nobody', 'from: "person:ann", to: "person:nobody"', []],
])('paths: %s', async (_, given, expected) => {
  expect(await paths(given)).toEqual(expected);
});

interface Subgraph {
  readonly truncated: boolean;
  readonly entities: readonly Named[];
  readonly relations: readonly never[];
}

async function neighborhood(
  given: string,
): Promise<readonly [truncated: boolean, names: string, relations: readonly string[]]> {
  const found: Subgraph = (
    await answer(`{ neighborhood(${given}) { truncated entities { name } relations { ${RELATION} } } }`)
  ).neighborhood;
  return [found.truncated, found.entities.map(({ name }) => name).join(' '), found.relations.map(brief)];
}

test('a neighbourhood: nearest first, then by the weakest step of the way', async () => {
  const [truncated, names, relations] = await neighborhood(
    'id: "person:fay", depth: 3, where: { type: [MET, FAMILY_OF] }',
  );
  expect([truncated, names]).toEqual([false, 'Fay Eve Cy Ben Dan']);
  expect([...relations].sort()).toEqual([
    'Ben HAPPENED MET Cy',
    'Cy HAPPENED MET Eve',
    'Cy ONGOING MET Dan',
    'Eve ONGOING FAMILY_OF Fay',
  ]);
});

test.each([
  ['id: "person:ann"', false, 'Ann Ben Hub Dan'],
  ['id: "person:ann", first: 3', false, 'Ann Ben Hub Dan'],
  ['id: "person:ann", first: 2', true, 'Ann Ben Hub'],
  ['id: "person:ann", depth: 2', false, 'Ann Ben Hub Dan Cy Eve Guy Hal Ida'],
  ['id: "person:ann", depth: 2, first: 3', true, 'Ann Ben Hub Dan'],
  ['id: "person:ann", depth: 2, first: 4', true, 'Ann Ben Hub Dan Cy'],
  ['id: "person:ann", depth: 2, where: { kind: [PERSON] }', false, 'Ann Ben Dan Cy'],
  ['id: "person:ann", depth: 3, where: { minClaims: 2 }', false, 'Ann Ben Cy Eve'],
  ['id: "person:ann", depth: 3, where: { with: ["person:ben", "person:eve"] }', false, 'Ann Ben'],
  ['id: "person:ann", where: { reportedAt: { to: "2018-01-31" } }', false, 'Ann Ben'],
  ['id: "person:nobody", depth: 3', false, ''],
])('the entities around one by %s', async (given, truncated, names) => {
  expect((await neighborhood(given)).slice(0, 2)).toEqual([truncated, names]);
});

test('the relations of a neighbourhood are those among its entities, the last steps among them', async () => {
  const [, , relations] = await neighborhood('id: "person:ann", first: 2');
  expect([...relations].sort()).toEqual([
    'Ann DENIED MET Ben',
    'Ann HAPPENED CRITICIZED Ben',
    'Ann HAPPENED MET Ben',
    'Ann ONGOING WORKS_FOR Hub',
    'Ben HAPPENED CRITICIZED Ben',
    'Ben ONGOING WORKS_FOR Hub',
  ]);
  expect((await neighborhood('id: "person:nobody"'))[2]).toEqual([]);
});

test.each([
  ['ids: ["person:ann", "person:cy"]', ['Ben', 'Hub', 'Dan']],
  ['ids: ["person:ann", "person:cy"], first: 1', ['Ben']],
  ['ids: ["person:ann", "person:cy", "person:ann"], where: { type: [WORKS_FOR] }', ['Hub']],
  ['ids: ["person:ann", "person:cy"], where: { kind: [PERSON] }', ['Ben', 'Dan']],
  ['ids: ["person:ann", "person:cy"], where: { with: ["person:dan"] }', ['Dan']],
  ['ids: ["person:ann", "person:cy"], where: { minClaims: 2 }', ['Ben']],
  ['ids: ["person:ann", "person:cy", "person:eve"]', ['Hub']],
  ['ids: ["person:fay", "person:cy"]', ['Eve']],
  ['ids: ["person:fay", "person:ann"]', []],
  ['ids: ["person:ann", "person:nobody"]', []],
])('common neighbours by %s', async (given, names) => {
  const { commonNeighbors } = await answer(`{ commonNeighbors(${given}) { name } }`);
  expect(commonNeighbors.map(({ name }: Named) => name)).toEqual(names);
});
