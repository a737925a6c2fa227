import { makeExecutableSchema } from '@graphql-tools/schema';
import { type GraphQLSchema, isObjectType } from 'graphql';
import { RESOLVERS } from './resolvers.ts';
import { SCHEMA_TEXT } from './schema-text.ts';

/** The executable schema. Below the fields of Query nothing is asked of the graph any more: values are read by their keys. */
export function buildSchema(): GraphQLSchema {
  const schema = makeExecutableSchema({ typeDefs: SCHEMA_TEXT, resolvers: RESOLVERS });
  for (const type of Object.values(schema.getTypeMap())) {
    if (!isObjectType(type) || type.name.startsWith('__') || type === schema.getQueryType()) continue;
    const read = BY_NAME.has(type.name) ? undefined : readByKey;
    for (const field of Object.values(type.getFields())) if (read) field.resolve = read;
  }
  return schema;
}

/** Not from a compiled selection: read by the field's name. */
const BY_NAME: ReadonlySet<string> = new Set(['OntologyType']);

function readByKey(
  source: Readonly<Record<string, unknown>>,
  _: unknown,
  __: unknown,
  info: { path: { key: unknown } },
) {
  return source[String(info.path.key)];
}
