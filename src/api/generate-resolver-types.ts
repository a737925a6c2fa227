import { codegen } from '@graphql-codegen/core';
import * as typescript from '@graphql-codegen/typescript';
import * as typescriptResolvers from '@graphql-codegen/typescript-resolvers';
import { parse } from 'graphql';
import { SCHEMA_TEXT } from './schema-text.ts';

export const GENERATED_FILE = new URL('./generated.ts', import.meta.url);

/** TypeScript types of schema.graphql and of its resolvers; every object of an answer comes from a compiled selection. */
export async function generateResolverTypes(): Promise<string> {
  const text = await codegen({
    documents: [],
    filename: 'generated.ts',
    schema: parse(SCHEMA_TEXT),
    config: {},
    plugins: [{ typescript: TYPES }, { typescriptResolvers: { ...TYPES, ...RESOLVERS } }],
    pluginMap: { typescript, typescriptResolvers },
  });
  return `// Generated from schema.graphql by \`npm run codegen\`.\n${text}`;
}

const TYPES = {
  enumsAsTypes: true,
  useTypeImports: true,
  skipTypename: true,
  immutableTypes: true,
  scalars: { DateTime: 'string', Date: 'string' },
};

const RESOLVERS = {
  contextType: './context.ts#Context',
  defaultMapper: '../graph/selection/compiled.ts#Answered',
};
