import { randomFrom } from '../fixtures/generated-reports.ts';
import { complete, killRepeatedly, newTally } from './crash-trial.ts';
import type { Fault } from './fault.ts';
import { startImport } from './importing-process.ts';
import { type Nights, openNights } from './nights.ts';

/** So many are killed one after the other before a night may end. */
const CHAIN = 5;
/** One of so many is killed before it has begun to write: while it starts, connects or takes the lease. */
const EARLY_ONE_OF = 8;
const START_MS = 1_000;

export const fault: Fault = {
  name: 'kill -9 of the import at a random moment',
  tried: 200,
  shortForm: '`import-crashes.test.ts`: killed at random moments, ends in the same graph with the next run',
  async run({ database, target, folder, tries, signal, say }) {
    const nights = await openNights(database, target, { folder });
    const random = randomFrom(Date.now());
    const tally = newTally();
    const wholeMs = await durationOf(nights);
    await complete(nights, 'undisturbed', tally);
    say(`undisturbed, an import takes ${wholeMs.toFixed(0)} ms`);
    let missing = tries;
    // An import that ended before its moment came counts for nothing; there are few of them.
    for (let chain = 0; missing > 0 && chain < tries && !signal.aborted; chain += 1) {
      const moments = Array.from({ length: Math.min(CHAIN, missing) }, (_, at) => {
        const fromBeginning = Math.floor(random() * EARLY_ONE_OF) === at;
        return { fromBeginning, afterMs: random() * (fromBeginning ? START_MS : wholeMs) };
      });
      await killRepeatedly(nights, moments, tally);
      missing = tries - tally.tried;
      if (chain % 5 === 0) say(`${tally.tried} tried`);
    }
    return tally;
  },
};

/** Milliseconds from the beginning of an import in a process of its own to its end. */
async function durationOf(nights: Nights): Promise<number> {
  const { says, ended } = startImport(nights.order());
  await says('begun');
  const started = performance.now();
  await says('ended');
  const took = performance.now() - started;
  await ended;
  return took;
}
