import { expect, test } from '@jest/globals';
import { type GraphQLResolveInfo, graphql } from 'graphql';
import { buildSchema } from '../../../src/api/schema.ts';
import { fieldsAsked, selectionOf } from '../../../src/api/selection-of.ts';
import type { Selection } from '../../../src/graph/selection/selection.ts';

async function infoOf(source: string, variableValues: Readonly<Record<string, unknown>> = {}) {
  const schema = buildSchema();
  const infos: GraphQLResolveInfo[] = [];
  for (const field of Object.values(schema.getQueryType()!.getFields())) {
    field.resolve = (_, __, ___, info) => {
      infos.push(info);
      return null;
    };
  }
  await graphql({ schema, source, variableValues });
  return infos;
}

async function asked(source: string, variables: Readonly<Record<string, unknown>> = {}): Promise<Selection> {
  const [info] = await infoOf(source, variables);
  return selectionOf(info!);
}

/** `key=field(arguments){…}`, short enough to compare at a glance. */
function brief(selections: readonly Selection[]): string {
  return selections
    .map(
      ({ key, field, fields }) =>
        `${key === field ? key : `${key}=${field}`}${fields.length > 0 ? `{${brief(fields)}}` : ''}`,
    )
    .join(' ');
}

test('aliases name the values, fields stay what they are', async () => {
  const { fields } = await asked('{ entity(id: "person:a") { me: name name other: name } }');
  expect(brief(fields)).toBe('me=name name other=name');
});

test('one field under two aliases keeps the arguments of each', async () => {
  const { fields } = await asked(
    '{ entity(id: "person:a") { one: claims(first: 1) { totalCount } two: claims(first: 2) { totalCount } } }',
  );
  expect(fields.map(({ key, arguments: given }) => [key, given.first])).toEqual([
    ['one', 1],
    ['two', 2],
  ]);
});

test('what is asked twice under one name is asked together', async () => {
  const { fields } = await asked('{ claims { nodes { subject { name } } nodes { subject { id } type } } }');
  expect(brief(fields)).toBe('nodes{subject{name id} type}');
});

test('fragments are opened, also inside of each other', async () => {
  const { fields } = await asked(
    '{ claims { ...Page } } fragment Page on ClaimConnection { nodes { ...Ends ... on Claim { type } } } fragment Ends on Claim { subject { name } }',
  );
  expect(brief(fields)).toBe('nodes{subject{name} type}');
});

test.each([
  [true, 'id'],
  [false, 'name'],
])('@include and @skip decide by their variables (%s)', async (flag, expected) => {
  const { fields } = await asked(
    'query ($flag: Boolean!) { entity(id: "person:a") { id @include(if: $flag) ... @skip(if: $flag) { name } } }',
    { flag },
  );
  expect(brief(fields)).toBe(expected);
});

test('arguments come from variables, and from defaults where nothing is given', async () => {
  const { arguments: given } = await asked(
    'query ($n: Int!, $where: ClaimFilter) { claims(first: $n, where: $where) { totalCount } }',
    {
      n: 7,
      where: { modality: ['DENIED'] },
    },
  );
  expect(given).toMatchObject({
    first: 7,
    orderBy: 'REPORTED_DESC',
    where: { modality: ['DENIED'], includeRetired: false },
  });
});

test('introspection of the answer is left to the executor', async () => {
  const { fields } = await asked('{ entity(id: "person:a") { __typename id } }');
  expect(brief(fields)).toBe('id');
});

test('of an interface only what fits the type at hand is asked', async () => {
  const [info] = await infoOf(
    '{ node(id: "x") { id ... on Entity { name } ... on Claim { type } ... on Node { other: id } } }',
  );
  expect(brief(fieldsAsked(info!, 'Entity'))).toBe('id name other=id');
  expect(brief(fieldsAsked(info!, 'Claim'))).toBe('id type other=id');
});

test('what a search leads to is asked type by type', async () => {
  const { fields } = await asked('{ search(query: "a") { nodes { node { id ... on Article { title } } } } }');
  const node = fields[0]?.fields[0];
  expect(brief(node?.byType?.Article ?? [])).toBe('id title');
  expect(brief(node?.byType?.Claim ?? [])).toBe('id');
});
