import { expect, test } from '@jest/globals';
import { type GraphQLArgument, type GraphQLInputField, getNamedType, isInputObjectType } from 'graphql';
import { buildSchema } from '../../../src/api/schema.ts';
import { compiledOf } from './ask.ts';

/** A question for each place where an id is given, with the id as `ID`. */
const PLACES: Readonly<Record<string, string>> = {
  'Query.node(id)': '{ node(id: ID) { id } }',
  'Query.nodes(ids)': '{ nodes(ids: ["person:a", ID]) { id } }',
  'Query.entity(id)': '{ entity(id: ID) { id } }',
  'Query.article(id)': '{ article(id: ID) { id } }',
  'Query.paths(from)': '{ paths(from: ID, to: "person:a") { length } }',
  'Query.paths(to)': '{ paths(from: "person:a", to: ID) { length } }',
  'Query.neighborhood(id)': '{ neighborhood(id: ID) { truncated } }',
  'Query.commonNeighbors(ids)': '{ commonNeighbors(ids: ["person:a", ID]) { id } }',
  'ClaimFilter.about': '{ claims(where: { about: [ID] }) { totalCount } }',
  'ClaimFilter.aboutAll': '{ claims(where: { aboutAll: ["person:a", ID] }) { totalCount } }',
  'ClaimFilter.subject': '{ claimCounts(by: TYPE, where: { subject: [ID] }) { count } }',
  'ClaimFilter.object': '{ entity(id: "person:a") { claims(where: { OR: [{ object: [ID] }] }) { totalCount } } }',
  'ClaimFilter.speaker': '{ claims(where: { NOT: { speaker: [ID] } }) { totalCount } }',
  'ClaimFilter.source': '{ claims(where: { source: [ID] }) { totalCount } }',
  'ClaimFilter.article': '{ claims(where: { article: [ID] }) { totalCount } }',
  'RelationFilter.with': '{ relations(where: { with: [ID] }) { totalCount } }',
  'ArticleFilter.source': '{ articles(where: { source: [ID] }) { totalCount } }',
  'ArticleFilter.mentions': '{ articles(where: { mentions: [ID] }) { totalCount } }',
  'ArticleFilter.mentionsAll': '{ articles(where: { mentionsAll: ["person:a", ID] }) { totalCount } }',
};

const schema = buildSchema();
const isId = ({ type }: GraphQLArgument | GraphQLInputField) => getNamedType(type).name === 'ID';

test('every place of the schema where an id is given is among those below', () => {
  const places = [
    ...Object.values(schema.getQueryType()!.getFields()).flatMap(({ name, args }) =>
      args.filter(isId).map((arg) => `Query.${name}(${arg.name})`),
    ),
    ...Object.values(schema.getTypeMap())
      .filter(isInputObjectType)
      .flatMap((type) =>
        Object.values(type.getFields())
          .filter(isId)
          .map(({ name }) => `${type.name}.${name}`),
      ),
  ];
  expect(places.sort()).toEqual(Object.keys(PLACES).sort());
});

const MALFORMED = ['nonsense', '', 'person:', 'relation:MET', ':a', `person:${'a'.repeat(1_000)}`];

test.each(
  Object.entries(PLACES).flatMap(([place, source]) =>
    MALFORMED.map((id) => [place, id.slice(0, 12), id, source] as const),
  ),
)('%s refuses %j as no id', async (_place, _brief, id, source) => {
  const { answer } = await compiledOf(source.replace('ID', JSON.stringify(id)));
  expect(answer.errors?.map(({ message }) => message)).toEqual([
    expect.stringContaining('Expected an id that this API gave, like "person:kim-jong-un"'),
  ]);
});

test.each(Object.entries(PLACES).filter(([place]) => !place.startsWith('Query.node')))(
  '%s refuses the id of something else',
  async (_, source) => {
    const { answer } = await compiledOf(source.replace('ID', '"import-run:2018"'));
    expect(answer.errors?.[0]?.message).toMatch(
      /: expected the id of an? \w+, got "import-run:2018", that of an ImportRun/u,
    );
  },
);
