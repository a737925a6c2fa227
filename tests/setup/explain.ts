import neo4j, { type Plan, type ProfiledPlan, type ResultSummary } from 'neo4j-driver';
import type { Statement } from '../../src/graph/database.ts';
import { toDriverParameters } from '../../src/graph/parameters.ts';
import { testTarget } from './test-database.ts';

/** Names of all operators in the plan that the database makes for a statement (`Limit`, `NodeUniqueIndexSeek`, …). */
export async function operatorsOf(statement: Statement, parameters: Readonly<Record<string, unknown>>) {
  const { plan } = await summaryOf('EXPLAIN', statement, parameters);
  return plan ? namesIn(plan) : [];
}

/** How often the database reads something of its store to answer a statement. */
export async function hitsOf(statement: Statement, parameters: Readonly<Record<string, unknown>>): Promise<number> {
  const { profile } = await summaryOf('PROFILE', statement, parameters);
  return profile ? hitsIn(profile) : 0;
}

async function summaryOf(
  how: 'EXPLAIN' | 'PROFILE',
  statement: Statement,
  parameters: Readonly<Record<string, unknown>>,
): Promise<ResultSummary> {
  const { uri, user, password, database } = testTarget();
  const driver = neo4j.driver(uri, neo4j.auth.basic(user, password));
  const session = driver.session({ database, defaultAccessMode: statement.access });
  try {
    return (await session.run(`${how} ${statement.text}`, toDriverParameters(parameters))).summary;
  } finally {
    await session.close();
    await driver.close();
  }
}

function namesIn(plan: Plan): readonly string[] {
  return [plan.operatorType.split('@')[0] ?? '', ...plan.children.flatMap(namesIn)];
}

function hitsIn(plan: ProfiledPlan): number {
  return plan.children.reduce((hits, child) => hits + hitsIn(child), plan.dbHits);
}
