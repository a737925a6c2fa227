import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { text } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';
import { testTarget } from './test-database.ts';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));

/** How a command ended, and what it said. */
export interface Ended {
  readonly code: number | null;
  readonly lines: readonly string[];
  readonly errors: string;
}

/**
 * The real command, as `npm run import` starts it, over the graph of the tests.
 * @param dataFolder where it keeps what was rejected, which must not be the data of whoever runs the tests
 */
export function startImport(
  paths: readonly string[],
  dataFolder: string,
  environment: Readonly<Record<string, string>> = {},
): ChildProcess {
  const { uri, user, password, database } = testTarget();
  const settings = { NEO4J_URI: uri, NEO4J_USER: user, NEO4J_PASSWORD: password, NEO4J_DATABASE: database };
  return spawn(process.execPath, ['src/bin/import.ts', ...paths], {
    cwd: ROOT,
    env: { ...process.env, ...settings, READING_WORKERS: '1', BACKCHANNEL_DATA: dataFolder, ...environment },
  });
}

export async function endOf(child: ChildProcess): Promise<Ended> {
  const [output, errors] = await Promise.all([text(child.stdout!), text(child.stderr!), once(child, 'exit')]);
  return { code: child.exitCode, lines: output.trimEnd().split('\n'), errors };
}
