import { setTimeout as delay } from 'node:timers/promises';
import { isBackchannelError } from '../model/errors.ts';
import type { Database } from './database.ts';

export interface PatienceOptions {
  /** Milliseconds after which a call that cannot be made is given up. */
  readonly waitMs: number;
  /** Ends all waiting: what waits fails with the error it waited for to pass. */
  readonly signal?: AbortSignal;
  /** Called once when the server is found to be away, with that instant, and once when it answers again. */
  readonly onWait?: (since: Date) => void;
  readonly onBack?: () => void;
}

const FIRST_PAUSE_MS = 250;
const LONGEST_PAUSE_MS = 5_000;

/**
 * The same database for those who have the time: while the server is away their calls wait, and are made again when it answers.
 * A call whose commit was cut off is made again too, although it may be written: only for writes that write nothing the second
 * time. A call that ran past its deadline is made once more, as this process or the server may have stood still.
 */
export function patientDatabase(database: Database, options: PatienceOptions): Database {
  const { waitMs, signal, onWait, onBack } = options;
  /** One outage for all calls. */
  let outage: Outage | null = null;

  async function patiently<T>(call: () => Promise<T>, callSignal: AbortSignal | undefined): Promise<T> {
    let until: number | null = null;
    let hasBeenLate = false;
    for (;;) {
      try {
        return await call();
      } catch (error) {
        if (isBackchannelError(error, 'DEADLINE_EXCEEDED') && !hasBeenLate) hasBeenLate = true;
        else if (isBackchannelError(error, 'DATABASE_UNAVAILABLE')) {
          until ??= Date.now() + waitMs;
          if (Date.now() >= until || signal?.aborted) throw error;
          await waitFor(outage ?? begin(error, until), callSignal);
        } else throw error;
      }
    }
  }

  function begin(error: Error, until: number): Outage {
    const begun: Outage = { waiting: 0, over: Promise.resolve() };
    begun.over = answersAgain(begun, error, until).finally(() => {
      outage = null;
    });
    // All who waited may have been told to stop.
    begun.over.catch(() => undefined);
    outage = begun;
    return begun;
  }

  /** A server that has just started refuses passwords and lacks databases for a moment: whatever is wrong, it is asked again. */
  async function answersAgain(begun: Outage, first: Error, until: number): Promise<void> {
    let last: unknown = first;
    onWait?.(new Date());
    for (let pauseMs = FIRST_PAUSE_MS; ; pauseMs = Math.min(2 * pauseMs, LONGEST_PAUSE_MS)) {
      const leftMs = Math.max(0, until - Date.now());
      await delay(Math.min(pauseMs, leftMs), undefined, { signal }).catch(() => undefined);
      if (begun.waiting === 0) throw last;
      try {
        await database.verify();
        onBack?.();
        return;
      } catch (error) {
        last = error;
      }
      if (Date.now() >= until || signal?.aborted) throw last;
    }
  }

  return {
    ...database,
    run: (statement, parameters, more) => patiently(() => database.run(statement, parameters, more), more?.signal),
    write: (work, more) => patiently(() => database.write(work, more), more?.signal),
  };
}

interface Outage {
  /** Calls that wait for its end: with none it is not watched any more. */
  waiting: number;
  /** Resolves when the server answers again, rejects when the waiting is over. */
  over: Promise<void>;
}

/** @throws the signal's reason, where the call is told to stop */
async function waitFor(outage: Outage, signal: AbortSignal | undefined): Promise<void> {
  const stopped = Promise.withResolvers<never>();
  const stop = (): void => stopped.reject(signal?.reason);
  signal?.throwIfAborted();
  signal?.addEventListener('abort', stop, { once: true });
  outage.waiting += 1;
  try {
    await Promise.race([outage.over, stopped.promise]);
  } finally {
    outage.waiting -= 1;
    signal?.removeEventListener('abort', stop);
  }
}
