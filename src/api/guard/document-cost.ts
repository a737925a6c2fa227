import { type DirectiveNode, Kind, type OperationDefinitionNode, valueFromASTUntyped } from 'graphql';
import { entriesOf, type Factor } from './field-form.ts';

export type Variables = Readonly<Record<string, unknown>>;

/**
 * What a part of a question costs: once by itself, and so often as its lists are long all that is asked of each entry. What no
 * variable decides about is summed up when it is made, so a question without variables costs nothing to look at again.
 */
export interface Cost {
  readonly own: number;
  readonly times: readonly Factor[];
  /** Of each entry, as far as it is known. */
  readonly each: number;
  /** Of each entry too. */
  readonly parts: readonly Cost[];
  /** Variables of `@skip` and `@include`, and the value under which the part is left out. */
  readonly leftOutIf: readonly (readonly [variable: string, value: boolean])[];
}

interface Parts {
  readonly own?: number;
  readonly times?: readonly Factor[];
  readonly isRead?: boolean;
  readonly parts: readonly Cost[];
  readonly directives?: readonly DirectiveNode[] | undefined;
}

/** The cost of a field, or of a fragment where it is spread. */
export function costOf({ own = 0, times = [], isRead = false, parts, directives }: Parts): Cost {
  const conditions = (directives ?? []).flatMap(conditionOf);
  if (conditions.some(([value, leftOut]) => value === leftOut)) return known(0);
  const leftOutIf = conditions.flatMap(([value, leftOut]) =>
    typeof value === 'string' ? [[value, leftOut] as const] : [],
  );
  let each = isRead ? 1 : 0;
  for (const part of parts) if (isKnown(part)) each += part.own;
  const open = parts.filter((part) => !isKnown(part));
  let product = 1;
  for (const factor of times) if (typeof factor === 'number') product *= factor;
  const isOpen = open.length > 0 || leftOutIf.length > 0 || times.some((factor) => typeof factor !== 'number');
  return isOpen ? { own, times, each, parts: open, leftOutIf } : known(own + product * each);
}

/** What an operation costs with its variables, which need not be valid. */
export function costWith(cost: Cost, operation: OperationDefinitionNode, given: Variables): number {
  if (isKnown(cost)) return cost.own;
  const variables: Record<string, unknown> = {};
  for (const { variable, defaultValue } of operation.variableDefinitions ?? []) {
    const name = variable.name.value;
    variables[name] = given[name] === undefined && defaultValue ? valueFromASTUntyped(defaultValue) : given[name];
  }
  return total(cost, variables, new Map());
}

/** A fragment is one part, however often it is spread, and is looked at once. */
function total(cost: Cost, variables: Variables, totals: Map<Cost, number>): number {
  const before = totals.get(cost);
  if (before !== undefined) return before;
  let sum = 0;
  if (!cost.leftOutIf.some(([variable, value]) => variables[variable] === value)) {
    let inner = cost.each;
    for (const part of cost.parts) inner += total(part, variables, totals);
    for (const factor of cost.times) {
      inner *=
        typeof factor === 'number' ? factor : entriesOf(factor.length, variables[factor.variable] ?? factor.otherwise);
    }
    sum = cost.own + inner;
  }
  totals.set(cost, sum);
  return sum;
}

/** The value, or the name of the variable, and with which value the part is left out. */
function conditionOf({ name, arguments: given }: DirectiveNode): readonly (readonly [boolean | string, boolean])[] {
  if (name.value !== 'skip' && name.value !== 'include') return [];
  const value = given?.find((each) => each.name.value === 'if')?.value;
  const leftOut = name.value === 'skip';
  if (value?.kind === Kind.BOOLEAN) return [[value.value, leftOut]];
  return value?.kind === Kind.VARIABLE ? [[value.name.value, leftOut]] : [];
}

function known(own: number): Cost {
  return { own, times: [], each: 0, parts: [], leftOutIf: [] };
}

function isKnown({ each, times, parts, leftOutIf }: Cost): boolean {
  return each === 0 && times.length === 0 && parts.length === 0 && leftOutIf.length === 0;
}
