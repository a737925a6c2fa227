import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { distinctDocuments } from '../attack/distinct-documents.ts';
import { type AttackedService, startService } from '../attack/service.ts';
import { writeSamples } from '../fixtures/sample-graph.ts';
import { emptyGraph, openTestDatabase, testTarget } from '../setup/test-database.ts';

const DOCUMENTS = 2_000;
const AT_ONCE = 8;
const MOST_MEGABYTES = 300;

let service: AttackedService;
beforeAll(async () => {
  const database = await openTestDatabase();
  await emptyGraph(database);
  await writeSamples(database);
  await database.close();
  service = await startService(testTarget());
}, 240_000);
afterAll(async () => {
  await service.stop();
});

async function post(query: string): Promise<number> {
  const response = await fetch(`http://127.0.0.1:${service.port}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', accept: 'application/graphql-response+json' },
    body: JSON.stringify({ query }),
  });
  await response.arrayBuffer();
  return response.status;
}

test(`${DOCUMENTS} documents as large as they may be leave the service below ${MOST_MEGABYTES} MB`, async () => {
  const before = await service.memory();
  const statuses = new Map<string, Set<number>>();
  const documents = distinctDocuments(DOCUMENTS);
  const client = async () => {
    for (const { kind, query } of documents)
      statuses.set(kind, (statuses.get(kind) ?? new Set()).add(await post(query)));
  };
  await Promise.all(Array.from({ length: AT_ONCE }, client));
  const after = await service.memory();
  process.stdout.write(
    `Memory of the service: ${Math.round(before.all)} MB before, ${Math.round(after.all)} MB after\n`,
  );
  const kinds = [...statuses].map(([kind, seen]) => [kind, [...seen]]);
  expect(Object.fromEntries(kinds)).toEqual({
    tokens: [200],
    fields: [200],
    strings: [200],
    comments: [200],
    'unknown fields': [400],
    'conflicting fields': [400],
    'unused fragments': [400],
    'no end': [400],
    'too many tokens': [400],
  });
  expect(after.all).toBeLessThan(MOST_MEGABYTES);
}, 600_000);
