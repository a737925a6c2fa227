import { expect, test } from '@jest/globals';
import { getIntrospectionQuery, parse, validate } from 'graphql';
import { limitsRule, MOST_ALIASES, MOST_LEVELS, MOST_TOKENS } from '../../../src/api/limits.ts';
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
