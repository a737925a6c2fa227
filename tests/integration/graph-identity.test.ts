import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { Database } from '../../src/graph/database.ts';
import { graphIdentity } from '../../src/graph/graph-identity.ts';
import { applyMigrations } from '../../src/graph/migrations.ts';
import { openTestDatabase } from '../setup/test-database.ts';

let database: Database;

beforeAll(async () => {
  database = await openTestDatabase();
});
afterAll(() => database.close());

test('a graph stays the same through its imports, and is another after it was emptied', async () => {
  await applyMigrations(database);
  const before = await graphIdentity(database);
  expect(before).toMatch(/^\d{4}-\d\d-\d\dT/);
  await applyMigrations(database);
  expect(await graphIdentity(database)).toBe(before);
  await database.run({ name: 'tests/empty', text: 'MATCH (node) DETACH DELETE node', access: 'WRITE' }, {});
  expect(await graphIdentity(database)).toBe('');
  await applyMigrations(database);
  expect(await graphIdentity(database)).not.toBe(before);
});
