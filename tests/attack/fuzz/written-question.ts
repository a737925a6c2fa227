import * as fc from 'fast-check';
import { asLiteral } from '../spellings.ts';
import type { GivenArgument, Selected } from './documents.ts';

export interface WrittenQuestion {
  readonly query: string;
  readonly variables: Readonly<Record<string, unknown>>;
}

/** A form of question with all the values that its arguments may have. */
export function questionsOf(selection: readonly Selected[]): fc.Arbitrary<WrittenQuestion> {
  const places = argumentsIn(selection);
  return fc
    .tuple(...places.map(({ values }) => values))
    .map((values) => written(selection, new Map(places.map((place, at) => [place, values[at]]))));
}

function argumentsIn(selection: readonly Selected[]): readonly GivenArgument[] {
  return selection.flatMap(({ arguments: given, children }) => [...given, ...argumentsIn(children)]);
}

/** The text of a question, with the variables and fragments that its parts want. */
function written(selection: readonly Selected[], values: ReadonlyMap<GivenArgument, unknown>): WrittenQuestion {
  const definitions: string[] = [];
  const fragments: string[] = [];
  const variables: Record<string, unknown> = {};

  function argument(given: GivenArgument): string {
    const { name, type, as } = given;
    const value = values.get(given);
    if (as === 'literal') return `${name}: ${asLiteral(value, type)}`;
    const variable = `v${definitions.length}`;
    definitions.push(`$${variable}: ${type}${as === 'default' ? ` = ${asLiteral(value, type)}` : ''}`);
    if (as === 'variable') variables[variable] = value;
    return `${name}: $${variable}`;
  }
  function children({ children: inner, asFragment, type }: Selected): string {
    if (inner.length === 0) return '';
    const text = inner.map(part).join(' ');
    if (!asFragment) return `{ ${text} }`;
    const name = `F${fragments.length}`;
    fragments.push(`fragment ${name} on ${type} { ${text} }`);
    return `{ ...${name} }`;
  }
  function part(selected: Selected): string {
    const { alias, name, on, arguments: given, directive } = selected;
    if (on !== null) return `... on ${on} ${children(selected)}`;
    const all = given.length > 0 ? `(${given.map(argument).join(', ')})` : '';
    return `${alias === null ? '' : `${alias}: `}${name}${all} ${directive} ${children(selected)}`;
  }

  const text = selection.map(part).join(' ');
  const head = definitions.length > 0 ? `query Q(${definitions.join(', ')})` : 'query Q';
  return { query: [`${head} { ${text} }`, ...fragments].join(' '), variables };
}
