import { spawnSync } from 'node:child_process';
import { expect, test } from '@jest/globals';
import {
  type FieldNode,
  type GraphQLNamedType,
  isEnumType,
  isInputObjectType,
  isInterfaceType,
  isObjectType,
  isSpecifiedScalarType,
  parse,
  TypeInfo,
  validate,
  visit,
  visitWithTypeInfo,
} from 'graphql';
import { EXAMPLE_QUERIES } from '../../src/api/example-queries.ts';
import { buildSchema } from '../../src/api/schema.ts';
import { SEARCH_KINDS } from '../../src/graph/selection/search-pages.ts';
import { TABLE } from '../../src/graph/selection/table.ts';
import {
  ARGUMENT_ROLES,
  CUE_KINDS,
  ENTITY_KINDS,
  MODALITIES,
  TIME_BASES,
  TIME_PRECISIONS,
} from '../../src/model/kinds.ts';
import { ONTOLOGY } from '../../src/model/ontology.ts';
import * as QUESTIONS from '../fixtures/questions.ts';

const schema = buildSchema();
const types = Object.values(schema.getTypeMap()).filter(
  (type) => !type.name.startsWith('__') && !isSpecifiedScalarType(type),
);
const SENTENCE = /^[A-Z][\s\S]*\.$/u;

interface Described {
  readonly place: string;
  readonly description: string | null | undefined;
}

function partsOf(type: GraphQLNamedType): readonly Described[] {
  const parts: Described[] = [{ place: type.name, description: type.description }];
  if (isEnumType(type)) {
    parts.push(...type.getValues().map(({ name, description }) => ({ place: `${type.name}.${name}`, description })));
  }
  if (isObjectType(type) || isInterfaceType(type)) {
    for (const field of Object.values(type.getFields())) {
      const place = `${type.name}.${field.name}`;
      parts.push({ place, description: field.description });
      parts.push(...field.args.map(({ name, description }) => ({ place: `${place}(${name})`, description })));
    }
  }
  if (isInputObjectType(type)) {
    const fields = Object.values(type.getFields());
    parts.push(...fields.map(({ name, description }) => ({ place: `${type.name}.${name}`, description })));
  }
  return parts;
}

function valuesOf(name: string): readonly string[] {
  const type = schema.getType(name);
  return isEnumType(type) ? type.getValues().map((value) => value.name) : [];
}

function fieldsOf(name: string): readonly string[] {
  const type = schema.getType(name);
  return isObjectType(type) ? Object.keys(type.getFields()).sort() : [];
}

test('every type, field, argument and value is described by a sentence', () => {
  const silent = types.flatMap(partsOf).filter(({ description }) => !SENTENCE.test(description ?? ''));
  expect(silent).toEqual([]);
});

test.each([
  ['EntityKind', ENTITY_KINDS.map((kind) => kind.toUpperCase())],
  ['Modality', MODALITIES],
  ['ArgumentRole', ARGUMENT_ROLES],
  ['CueKind', CUE_KINDS],
  ['TimePrecision', TIME_PRECISIONS],
  ['TimeBasis', TIME_BASES],
  ['SearchKind', SEARCH_KINDS],
  ['ClaimType', ONTOLOGY.map(({ type }) => type)],
])('the values of %s are those of the model', (name, values) => {
  expect(valuesOf(name)).toEqual(values);
});

test('every claim type is described as in the ontology', () => {
  const type = schema.getType('ClaimType');
  const described = isEnumType(type) ? type.getValues().map(({ name, description }) => [name, description]) : [];
  expect(described).toEqual(ONTOLOGY.map((row) => [row.type, row.meaning]));
});

test.each(Object.keys(TABLE).filter((name) => name !== 'Query'))(
  'every field of %s has its piece of Cypher, and every piece its field',
  (name) => {
    expect(Object.keys(TABLE[name as keyof typeof TABLE]).sort()).toEqual(fieldsOf(name));
  },
);

test('lists that grow come in pages; the bare ones are cut off by an argument', () => {
  const growing = new Set(['Entity', 'Claim', 'Article', 'Relation', 'Mention', 'SearchHit']);
  const bare = types
    .filter(isObjectType)
    .filter(({ name }) => !name.endsWith('Connection'))
    .flatMap((type) => Object.values(type.getFields()).map((field) => ({ place: `${type.name}.${field.name}`, field })))
    .filter(
      ({ field }) => growing.has(String(field.type).replace(/[[\]!]/gu, '')) && String(field.type).startsWith('['),
    )
    .map(({ place }) => place);
  expect(bare).toEqual([
    'Claim.contradicts',
    'Path.entities',
    'Path.relations',
    'Subgraph.entities',
    'Subgraph.relations',
    'Query.commonNeighbors',
  ]);
});

test('the generated types are those of the schema', () => {
  // In a process of its own: the generator's packages mix module systems in a way that Jest does not load.
  const { status, stderr } = spawnSync(process.execPath, ['src/bin/codegen.ts', '--check'], { encoding: 'utf8' });
  expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
});

test.each(EXAMPLE_QUERIES)('the example $name is a valid question', ({ name, query }) => {
  expect(validate(schema, parse(query))).toEqual([]);
  expect(query).toContain(`query ${name} {`);
});

test('the lines of the examples fit into the editor beside the answer', () => {
  const long = EXAMPLE_QUERIES.flatMap(({ query }) => query.split('\n')).filter((line) => line.length > 72);
  expect(long).toEqual([]);
});

test('every field is asked for on a real database', () => {
  const asked = new Set(Object.values(QUESTIONS).flatMap((question) => fieldsIn(question)));
  const fields = types.filter(isObjectType).flatMap(({ name }) => fieldsOf(name).map((field) => `${name}.${field}`));
  expect(fields.filter((field) => !asked.has(field))).toEqual([]);
});

/** `Type.field` of all that a question asks for. */
function fieldsIn(question: string): readonly string[] {
  const found: string[] = [];
  const info = new TypeInfo(schema);
  const note = {
    Field: (field: FieldNode) => {
      found.push(`${info.getParentType()?.name}.${field.name.value}`);
    },
  };
  visit(parse(question), visitWithTypeInfo(info, note));
  return found;
}
