const SIGNALS = { SIGINT: 130, SIGTERM: 143, SIGHUP: 129 } as const;

/** The first signal to end sets the exit code and aborts; a second one ends the process at once. */
export function abortOnSignal(): AbortSignal {
  const stop = new AbortController();
  for (const [name, code] of Object.entries(SIGNALS)) {
    process.once(name, () => {
      process.exitCode = code;
      stop.abort();
    });
  }
  return stop.signal;
}
