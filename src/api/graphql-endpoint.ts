import { createYoga, type Plugin } from 'graphql-yoga';
import type { Database } from '../graph/database.ts';
import type { ApiLog } from './api-log.ts';
import { openContext } from './context.ts';
import { documentCache } from './guard/document-cache.ts';
import { guard } from './guard/guard.ts';
import { maskError } from './mask-error.ts';
import { buildSchema } from './schema.ts';

export const GRAPHQL_PATH = '/graphql';

export interface EndpointOptions {
  readonly database: Database;
  readonly log: ApiLog;
  /** Milliseconds until a question is given up, here and in the database. */
  readonly deadlineMs: number;
  /** Beside the guard. */
  readonly plugins?: readonly Plugin[];
}

/** Answers GraphQL over HTTP. Pages for browsers come from elsewhere. */
export function graphqlEndpoint({ database, log, deadlineMs, plugins = [] }: EndpointOptions) {
  return createYoga({
    schema: buildSchema(),
    graphqlEndpoint: GRAPHQL_PATH,
    context: ({ request }) => openContext(database, { deadlineMs, signal: request.signal }),
    plugins: [guard(documentCache()), ...plugins],
    // The guard keeps documents itself: yoga's own cache has no bound in bytes.
    parserAndValidationCache: false,
    maskedErrors: { maskError: (error) => maskError(error, log), errorMessage: '' },
    // Bodies come whole and bounded from where they are read.
    maxRequestBodySize: false,
    graphiql: false,
    landingPage: false,
    cors: false,
    multipart: false,
    batching: false,
    // What goes wrong is logged where it is masked.
    logging: false,
  });
}
