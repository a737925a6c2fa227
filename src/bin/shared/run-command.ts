import { BackchannelError, type ErrorCode, isBackchannelError } from '../../model/errors.ts';

/** Exit codes of all commands: 0 all well, 2 wrong usage or settings, 4 database out of reach, 5 another import runs, 1 anything else. */
const EXIT_CODES: Readonly<Partial<Record<ErrorCode, number>>> = {
  BAD_CONFIG: 2,
  BAD_INPUT: 2,
  DATABASE_UNAVAILABLE: 4,
  IMPORT_RUNNING: 5,
};

/** Runs a command to its end; a failure that is meant to be read is printed as its message, any other with its stack. */
export async function runCommand(command: () => Promise<void>): Promise<void> {
  try {
    await command();
  } catch (error) {
    const known = isBackchannelError(error) && error.code !== 'INTERNAL';
    process.stderr.write(`${known ? error.message : String((error as Error)?.stack ?? error)}\n`);
    process.exitCode = isBackchannelError(error) ? (EXIT_CODES[error.code] ?? 1) : 1;
  }
}

/**
 * For commands that take no arguments. True where help was asked for: it is printed, and nothing else is to be done.
 * @throws {BackchannelError} BAD_INPUT for anything else after the name
 */
export function helpWasAsked(command: string, purpose: string): boolean {
  const [first] = process.argv.slice(2);
  if (first === undefined) return false;
  const usage = `Usage: ${command}\n${purpose} It takes no arguments; settings come from the environment (.env.example).`;
  if (first !== '--help' && first !== '-h') {
    throw new BackchannelError('BAD_INPUT', `Expected no arguments, got ${first}.\n${usage}`);
  }
  process.stdout.write(`${usage}\n`);
  return true;
}

/** Settles at the first SIGINT (Ctrl-C), SIGTERM or SIGHUP; a second one ends the process at once, as without this. */
export function endSignal(): Promise<void> {
  const { promise, resolve } = Promise.withResolvers<void>();
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.once(signal, () => resolve());
  return promise;
}

/** The same for a command that does nothing but wait: listening to signals alone does not keep a process alive. */
export async function endOnSignal(): Promise<void> {
  const alive = setInterval(() => undefined, 3_600_000);
  await endSignal();
  clearInterval(alive);
}
