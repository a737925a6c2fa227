import { createHash } from 'node:crypto';
import type { Database, Statement } from '../../src/graph/database.ts';

/** Instants of the import, which tell when something was written and not what. */
const VOLATILE = new Set(['importedAt', 'recordedAt', 'retiredAt', 'rejectedAt']);

const ALL_NODES: Statement = {
  name: 'tests/all-nodes',
  text: `MATCH (node) WHERE NOT node:__Neo4jMigration AND NOT node:ImportRun
RETURN labels(node) AS labels, properties(node) AS properties`,
  access: 'READ',
};
const ALL_RELATIONSHIPS: Statement = {
  name: 'tests/all-relationships',
  text: `MATCH (from)-[relationship]->(to) WHERE NOT from:__Neo4jMigration
RETURN type(relationship) AS type, from.id AS from, to.id AS to, properties(relationship) AS properties`,
  access: 'READ',
};

type Properties = Readonly<Record<string, unknown>>;

/** Every node and relationship with its properties as one line, sorted; import runs and instants of writing left out. */
export async function graphLines(database: Database): Promise<string[]> {
  const options = { deadlineMs: 60_000 };
  const nodes = await database.run<{ labels: string[]; properties: Properties }>(ALL_NODES, {}, options);
  const relationships = await database.run<{ type: string; from: string; to: string; properties: Properties }>(
    ALL_RELATIONSHIPS,
    {},
    options,
  );
  return [
    ...nodes.rows.map(({ labels, properties }) => JSON.stringify([labels.toSorted(), sorted(properties)])),
    ...relationships.rows.map(({ type, from, to, properties }) => JSON.stringify([type, from, to, sorted(properties)])),
  ].sort();
}

/** SHA-256 of the whole graph: two graphs that hold the same have the same hash, however they came about. */
export async function graphHash(database: Database): Promise<string> {
  return createHash('sha256')
    .update((await graphLines(database)).join('\n'))
    .digest('hex');
}

function sorted(properties: Properties) {
  return Object.entries(properties)
    .filter(([name]) => !VOLATILE.has(name))
    .sort(([a], [b]) => (a < b ? -1 : 1));
}
