import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { serverAudits } from 'graphql-http';
import type { Database } from '../../src/graph/database.ts';
import { type ApiService, openApiService } from '../setup/api-service.ts';
import { openTestDatabase } from '../setup/test-database.ts';

let database: Database;
let service: ApiService;
beforeAll(async () => {
  database = await openTestDatabase();
  service = await openApiService(database);
}, 120_000);
afterAll(async () => {
  await service.close();
  await database.close();
});

/** The audit of GraphQL over HTTP; its origin is known only when the service runs. */
const AUDITS = serverAudits({ url: () => `${service.origin}/graphql`, fetchFn: fetch });
const LEVELS = ['MUST', 'SHOULD', 'MAY'] as const;
const byLevel = Object.groupBy(AUDITS, ({ name }) => LEVELS.find((level) => name.startsWith(level)) ?? 'MAY');

test('the audit is whole', () => {
  expect(LEVELS.map((level) => [level, byLevel[level]?.length])).toEqual([
    ['MUST', 13],
    ['SHOULD', 23],
    ['MAY', 25],
  ]);
});

test.each(AUDITS.map((audit) => [audit.name, audit] as const))('%s', async (_, audit) => {
  expect(await audit.fn()).toMatchObject({ status: 'ok' });
});
