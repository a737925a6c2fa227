import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { type AddressInfo, createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import type { DatabaseTarget } from '../../src/graph/database.ts';

/** Megabytes: all that the process holds, what its objects take of that, and what lies outside of the heap. */
export interface Memory {
  readonly all: number;
  readonly heap: number;
  readonly outside: number;
}

/** The service as `npm start` runs it, in a process that may have 512 MB of heap, over a database that is there already. */
export interface AttackedService {
  readonly port: number;
  /** What the process holds after everything that can go has gone. */
  memory(): Promise<Memory>;
  /** The last lines that it printed and logged. */
  lastLines(count: number): string;
  stop(): Promise<void>;
}

const ROOT = fileURLToPath(new URL('../../', import.meta.url));
const PROBE = new URL('./memory-probe.ts', import.meta.url).href;
const READY_WITHIN_MS = 120_000;
const HEAP_MEGABYTES = 512;
const MEGABYTE = 1_048_576;

/** The database should hold articles: the service would fill an empty one with its samples. */
export async function startService({ uri, user, password, database }: DatabaseTarget): Promise<AttackedService> {
  const port = await freePort();
  const data = mkdtempSync(join(tmpdir(), 'backchannel-attack-'));
  // As in `npm start`, but for the size of the heap.
  const options = [
    '--max-semi-space-size=8',
    `--max-old-space-size=${HEAP_MEGABYTES}`,
    '--expose-gc',
    '--import',
    PROBE,
  ];
  const child = spawn(process.execPath, [...options, 'src/bin/serve.ts'], {
    cwd: ROOT,
    env: {
      PATH: process.env.PATH,
      HOST: '127.0.0.1',
      PORT: String(port),
      LOG_LEVEL: 'warn',
      BACKCHANNEL_DATA: data,
      NEO4J_URI: uri,
      NEO4J_USER: user,
      NEO4J_PASSWORD: password,
      NEO4J_DATABASE: database,
    },
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
  });
  const lines: string[] = [];
  for (const stream of [child.stdout, child.stderr]) {
    stream?.on('data', (chunk) => {
      lines.push(...String(chunk).trimEnd().split('\n'));
      lines.splice(0, lines.length - 200);
    });
  }
  const lastLines = (count: number) => lines.slice(-count).join('\n');
  const stop = async () => {
    if (child.exitCode === null && child.signalCode === null) {
      child.kill('SIGTERM');
      await once(child, 'exit');
    }
    rmSync(data, { recursive: true, force: true });
  };
  try {
    await untilReady(child, port);
  } catch (cause) {
    await stop();
    throw new Error(`The service did not become ready; it printed:\n${lastLines(20)}`, { cause });
  }
  const memory = async () => {
    child.send('memory');
    const [{ rss, heapUsed, external }] = (await once(child, 'message')) as [NodeJS.MemoryUsage];
    return { all: rss / MEGABYTE, heap: heapUsed / MEGABYTE, outside: external / MEGABYTE };
  };
  return { port, memory, lastLines, stop };
}

async function untilReady(child: ChildProcess, port: number): Promise<void> {
  const until = Date.now() + READY_WITHIN_MS;
  while (Date.now() < until) {
    if (child.exitCode !== null) throw new Error(`It ended with code ${child.exitCode}.`);
    const answer = await fetch(`http://127.0.0.1:${port}/ready`).catch(() => null);
    if (answer?.status === 200) return;
    await delay(100);
  }
  throw new Error(`It was not ready within ${READY_WITHIN_MS / 1000} s.`);
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, 'close');
  return port;
}
