import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import { killDatabase } from '../faults/database-kills.fault.ts';
import { emptyGraph, openTestDatabase, testTarget } from '../setup/test-database.ts';

test('Neo4j killed under an import, comes back, and the import ends by itself', async () => {
  const database = await openTestDatabase();
  const folder = mkdtempSync(join(tmpdir(), 'backchannel-killed-'));
  try {
    await emptyGraph(database);
    const signal = AbortSignal.timeout(400_000);
    const context = { target: testTarget(), database, folder, tries: 1, signal, say: () => undefined };
    expect(await killDatabase(context)).toEqual({ tried: 1, lost: 0, doubled: 0, problems: [] });
  } finally {
    await database.close();
    rmSync(folder, { recursive: true, force: true });
  }
}, 480_000);
