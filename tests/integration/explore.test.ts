import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { loadExplore } from '../../src/graph/browser/explore.ts';
import type { Database } from '../../src/graph/database.ts';
import { importSamples } from '../setup/import-samples.ts';
import { emptyGraph, openTestDatabase } from '../setup/test-database.ts';

/** What Neo4j Browser shows as a list; every other query is drawn. */
const LISTS = ['both-sides', 'most-reported', 'newest-claims', 'what-happens-when', 'who-says-so'];
const { queries } = loadExplore();

interface DrawnPath {
  readonly segments: readonly { readonly relationship: { readonly properties: Readonly<Record<string, unknown>> } }[];
}

let database: Database;
beforeAll(async () => {
  database = await openTestDatabase();
  await emptyGraph(database);
  const { read, rejected } = await importSamples(database);
  expect({ read: read > 0, rejected }).toEqual({ read: true, rejected: 0 });
}, 180_000);
afterAll(() => database.close());

/** Of every node that is returned, in a path too. */
function labelsIn(value: unknown): string[] {
  if (Array.isArray(value)) return value.flatMap(labelsIn);
  if (typeof value !== 'object' || value === null) return [];
  const own = 'labels' in value && Array.isArray(value.labels) ? value.labels.map(String) : [];
  return [...own, ...Object.values(value).flatMap(labelsIn)];
}

function isDrawn(value: unknown): boolean {
  return typeof value === 'object' && value !== null && ('segments' in value || 'labels' in value);
}

async function rowsOf(name: string): Promise<readonly Readonly<Record<string, unknown>>[]> {
  const text = queries.find((query) => query.name === name)?.text ?? '';
  const { rows } = await database.run<Record<string, unknown>>({ name: `explore/${name}`, text, access: 'READ' }, {});
  return rows;
}

test.each(queries.map(({ name }) => name))('%s answers from the samples', async (name) => {
  const rows = await rowsOf(name);
  expect(rows.length).toBeGreaterThan(0);
  expect(Object.values(rows[0] ?? {}).some(isDrawn)).toBe(!LISTS.includes(name));
});

test('what is drawn as planned is nothing but planned', async () => {
  const rows = await rowsOf('planned-not-yet-happened');
  const segments = rows.flatMap(({ plan }) => (plan as DrawnPath).segments);
  expect(new Set(segments.map(({ relationship }) => relationship.properties.modality))).toEqual(new Set(['PLANNED']));
});

test('nothing is drawn that is there for the service only', async () => {
  for (const { name } of queries) {
    const labels = labelsIn(await rowsOf(name));
    expect([name, labels.filter((label) => label === 'Relation' || label === 'MonthlyCount')]).toEqual([name, []]);
    expect([name, labels.length > 0]).toEqual([name, !LISTS.includes(name)]);
  }
});

test('both sides of a contradiction stand next to each other', async () => {
  const modalities = new Set((await rowsOf('both-sides')).map(({ modality }) => modality));
  expect(modalities).toContain('DENIED');
  expect(modalities.size).toBeGreaterThan(1);
});
