import {
  type FieldNode,
  type GraphQLCompositeType,
  GraphQLIncludeDirective,
  type GraphQLNamedType,
  type GraphQLObjectType,
  type GraphQLResolveInfo,
  GraphQLSkipDirective,
  getArgumentValues,
  getDirectiveValues,
  getNamedType,
  isAbstractType,
  isCompositeType,
  isObjectType,
  type SelectionSetNode,
} from 'graphql';
import type { Selection } from '../graph/selection/selection.ts';

/**
 * What a question asks of the field that is being resolved: fragments opened, `@skip` and `@include` applied, variables filled
 * in. Fields that begin with `__` are left to the executor.
 */
export function selectionOf(info: GraphQLResolveInfo): Selection {
  return selectionFrom(info, info.parentType, String(info.path.key), info.fieldNodes);
}

/** The same for a field whose objects are known to be of one type, whatever the schema allows them to be. */
export function fieldsAsked(info: GraphQLResolveInfo, typeName: string): readonly Selection[] {
  const type = info.schema.getType(typeName);
  if (!isObjectType(type)) throw new RangeError(`Expected an object type of the schema, got ${typeName}.`);
  return fieldsOf(info, type, info.fieldNodes);
}

function selectionFrom(
  info: GraphQLResolveInfo,
  parent: GraphQLObjectType,
  key: string,
  nodes: readonly FieldNode[],
): Selection {
  const node = nodes[0]!;
  const field = node.name.value;
  const definition = parent.getFields()[field]!;
  const type = getNamedType(definition.type);
  const asked = { key, field, arguments: getArgumentValues(definition, node, info.variableValues) };
  if (isAbstractType(type)) {
    const byType = info.schema.getPossibleTypes(type).map((each) => [each.name, fieldsOf(info, each, nodes)] as const);
    return { ...asked, fields: [], byType: Object.fromEntries(byType) };
  }
  return { ...asked, fields: isObjectType(type) ? fieldsOf(info, type, nodes) : [] };
}

function fieldsOf(
  info: GraphQLResolveInfo,
  type: GraphQLObjectType,
  nodes: readonly FieldNode[],
): readonly Selection[] {
  const found = new Map<string, FieldNode[]>();
  for (const node of nodes) {
    if (node.selectionSet) collect(info, type, node.selectionSet, found, new Set());
  }
  return [...found].map(([key, same]) => selectionFrom(info, type, key, same));
}

function collect(
  info: GraphQLResolveInfo,
  type: GraphQLObjectType,
  set: SelectionSetNode,
  found: Map<string, FieldNode[]>,
  opened: Set<string>,
): void {
  for (const node of set.selections) {
    if (isLeftOut(info, node)) continue;
    if (node.kind === 'Field') {
      if (node.name.value.startsWith('__')) continue;
      const key = (node.alias ?? node.name).value;
      found.set(key, [...(found.get(key) ?? []), node]);
    } else if (node.kind === 'InlineFragment') {
      if (fits(info, node.typeCondition?.name.value, type)) collect(info, type, node.selectionSet, found, opened);
    } else {
      const fragment = info.fragments[node.name.value];
      if (!fragment || opened.has(node.name.value)) continue;
      opened.add(node.name.value);
      if (fits(info, fragment.typeCondition.name.value, type))
        collect(info, type, fragment.selectionSet, found, opened);
    }
  }
}

function isLeftOut(info: GraphQLResolveInfo, node: Parameters<typeof getDirectiveValues>[1]): boolean {
  const skip = getDirectiveValues(GraphQLSkipDirective, node, info.variableValues);
  const include = getDirectiveValues(GraphQLIncludeDirective, node, info.variableValues);
  return skip?.if === true || include?.if === false;
}

function fits(info: GraphQLResolveInfo, condition: string | undefined, type: GraphQLObjectType): boolean {
  if (condition === undefined || condition === type.name) return true;
  const other: GraphQLNamedType | undefined = info.schema.getType(condition);
  return isComposite(other) && isAbstractType(other) && info.schema.isSubType(other, type);
}

function isComposite(type: GraphQLNamedType | undefined): type is GraphQLCompositeType {
  return type !== undefined && isCompositeType(type);
}
