import { setTimeout as delay } from 'node:timers/promises';
import type { FaultResult } from './fault.ts';
import { startImport } from './importing-process.ts';
import type { Nights } from './nights.ts';

/** What several trials came to. */
export interface Tally {
  tried: number;
  lost: number;
  doubled: number;
  readonly problems: string[];
}

export function newTally(): Tally & FaultResult {
  return { tried: 0, lost: 0, doubled: 0, problems: [] };
}

/**
 * Kills an import at a named step, lets the next one end the night, and adds up what is lost or doubled then.
 * @returns false where the step was not passed so often that night
 */
export async function crashAt(nights: Nights, step: string, count: number, tally: Tally): Promise<boolean> {
  const { ended } = startImport(nights.order(), `${step}#${count}`);
  const { signal, code, errors } = await ended;
  if (signal === 'SIGKILL') tally.tried += 1;
  else if (code !== 0) tally.problems.push(`${step}#${count}: exit code ${code}, ${errors}`);
  await complete(nights, `${step}#${count}`, tally);
  return signal === 'SIGKILL';
}

/** Kills imports of a night one after the other, each at a moment within so many milliseconds, then lets one end it. */
export async function killRepeatedly(
  nights: Nights,
  moments: readonly { readonly afterMs: number; readonly fromBeginning: boolean }[],
  tally: Tally,
): Promise<void> {
  for (const { afterMs, fromBeginning } of moments) {
    const { child, ended, says } = startImport(nights.order());
    if (!fromBeginning) await says('begun');
    await delay(afterMs);
    child.kill('SIGKILL');
    const { signal, code, errors } = await ended;
    if (signal === 'SIGKILL') tally.tried += 1;
    else if (code !== 0) tally.problems.push(`exit code ${code} instead of being killed: ${errors}`);
  }
  await complete(nights, 'after random moments', tally);
}

/** Ends the night and adds up what is lost or doubled. */
export async function complete(nights: Nights, what: string, tally: Tally): Promise<void> {
  const night = nights.next();
  const { lost, doubled } = await nights.complete();
  tally.lost += lost;
  tally.doubled += doubled;
  if (lost + doubled > 0) tally.problems.push(`${what}, ${night} night: ${lost} lost, ${doubled} doubled`);
}
