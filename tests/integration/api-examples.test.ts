import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { EXAMPLE_QUERIES } from '../../src/api/example-queries.ts';
import type { Database } from '../../src/graph/database.ts';
import { type ApiService, openApiService } from '../setup/api-service.ts';
import { importSamples } from '../setup/import-samples.ts';
import { emptyGraph, openTestDatabase } from '../setup/test-database.ts';

/** Every question that docs/api.md gives, by its first field. */
const DOCUMENTED = [...readFileSync('docs/api.md', 'utf8').matchAll(/^```graphql\n([\s\S]*?)^```/gmu)].map(
  ([, query = '']) => [query.trim().split('\n')[1]?.trim(), query] as const,
);

let database: Database;
let service: ApiService;
beforeAll(async () => {
  database = await openTestDatabase();
  await emptyGraph(database);
  await importSamples(database);
  service = await openApiService(database);
}, 240_000);
afterAll(async () => {
  await service.close();
  await database.close();
});

test.each(EXAMPLE_QUERIES)('$name finds something in every list it asks the samples for', async ({ query }) => {
  const { data, errors } = await service.ask(query);
  expect(errors).toEqual([]);
  const lists = Object.values(data as object).flatMap((value) =>
    [value, value.nodes, value.claims?.nodes, value.entities, value.relations].filter(Array.isArray),
  );
  expect(lists.map((list) => list.length)).not.toContain(0);
  expect(lists.length).toBeGreaterThan(0);
});

test.each(DOCUMENTED)('the question of the documentation that begins %j is answered', async (_, query) => {
  const { data, errors } = await service.ask(query);
  expect(errors).toEqual([]);
  expect(JSON.stringify(data)).toMatch(/"(?:name|modality|snippet|status)":"/u);
});

test('what is shown as having happened has happened', async () => {
  const { data } = await service.ask(EXAMPLE_QUERIES[0]?.query ?? '');
  const modalities = new Set(data.relations.nodes.map(({ modality }: { modality: string }) => modality));
  expect([...modalities]).toEqual(['HAPPENED']);
});

test('both acronyms lead to the bodies they stand for', async () => {
  const { data } = await service.ask('{ kei: entity(name: "KEI") { name } rgb: entity(name: "RGB") { name } }');
  expect(data).toEqual({
    kei: { name: 'Korea Economic Institute' },
    rgb: { name: 'Reconnaissance General Bureau' },
  });
});
