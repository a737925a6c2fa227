import * as fc from 'fast-check';
import {
  type GraphQLField,
  type GraphQLInputType,
  type GraphQLNamedType,
  type GraphQLSchema,
  getNamedType,
  isAbstractType,
  isInterfaceType,
  isObjectType,
  isRequiredArgument,
} from 'graphql';
import type { FormsOf } from './values.ts';

export interface GivenArgument {
  readonly name: string;
  readonly type: GraphQLInputType;
  readonly values: fc.Arbitrary<unknown>;
  readonly as: 'literal' | 'variable' | 'default';
}

/** A field, or what is asked of one type only (`on`). */
export interface Selected {
  readonly name: string;
  readonly alias: string | null;
  readonly on: string | null;
  readonly arguments: readonly GivenArgument[];
  readonly directive: string;
  readonly children: readonly Selected[];
  /** Its children stand in a fragment of their own. */
  readonly asFragment: boolean;
  /** Type of its children. */
  readonly type: string;
}

const DEEPEST = 6;
const FIELDS_AT_ONCE = 4;
const ROOT_FIELDS_AT_ONCE = 2;

/** Questions that the schema allows, of any form, still without the values of their arguments. */
export function selectionsOf(schema: GraphQLSchema, formsOf: FormsOf): fc.Arbitrary<readonly Selected[]> {
  const known = new Map<string, fc.Arbitrary<readonly Selected[]>>();

  /** At least one field of a type, with all that is below it. */
  function fieldsOf(type: GraphQLNamedType, depth: number): fc.Arbitrary<readonly Selected[]> {
    const key = `${type.name}:${depth}`;
    const before = known.get(key);
    if (before) return before;
    const made = makeFields(type, depth);
    known.set(key, made);
    return made;
  }

  function makeFields(type: GraphQLNamedType, depth: number): fc.Arbitrary<readonly Selected[]> {
    if (!isObjectType(type) && !isInterfaceType(type)) return fc.constant([]);
    const isRoot = type === schema.getQueryType();
    const fields = Object.values(type.getFields()).filter((field) => depth < DEEPEST || isLeaf(field));
    const choices = fields.length === 0 ? [typename()] : fields.map((field) => oneField(field, depth));
    const members = isAbstractType(type) && depth < DEEPEST ? schema.getPossibleTypes(type) : [];
    const narrowed = members.map((member) =>
      fieldsOf(member, depth + 1).map((children) => onType(member.name, children)),
    );
    return fc.uniqueArray(fc.oneof(...choices, ...narrowed, typename()), {
      minLength: 1,
      maxLength: isRoot ? ROOT_FIELDS_AT_ONCE : FIELDS_AT_ONCE,
      selector: ({ alias, name, on }) => alias ?? on ?? name,
    });
  }

  function oneField(field: GraphQLField<unknown, unknown>, depth: number): fc.Arbitrary<Selected> {
    const type = getNamedType(field.type);
    const all = fc.tuple(
      ...field.args.map((argument) => {
        const given = fc.record({
          name: fc.constant(argument.name),
          type: fc.constant(argument.type),
          values: formsOf(argument.type, argument.name),
          as: fc.constantFrom('literal', 'variable', 'default'),
        } as const);
        return isRequiredArgument(argument) ? given : fc.option(given, { freq: 1 });
      }),
    );
    return fc.record({
      name: fc.constant(field.name),
      alias: fc
        .option(fc.constantFrom('a', 'b', 'length', 'constructor', 'x1'), { freq: 15 })
        .map((each) => each ?? null),
      on: fc.constant(null),
      arguments: all.map((each) => each.filter((argument) => argument !== null)),
      directive: fc.oneof(
        { weight: 20, arbitrary: fc.constant('') },
        fc.constantFrom('@include(if: true)', '@skip(if: false)', '@skip(if: true)'),
      ),
      children: isLeaf(field) ? fc.constant([]) : fieldsOf(type, depth + 1),
      asFragment: fc.oneof({ weight: 8, arbitrary: fc.constant(false) }, fc.constant(true)),
      type: fc.constant(type.name),
    });
  }

  return fieldsOf(schema.getQueryType()!, 0);
}

function isLeaf(field: GraphQLField<unknown, unknown>): boolean {
  const type = getNamedType(field.type);
  return !isObjectType(type) && !isAbstractType(type);
}

const BARE = { alias: null, on: null, arguments: [], directive: '', children: [], asFragment: false, type: '' };

function typename(): fc.Arbitrary<Selected> {
  return fc.constant({ ...BARE, name: '__typename' });
}

function onType(on: string, children: readonly Selected[]): Selected {
  return { ...BARE, name: '', on, children, type: on };
}
