import { execFile } from 'node:child_process';
import { existsSync, readFileSync, realpathSync } from 'node:fs';
import { glob } from 'node:fs/promises';
import { homedir } from 'node:os';
import { delimiter, dirname, join } from 'node:path';
import { promisify } from 'node:util';

/** A Java installation: its folder, and the feature release (17 of 17.0.15). */
export interface Java {
  readonly home: string;
  readonly release: number;
}

/** The releases that Neo4j 5.26 runs on, the better one first. */
export const SUITABLE_RELEASES = [21, 17] as const;

/** Where Java is usually put, by systems' packages and by version managers. */
const USUAL_PLACES = [
  '/usr/lib/jvm/*',
  '/usr/java/*',
  '/opt/java/*',
  '/opt/homebrew/opt/openjdk*/libexec/openjdk.jdk/Contents/Home',
  '/usr/local/opt/openjdk*/libexec/openjdk.jdk/Contents/Home',
  '/Library/Java/JavaVirtualMachines/*/Contents/Home',
  join(homedir(), '.sdkman/candidates/java/*'),
  join(homedir(), '.local/share/mise/installs/java/*'),
  join(homedir(), '.jabba/jdk/*'),
  join(homedir(), '.jdks/*'),
  'C:/Program Files/Java/*',
  'C:/Program Files/Eclipse Adoptium/*',
  'C:/Program Files/Microsoft/jdk*',
];
const EXECUTABLE = process.platform === 'win32' ? 'java.exe' : 'java';

export function executableOf(java: Java): string {
  return join(java.home, 'bin', EXECUTABLE);
}

/**
 * Every Java of this machine, without doubles: JAVA_HOME first, then PATH, then the usual places.
 * @param environment JAVA_HOME and PATH
 */
export async function findJavas(environment: Readonly<Record<string, string | undefined>>): Promise<readonly Java[]> {
  const homes = new Set<string>();
  const add = (executable: string) => {
    if (existsSync(executable)) homes.add(dirname(dirname(realpathSync(executable))));
  };
  if (environment.JAVA_HOME) add(join(environment.JAVA_HOME, 'bin', EXECUTABLE));
  for (const folder of (environment.PATH ?? '').split(delimiter)) if (folder) add(join(folder, EXECUTABLE));
  for await (const home of glob(USUAL_PLACES)) add(join(home, 'bin', EXECUTABLE));
  const javas = await Promise.all([...homes].map(async (home) => ({ home, release: await releaseOf(home) })));
  return javas.filter((java): java is Java => java.release !== null);
}

/** The Java to run Neo4j with: what JAVA_HOME or PATH name where it suits, else the first that does; null where none does. */
export function chooseJava(javas: readonly Java[]): Java | null {
  return javas.find(({ release }) => SUITABLE_RELEASES.some((suitable) => suitable === release)) ?? null;
}

async function releaseOf(home: string): Promise<number | null> {
  const file = join(home, 'release');
  const text = existsSync(file) ? readFileSync(file, 'utf8') : await printedVersion(join(home, 'bin', EXECUTABLE));
  // JAVA_VERSION="17.0.15" in the file, openjdk version "17.0.15" when asked; Java 8 calls itself 1.8.
  const digits = /version[ =]"(?:1\.)?(\d+)/iu.exec(text)?.[1];
  return digits === undefined ? null : Number(digits);
}

async function printedVersion(executable: string): Promise<string> {
  try {
    return (await promisify(execFile)(executable, ['-version'], { timeout: 10_000 })).stderr;
  } catch {
    // A stub that only asks the user to install Java, as macOS has one.
    return '';
  }
}
