import {
  type DirectiveNode,
  type DocumentNode,
  type FieldNode,
  type FragmentDefinitionNode,
  type GraphQLNamedType,
  type GraphQLSchema,
  Kind,
  type OperationDefinitionNode,
  type SelectionSetNode,
  type ValueNode,
} from 'graphql';
import { type Cost, costOf } from './document-cost.ts';
import { fieldForm } from './field-form.ts';
import { LIMITS, type LimitName } from './limits.ts';
import { mostRepeats } from './repeats.ts';

/** All that a document says by itself, whatever its variables will be. It need not be valid. */
export interface DocumentShape {
  readonly counts: Readonly<Partial<Record<LimitName, number>>>;
  /** Aliases that GraphQL keeps to itself. */
  readonly reserved: readonly string[];
  /** False where fragments spread themselves or share a name, so that most of this is not known. */
  readonly isSound: boolean;
  readonly costs: ReadonlyMap<OperationDefinitionNode, Cost>;
}

/** What a selection set asks for, fragments opened. */
interface Part {
  readonly depth: number;
  readonly fields: number;
  readonly objects: number;
  readonly costs: readonly Cost[];
}

const NOTHING: Part = { depth: 0, fields: 0, objects: 0, costs: [] };

/** Looks once at every word of a document: what a fragment holds is found where it is defined, and then only added up. */
export function shapeOf(document: DocumentNode, schema: GraphQLSchema): DocumentShape {
  const fragments = new Map<string, FragmentDefinitionNode>();
  const operations: OperationDefinitionNode[] = [];
  let isSound = true;
  for (const each of document.definitions) {
    if (each.kind === Kind.OPERATION_DEFINITION) operations.push(each);
    if (each.kind !== Kind.FRAGMENT_DEFINITION) continue;
    if (fragments.has(each.name.value)) isSound = false;
    fragments.set(each.name.value, each);
  }
  const query = schema.getQueryType();
  const parts = new Map<string, Part | 'open'>();
  const reserved: string[] = [];
  const counts = { aliases: 0, directives: 0, valueDepth: 0, objects: 0, depth: 0, fields: 0, repeats: 0 };

  function partOfSet(set: SelectionSetNode, type: GraphQLNamedType | undefined): Part {
    let { depth, fields, objects } = NOTHING;
    const costs: Cost[] = [];
    for (const node of set.selections) {
      countDirectives(node.directives);
      const part = node.kind === Kind.FIELD ? partOfField(node, type) : partOfSpread(node, type);
      depth = Math.max(depth, part.depth);
      fields += 1 + part.fields;
      objects += part.objects;
      costs.push(...part.costs);
    }
    return { depth, fields, objects, costs };
  }

  function partOfField(node: FieldNode, parent: GraphQLNamedType | undefined): Part {
    const { alias, name, directives } = node;
    if (alias) {
      counts.aliases += 1;
      // Clients that note types under names of their own (`__isNode: __typename`) take no name from the answer's objects.
      if (alias.value.startsWith('__') && name.value !== '__typename') reserved.push(alias.value);
    }
    for (const { value } of node.arguments ?? []) countDepth(value);
    const { type, own, times, isRead } = fieldForm(schema, parent, node);
    const inner = node.selectionSet ? partOfSet(node.selectionSet, type) : NOTHING;
    // What the schema tells of itself is in memory, and as deep as its types are wrapped.
    const isInMemory = name.value.startsWith('__');
    const objects = isInMemory ? 0 : inner.objects + (isRead ? 1 : 0);
    // The field's own statement is one as well.
    if (parent && parent === query && !isInMemory) counts.objects = Math.max(counts.objects, 1 + objects);
    const isPlain = !node.selectionSet && own === 0 && !isRead;
    const depth = isInMemory ? 0 : 1 + inner.depth;
    const costs = isPlain ? [] : [costOf({ own, times, isRead, parts: inner.costs, directives })];
    return { depth, fields: inner.fields, objects, costs };
  }

  function partOfSpread(
    node: Exclude<SelectionSetNode['selections'][number], FieldNode>,
    type: GraphQLNamedType | undefined,
  ): Part {
    const part =
      node.kind === Kind.FRAGMENT_SPREAD
        ? partOfFragment(node.name.value)
        : partOfSet(node.selectionSet, node.typeCondition ? schema.getType(node.typeCondition.name.value) : type);
    if (!node.directives?.length) return part;
    return { ...part, costs: [costOf({ parts: part.costs, directives: node.directives })] };
  }

  function partOfFragment(name: string): Part {
    const before = parts.get(name);
    if (before === 'open') isSound = false;
    if (before) return before === 'open' ? NOTHING : before;
    const fragment = fragments.get(name);
    if (!fragment) return NOTHING;
    parts.set(name, 'open');
    countDirectives(fragment.directives);
    const part = partOfSet(fragment.selectionSet, schema.getType(fragment.typeCondition.name.value));
    // All spreads share one cost.
    const shared = { ...part, costs: [costOf({ parts: part.costs })] };
    parts.set(name, shared);
    return shared;
  }

  function countDirectives(directives: readonly DirectiveNode[] = []): void {
    counts.directives += directives.length;
    for (const each of directives) for (const { value } of each.arguments ?? []) countDepth(value);
  }

  function countDepth(value: ValueNode): void {
    counts.valueDepth = Math.max(counts.valueDepth, depthOf(value));
  }

  const costs = new Map<OperationDefinitionNode, Cost>();
  for (const operation of operations) {
    countDirectives(operation.directives);
    for (const { directives, defaultValue } of operation.variableDefinitions ?? []) {
      countDirectives(directives);
      if (defaultValue) countDepth(defaultValue);
    }
    const part = partOfSet(operation.selectionSet, schema.getRootType(operation.operation) ?? undefined);
    counts.depth = Math.max(counts.depth, part.depth);
    counts.fields += part.fields;
    costs.set(operation, costOf({ parts: part.costs }));
  }
  // What nothing spreads is validated as well.
  for (const name of fragments.keys()) if (!parts.has(name)) counts.fields += partOfFragment(name).fields;
  if (isSound && counts.fields <= LIMITS.fields.most)
    for (const { selectionSet } of [...operations, ...fragments.values()])
      counts.repeats = Math.max(counts.repeats, mostRepeats([selectionSet], fragments));
  return { counts, reserved, isSound, costs };
}

function depthOf(value: ValueNode): number {
  if (value.kind === Kind.LIST) return 1 + Math.max(0, ...value.values.map(depthOf));
  if (value.kind === Kind.OBJECT) return 1 + Math.max(0, ...value.fields.map((field) => depthOf(field.value)));
  return 0;
}
