import type { GraphQLResolveInfo } from 'graphql';
import { checkLength } from '../graph/selection/checks.ts';
import { compileQuestion } from '../graph/selection/compile.ts';
import type { Answered } from '../graph/selection/compiled.ts';
import { checkIds, nodeTypeOf } from '../graph/selection/node-types.ts';
import { BackchannelError } from '../model/errors.ts';
import { ONTOLOGY } from '../model/ontology.ts';
import type { Context } from './context.ts';
import type { QueryResolvers, Resolvers } from './generated.ts';
import { DateScalar, DateTimeScalar } from './scalars.ts';
import { fieldsAsked, selectionOf } from './selection-of.ts';

/** All are async: what one throws at once would have the executor wait for the statements of its siblings. */
const Query: QueryResolvers = {
  node: (_, { id }, context, info) => lookUpNode(id, context, info),
  nodes: async (_, { ids }, context, info) =>
    // Generated types know no promise of null inside a list; the executor does.
    checkLength('ids', ids).map((id) => lookUpNode(id, context, info) as Promise<Answered>),
  async entity(_, { id, name }, context, info) {
    checkOne({ id, name });
    if (typeof id === 'string') return lookUpOf('Entity', id, context, info);
    return context.ask(compileQuestion({ ...selectionOf(info), field: 'entityByName' })) as Promise<Answered | null>;
  },
  async article(_, { id, url }, context, info) {
    checkOne({ id, url });
    if (typeof id === 'string') return lookUpOf('Article', id, context, info);
    return context.ask(compileQuestion({ ...selectionOf(info), field: 'articleByUrl' })) as Promise<Answered | null>;
  },
  ontology: () => ONTOLOGY_ROWS,
  ...compiled(
    'entities',
    'articles',
    'claims',
    'claimCounts',
    'relations',
    'search',
    'paths',
    'neighborhood',
    'commonNeighbors',
    'importRuns',
    'rejectedArticles',
    'statistics',
  ),
};

export const RESOLVERS: Resolvers = { Query, Date: DateScalar, DateTime: DateTimeScalar };

const ONTOLOGY_ROWS = ONTOLOGY.map((row) => ({
  type: row.type,
  meaning: row.meaning,
  symmetric: row.symmetric,
  subjectKinds: row.subject.map((kind) => kind.toUpperCase()),
  objectKinds: row.object.map((kind) => kind.toUpperCase()),
  ploverClass: row.plover,
}));

/** Fields of Query whose whole selection becomes one statement. */
function compiled<Name extends keyof QueryResolvers>(...names: readonly Name[]): Pick<QueryResolvers, Name> {
  const resolve = async (_: unknown, __: unknown, context: Context, info: GraphQLResolveInfo) =>
    context.ask(compileQuestion(selectionOf(info)));
  return Object.fromEntries(names.map((name) => [name, resolve])) as Pick<QueryResolvers, Name>;
}

async function lookUpNode(id: string, context: Context, info: GraphQLResolveInfo): Promise<Answered | null> {
  const type = nodeTypeOf(id);
  const found = await context.lookUp(type, id, fieldsAsked(info, type));
  return found && { ...found, __typename: type };
}

async function lookUpOf(type: 'Entity' | 'Article', id: string, context: Context, info: GraphQLResolveInfo) {
  checkIds('id', [id], type);
  return context.lookUp(type, id, fieldsAsked(info, type));
}

function checkOne(ways: Readonly<Record<string, unknown>>): void {
  const given = Object.values(ways).filter((value) => typeof value === 'string');
  if (given.length === 1) return;
  const names = Object.keys(ways).join(' or ');
  throw new BackchannelError('BAD_INPUT', `Expected either ${names}, got ${given.length === 0 ? 'neither' : 'both'}.`);
}
