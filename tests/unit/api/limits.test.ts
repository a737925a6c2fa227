import { expect, test } from '@jest/globals';
import { getIntrospectionQuery, parse, validate } from 'graphql';
import {
  limitsRule,
  MOST_ALIASES,
  MOST_FIELDS,
  MOST_LEVELS,
  MOST_ROWS,
  MOST_TOKENS,
  rowsRefusal,
} from '../../../src/api/limits.ts';
import { buildSchema } from '../../../src/api/schema.ts';

const schema = buildSchema();

function refusals(source: string): readonly string[] {
  return validate(schema, parse(source), [limitsRule]).map(({ message }) => message);
}

/** `{ entity { claims { nodes { subject { claims … { id } } } } } }`, so many levels deep. */
function nested(levels: number): string {
  const ring = ['claims', 'nodes', 'subject'];
  const names = ['entity(id: "person:a")', ...Array.from({ length: levels - 2 }, (_, at) => ring[at % 3])];
  return `{ ${names.map((name) => `${name} {`).join(' ')} __typename id ${'}'.repeat(levels - 1)} }`;
}

test('questions may be so deep and no deeper', () => {
  expect(refusals(nested(MOST_LEVELS))).toEqual([]);
  expect(refusals(nested(MOST_LEVELS + 1))[0]).toContain(
    `at most ${MOST_LEVELS} levels of fields, got ${MOST_LEVELS + 1}`,
  );
});

test('levels behind fragments count where they are spread', () => {
  const inner = nested(MOST_LEVELS - 1).replace('entity(id: "person:a")', 'subject');
  const source = `{ claims { nodes { ...Deep } } } fragment Deep on Claim ${inner}`;
  expect(refusals(source)[0]).toContain('levels of fields');
});

test('a fragment that spreads itself comes to an end', () => {
  expect(refusals('{ entity(id: "person:a") { ...Ring } } fragment Ring on Entity { id ...Ring }')).toEqual([]);
});

test('so many aliases and no more', () => {
  const aliases = (count: number) =>
    `{ ${Array.from({ length: count }, (_, at) => `a${at}: statistics { claims }`).join(' ')} }`;
  expect(refusals(aliases(MOST_ALIASES))).toEqual([]);
  expect(refusals(aliases(MOST_ALIASES + 1))[0]).toContain(`at most ${MOST_ALIASES} aliases`);
});

test('introspection as the playground does it passes', () => {
  const source = getIntrospectionQuery({ descriptions: true, inputValueDeprecation: true, schemaDescription: true });
  expect(refusals(source)).toEqual([]);
  expect(() => parse(source, { maxTokens: MOST_TOKENS })).not.toThrow();
});

/** Fragments that spread the next one five times each: 5 to the power of `levels` fields out of a short document. */
function spread(levels: number): string {
  const fragments = Array.from(
    { length: levels },
    (_, at) =>
      `fragment F${at} on Claim { ${[...'abcde'].map((name) => `${name}: contradicts { ...F${at + 1} }`).join(' ')} }`,
  );
  return `{ claims(first: 1) { nodes { ...F0 } } } ${fragments.join(' ')} fragment F${levels} on Claim { id }`;
}

test('fields of fragments count wherever they are spread', () => {
  expect(refusals(spread(3))).toEqual([]);
  expect(refusals(spread(8))).toEqual([expect.stringContaining(`at most ${MOST_FIELDS} fields`)]);
});

test('so many fields and no more', () => {
  const fields = (count: number) => `{ ${'statistics { claims } '.repeat(count / 2)} }`;
  expect(refusals(fields(MOST_FIELDS))).toEqual([]);
  expect(refusals(fields(MOST_FIELDS + 2))[0]).toContain(`got ${MOST_FIELDS + 2}`);
});

function rowsRefused(source: string, variables: Readonly<Record<string, unknown>> = {}): string | undefined {
  const document = parse(source);
  expect(validate(schema, document)).toEqual([]);
  return rowsRefusal(document, schema, variables)?.message;
}

const THREE = `query ($n: Int! = 40) { entities(first: $n) { nodes { claims(first: $n) { nodes { subject { ...Inner } } } } } }
  fragment Inner on Entity { claims(first: $n) { edges { node { id } } } }`;

test('three lists in each other pass by their defaults', () => {
  expect(
    rowsRefused('{ entities { nodes { claims { nodes { article { mentions(first: 100) { nodes { text } } } } } } } }'),
  ).toBeUndefined();
});

test('rows are the product of the lists around them, variables and their defaults filled in', () => {
  expect(rowsRefused(THREE)).toBeUndefined();
  expect(rowsRefused(THREE, { n: 50 })).toContain(`at most ${MOST_ROWS} entries of lists`);
  expect(rowsRefused(THREE, { n: 50 })).toContain(`got up to ${50 + 50 ** 2 + 50 ** 3}`);
});

test('an alias that GraphQL keeps to itself is refused', () => {
  expect(refusals('{ statistics { __typename: claims } }')).toEqual([
    'Expected an alias that does not begin with "__", got __typename.',
  ]);
  expect(refusals('{ node(id: "person:a") { __isNode: __typename id } }')).toEqual([]);
  expect(refusals('{ claims { __proto__: totalCount } }')[0]).toContain('got __proto__');
});
