import { parse } from 'graphql';
import { createYoga, type Plugin } from 'graphql-yoga';
import type { Database } from '../graph/database.ts';
import type { ApiLog } from './api-log.ts';
import { openContext } from './context.ts';
import { LONGEST_BODY, limitsRule, MOST_TOKENS, rowsRefusal } from './limits.ts';
import { maskError } from './mask-error.ts';
import { buildSchema } from './schema.ts';

export const GRAPHQL_PATH = '/graphql';

export interface EndpointOptions {
  readonly database: Database;
  readonly log: ApiLog;
  /** Milliseconds until a question is given up, here and in the database. */
  readonly deadlineMs: number;
}

/** Answers GraphQL over HTTP. Pages for browsers come from elsewhere. */
export function graphqlEndpoint({ database, log, deadlineMs }: EndpointOptions) {
  return createYoga({
    schema: buildSchema(),
    graphqlEndpoint: GRAPHQL_PATH,
    context: ({ request }) => openContext(database, { deadlineMs, signal: request.signal }),
    plugins: [limits],
    maskedErrors: { maskError: (error) => maskError(error, log), errorMessage: '' },
    maxRequestBodySize: LONGEST_BODY,
    graphiql: false,
    landingPage: false,
    cors: false,
    multipart: false,
    batching: false,
    // What goes wrong is logged where it is masked.
    logging: false,
  });
}

const limits: Plugin = {
  onParse: ({ setParseFn }) => setParseFn((source, options) => parse(source, { ...options, maxTokens: MOST_TOKENS })),
  onValidate: ({ addValidationRule }) => addValidationRule(limitsRule),
  onExecute({ args, setResultAndStopExecution }) {
    const error = rowsRefusal(args.document, args.schema, args.variableValues ?? {});
    if (error) setResultAndStopExecution({ errors: [error] });
  },
};
