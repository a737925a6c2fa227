import { expect, test } from '@jest/globals';
import { ORDINARY_QUESTIONS } from '../../fixtures/legitimate/ordinary-questions.ts';
import { ACCEPTS, openGuardedEndpoint } from '../../setup/guarded-endpoint.ts';

const endpoint = openGuardedEndpoint();

test('there are many and various ones', () => {
  expect(new Set(ORDINARY_QUESTIONS.map(({ query }) => query)).size).toBeGreaterThanOrEqual(60);
});

test.each(ORDINARY_QUESTIONS)('is not refused: $name', async ({ query, variables, operationName }) => {
  const { status, errors, cost } = await endpoint.ask(query, variables, ACCEPTS[1], operationName);
  const codes = errors.map(({ extensions: { code } }) => code);
  // There is no database here, so an answer may fail; a question must not.
  expect(codes.filter((code) => code !== 'INTERNAL_SERVER_ERROR')).toEqual([]);
  expect(status).toBe(200);
  expect(cost?.requested).toBeLessThanOrEqual(cost?.allowed ?? 0);
});
