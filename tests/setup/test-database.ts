import { type Database, type DatabaseTarget, openDatabase, type Statement } from '../../src/graph/database.ts';
import { applyMigrations } from '../../src/graph/migrations.ts';

/** How the setup of a run tells its tests where the database is. */
export const TARGET_VARIABLE = 'BACKCHANNEL_TEST_DATABASE';

/** Batches, because one transaction over a large graph would outgrow the test server's memory. */
const DELETE_ALL: Statement = {
  name: 'tests/delete-all',
  text: `MATCH (node) WHERE NOT node:__Neo4jMigration
CALL (node) { DETACH DELETE node } IN TRANSACTIONS OF 5000 ROWS`,
  access: 'WRITE',
};

/** Where the one database of this run of tests is. */
export function testTarget(): DatabaseTarget {
  const target = process.env[TARGET_VARIABLE];
  if (!target) throw new Error('Expected a test in tests/integration or tests/e2e: only those get a database.');
  return JSON.parse(target) as DatabaseTarget;
}

/** A connection of its own to the database of this run; close it in the end. */
export async function openTestDatabase(): Promise<Database> {
  const database = openDatabase(testTarget());
  await database.verify();
  return database;
}

/** Deletes all there is, and leaves the schema of the newest migration. */
export async function emptyGraph(database: Database): Promise<void> {
  await database.run(DELETE_ALL, {}, { deadlineMs: 60_000 });
  await applyMigrations(database);
}
