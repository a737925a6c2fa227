import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { Database } from '../../src/graph/database.ts';
import { applyMigrations } from '../../src/graph/migrations.ts';
import { emptyGraph, openTestDatabase } from '../setup/test-database.ts';

let database: Database;
beforeAll(async () => {
  database = await openTestDatabase();
  await emptyGraph(database);
});
afterAll(() => database.close());

test('a second run applies nothing', async () => {
  expect(await applyMigrations(database)).toEqual({ applied: [] });
});
