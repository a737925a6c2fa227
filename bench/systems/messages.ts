/** What the process under measure is asked by the one that measures; one answer for each. */
export type Ask =
  /** Processor time so far. */
  | { readonly kind: 'processor' }
  /** Begins to keep the statements that run, or forgets those kept so far. */
  | { readonly kind: 'record' }
  /** The statements kept, in order. */
  | { readonly kind: 'recorded' }
  /** Runs the statements kept once more under PROFILE, and ends the keeping. */
  | { readonly kind: 'hits' }
  /** Only the plain driver: runs these one after the other. */
  | { readonly kind: 'run'; readonly runs: readonly Recorded[]; readonly answers: boolean };

export interface Recorded {
  readonly text: string;
  readonly parameters: Readonly<Record<string, unknown>>;
  readonly rows: readonly unknown[];
}

export interface Ran {
  /** Milliseconds of each. */
  readonly times: readonly number[];
  readonly processorMs: number;
  /** Rows of each, where they were wanted. */
  readonly answers: readonly (readonly unknown[])[];
}

export interface DatabaseAddress {
  readonly uri: string;
  readonly user: string;
  readonly password: string;
}

/** User and system time of this process in milliseconds. */
export function processorMs(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}

/** Answers the process that started this one; `ready` is the first thing it hears. */
export function serve(ready: unknown, answer: (ask: Ask) => unknown): void {
  process.on('message', async (ask: Ask) => {
    try {
      process.send?.({ answer: await answer(ask) });
    } catch (error) {
      process.send?.({ failure: String(error instanceof Error ? error.stack : error) });
    }
  });
  process.on('disconnect', () => process.exit(0));
  process.send?.({ answer: ready });
}
