import { expect, test } from '@jest/globals';
import { isRetryable, toBackchannelError, violatedConstraint } from '../../../src/graph/driver-errors.ts';
import { loadMigrations } from '../../../src/graph/migration-files.ts';
import { BackchannelError } from '../../../src/model/errors.ts';

const CONTEXT = { what: 'read/x', uri: 'bolt://h', user: 'someone', database: 'neo4j' };

function driverError(code: string, message = 'as the server says', retryable = false): Error {
  return Object.assign(new Error(message), { code, retryable });
}

test.each([
  ['ServiceUnavailable', 'DATABASE_UNAVAILABLE'],
  ['SessionExpired', 'DATABASE_UNAVAILABLE'],
  ['Neo.TransientError.General.DatabaseUnavailable', 'DATABASE_UNAVAILABLE'],
  ['Neo.ClientError.Transaction.TransactionTimedOutClientConfiguration', 'DEADLINE_EXCEEDED'],
  ['Neo.ClientError.Security.Unauthorized', 'BAD_CONFIG'],
  ['Neo.ClientError.Database.DatabaseNotFound', 'BAD_CONFIG'],
  ['Neo.ClientError.Statement.SyntaxError', 'INTERNAL'],
])('%s is %s, with the cause', (code, expected) => {
  const cause = driverError(code);
  expect(toBackchannelError(cause, CONTEXT)).toMatchObject({ code: expected, cause });
});

test('an error of ours stays as it is', () => {
  const error = new BackchannelError('BAD_ARTICLE', 'no text');
  expect(toBackchannelError(error, CONTEXT)).toBe(error);
});

test('the driver’s general advice is left out of the message', () => {
  const error = driverError('ServiceUnavailable', 'Failed to connect. Please ensure … Caused by: connect ECONNREFUSED');
  expect(toBackchannelError(error, CONTEXT).message).toBe(
    'No Neo4j server answers at bolt://h (connect ECONNREFUSED). Is it running?',
  );
});

test('a deadlock may be tried again, also where we named it; a timeout may not', () => {
  const deadlock = driverError('Neo.TransientError.Transaction.DeadlockDetected', 'deadlock', true);
  expect(isRetryable(deadlock)).toBe(true);
  expect(isRetryable(toBackchannelError(deadlock, CONTEXT))).toBe(true);
  expect(isRetryable(driverError('Neo.TransientError.Transaction.TransactionTimedOut', 'late', true))).toBe(false);
  expect(isRetryable(driverError('Neo.ClientError.Statement.SyntaxError'))).toBe(false);
});

test('the violated constraint is told from label and property', () => {
  const message = 'Node(5) already exists with label `RejectedArticle` and property `id` = "rejected:1"';
  const error = driverError('Neo.ClientError.Schema.ConstraintValidationFailed', message);
  expect(violatedConstraint(toBackchannelError(error, CONTEXT))).toBe('rejected_article_id_unique');
  expect(violatedConstraint(driverError('Neo.ClientError.Statement.SyntaxError', message))).toBeNull();
});

test('every uniqueness constraint of the migrations is named so that it can be recognised', () => {
  const constraint = /CREATE CONSTRAINT (\w+) IF NOT EXISTS FOR \(\w+:(\w+)\) REQUIRE \w+\.(\w+) IS UNIQUE/u;
  const named = loadMigrations()
    .flatMap(({ statements }) => statements)
    .map((statement) => constraint.exec(statement))
    .filter((match) => match !== null);
  expect(named.length).toBe(11);
  for (const [, name, label, property] of named) {
    const message = `Node(1) already exists with label \`${label}\` and property \`${property}\` = "x"`;
    expect(violatedConstraint(driverError('Neo.ClientError.Schema.ConstraintValidationFailed', message))).toBe(name);
  }
});
