import { expect, test } from '@jest/globals';
import { getIntrospectionQuery } from 'graphql';
import { LIMITS, type LimitName } from '../../../src/api/guard/limits.ts';
import { ACCEPTS, openGuardedEndpoint } from '../../setup/guarded-endpoint.ts';

const endpoint = openGuardedEndpoint();

async function limitsOf(query: string, variables: object | string = {}) {
  return (await endpoint.ask(query, variables)).limits;
}

async function costOf(query: string, variables: object = {}) {
  return (await endpoint.ask(query, variables)).cost?.requested;
}

function many(count: number, write: (at: number) => string): string {
  return Array.from({ length: count }, (_, at) => write(at)).join(' ');
}

/** `{ entity { claims { nodes { subject { claims … { id } } } } } }`, so many levels deep. */
function nested(levels: number): string {
  const ring = ['claims(first: 1)', 'nodes', 'subject'];
  const names = ['entity(id: "person:a")', ...Array.from({ length: levels - 2 }, (_, at) => ring[at % 3])];
  return `{ ${names.map((name) => `${name} {`).join(' ')} __typename id ${'}'.repeat(levels - 1)} }`;
}

/** A question at its limit, and the same one step beyond. */
const AT_LIMIT: Readonly<Partial<Record<LimitName, (most: number) => string>>> = {
  tokens: (most) => `{ claims(where: { about: [${many(most - 20, () => '1')}] }) { nodes { id } totalCount } }`,
  depth: nested,
  aliases: (most) => `{ ${many(most, (at) => `a${at}: statistics { claims }`)} }`,
  directives: (most) => `{ entity(id: "person:a") { ${many(most, (at) => `${NAMES[at % 10]} @skip(if: false)`)} } }`,
  fields: (most) =>
    `{ ${many(most / 10 - 1, (at) => `a${at}: entity(id: "person:a") { ${NAMES.slice(0, 9).join(' ')} }`)} statistics { ${COUNTS.join(' ')} } ontology { type symmetric } __typename }`,
  repeats: (most) => `{ ${many(most, () => 'statistics { claims }')} }`,
  objects: (most) => `{ claims { nodes { ${many(most - 2, (at) => `a${at}: article { id }`)} } } }`,
  valueDepth: (most) => `{ claims(where: ${'{ AND: ['.repeat(most / 2)}${'] }'.repeat(most / 2)}) { totalCount } }`,
};
const NAMES =
  'id kind name aliases description articleCount mentionCount claimCount relationCount firstReportedAt'.split(' ');
const COUNTS = 'articles entities claims relations sources'.split(' ');

test.each(Object.entries(AT_LIMIT))(
  '%s: as much as allowed passes, one more is refused with 400',
  async (name, write) => {
    const { most } = LIMITS[name as LimitName];
    expect(await limitsOf(write(most))).toEqual([]);
    const step = name === 'valueDepth' ? 2 : name === 'fields' ? 10 : 1;
    for (const accept of ACCEPTS) {
      const { status, errors } = await endpoint.ask(write(most + step), {}, accept);
      expect([status, errors.length]).toEqual([400, 1]);
      expect(errors[0]?.extensions).toMatchObject({ code: 'QUERY_TOO_COMPLEX', limit: name, allowed: most });
      expect(errors[0]?.message).toContain(`Expected at most ${most.toLocaleString('en')} `);
    }
  },
);

test('how much too much it was is told', async () => {
  const { errors } = await endpoint.ask(nested(40));
  expect(errors.map(({ extensions }) => extensions)).toEqual([
    { code: 'QUERY_TOO_COMPLEX', limit: 'depth', allowed: 15, got: 40 },
  ]);
});

/** Three lists in each other, their length once as a literal, as a variable, as the default of one, and in a fragment. */
const inner = (n: string) =>
  `nodes { claims(first: ${n}) { nodes { subject { claims(first: ${n}) { nodes { id } } } } } }`;
const SPELLINGS: readonly (readonly [string, (n: number) => readonly [query: string, variables?: object]])[] = [
  ['literal', (n) => [`{ entities(first: ${n}) { ${inner(`${n}`)} } }`]],
  ['variable', (n) => [`query ($n: Int!) { entities(first: $n) { ${inner('$n')} } }`, { n }]],
  ['default of a variable', (n) => [`query ($n: Int! = ${n}) { entities(first: $n) { ${inner('$n')} } }`]],
  [
    'fragment',
    (n) => [
      `query ($n: Int! = ${n}) { ...A } fragment A on Query { entities(first: $n) { ...B } } fragment B on EntityConnection { ${inner('$n')} }`,
    ],
  ],
];

test.each(SPELLINGS)('the cost of lists in each other is their product, spelled as %s', async (_, write) => {
  // The root; entities; claims and the subject of each; claims of those.
  const expected = (n: number) => 10 + n + 2 * n ** 2 + n ** 3;
  const statements = endpoint.statements;
  const passed = await endpoint.ask(...write(40));
  expect([passed.limits, passed.cost]).toEqual([[], { requested: expected(40), allowed: LIMITS.cost.most }]);
  expect(endpoint.statements).toBe(statements + 1);
  for (const accept of ACCEPTS) {
    const [query, variables] = write(50);
    const refused = await endpoint.ask(query, variables ?? {}, accept);
    expect([refused.status, refused.limits, refused.cost?.requested]).toEqual([400, ['cost'], expected(50)]);
    expect(refused.errors[0]?.extensions).toEqual({
      code: 'QUERY_TOO_COMPLEX',
      limit: 'cost',
      allowed: LIMITS.cost.most,
      got: expected(50),
    });
  }
  expect(endpoint.statements).toBe(statements + 1);
});

test.each([
  ['{ __typename }', 0],
  ['{ statistics { articles } }', 10],
  ['{ claims { totalCount } }', 10],
  ['{ claims { nodes { id } } }', 30],
  ['{ claims(first: 5) { edges { cursor node { id subject { name } } } pageInfo { endCursor } } }', 20],
  ['{ claims(first: 5) { nodes { speakers { text entity { name } } } } }', 10 + 5 * (1 + 2 * 2)],
  ['{ nodes(ids: ["person:a", "person:b", "person:c"]) { id } }', 13],
  ['{ entity(id: "person:a") { coMentioned(first: 3) { entity { name } } } }', 11 + 100 + 3 * 2],
  ['{ claims(first: 2) { nodes { contradicts(first: 3) { id } } } }', 10 + 2 * (1 + 3)],
  ['{ paths(from: "person:a", to: "person:b", maxLength: 3, first: 2) { length } }', 2_010 + 2 * 4],
  ['{ neighborhood(id: "person:a", first: 4) { entities { id } relations { id } } }', 1_010 + 5 * (1 + 50)],
  ['{ commonNeighbors(ids: ["person:a", "person:b"], first: 7) { id } }', 1_010 + 7],
  ['{ claimCounts(by: DAY, first: 400) { key count } }', 1_010 + 400],
  ['{ search(query: "summit", first: 8) { nodes { node { id } } } }', 510 + 8 * 2],
])('%s costs %d', async (query, cost) => {
  expect(await costOf(query)).toBe(cost);
});

test('what is left out by @skip or @include costs nothing', async () => {
  const query = `query ($more: Boolean! = false) { claims(first: 9) { nodes { id subject @include(if: $more) { id } } }
    ... @skip(if: true) { articles(first: 99) { nodes { id } } } }`;
  expect(await costOf(query)).toBe(10 + 9);
  expect(await costOf(query, { more: true })).toBe(10 + 9 + 9);
});

test('of several operations the one that is asked for counts', async () => {
  const query = 'query A { claims(first: 100) { nodes { id } } } query B { statistics { claims } }';
  expect((await endpoint.ask(query, {}, ACCEPTS[0], 'B')).cost?.requested).toBe(10);
});

test('introspection as every client does it passes, and as deep as none does is refused', async () => {
  const full = { schemaDescription: true, specifiedByUrl: true, directiveIsRepeatable: true, oneOf: true };
  const source = getIntrospectionQuery({ ...full, inputValueDeprecation: true });
  const { status, errors, cost } = await endpoint.ask(source);
  expect([status, errors]).toEqual([200, []]);
  expect(cost?.requested).toBeLessThan(LIMITS.cost.most / 2);
  const ring = (levels: number): string =>
    levels === 0 ? 'name' : `fields { type { ${ring(levels - 1)} } } enumValues { name }`;
  const twice = `a: __schema { types { ${ring(2)} } }`;
  expect(await limitsOf(`{ ${many(20, (at) => twice.replace('a', `a${at}`))} }`)).toEqual(['cost']);
});

test('fragments of one name are told so, whatever the other one hides', async () => {
  const { errors } = await endpoint.ask(
    `{ ...A } fragment A on Query { ${'__typename '.repeat(3_000)} } fragment A on Query { __typename }`,
  );
  expect(errors.map(({ message }) => message)).toEqual(['There can be only one fragment named "A".']);
});

test('a fragment that spreads itself is told so, however many there are', async () => {
  const names = Array.from({ length: 30 }, (_, at) => `F${at}`);
  const query = `{ ...F0 } ${names.map((name) => `fragment ${name} on Query { ${names.map((each) => `...${each}`).join(' ')} }`).join(' ')}`;
  const { errors } = await endpoint.ask(query);
  expect(errors[0]?.message).toContain('within itself');
});

/** Fragments that spread the next one five times each: 5 to the power of `levels` fields out of a short document. */
test('fields of fragments count wherever they are spread', async () => {
  const spread = (levels: number) =>
    `{ claims(first: 1) { nodes { ...F0 } } } ${many(
      levels,
      (at) =>
        `fragment F${at} on Claim { ${[...'abcde'].map((name) => `${name}: contradicts(first: 1) { ...F${at + 1} }`).join(' ')} }`,
    )} fragment F${levels} on Claim { id }`;
  expect(await limitsOf(spread(2))).toEqual([]);
  expect(await limitsOf(spread(12))).toContain('fields');
});

test.each([
  ['lists and objects in each other', `{"where":${'{"AND":'.repeat(9_000)}{}${'}'.repeat(9_000)}}`, 'valueDepth'],
  ['lists in each other', `{"where":${'['.repeat(50_000)}${']'.repeat(50_000)}}`, 'valueDepth'],
  ['very many values', `{"where":{"about":[${'1,'.repeat(50_000)}1]}}`, 'values'],
])('variables with %s are refused before they are understood', async (_, variables, limit) => {
  const { status, limits } = await endpoint.ask(
    'query ($where: ClaimFilter) { claims(where: $where) { totalCount } }',
    variables,
  );
  expect(status).toBe(400);
  expect(limits).toContain(limit);
});

test('an alias that GraphQL keeps to itself is refused', async () => {
  const { errors } = await endpoint.ask('{ statistics { __typename: claims } claims { __proto__: totalCount } }');
  expect(errors.map(({ message }) => message)).toEqual([
    'Expected an alias that does not begin with "__", got __typename.',
    'Expected an alias that does not begin with "__", got __proto__.',
  ]);
  expect((await endpoint.ask('{ node(id: "person:a") { __isNode: __typename id } }')).errors).toEqual([]);
});

test('thousands of mistakes get a short answer', async () => {
  const { errors, text } = await endpoint.ask(`{ ${many(900, (at) => `claimz${at}`)} }`);
  expect(errors).toHaveLength(21);
  expect(errors.at(-1)?.message).toContain('Too many validation errors');
  expect(text.length).toBeLessThan(5_000);
});

test.each([
  ['literal', `{ claims(where: { ${many(1_300, (at) => `f${at}: 1`)} }) { totalCount } }`, {}],
  ['number', `{ claims(first: ${'9'.repeat(100_000)}) { totalCount } }`, {}],
  ['variable', 'query ($n: Int!) { claims(first: $n) { totalCount } }', { n: 'x'.repeat(100_000) }],
  ['name', `{ ${'x'.repeat(100_000)} }`, {}],
])('a %s that is wrong and very long is quoted in part', async (_, query, variables) => {
  const { errors, text } = await endpoint.ask(query, variables);
  expect(errors.length).toBeGreaterThan(0);
  expect(text.length).toBeLessThan(30_000);
});

test('what is wrong is told to who asks again, and what is right is answered again', async () => {
  for (const _ of [1, 2]) {
    expect((await endpoint.ask('{ claimz }')).errors[0]?.message).toContain('Did you mean "claims"');
    expect((await endpoint.ask('{ claims ')).errors[0]?.message).toContain('Syntax Error');
    expect(await costOf('{ ontology { type } }')).toBe(10);
  }
});
