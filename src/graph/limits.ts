import { performance } from 'node:perf_hooks';
import { BackchannelError } from '../model/errors.ts';

/** What bounds one call: its deadline and the caller's signal. */
export interface Limits {
  /** Milliseconds since the start, and until the deadline (at least 1). */
  elapsedMs(): number;
  remainingMs(): number;
  /** Settles as `promise` does, or rejects as soon as the call is over: deadline, signal or `fail`. */
  within<T>(promise: Promise<T>): Promise<T>;
  /** Ends the call with this error. */
  fail(error: Error): void;
  /** Gives timer and listener back; call it however the call ends. */
  end(): void;
}

/** @throws the signal's reason, where it is aborted already. */
export function startLimits(what: string, deadlineMs: number, signal: AbortSignal | undefined): Limits {
  signal?.throwIfAborted();
  const startedAt = performance.now();
  const over = Promise.withResolvers<never>();
  // Nobody may be waiting at the moment when it rejects.
  over.promise.catch(() => undefined);
  const onAbort = (): void => over.reject(signal?.reason);
  signal?.addEventListener('abort', onAbort, { once: true });
  const timer = setTimeout(() => over.reject(deadlineExceeded(what, deadlineMs)), deadlineMs);
  return {
    elapsedMs: () => performance.now() - startedAt,
    remainingMs: () => Math.max(1, Math.ceil(deadlineMs - (performance.now() - startedAt))),
    within: (promise) => Promise.race([promise, over.promise]),
    fail: over.reject,
    end: () => {
      clearTimeout(timer);
      signal?.removeEventListener('abort', onAbort);
    },
  };
}

function deadlineExceeded(what: string, deadlineMs: number): BackchannelError {
  return new BackchannelError(
    'DEADLINE_EXCEEDED',
    `${what} was to end within ${deadlineMs} ms and did not; it was cancelled. Ask for less, or allow it more time.`,
  );
}
