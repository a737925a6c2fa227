import { expect, test } from '@jest/globals';
import { ORDINARY_QUESTIONS } from '../fixtures/legitimate/ordinary-questions.ts';
import { writeSamples } from '../fixtures/sample-graph.ts';
import { serveGraph } from '../setup/served-graph.ts';

const graph = serveGraph(writeSamples);

test.each(ORDINARY_QUESTIONS)('is answered: $name', async ({ query, variables, operationName }) => {
  const { status, errors, data } = await graph.service.ask(query, variables, operationName);
  expect(errors).toEqual([]);
  expect(status).toBe(200);
  expect(data).not.toBeNull();
});
