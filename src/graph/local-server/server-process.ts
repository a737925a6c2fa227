import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdirSync, openSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { BackchannelError } from '../../model/errors.ts';
import { prepareBrowserSite } from '../browser/browser-site.ts';
import { neo4jConf, type ServerSettings } from './neo4j-conf.ts';
import { identify, isRunning, type ProcessIdentity } from './process-identity.ts';

/** A Neo4j that answers. */
export interface ServerProcess {
  readonly identity: ProcessIdentity;
  /** Settles when the process has ended, for whatever reason. */
  readonly ended: Promise<void>;
}

export interface LaunchSettings extends ServerSettings {
  readonly javaExecutable: string;
  readonly classPath: string;
}

const START_TIMEOUT_MS = 180_000;
const STOP_TIMEOUT_MS = 60_000;
const POLL_MS = 50;
/** What the server's own start script opens to it. */
const OPENED = ['java.nio', 'java.io', 'sun.nio.ch', 'java.util.concurrent'];

/** Thrown where somebody else took a port between our looking and the server's binding. */
export class PortTaken extends Error {}

/**
 * Starts Neo4j and waits until it answers.
 * @param onSpawn hears of the process as soon as there is one.
 * @throws {PortTaken}
 * @throws {BackchannelError} INTERNAL with the end of the server's log, where it does not start.
 */
export async function startServer(
  settings: LaunchSettings,
  onSpawn: (identity: ProcessIdentity) => void,
): Promise<ServerProcess> {
  const { folders } = settings;
  for (const folder of [folders.conf, folders.data, folders.logs]) mkdirSync(folder, { recursive: true });
  const browser = prepareBrowserSite({
    serverClassPath: settings.classPath,
    folder: join(folders.home, 'browser'),
    address: `http://localhost:${settings.ports.http}`,
  });
  writeFileSync(join(folders.conf, 'neo4j.conf'), neo4jConf(settings, browser.settings), { mode: 0o600 });
  rmSync(folders.serverLog, { force: true });
  const output = openSync(folders.consoleLog, 'w', 0o600);
  const child = spawn(settings.javaExecutable, javaArguments(settings, browser.classPath), {
    stdio: ['ignore', output, output],
  });
  const ended = once(child, 'exit').then(() => undefined);
  const identity = child.pid === undefined ? null : identify(child.pid);
  if (!identity) throw new BackchannelError('INTERNAL', `Java could not be started: ${settings.javaExecutable}`);
  onSpawn(identity);
  const server = { identity, ended };
  const startedBy = Date.now() + START_TIMEOUT_MS;
  while (!isStarted(folders.serverLog)) {
    const outcome = await Promise.race([ended.then(() => 'ended' as const), delay(POLL_MS, 'waiting' as const)]);
    if (outcome === 'ended') throw failureOf(settings);
    if (Date.now() > startedBy) {
      await stopServer(identity);
      throw failureOf(settings);
    }
  }
  return server;
}

/** Asks the process to end, waits for its checkpoint, and ends it for good where it does not. */
export async function stopServer(identity: ProcessIdentity): Promise<void> {
  if (!isRunning(identity)) return;
  process.kill(identity.pid, 'SIGTERM');
  const stoppedBy = Date.now() + STOP_TIMEOUT_MS;
  while (isRunning(identity) && Date.now() < stoppedBy) await delay(POLL_MS);
  if (isRunning(identity)) process.kill(identity.pid, 'SIGKILL');
}

function javaArguments({ folders, heap, classPath }: LaunchSettings, browserPath: string): readonly string[] {
  return [
    '-Xms256m',
    `-Xmx${heap}`,
    '-XX:+UseG1GC',
    '-XX:-OmitStackTraceInFastThrow',
    '-Dio.netty.tryReflectionSetAccessible=true',
    '-Dlog4j2.disable.jmx=true',
    ...OPENED.map((name) => `--add-opens=java.base/${name}=ALL-UNNAMED`),
    '-cp',
    // First come, first served: our copy of Neo4j Browser instead of the one in its jar.
    [browserPath, classPath, folders.conf].join(delimiter),
    'org.neo4j.server.CommunityEntryPoint',
    `--home-dir=${folders.home}`,
    `--config-dir=${folders.conf}`,
  ];
}

function isStarted(serverLog: string): boolean {
  return existsSync(serverLog) && /INFO {2}Started\.$/mu.test(readFileSync(serverLog, 'utf8'));
}

function failureOf({ folders }: LaunchSettings): Error {
  const read = (file: string) => (existsSync(file) ? readFileSync(file, 'utf8').trim() : '');
  const log = `${read(folders.serverLog)}\n${read(folders.consoleLog)}`.trim();
  if (/Address already in use|BindException/u.test(log)) return new PortTaken();
  const causes = log.split('\n').filter((line) => /ERROR|Caused by|Exception|Error:/u.test(line));
  const end = (causes.length > 0 ? causes.slice(-3) : log.split('\n').slice(-5)).join('\n');
  return new BackchannelError(
    'INTERNAL',
    `The local Neo4j did not start; its log, ${folders.logs}, ends with:\n${end}`,
  );
}
