import {
  type ArgumentNode,
  type FieldNode,
  type GraphQLField,
  type GraphQLNamedType,
  type GraphQLSchema,
  getNamedType,
  isCompositeType,
  Kind,
  valueFromASTUntyped,
} from 'graphql';
import { FIELD_COSTS, type Length, ROOT_COST, WITHOUT_COST } from './field-costs.ts';

/** A factor of a cost: known, or as long as a variable will say. */
export type Factor = number | VariableLength;

export interface VariableLength {
  readonly variable: string;
  readonly length: Length;
  /** What counts where the variable is not given. */
  readonly otherwise: unknown;
}

/** What one field of a document asks for by itself, its arguments looked at. */
export interface FieldForm {
  /** Of what is asked below; undefined where the schema does not know the field. */
  readonly type: GraphQLNamedType | undefined;
  readonly own: number;
  readonly times: readonly Factor[];
  /** True where each of its entries is an object that is read. */
  readonly isRead: boolean;
}

const PAGE: Length = { argument: 'first', most: 100 };
const UNKNOWN: FieldForm = { type: undefined, own: 0, times: [], isRead: false };

export function fieldForm(schema: GraphQLSchema, parent: GraphQLNamedType | undefined, node: FieldNode): FieldForm {
  const field = isCompositeType(parent) ? schema.getField(parent, node.name.value) : undefined;
  if (!parent || !field) return UNKNOWN;
  const type = getNamedType(field.type);
  const cost = FIELD_COSTS[`${parent.name}.${field.name}`] ?? {};
  const isPaged = field.args.some(({ name }) => name === PAGE.argument);
  const times = cost.times ?? (isPaged ? [PAGE] : []);
  return {
    type,
    own: (cost.own ?? 0) + (parent === schema.getQueryType() && isCompositeType(type) ? ROOT_COST : 0),
    times: times.map((each) => (typeof each === 'number' ? each : factorOf(each, field, node.arguments ?? []))),
    isRead: cost.isRead ?? (isCompositeType(type) && !WITHOUT_COST.has(type.name) && !LEADS_ON.test(type.name)),
  };
}

/** What stands between a list and its entries: those are counted, and it is not. */
const LEADS_ON = /(?:Connection|Edge)$/u;

/** How many entries a length asks for, once its argument's value is known. */
export function entriesOf({ most, more = 0 }: Length, value: unknown): number {
  // Neither is an object, which becomes no number at all: it is refused where its type is looked at.
  const asked = Array.isArray(value) ? value.length : typeof value === 'object' ? 0 : Number(value);
  return Math.min(Math.max(asked || 0, 1), most) + more;
}

function factorOf(length: Length, field: GraphQLField<unknown, unknown>, given: readonly ArgumentNode[]): Factor {
  const byDefault = field.args.find(({ name }) => name === length.argument)?.default;
  const otherwise = byDefault?.literal ? valueFromASTUntyped(byDefault.literal) : byDefault?.value;
  const value = given.find(({ name }) => name.value === length.argument)?.value;
  if (value?.kind === Kind.VARIABLE) return { variable: value.name.value, length, otherwise };
  if (value?.kind === Kind.LIST) return entriesOf(length, value.values);
  return entriesOf(length, value ? valueFromASTUntyped(value) : otherwise);
}
