import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { Database, Statement } from '../../src/graph/database.ts';
import { loadMigrations, parseMigration } from '../../src/graph/migration-files.ts';
import { applyMigrations } from '../../src/graph/migrations.ts';
import { emptyGraph, openTestDatabase } from '../setup/test-database.ts';

const PAGE = readFileSync(new URL('../../docs/graph.md', import.meta.url), 'utf8');
let database: Database;

function read(text: string): Statement {
  return { name: 'tests/read', text, access: 'READ' };
}

async function forget(version: string): Promise<void> {
  const text = 'MATCH (migration:__Neo4jMigration {version: $version}) DETACH DELETE migration';
  await database.run({ name: 'tests/forget', text, access: 'WRITE' }, { version });
}

beforeAll(async () => {
  database = await openTestDatabase();
  await emptyGraph(database);
});
afterAll(() => database.close());

test('a second run applies nothing', async () => {
  expect(await applyMigrations(database)).toEqual({ applied: [] });
});

test('the history is that of neo4j-migrations', async () => {
  const [first] = loadMigrations();
  const { rows } = await database.run(
    read(`MATCH (base:__Neo4jMigration {version: 'BASELINE'})-[to:MIGRATED_TO]->(first)
      RETURN properties(first) AS migration, to.connectedAs AS connectedAs, valueType(to.at) AS at, valueType(to.in) AS took`),
    {},
  );
  expect(rows).toEqual([
    {
      migration: {
        version: '0001',
        description: 'Lay the ground',
        type: 'CYPHER',
        source: 'V0001__Lay_the_ground.cypher',
        checksum: first?.checksum,
      },
      connectedAs: 'neo4j',
      at: 'ZONED DATETIME NOT NULL',
      took: 'DURATION NOT NULL',
    },
  ]);
});

test('every index and constraint of the page about the graph is there and online', async () => {
  const section = PAGE.slice(PAGE.indexOf('## Constraints and indexes'));
  const named = [...section.matchAll(/`([a-z]+(?:_[a-z]+)+)`/gu)].map(([, name]) => name);
  const { rows } = await database.run<{ name: string }>(
    read("SHOW INDEXES YIELD name, state WHERE state = 'ONLINE' RETURN name"),
    {},
  );
  expect(named.length).toBeGreaterThan(12);
  expect(rows.map(({ name }) => name)).toEqual(expect.arrayContaining(named));
});

test('a migration that changed after it was applied stops the start', async () => {
  const changed = loadMigrations().map((migration) => ({ ...migration, checksum: '1' }));
  await expect(applyMigrations(database, { migrations: changed })).rejects.toMatchObject({
    code: 'MIGRATION_CONFLICT',
    message: expect.stringContaining('V0001__Lay_the_ground.cypher was applied with checksum'),
  });
});

test('a history newer than the code stops the start', async () => {
  await expect(applyMigrations(database, { migrations: [] })).rejects.toMatchObject({
    code: 'MIGRATION_CONFLICT',
    message: expect.stringContaining('migrated to version 0001 (Lay the ground), which this version'),
  });
});

test('of two processes that migrate at once one applies, and data change once', async () => {
  const second = parseMigration(
    'V9998__Count_starts.cypher',
    'CREATE (run:ImportRun {id: "run:test", name: "test"});\n',
  );
  const migrations = [...loadMigrations(), second];
  const other = await openTestDatabase();
  try {
    const both = await Promise.all([database, other].map((each) => applyMigrations(each, { migrations })));
    expect(both.flatMap(({ applied }) => applied)).toEqual(['9998']);
    const { rows } = await database.run(read('MATCH (run:ImportRun {id: "run:test"}) RETURN count(run) AS runs'), {});
    expect(rows).toEqual([{ runs: 1 }]);
  } finally {
    await forget('9998');
    await other.close();
  }
});

test('a lock that another tool holds is respected', async () => {
  const second = parseMigration('V9999__Wait.cypher', 'MATCH (run:ImportRun) SET run.name = "changed";\n');
  const lock: Statement = {
    name: 'tests/lock',
    text: "CREATE (:__Neo4jMigrationsLock {id: 'theirs', name: 'John Doe'})",
    access: 'WRITE',
  };
  await database.run(lock, {});
  try {
    await expect(applyMigrations(database, { migrations: [...loadMigrations(), second] })).rejects.toMatchObject({
      code: 'MIGRATION_CONFLICT',
      message: expect.stringContaining('locked'),
    });
  } finally {
    await database.run({ ...lock, text: 'MATCH (lock:__Neo4jMigrationsLock) DELETE lock' }, {});
  }
});
