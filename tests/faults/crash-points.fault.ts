import { CRASH_POINTS } from '../../src/importing/crash-points.ts';
import { randomFrom, shuffled } from '../fixtures/generated-reports.ts';
import { crashAt, newTally } from './crash-trial.ts';
import type { Fault } from './fault.ts';
import { openNights } from './nights.ts';

/** The first time each step is passed, and two later times: from the second to the twelfth. */
const LATER = 2;
const LATEST = 12;
const MOST_NIGHTS = 6;

export const fault: Fault = {
  name: 'kill -9 of the import at every named step, the first time it is passed and later',
  tried: CRASH_POINTS.length * (1 + LATER),
  shortForm: '`import-crashes.test.ts`: killed at a step, ends in the same graph with the next run',
  async run({ database, target, folder, tries, signal, say }) {
    const nights = await openNights(database, target, { folder });
    const random = randomFrom(Date.now());
    const later = () => 2 + Math.floor(random() * (LATEST - 1));
    const first = CRASH_POINTS.map((step) => ({ step, count: 1 }));
    const more = Array.from({ length: LATER }, () => CRASH_POINTS.map((step) => ({ step, count: later() }))).flat();
    const planned = tries < first.length ? shuffled(first, tries) : [...first, ...more];
    const tally = newTally();
    for (const { step, count } of planned.slice(0, tries)) {
      if (signal.aborted) break;
      let killed = await crashAt(nights, step, count, tally);
      // Some steps are passed on one of the two nights only.
      for (let night = 1; !killed && count === 1 && night < MOST_NIGHTS; night += 1) {
        killed = await crashAt(nights, step, count, tally);
      }
      if (!killed && count === 1) tally.problems.push(`${step} is never passed`);
      if (tally.tried % 20 === 0) say(`${tally.tried} tried, now at ${step}#${count}`);
    }
    return tally;
  },
};
