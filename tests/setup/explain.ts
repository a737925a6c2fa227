import neo4j, { type Plan } from 'neo4j-driver';
import type { Statement } from '../../src/graph/database.ts';
import { toDriverParameters } from '../../src/graph/parameters.ts';
import { testTarget } from './test-database.ts';

/** Names of all operators in the plan that the database makes for a statement (`Limit`, `NodeUniqueIndexSeek`, …). */
export async function operatorsOf(statement: Statement, parameters: Readonly<Record<string, unknown>>) {
  const { uri, user, password, database } = testTarget();
  const driver = neo4j.driver(uri, neo4j.auth.basic(user, password));
  const session = driver.session({ database, defaultAccessMode: statement.access });
  try {
    const { summary } = await session.run(`EXPLAIN ${statement.text}`, toDriverParameters(parameters));
    return summary.plan ? namesIn(summary.plan) : [];
  } finally {
    await session.close();
    await driver.close();
  }
}

function namesIn(plan: Plan): readonly string[] {
  return [plan.operatorType.split('@')[0] ?? '', ...plan.children.flatMap(namesIn)];
}
