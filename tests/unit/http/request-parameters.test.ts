import { expect, test } from '@jest/globals';
import { refusedParameters } from '../../../src/api/request-parameters.ts';

test.each([
  '/graphql',
  '/graphql?query={a}',
  '/graphql?variables=&extensions=',
  '/graphql?variables=%7B%22a%22%3A%22%3F%22%7D',
])('%s may be asked', (url) => {
  expect(refusedParameters(url)).toBeNull();
});

test.each([
  ['variables', '/graphql?query={a}&variables=[[['],
  ['extensions', '/graphql?extensions=yes'],
])('%s that are no JSON are refused', (name, url) => {
  expect(refusedParameters(url)).toEqual({
    status: 400,
    code: 'BAD_REQUEST',
    message: `Expected the parameter ${name} to be JSON, got other text.`,
  });
});
