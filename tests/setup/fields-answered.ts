import {
  type FieldNode,
  type FragmentDefinitionNode,
  type GraphQLNamedType,
  type GraphQLSchema,
  getNamedType,
  isObjectType,
  Kind,
  parse,
  type SelectionSetNode,
} from 'graphql';

/** `Type.field` of every field that an answer has a value for: neither null nor an empty list. */
export function fieldsAnswered(schema: GraphQLSchema, query: string, data: object): ReadonlySet<string> {
  const document = parse(query);
  const fragments = new Map<string, FragmentDefinitionNode>();
  for (const each of document.definitions) {
    if (each.kind === Kind.FRAGMENT_DEFINITION) fragments.set(each.name.value, each);
  }
  const found = new Set<string>();
  for (const each of document.definitions) {
    if (each.kind === Kind.OPERATION_DEFINITION) walk(each.selectionSet, schema.getQueryType()!, data);
  }
  return found;

  function walk(set: SelectionSetNode, type: GraphQLNamedType, value: unknown): void {
    if (Array.isArray(value)) {
      for (const each of value) walk(set, type, each);
      return;
    }
    if (value === null || typeof value !== 'object') return;
    const object = value as Readonly<Record<string, unknown>>;
    // Of an interface the answer itself says which type it is.
    const actual = schema.getType(String(object.__typename)) ?? type;
    for (const selection of set.selections) {
      if (selection.kind === Kind.FIELD) {
        note(selection, actual, object);
        continue;
      }
      const fragment = selection.kind === Kind.INLINE_FRAGMENT ? selection : fragments.get(selection.name.value)!;
      walk(fragment.selectionSet, schema.getType(fragment.typeCondition?.name.value ?? '') ?? actual, value);
    }
  }

  function note(field: FieldNode, type: GraphQLNamedType, object: Readonly<Record<string, unknown>>): void {
    if (!isObjectType(type)) return;
    const definition = type.getFields()[field.name.value];
    const value = object[(field.alias ?? field.name).value];
    if (!definition || value === null || value === undefined || (Array.isArray(value) && value.length === 0)) return;
    found.add(`${type.name}.${field.name.value}`);
    if (field.selectionSet) walk(field.selectionSet, getNamedType(definition.type), value);
  }
}
