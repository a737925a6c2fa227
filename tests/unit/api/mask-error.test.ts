import { expect, test } from '@jest/globals';
import { GraphQLError } from 'graphql';
import { maskError } from '../../../src/api/mask-error.ts';
import { BackchannelError, type ErrorCode } from '../../../src/model/errors.ts';

function masked(error: unknown) {
  const logged: [object, string][] = [];
  const note = (fields: object, message: string) => logged.push([fields, message]);
  const log = { debug: note, info: note, warn: note, error: note };
  return { shown: maskError(error, log), logged };
}

function located(cause: Error): GraphQLError {
  return new GraphQLError(cause.message, { path: ['entity'], originalError: cause });
}

test.each<[ErrorCode, string, number | undefined]>([
  ['BAD_INPUT', 'BAD_USER_INPUT', undefined],
  ['DATABASE_UNAVAILABLE', 'DATABASE_UNAVAILABLE', 503],
  ['DEADLINE_EXCEEDED', 'DEADLINE_EXCEEDED', 504],
])('%s is shown as %s', (code, shownCode, status) => {
  const { shown } = masked(located(new BackchannelError(code, 'bolt://secret-host said no')));
  const http = shown.extensions.http as { status: number } | undefined;
  expect([shown.extensions.code, http?.status, shown.path]).toEqual([shownCode, status, ['entity']]);
});

test('where the database is stays in the house', () => {
  const { shown } = masked(located(new BackchannelError('DATABASE_UNAVAILABLE', 'bolt://secret-host said no')));
  expect(JSON.stringify(shown)).not.toContain('secret-host');
});

test('what was not expected is shown as an id that stands in the log', () => {
  const { shown, logged } = masked(located(new TypeError('MATCH (n) is wrong')));
  expect(shown.extensions.code).toBe('INTERNAL_SERVER_ERROR');
  expect(JSON.stringify(shown)).not.toContain('MATCH');
  expect(JSON.stringify(logged)).toContain(String(shown.extensions.errorId));
  expect(JSON.stringify(logged)).toContain('MATCH (n) is wrong');
});

test('an error of the question itself keeps its words and gets a code', () => {
  const { shown, logged } = masked(new GraphQLError('Variable "$n" got invalid value'));
  expect([shown.message, shown.extensions.code, logged]).toEqual([
    'Variable "$n" got invalid value',
    'BAD_USER_INPUT',
    [],
  ]);
});

test('even what is no error is masked', () => {
  expect(masked('thrown text').shown.message).not.toContain('thrown text');
});
