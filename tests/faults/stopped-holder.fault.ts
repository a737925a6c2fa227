import { setTimeout as delay } from 'node:timers/promises';
import { complete, newTally, type Tally } from './crash-trial.ts';
import type { Fault } from './fault.ts';
import { startImport } from './importing-process.ts';
import { type Nights, openNights } from './nights.ts';

const LEASE_MS = 500;
/** The server ends what a stopped import has begun after so long: a minute for real. */
const DEADLINE_MS = 4_000;
const READING_MS = 60;
const STOPPED_WITHIN_MS = 600;
const TAKEN_OVER = 5;

export const fault: Fault = {
  name: 'SIGSTOP of the import for longer than its lease lives, another takes over, SIGCONT',
  tried: 20,
  shortForm: '`import-crashes.test.ts`: stopped and continued after another took over, writes nothing more',
  async run({ database, target, folder, tries, signal }) {
    const nights = await openNights(database, target, { folder });
    const tally = newTally();
    for (let attempt = 0; tally.tried < tries && attempt < 3 * tries && !signal.aborted; attempt += 1) {
      await stopAndContinue(nights, Math.random() * STOPPED_WITHIN_MS, tally);
    }
    return tally;
  },
};

/** Stops an import that has just begun; where it had ended before, nothing is counted. */
export async function stopAndContinue(nights: Nights, afterMs: number, tally: Tally): Promise<void> {
  const order = { ...nights.order(), leaseMs: LEASE_MS, deadlineMs: DEADLINE_MS, readingMs: READING_MS };
  const { child, says, words, ended } = startImport(order);
  await says('begun');
  await delay(afterMs);
  child.kill('SIGSTOP');
  try {
    await delay(2 * LEASE_MS);
    await complete(nights, 'taken over', tally);
  } finally {
    child.kill('SIGCONT');
  }
  const { code, errors } = await ended;
  const { lost, doubled } = await nights.difference();
  tally.lost += lost;
  tally.doubled += doubled;
  if (words.some(({ kind }) => kind === 'ended')) return;
  tally.tried += 1;
  if (lost + doubled > 0) tally.problems.push(`continued, it wrote: ${lost} lost, ${doubled} doubled`);
  if (code !== TAKEN_OVER) tally.problems.push(`continued, it ended with ${code}: ${errors}`);
}
