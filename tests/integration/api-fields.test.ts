import { expect, test } from '@jest/globals';
import { isObjectType } from 'graphql';
import { buildSchema } from '../../src/api/schema.ts';
import { settleCopies } from '../../src/graph/copies/settle-copies.ts';
import { openImportRun } from '../../src/graph/import-runs.ts';
import { recordRejections } from '../../src/graph/rejections.ts';
import * as QUESTIONS from '../fixtures/questions.ts';
import { DENIAL, PLAN, UNDATED, writeSamples } from '../fixtures/sample-graph.ts';
import { wireCopy } from '../fixtures/wire-copies.ts';
import { fieldsAnswered } from '../setup/fields-answered.ts';
import { serveGraph } from '../setup/served-graph.ts';
import { writeReport } from '../setup/writing.ts';

const schema = buildSchema();

const graph = serveGraph(async (database) => {
  await writeSamples(database, [PLAN, DENIAL, UNDATED]);
  const run = openImportRun(database, { startedAt: '2026-01-02T03:04:05Z', extractorVersion: '1' });
  await run.changed();
  const counts = {
    read: 9,
    created: 3,
    updated: 1,
    unchanged: 4,
    removed: 0,
    rejected: 1,
    claimsAdded: 6,
    claimsRetired: 2,
  };
  await run.finish('PARTIAL', '2026-01-02T03:05:00Z', counts);
  for (const [year, id] of ['first', 'second', 'third'].entries()) {
    await writeReport(database, wireCopy({ id, stories: [1], publishedAt: `201${year}-01-01T00:00:00Z` }));
  }
  await settleCopies(database);
  const rejection = { stage: 'parse', code: 'BAD_JSON', reason: 'Expected JSON.', excerpt: '{', origin: 'a.jsonl:1' };
  await recordRejections(database, [rejection], '2026-01-02T03:04:05Z');
  await writeSamples(database, [
    { ...PLAN, claims: PLAN.claims.slice(0, 2), sentences: [...PLAN.sentences, 'No more is known.'] },
  ]);
});

const VARIABLES = { search: 'kor', ids: ['person:donald-trump'] };

test('every field of the schema has come with a value from a real database', async () => {
  const answered = new Set<string>();
  for (const question of Object.values(QUESTIONS)) {
    const data = await graph.answer(question, VARIABLES);
    for (const field of fieldsAnswered(schema, question, data)) answered.add(field);
  }
  const fields = Object.values(schema.getTypeMap())
    .filter(isObjectType)
    .filter(({ name }) => !name.startsWith('__'))
    .flatMap((type) => Object.keys(type.getFields()).map((field) => `${type.name}.${field}`));
  expect(fields.length).toBeGreaterThan(150);
  expect(fields.filter((field) => !answered.has(field))).toEqual([]);
});
