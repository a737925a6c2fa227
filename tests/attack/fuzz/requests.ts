import * as fc from 'fast-check';
import type { GraphQLSchema } from 'graphql';
import type { Target } from '../attack.ts';
import { asked, posted } from '../spellings.ts';
import type { HttpRequest } from '../wire.ts';
import { selectionsOf } from './documents.ts';
import { formsFor, hostileText, mutated } from './values.ts';
import { questionsOf, type WrittenQuestion } from './written-question.ts';

export type Sort = 'valid' | 'broken' | 'edited body' | 'any JSON' | 'GET';

export interface FuzzedRequest {
  readonly sort: Sort;
  readonly request: HttpRequest;
}

/** Of a hundred questions so many have a form that none had before: the database has to plan it, which takes its time. */
const NEW_FORMS = 3;

/**
 * Requests of all sorts, over a number of forms and all the values that fit into them: questions as the schema allows them, the same slightly broken, and
 * whatever else JSON can be.
 */
export function requestsFor(
  schema: GraphQLSchema,
  target: Target,
  { seed, forms }: { readonly seed: number; readonly forms: number },
): fc.Arbitrary<FuzzedRequest> {
  const selections = selectionsOf(schema, formsFor(target));
  const known = fc.sample(selections, { numRuns: forms, seed }).map(questionsOf);
  const questions = fc.oneof(
    { weight: 100 - NEW_FORMS, arbitrary: fc.oneof(...known) },
    { weight: NEW_FORMS, arbitrary: selections.chain(questionsOf) },
  );
  const names = Object.values(schema.getTypeMap()).flatMap((type) => [
    type.name,
    ...('getFields' in type ? Object.keys(type.getFields()) : []),
  ]);
  const broken = fc
    .tuple(questions, fc.nat(), fc.nat(), fc.constantFrom(...names), fc.nat({ max: 3 }))
    .map(([{ query, variables }, at, to, name, how]) => ({ query: BREAKS[how]!(query, at, to, name), variables }));
  const of = (sort: Sort, requests: fc.Arbitrary<HttpRequest>) => requests.map((request) => ({ sort, request }));
  return fc.oneof(
    {
      weight: 62,
      arbitrary: of(
        'valid',
        questions.map(({ query, variables }) => asked(query, variables)),
      ),
    },
    {
      weight: 18,
      arbitrary: of(
        'broken',
        broken.map(({ query, variables }) => asked(query, variables)),
      ),
    },
    { weight: 6, arbitrary: of('edited body', mutated(questions.map((each) => JSON.stringify(each))).map(posted)) },
    { weight: 6, arbitrary: of('any JSON', anyBody(questions).map(posted)) },
    { weight: 8, arbitrary: of('GET', questions.map(got)) },
  );
}

type Break = (query: string, at: number, to: number, name: string) => string;

/** How a question goes wrong in the hands of people and programs. */
const BREAKS: readonly Break[] = [
  (query, at, to) => query.slice(0, at % query.length) + query.slice((at % query.length) + 1 + (to % 5)),
  (query, at, _, name) => replaceWord(query, at, name),
  (query, at, to) => {
    const from = at % query.length;
    return query.slice(0, from) + query.slice(from, from + (to % 40)).repeat(3) + query.slice(from);
  },
  (query, at, to) => replaceWord(query, at, WORDS[to % WORDS.length]!),
];

const WORDS = [
  '{',
  '}',
  '(',
  ')',
  '$v0',
  '!',
  '...',
  '@include',
  '"',
  '"""',
  'null',
  '-1',
  '1e400',
  'fragment',
  'on',
  '#',
  '[',
  '&',
  '__typename',
];

function replaceWord(query: string, at: number, by: string): string {
  const words = [...query.matchAll(/\w+/gu)];
  const word = words[at % words.length]!;
  return query.slice(0, word.index) + by + query.slice(word.index + word[0].length);
}

/** What stands where a question should. */
function anyBody(questions: fc.Arbitrary<WrittenQuestion>): fc.Arbitrary<string> {
  const anything = fc.oneof(fc.jsonValue({ maxDepth: 3 }), hostileText());
  return fc
    .oneof(
      anything,
      fc.record(
        {
          query: fc.oneof(
            questions.map(({ query }) => query),
            anything,
          ),
          variables: anything,
          operationName: fc.oneof(fc.constantFrom('Q', null), anything),
          extensions: anything,
        },
        { requiredKeys: [] },
      ),
    )
    .map((body) => JSON.stringify(body) ?? '');
}

function got({ query, variables }: WrittenQuestion): HttpRequest {
  const fields = new URLSearchParams({
    query: query.toWellFormed(),
    variables: JSON.stringify(variables).toWellFormed(),
  });
  return { method: 'GET', path: `/graphql?${fields}`, headers: { accept: 'application/graphql-response+json' } };
}
