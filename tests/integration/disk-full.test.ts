import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import { newTally } from '../faults/crash-trial.ts';
import { onFullDevice } from '../faults/disk-full.fault.ts';
import { openTestDatabase, testTarget } from '../setup/test-database.ts';

test('a full disk under the reject file ends the import, and the next run goes on', async () => {
  const database = await openTestDatabase();
  const folder = mkdtempSync(join(tmpdir(), 'backchannel-full-'));
  const tally = newTally();
  try {
    const signal = AbortSignal.timeout(200_000);
    await onFullDevice({ target: testTarget(), database, folder, tries: 1, signal, say: () => undefined }, tally);
    expect(tally).toMatchObject({ lost: 0, doubled: 0, problems: [] });
  } finally {
    await database.close();
    rmSync(folder, { recursive: true, force: true });
  }
}, 240_000);
