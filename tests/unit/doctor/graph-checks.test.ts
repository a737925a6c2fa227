import { describe, expect, test } from '@jest/globals';
import { checkLines } from '../../../src/bin/doctor/check.ts';
import { schemaChecks, serverChecks, workChecks } from '../../../src/bin/doctor/graph-checks.ts';
import type { RunFacts, SchemaFacts, UnfinishedWork } from '../../../src/graph/checkup/examine-graph.ts';
import { schemaNames } from '../../../src/graph/checkup/schema-names.ts';
import { loadMigrations, parseMigration } from '../../../src/graph/migration-files.ts';

const SCHEMA: SchemaFacts = {
  version: '0004',
  pending: [],
  conflict: null,
  missing: [],
  offline: [],
  constraints: 12,
  indexes: 30,
};
const WORK: UnfinishedWork = { pendingRedraw: false, pendingRestore: false, unsettled: 0, rejected: 0, lease: null };
const LEASE = {
  holder: 'import of anna on desk, process 7',
  takenAt: '2026-01-01T02:30:00Z',
  expiresAt: '2026-01-01T02:31:00Z',
  isOver: false,
};
const RUN: RunFacts = {
  id: 'import-run:1',
  status: 'SUCCEEDED',
  startedAt: '2026-01-01T02:30:00Z',
  finishedAt: '2026-01-01T02:40:00Z',
  read: 5,
  created: 5,
  updated: 0,
  unchanged: 0,
  removed: 0,
  rejected: 0,
  claimsAdded: 9,
  claimsRetired: 0,
};

const told = (checks: ReturnType<typeof workChecks>) => checks.map(({ name, state }) => `${name} ${state}`);
const worded = (checks: ReturnType<typeof workChecks>) => checks.map(({ found }) => found).join('\n');

describe('what a graph is checked for', () => {
  test('all is well with a graph that is at rest', () => {
    const checks = [
      ...serverChecks({ version: '5.26.30', edition: 'community', aheadMs: -1200 }),
      ...schemaChecks(SCHEMA),
      ...workChecks(WORK, RUN),
    ];
    expect(checks.filter(({ state }) => state !== 'ok')).toEqual([]);
    expect(checks.every(({ advice }) => advice === null)).toBe(true);
    expect(worded(checks)).toContain("the server's clock is 1.2 s behind ours");
    expect(worded(checks)).toContain('SUCCEEDED at 2026-01-01T02:40:00Z: read 5 · new 5');
  });

  test.each([
    [{ pending: ['0004'], version: '0003' }, 'migrations note', /at 0003, 0004 still to be applied/u],
    [{ pending: ['0001'], version: null }, 'migrations note', /at none/u],
    [{ conflict: 'It is newer.' }, 'migrations wrong', /It is newer/u],
    [{ missing: ['claim_by_time'] }, 'indexes wrong', /missing: claim_by_time/u],
    [{ offline: ['article_text POPULATING 40 %'] }, 'indexes wrong', /not online: article_text POPULATING 40 %/u],
  ])('a schema with %j is told of', (facts, state, words) => {
    const checks = schemaChecks({ ...SCHEMA, ...facts });
    expect(told(checks)).toContain(state);
    expect(worded(checks)).toMatch(words);
  });

  test('clocks that differ by more than five seconds are told of', () => {
    expect(told(serverChecks({ version: '5.26.0', edition: 'community', aheadMs: 6000 }))).toEqual([
      'server ok',
      'clock note',
    ]);
  });

  test.each<[string, Partial<UnfinishedWork>, RunFacts | null, string[]]>([
    ['an import that runs', { lease: LEASE, unsettled: 4 }, { ...RUN, status: 'RUNNING' }, []],
    ['a lease that nobody renewed', { lease: { ...LEASE, isOver: true } }, RUN, ['lease note']],
    ['a run that was killed', {}, { ...RUN, status: 'RUNNING' }, ['last import note']],
    ['a run that failed', {}, { ...RUN, status: 'FAILED' }, ['last import note']],
    ['articles whose copies are not looked for', { unsettled: 4 }, RUN, ['unfinished note']],
    ['what is to be drawn anew', { pendingRedraw: true }, RUN, ['unfinished note']],
    ['a restore that was broken off', { pendingRestore: true }, RUN, ['unfinished wrong']],
    ['rejected articles', { rejected: 1 }, RUN, ['rejected note']],
    ['no import at all', {}, null, []],
  ])('%s', (_, work, run, expected) => {
    const checks = workChecks({ ...WORK, ...work }, run);
    expect(told(checks.filter(({ state }) => state !== 'ok'))).toEqual(expected);
  });
});

test('constraints and indexes that ought to be there are those of the migrations', () => {
  expect(schemaNames(loadMigrations())).toEqual(
    expect.arrayContaining(['source_id_unique', 'about_by_entity', 'article_bands']),
  );
  const later = parseMigration(
    'V0009__Other.cypher',
    'CREATE INDEX one IF NOT EXISTS FOR (a:Article) ON (a.url);\nDROP INDEX one IF EXISTS;\nCREATE TEXT INDEX two FOR (a:Article) ON (a.url);\n',
  );
  expect(schemaNames([later])).toEqual(['two']);
});

test('a check is a line, with what to do below it', () => {
  const paint = { ok: (text: string) => text, note: (text: string) => text, wrong: (text: string) => `R${text}` };
  expect(checkLines({ name: 'lease', state: 'ok', found: 'nobody imports', advice: null }, paint)).toEqual([
    '✓ lease       nobody imports',
  ]);
  expect(checkLines({ name: 'disk', state: 'wrong', found: 'full', advice: 'Make room.' }, paint)).toEqual([
    'R✗ disk        full',
    '              → Make room.',
  ]);
});
