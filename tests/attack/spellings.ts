import {
  type GraphQLInputType,
  type GraphQLSchema,
  getNullableType,
  isEnumType,
  isInputObjectType,
  isListType,
  parseType,
  typeFromAST,
} from 'graphql';
import type { HttpRequest } from './wire.ts';

/** A question whose arguments can be said in several ways: `$name` stands for a value in the text. */
export interface Question {
  readonly text: string;
  /** Type and value of each `$name`; the value need not be of the type. */
  readonly values: Readonly<Record<string, readonly [type: string, value: unknown]>>;
  /** Definitions that go with it: fragments that the text spreads. */
  readonly fragments?: string;
}

/** Text as it is, where a value cannot be written otherwise: 1e999. */
export class Raw {
  readonly text: string;
  constructor(text: string) {
    this.text = text;
  }
}

export const SPELLINGS = ['literal', 'variable', 'default', 'fragment'] as const;
export type Spelling = (typeof SPELLINGS)[number];

/** The same question, its values written into it, sent as variables, as defaults of variables, or within a fragment. */
export function spelled(schema: GraphQLSchema, question: Question, spelling: Spelling): HttpRequest {
  const { text, values, fragments = '' } = question;
  const literals = (within: string) =>
    within.replaceAll(/\$(\w+)/gu, (name, key: string) => {
      const given = values[key];
      return given ? asLiteral(given[1], typeOf(schema, given[0])) : name;
    });
  const definitions = (withDefaults: boolean) =>
    Object.entries(values).map(([name, [type, value]]) => {
      const otherwise = withDefaults ? ` = ${asLiteral(value, typeOf(schema, type))}` : '';
      return `$${name}: ${type}${otherwise}`;
    });
  const variables = Object.fromEntries(Object.entries(values).map(([name, [, value]]) => [name, value]));
  switch (spelling) {
    case 'literal':
      return asked(`query Q { ${literals(text)} } ${literals(fragments)}`);
    case 'variable':
      return asked(`query Q(${definitions(false)}) { ${text} } ${fragments}`, variables);
    case 'default':
      return asked(`query Q(${definitions(true)}) { ${text} } ${fragments}`);
    case 'fragment':
      return asked(`query Q { ...Whole } fragment Whole on Query { ${literals(text)} } ${literals(fragments)}`);
  }
}

/** A question in the usual form of a client. */
export function asked(query: string, variables?: unknown): HttpRequest {
  const parts = variables === undefined ? '' : `,"variables":${json(variables)}`;
  return posted(`{"query":${JSON.stringify(query)}${parts}}`);
}

/** A body as it is, named JSON. */
export function posted(body: string): HttpRequest {
  return {
    method: 'POST',
    path: '/graphql',
    headers: { 'content-type': 'application/json', accept: 'application/graphql-response+json' },
    body,
  };
}

function typeOf(schema: GraphQLSchema, text: string): GraphQLInputType | undefined {
  return typeFromAST(schema, parseType(text)) as GraphQLInputType | undefined;
}

/** A value as a question writes it; names of enums bare where the type wants one. */
export function asLiteral(value: unknown, type: GraphQLInputType | undefined): string {
  if (value instanceof Raw) return value.text;
  const bare = type && getNullableType(type);
  if (Array.isArray(value)) {
    const inner = isListType(bare) ? (bare.ofType as GraphQLInputType) : undefined;
    return `[${value.map((each) => asLiteral(each, inner)).join(' ')}]`;
  }
  if (typeof value === 'object' && value !== null) {
    const fields = isInputObjectType(bare) ? bare.getFields() : {};
    return `{${Object.entries(value).map(([name, each]) => `${name}: ${asLiteral(each, fields[name]?.type)}`)}}`;
  }
  const element = isListType(bare) ? getNullableType(bare.ofType) : bare;
  if (typeof value === 'string' && isEnumType(element) && /^[A-Z_]+$/u.test(value)) return value;
  return JSON.stringify(value) ?? 'null';
}

function json(value: unknown): string {
  if (value instanceof Raw) return value.text;
  if (Array.isArray(value)) return `[${value.map(json)}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value) ?? 'null';
  return `{${Object.entries(value).map(([name, each]) => `${JSON.stringify(name)}:${json(each)}`)}}`;
}
