import { setTimeout as delay } from 'node:timers/promises';
import { applyMigrations } from '../../src/graph/migrations.ts';
import { graphLines } from '../setup/graph-hash.ts';
import { emptyGraph } from '../setup/test-database.ts';
import { newTally } from './crash-trial.ts';
import type { Fault, FaultContext, FaultResult } from './fault.ts';
import { graphDifference } from './graph-difference.ts';
import { importReports } from './import-reports.ts';
import { startImport } from './importing-process.ts';

const ARTICLES = 300;
const LEASE_MS = 400;

export const fault: Fault = {
  name: 'kill -9 of a first load, which writes in batches, at a random moment',
  tried: 20,
  shortForm: '`import-crashes.test.ts`: a first load that is killed is ended by the next run',
  run: (context) => killFirstLoad(context, ARTICLES),
};

/** Kills loads of an empty graph, and lets an ordinary import end each. */
export async function killFirstLoad({ database, target, tries, signal }: FaultContext, articles: number) {
  const order = { target, night: null, firstLoad: articles, leaseMs: LEASE_MS, waitsForLease: true };
  const tally = newTally();
  await importReports(database, articles);
  const expected = await graphLines(database);
  await emptyGraph(database);
  const whole = startImport(order);
  await whole.says('begun');
  const started = performance.now();
  const { code, errors } = await whole.ended;
  const wholeMs = performance.now() - started;
  if (code !== 0) tally.problems.push(`undisturbed, it ended with ${code}: ${errors}`);
  for (let attempt = 0; tally.tried < tries && attempt < 3 * tries && !signal.aborted; attempt += 1) {
    await emptyGraph(database);
    const { child, says, ended } = startImport(order);
    await says('begun');
    await delay(Math.random() * wholeMs);
    child.kill('SIGKILL');
    if ((await ended).signal === 'SIGKILL') tally.tried += 1;
    // What every command does first: draws what a load that was broken off has left undrawn, as soon as its lease is over.
    await delay(2 * LEASE_MS);
    await applyMigrations(database);
    await importReports(database, articles);
    const { lost, doubled } = graphDifference(expected, await graphLines(database));
    tally.lost += lost;
    tally.doubled += doubled;
    if (lost + doubled > 0) tally.problems.push(`killed in a first load: ${lost} lost, ${doubled} doubled`);
  }
  return tally satisfies FaultResult;
}
