import { complete, newTally, type Tally } from './crash-trial.ts';
import type { Fault } from './fault.ts';
import { startImport } from './importing-process.ts';
import { type Nights, openNights } from './nights.ts';

const READING_MS = 1_000;
const RUNNING = 5;

export const fault: Fault = {
  name: 'two imports started at the same moment',
  tried: 10,
  shortForm: '`import-crashes.test.ts`: of two that start at once one imports, and the other ends with 5 and names it',
  async run({ database, target, folder, tries, signal }) {
    const nights = await openNights(database, target, { folder });
    const tally = newTally();
    while (tally.tried < tries && !signal.aborted) await startTwo(nights, tally);
    return tally;
  },
};

/** One has to import the night, and the other to end at once and say who does. */
export async function startTwo(nights: Nights, tally: Tally): Promise<void> {
  const order = { ...nights.order(), leaseMs: 60_000, readingMs: READING_MS, waitsForLease: false };
  const both = [startImport(order), startImport(order)];
  const ends = await Promise.all(both.map(({ ended }) => ended));
  const [winner, loser] = ends[0]?.code === 0 ? [0, 1] : [1, 0];
  const codes = `${ends[winner]?.code} and ${ends[loser]?.code}`;
  if (codes !== `0 and ${RUNNING}`) tally.problems.push(`ended with ${codes}: ${ends.map(({ errors }) => errors)}`);
  const pid = `process ${both[winner]?.child.pid}`;
  if (!ends[loser]?.errors.includes(pid)) tally.problems.push(`expected to hear of ${pid}: ${ends[loser]?.errors}`);
  tally.tried += 1;
  await complete(nights, 'after two at once', tally);
}
