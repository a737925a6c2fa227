import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import type { Database, DatabaseTarget } from '../../src/graph/database.ts';
import { backUp } from '../../src/graph/maintenance/back-up.ts';
import { isHalfRestored } from '../../src/graph/maintenance/half-restored.ts';
import { restore } from '../../src/graph/maintenance/restore.ts';
import { generatedReports, randomFrom } from '../fixtures/generated-reports.ts';
import { graphLines } from '../setup/graph-hash.ts';
import { emptyGraph } from '../setup/test-database.ts';
import { writeReport } from '../setup/writing.ts';
import { newTally } from './crash-trial.ts';
import type { Fault } from './fault.ts';
import { graphDifference } from './graph-difference.ts';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const REPORTS = 60;

export const fault: Fault = {
  name: 'kill -9 of a restore at a random moment',
  tried: 20,
  shortForm: '`backup.test.ts`: that was broken off leaves a graph that no command takes for whole, and is done again',
  async run({ database, target, folder, tries, signal, say }) {
    const file = join(folder, 'backup.ndjson.gz');
    for (const each of generatedReports(REPORTS, 23)) await writeReport(database, each);
    const expected = await graphLines(database);
    await backUp(database, file, { at: new Date().toISOString() });
    const wholeMs = await undisturbed(database, target, file);
    say(`undisturbed, a restore takes ${wholeMs.toFixed(0)} ms`);
    const random = randomFrom(Date.now());
    const tally = newTally();
    for (let attempt = 0; tally.tried < tries && attempt < 3 * tries && !signal.aborted; attempt += 1) {
      await emptyGraph(database);
      const child = startRestore(target, file);
      const ended = once(child, 'exit');
      await delay(random() * wholeMs);
      child.kill('SIGKILL');
      await ended;
      if (child.signalCode !== 'SIGKILL') continue;
      tally.tried += 1;
      await endLease(database);
      const left = (await graphLines(database)).length;
      const isWhole = left === expected.length || left === 0;
      if (!isWhole && !(await isHalfRestored(database))) tally.problems.push(`${left} lines and no mark`);
      await restore(database, file, { replace: isWhole });
      const { lost, doubled } = graphDifference(expected, await graphLines(database));
      tally.lost += lost;
      tally.doubled += doubled;
    }
    return tally;
  },
};

function startRestore({ uri, user, password, database }: DatabaseTarget, file: string) {
  return spawn(process.execPath, ['src/bin/restore.ts', file], {
    cwd: ROOT,
    env: { ...process.env, NEO4J_URI: uri, NEO4J_USER: user, NEO4J_PASSWORD: password, NEO4J_DATABASE: database },
    stdio: 'ignore',
  });
}

/** Milliseconds of a restore in a process of its own. */
async function undisturbed(database: Database, target: DatabaseTarget, file: string): Promise<number> {
  await emptyGraph(database);
  const started = performance.now();
  await once(startRestore(target, file), 'exit');
  return performance.now() - started;
}

/** The lease of a restore that was killed ends by itself after a minute: not waited for. */
async function endLease(database: Database): Promise<void> {
  await database.run({ name: 'tests/end-lease', text: 'MATCH (lease:ImportLease) DELETE lease', access: 'WRITE' }, {});
}
