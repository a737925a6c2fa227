import type { DatabaseTarget } from '../../src/graph/database.ts';
import { TARGET_VARIABLE } from './test-database.ts';

/** Run once before the tests that need a database; hands its address to them through the environment. */
export default async function startDatabase(): Promise<void> {
  const target = givenDatabase();
  if (!target) throw new Error('Tests on a database need Neo4j: set NEO4J_TEST_URI.');
  process.env[TARGET_VARIABLE] = JSON.stringify(target);
}

function givenDatabase(): DatabaseTarget | null {
  const uri = process.env.NEO4J_TEST_URI;
  if (!uri) return null;
  return {
    uri,
    user: process.env.NEO4J_TEST_USER ?? 'neo4j',
    password: process.env.NEO4J_TEST_PASSWORD ?? 'neo4j',
    database: process.env.NEO4J_TEST_DATABASE ?? 'neo4j',
  };
}
