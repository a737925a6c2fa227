import { BackchannelError, type ErrorCode } from '../model/errors.ts';

/** Where an error came from, for its text. */
export interface ErrorContext {
  /** Name of the statement, or of what else was tried. */
  readonly what: string;
  readonly uri: string;
  readonly user: string;
  readonly database: string;
}

interface Failure {
  /** Tested against `code message` of the driver's error. */
  readonly pattern: RegExp;
  readonly code: ErrorCode;
  readonly message: (context: ErrorContext, detail: string) => string;
}

/** First match counts. Codes: https://neo4j.com/docs/status-codes/5/errors/all-errors/ */
const FAILURES: readonly Failure[] = [
  {
    pattern: /TransactionTimedOut|LockClient.*timed ?out|LockAcquisitionTimeout/u,
    code: 'DEADLINE_EXCEEDED',
    message: ({ what }) =>
      `${what} ran past its deadline and was ended by the server. Ask for less, or allow it more time.`,
  },
  {
    pattern: /Security\.(Unauthorized|AuthenticationRateLimit|CredentialsExpired|Forbidden)/u,
    code: 'BAD_CONFIG',
    message: ({ uri, user }, detail) =>
      `Neo4j at ${uri} refused the user ${JSON.stringify(user)} (${detail}). Check NEO4J_USER and NEO4J_PASSWORD.`,
  },
  {
    pattern: /Database\.DatabaseNotFound/u,
    code: 'BAD_CONFIG',
    message: ({ uri, database }) =>
      `Neo4j at ${uri} has no database named ${JSON.stringify(database)}. Check NEO4J_DATABASE.`,
  },
  {
    pattern:
      /ServiceUnavailable|SessionExpired|DatabaseUnavailable|Connection acquisition timed out|ECONNREFUSED|ECONNRESET|ENOTFOUND|ETIMEDOUT/u,
    code: 'DATABASE_UNAVAILABLE',
    // The driver gives a paragraph of general advice before the reason.
    message: ({ uri }, detail) => unavailableText(uri, detail.split('Caused by: ').at(-1) ?? detail),
  },
];

/**
 * Turns what the driver threw into an error of ours with the driver's as `cause`. What is ours already stays as it is; a failure
 * that nobody outside can do anything about (a broken statement, a violated constraint) is INTERNAL.
 */
export function toBackchannelError(error: unknown, context: ErrorContext): BackchannelError {
  if (error instanceof BackchannelError) return error;
  const detail = messageOf(error);
  const failure = FAILURES.find(({ pattern }) => pattern.test(`${codeOf(error)} ${detail}`));
  if (failure) return new BackchannelError(failure.code, failure.message(context, detail), { cause: error });
  const constraint = violatedConstraint(error);
  const how = constraint === null ? 'failed' : `broke the constraint ${constraint}`;
  return new BackchannelError('INTERNAL', `${context.what} ${how}: ${detail}`, { cause: error });
}

export function unavailable(uri: string, detail: string): BackchannelError {
  return new BackchannelError('DATABASE_UNAVAILABLE', unavailableText(uri, detail));
}

function unavailableText(uri: string, detail: string): string {
  return `No Neo4j server answers at ${uri} (${detail}). Is it running?`;
}

/** True where the same call may succeed if made again: a deadlock, a leader elsewhere, a connection lost. */
export function isRetryable(error: unknown): boolean {
  const found = findCause(error, (each) => (each as { retryable?: unknown }).retryable === true);
  return found !== undefined && toBackchannelError(found, NO_CONTEXT).code !== 'DEADLINE_EXCEEDED';
}

export function isConnectionLoss(error: unknown): boolean {
  return toBackchannelError(error, NO_CONTEXT).code === 'DATABASE_UNAVAILABLE';
}

/** True where a statement found a node that another transaction removed before it could be locked. */
export function isEntityGone(error: unknown): boolean {
  return findCause(error, (each) => codeOf(each).endsWith('EntityNotFound')) !== undefined;
}

const NO_CONTEXT: ErrorContext = { what: '', uri: '', user: '', database: '' };
const CONSTRAINT_VIOLATION =
  /already exists with (?:label|type) `(?<label>[^`]+)` and (?:property|properties) (?<properties>`[^`]+`(?:, `[^`]+`)*)/u;

/**
 * Name of the uniqueness constraint that a write violated, or null where the error tells of none. Neo4j 5 does not send the
 * name, only label and property, so it is put together as our migrations name constraints: `Source` and `id` give
 * `source_id_unique`, `RejectedArticle` gives `rejected_article_id_unique`.
 */
export function violatedConstraint(error: unknown): string | null {
  const found = findCause(error, (each) => codeOf(each).endsWith('ConstraintValidationFailed'));
  const groups = CONSTRAINT_VIOLATION.exec(messageOf(found))?.groups;
  if (!groups?.label || !groups.properties) return null;
  const label = groups.label.replace(/(?<=[a-z])(?=[A-Z])/gu, '_').toLowerCase();
  const properties = [...groups.properties.matchAll(/`([^`]+)`/gu)].map(([, property]) => property);
  return `${label}_${properties.join('_')}_unique`;
}

function findCause(error: unknown, wanted: (each: object) => boolean): object | undefined {
  for (let each = error; typeof each === 'object' && each !== null; each = (each as { cause?: unknown }).cause) {
    if (wanted(each)) return each;
  }
  return undefined;
}

function codeOf(error: unknown): string {
  return String((error as { code?: unknown } | null | undefined)?.code ?? '');
}

function messageOf(error: unknown): string {
  return String((error as { message?: unknown } | null | undefined)?.message ?? error).trim();
}
