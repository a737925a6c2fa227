import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, renameSync } from 'node:fs';
import { delimiter, dirname, join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { LocalServerImpossible } from './impossible.ts';
import type { Java } from './java.ts';

/** How far the jars have come; counted from what Maven says it downloaded, so all zero where they were there. */
export interface FetchProgress {
  readonly jars: number;
  readonly megabytes: number;
}

export interface JarOptions {
  readonly java: Java;
  /** Handed to Maven as it is, with JAVA_HOME set to `java`. */
  readonly environment: Readonly<Record<string, string | undefined>>;
  readonly onProgress: (progress: FetchProgress) => void;
}

const POM = fileURLToPath(new URL('../../../neo4j/pom.xml', import.meta.url));
const DOWNLOADED = /^(?:\[INFO\] )?Downloaded from \S+: \S+\.jar \((?<size>[\d.]+) (?<unit>[kM]?B)/u;
const MEGABYTES: Readonly<Record<string, number>> = { B: 1e-6, kB: 1e-3, MB: 1 };

/**
 * Class path of the server of `neo4j/pom.xml`. Maven keeps the jars where it keeps all jars, so they are fetched once for all data
 * folders and clones; the list is kept in `neo4j/target`, so Maven itself runs once for each pom.
 * @throws {LocalServerImpossible} where there is no Maven, or it fails (no network)
 */
export async function fetchJars(options: JarOptions): Promise<string> {
  const listFile = listFileOfPom();
  const kept = readList(listFile);
  if (kept) return kept;
  mkdirSync(dirname(listFile), { recursive: true });
  const partFile = `${listFile}.${process.pid}`;
  await runMaven(partFile, options);
  renameSync(partFile, listFile);
  return readFileSync(listFile, 'utf8').trim();
}

/** Whether the jars are all there, so that a start needs neither Maven nor a network. */
export function areJarsKept(): boolean {
  return readList(listFileOfPom()) !== null;
}

function listFileOfPom(): string {
  const key = createHash('sha256').update(readFileSync(POM)).digest('hex').slice(0, 12);
  return join(dirname(POM), 'target', `class-path-${key}.txt`);
}

/** The kept list, where all its jars are still there. */
function readList(listFile: string): string | null {
  if (!existsSync(listFile)) return null;
  const classPath = readFileSync(listFile, 'utf8').trim();
  return classPath !== '' && classPath.split(delimiter).every((jar) => existsSync(jar)) ? classPath : null;
}

async function runMaven(outputFile: string, { java, environment, onProgress }: JarOptions): Promise<void> {
  const args = [
    '-B',
    '-f',
    POM,
    'dependency:build-classpath',
    `-Dmdep.outputFile=${outputFile}`,
    '-DincludeScope=runtime',
  ];
  const maven = spawn('mvn', args, {
    env: { ...environment, JAVA_HOME: java.home },
    stdio: ['ignore', 'pipe', 'pipe'],
    shell: process.platform === 'win32',
  });
  const complaints: string[] = [];
  let progress: FetchProgress = { jars: 0, megabytes: 0 };
  createInterface(maven.stdout).on('line', (line) => {
    const { size, unit } = DOWNLOADED.exec(line)?.groups ?? {};
    if (size && unit) {
      progress = { jars: progress.jars + 1, megabytes: progress.megabytes + Number(size) * (MEGABYTES[unit] ?? 0) };
      onProgress(progress);
    } else if (line.startsWith('[ERROR]') && complaints.length < 3) complaints.push(line.slice('[ERROR] '.length));
  });
  createInterface(maven.stderr).on('line', (line) => complaints.length < 3 && complaints.push(line));
  const { promise, resolve, reject } = Promise.withResolvers<number | null>();
  maven.on('error', (cause) =>
    reject(new LocalServerImpossible('expected Maven (mvn) on PATH, found none', { cause })),
  );
  maven.on('close', resolve);
  const code = await promise;
  if (code !== 0) throw new LocalServerImpossible(`Maven could not fetch Neo4j: ${complaints.join(' ')}`);
}
