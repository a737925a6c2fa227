import {
  type DocumentNode,
  type FragmentDefinitionNode,
  GraphQLError,
  type GraphQLSchema,
  Kind,
  type SelectionSetNode,
  type ValidationRule,
  visit,
} from 'graphql';
import { sizeOf } from './query-size.ts';

/** Ordinary questions stay far below; a page of claims with ends and evidence is 6 deep. */
export const MOST_LEVELS = 15;
export const MOST_ALIASES = 100;
/** With fragments opened; introspection has some 200. Each becomes text of a statement. */
export const MOST_FIELDS = 1_000;
/** Entries of all lists together, inner ones for each outer one: three lists of 40 in each other stay below. */
export const MOST_ROWS = 100_000;
/** Introspection has some 400. */
export const MOST_TOKENS = 4_000;
/** Bytes of a request. */
export const LONGEST_BODY = 128_000;

/** Refuses documents that are nested too deeply or ask for too much under too many names. */
export const limitsRule: ValidationRule = (context) => ({
  Document(document) {
    const aliases = countAliases(document);
    if (aliases > MOST_ALIASES) {
      context.reportError(
        refused(`Expected at most ${MOST_ALIASES} aliases, got ${aliases}. Ask in several requests.`),
      );
    }
    const { fields } = sizeOf(document, context.getSchema(), {});
    if (fields > MOST_FIELDS) {
      context.reportError(
        refused(
          `Expected at most ${MOST_FIELDS} fields, those of fragments counted wherever they are spread, got ${fields}. Ask in several requests.`,
        ),
      );
    }
    for (const field of namedLikeInternals(document)) {
      context.reportError(
        new GraphQLError(`Expected an alias that does not begin with "__", got ${field}.`, {
          extensions: { code: 'BAD_USER_INPUT' },
        }),
      );
    }
    const levels = countLevels(document);
    if (levels > MOST_LEVELS) {
      context.reportError(
        refused(`Expected at most ${MOST_LEVELS} levels of fields, got ${levels}. Ask in several steps, by id.`),
      );
    }
  },
});

/**
 * Why a question may ask for too many rows, or null where it does not. Needs the variables, so it comes after the rule above.
 */
export function rowsRefusal(
  document: DocumentNode,
  schema: GraphQLSchema,
  variables: Readonly<Record<string, unknown>>,
): GraphQLError | null {
  const { rows } = sizeOf(document, schema, variables);
  if (rows <= MOST_ROWS) return null;
  return refused(
    `Expected at most ${MOST_ROWS} entries of lists, each list's "first" counted for every entry around it, got up to ${rows}. Ask for smaller pages, or in several steps.`,
  );
}

function refused(message: string): GraphQLError {
  return new GraphQLError(message, { extensions: { code: 'QUERY_TOO_COMPLEX' } });
}

function countAliases(document: DocumentNode): number {
  let count = 0;
  visit(document, {
    Field(field) {
      if (field.alias) count += 1;
    },
  });
  return count;
}

/** GraphQL keeps names with two underscores to itself: the answer's objects carry such names beside those asked for. */
function namedLikeInternals(document: DocumentNode): readonly string[] {
  const found: string[] = [];
  visit(document, {
    Field({ alias, name }) {
      // Clients that note types under names of their own (`__isNode: __typename`) take no name from the answer's objects.
      if (alias?.value.startsWith('__') && name.value !== '__typename') found.push(alias.value);
    },
  });
  return found;
}

/** The deepest nesting of any operation, fragments counted where they are spread; introspection is left out. */
function countLevels(document: DocumentNode): number {
  const fragments = new Map<string, FragmentDefinitionNode>();
  for (const each of document.definitions)
    if (each.kind === Kind.FRAGMENT_DEFINITION) fragments.set(each.name.value, each);
  const known = new Map<string, number>();
  const levelsOf = (set: SelectionSetNode | undefined): number => {
    if (!set) return 0;
    return Math.max(
      ...set.selections.map((selection) => {
        if (selection.kind === Kind.FIELD)
          return selection.name.value.startsWith('__') ? 0 : 1 + levelsOf(selection.selectionSet);
        if (selection.kind === Kind.INLINE_FRAGMENT) return levelsOf(selection.selectionSet);
        return levelsOfFragment(selection.name.value);
      }),
    );
  };
  // A fragment that spreads itself is refused by another rule; here it must only come to an end.
  const levelsOfFragment = (name: string): number => {
    const before = known.get(name);
    if (before !== undefined) return before;
    known.set(name, 0);
    const levels = levelsOf(fragments.get(name)?.selectionSet);
    known.set(name, levels);
    return levels;
  };
  return Math.max(
    0,
    ...document.definitions.map((each) => (each.kind === Kind.OPERATION_DEFINITION ? levelsOf(each.selectionSet) : 0)),
  );
}
