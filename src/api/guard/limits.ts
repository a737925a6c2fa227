import { GraphQLError } from 'graphql';
import { MOST_OBJECTS } from '../../graph/selection/scope.ts';

interface Limit {
  readonly most: number;
  /** What is counted. */
  readonly what: string;
  /** What to do instead. */
  readonly instead: string;
}

/**
 * What a question may have at most, whoever asks: one table, which every refusal and the documentation quote. Ordinary questions
 * stay far below (`tests/fixtures/legitimate-queries.ts`). All but the cost are counted in the document as it stands, before it
 * is validated, in time that grows with its length alone.
 */
export const LIMITS = {
  /** Introspection has some 400. */
  tokens: { most: 4_000, what: 'words and signs', instead: 'Ask in several requests.' },
  /** A page of claims with ends, evidence and article is 6 deep. */
  depth: { most: 15, what: 'levels of fields', instead: 'Ask in several steps, by id.' },
  aliases: { most: 100, what: 'aliases', instead: 'Ask in several requests.' },
  /** Each is looked at wherever its field is. */
  directives: { most: 100, what: 'directives', instead: 'Leave out what is not wanted instead.' },
  /** Each becomes text of a statement; introspection has some 200. */
  fields: {
    most: 1_000,
    what: 'fields and fragments, those of fragments counted wherever they are spread',
    instead: 'Ask in several requests.',
  },
  /** Whether fields of one name can be merged is a matter of all their pairs: 400 of them take a third of a second. */
  repeats: {
    most: 40,
    what: 'fields of the same name at the same place, those of fragments among them',
    instead: 'Ask for each once.',
  },
  objects: {
    most: MOST_OBJECTS,
    what: 'objects and lists asked for with one field of Query, itself among them',
    instead: 'Ask in several requests.',
  },
  /** Filters are at most 5 deep, and each takes two levels. */
  valueDepth: { most: 20, what: 'lists and objects in each other in a value', instead: 'Nest filters less deeply.' },
  values: { most: 2_000, what: 'values in the variables', instead: 'Ask in several requests.' },
  /** See field-costs.ts. */
  cost: {
    most: 100_000,
    what: 'objects that may have to be read',
    instead: 'Ask for smaller pages ("first"), or in several steps.',
  },
} as const satisfies Readonly<Record<string, Limit>>;

export type LimitName = keyof typeof LIMITS;

export const TOO_COMPLEX = 'QUERY_TOO_COMPLEX';

/** What is told of a question that is beyond a limit. */
export function refusal(name: LimitName, got: number | null): GraphQLError {
  const { most, what, instead } = LIMITS[name];
  // How many tokens there would have been is not known: the parser stops at the limit.
  const came = got === null ? 'more' : inWords(got);
  return new GraphQLError(`Expected at most ${inWords(most)} ${what}, got ${came}. ${instead}`, {
    extensions: {
      code: TOO_COMPLEX,
      limit: name,
      allowed: most,
      ...(got === null ? {} : { got: Math.min(got, Number.MAX_SAFE_INTEGER) }),
    },
  });
}

function inWords(count: number): string {
  return count > Number.MAX_SAFE_INTEGER ? 'many more' : count.toLocaleString('en');
}
