import type { Database } from '../database.ts';
import { checkWhole } from '../maintenance/half-restored.ts';
import { examineSchema, examineWork } from './examine-graph.ts';

/**
 * What an import would bring up to date before it begins, in words; empty where all is. Changes nothing, and so a graph of an
 * older version stays as it is: what is then said of its relations holds for what is drawn in it.
 * @throws {BackchannelError} BAD_INPUT where the graph is a part of a backup only, else of the database.
 */
export async function migrationsToCome(database: Database): Promise<readonly string[]> {
  await checkWhole(database);
  const { version, pending, conflict } = await examineSchema(database);
  const { pendingRedraw } = await examineWork(database);
  return [
    ...(conflict === null ? [] : [`an import would be refused: ${conflict}`]),
    ...(pending.length === 0
      ? []
      : [`migrations ${pending.join(', ')} would be applied first (${atVersion(version)})`]),
    ...(pendingRedraw ? ['relations and counts would be drawn anew first: the graph is of an older version'] : []),
  ];
}

function atVersion(version: string | null): string {
  return version === null ? 'the database has none' : `the database is at ${version}`;
}
