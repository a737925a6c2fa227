import { randomUUID } from 'node:crypto';
import { GraphQLError } from 'graphql';
import { type BackchannelError, type ErrorCode, isBackchannelError } from '../model/errors.ts';
import type { ApiLog } from './api-log.ts';

interface Shown {
  /** `extensions.code` of the answer. */
  readonly code: string;
  /** Status of the HTTP answer, where the whole of it is a failure and not only this field. */
  readonly http?: { readonly status: number; readonly headers?: Readonly<Record<string, string>> };
  /** Shown in place of the error's own message, which speaks to whoever runs the service. */
  readonly message?: string;
}

/** Failures that a client can do something about. */
const SHOWN: Readonly<Partial<Record<ErrorCode, Shown>>> = {
  BAD_INPUT: { code: 'BAD_USER_INPUT' },
  DATABASE_UNAVAILABLE: {
    code: 'DATABASE_UNAVAILABLE',
    http: { status: 503, headers: { 'retry-after': '3' } },
    message: 'The database cannot be reached. Ask again in a few seconds.',
  },
  DEADLINE_EXCEEDED: {
    code: 'DEADLINE_EXCEEDED',
    http: { status: 504 },
    message: 'The question took too long. Ask for fewer things, or for a narrower list.',
  },
};

/**
 * What a client is told of a failure. Known ones have a code; of all others only an id, which stands in the log beside the
 * failure itself.
 */
export function maskError(error: unknown, log: ApiLog): GraphQLError {
  const located = error instanceof GraphQLError ? error : null;
  const cause = causeOf(error);
  if (located && cause instanceof GraphQLError) return withCode(located);
  const shown = isBackchannelError(cause) ? SHOWN[cause.code] : undefined;
  if (shown) {
    const { code, http } = shown;
    if (http) log.warn({ code, error: describe(cause) }, 'question failed');
    return at(located, shown.message ?? (cause as BackchannelError).message, { code, ...(http ? { http } : {}) });
  }
  // The client went away: nobody reads this answer, and nothing is wrong with the service.
  if (Error.isError(cause) && cause.name === 'AbortError')
    return at(located, 'The request was aborted.', { code: 'ABORTED' });
  const errorId = randomUUID();
  log.error({ errorId, path: located?.path, error: describe(cause) }, 'unexpected failure');
  const message = `Something went wrong in the service. Its log tells more under the error id ${errorId}.`;
  return at(located, message, { code: 'INTERNAL_SERVER_ERROR', errorId, unexpected: true });
}

/** Behind GraphQL's own error, which only says where: the failure itself. */
function causeOf(error: unknown): unknown {
  let cause = error;
  while (cause instanceof GraphQLError && cause.originalError) cause = cause.originalError;
  return cause;
}

/** An error of the question itself. Where GraphQL gives no code, an argument or a variable has a value that it cannot have. */
function withCode(error: GraphQLError): GraphQLError {
  if (error.extensions.code) return error;
  return at(error, error.message, { ...error.extensions, code: 'BAD_USER_INPUT' });
}

function at(located: GraphQLError | null, message: string, extensions: Record<string, unknown>): GraphQLError {
  const { nodes, path } = located ?? {};
  return new GraphQLError(message, { nodes: nodes ?? null, path: path ?? null, extensions });
}

function describe(error: unknown): object {
  if (!Error.isError(error)) return { message: String(error) };
  const { name, message, stack, cause } = error;
  return { name, message, stack, ...(cause === undefined ? {} : { cause: describe(cause) }) };
}
