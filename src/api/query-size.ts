import {
  type DocumentNode,
  type FieldNode,
  type FragmentDefinitionNode,
  type GraphQLField,
  type GraphQLNamedType,
  type GraphQLSchema,
  getNamedType,
  isInterfaceType,
  isObjectType,
  Kind,
  type OperationDefinitionNode,
  type SelectionSetNode,
  valueFromASTUntyped,
} from 'graphql';

/** What a document asks for, fragments counted wherever they are spread. */
export interface QuerySize {
  readonly fields: number;
  /** Entries of lists that may have to be read: each list's `first`, times those of the lists around it. */
  readonly rows: number;
}

type Variables = Readonly<Record<string, unknown>>;

/** More than a list may have; what asks for more is refused where it is compiled. */
const LONGEST_PAGE = 100;
const NOTHING: QuerySize = { fields: 0, rows: 0 };

/** The size of all operations of a document. Each fragment is measured once, however often it is spread. */
export function sizeOf(document: DocumentNode, schema: GraphQLSchema, variables: Variables): QuerySize {
  const fragments = new Map<string, FragmentDefinitionNode>();
  for (const each of document.definitions)
    if (each.kind === Kind.FRAGMENT_DEFINITION) fragments.set(each.name.value, each);
  const operations = document.definitions.filter((each) => each.kind === Kind.OPERATION_DEFINITION);
  return sum(operations.map((each) => sizeOfOperation(each, fragments, schema, variables)));
}

function sizeOfOperation(
  operation: OperationDefinitionNode,
  fragments: ReadonlyMap<string, FragmentDefinitionNode>,
  schema: GraphQLSchema,
  given: Variables,
): QuerySize {
  const variables = { ...defaultsOf(operation), ...given };
  const known = new Map<string, QuerySize>();
  const sizeOfSet = (set: SelectionSetNode, type: GraphQLNamedType | undefined): QuerySize =>
    sum(
      set.selections.map((selection) => {
        if (selection.kind === Kind.FIELD) return sizeOfField(selection, type);
        if (selection.kind === Kind.FRAGMENT_SPREAD) return sizeOfFragment(selection.name.value);
        const condition = selection.typeCondition;
        return sizeOfSet(selection.selectionSet, condition ? schema.getType(condition.name.value) : type);
      }),
    );
  const sizeOfField = (node: FieldNode, parent: GraphQLNamedType | undefined): QuerySize => {
    const field = fieldOf(parent, node.name.value);
    const inner = node.selectionSet ? sizeOfSet(node.selectionSet, field && getNamedType(field.type)) : NOTHING;
    const entries = entriesOf(node, field, variables);
    return { fields: 1 + inner.fields, rows: entries === null ? inner.rows : entries * (1 + inner.rows) };
  };
  // A fragment that spreads itself is refused by another rule; here it must only come to an end.
  const sizeOfFragment = (name: string): QuerySize => {
    const before = known.get(name);
    if (before) return before;
    known.set(name, NOTHING);
    const fragment = fragments.get(name);
    const size = fragment
      ? sizeOfSet(fragment.selectionSet, schema.getType(fragment.typeCondition.name.value))
      : NOTHING;
    known.set(name, size);
    return size;
  };
  return sizeOfSet(operation.selectionSet, schema.getRootType(operation.operation) ?? undefined);
}

/** How many entries a field may have; null where it is no list to choose the length of. */
function entriesOf(
  node: FieldNode,
  field: GraphQLField<unknown, unknown> | undefined,
  variables: Variables,
): number | null {
  const counted = field?.args.find(({ name }) => name === 'first' || name === 'ids');
  if (!counted) return null;
  const argument = node.arguments?.find(({ name }) => name.value === counted.name);
  const given = argument ? valueFromASTUntyped(argument.value, variables) : undefined;
  const value = given === undefined ? counted.defaultValue : given;
  const length = Array.isArray(value) ? value.length : Number(value);
  return Math.min(Math.max(length || 0, 1), LONGEST_PAGE);
}

function fieldOf(type: GraphQLNamedType | undefined, name: string): GraphQLField<unknown, unknown> | undefined {
  return isObjectType(type) || isInterfaceType(type) ? type.getFields()[name] : undefined;
}

function defaultsOf(operation: OperationDefinitionNode): Variables {
  const definitions = (operation.variableDefinitions ?? []).filter(({ defaultValue }) => defaultValue);
  return Object.fromEntries(
    definitions.map(({ variable, defaultValue }) => [variable.name.value, valueFromASTUntyped(defaultValue!)]),
  );
}

function sum(sizes: readonly QuerySize[]): QuerySize {
  return sizes.reduce((one, other) => ({ fields: one.fields + other.fields, rows: one.rows + other.rows }), NOTHING);
}
