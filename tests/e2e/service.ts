import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { type AddressInfo, createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';

/** The service as a person starts it, with a Neo4j of its own and the samples in it. */
export interface Service {
  /** `http://127.0.0.1:4000` */
  readonly url: string;
  /** Where Neo4j Browser of its server is. */
  readonly browserUrl: string;
  readonly password: string;
  stop(): Promise<void>;
}

const ROOT = fileURLToPath(new URL('../../', import.meta.url));
/** Ten seconds on an idle machine with the jars there; the rest is for busy ones. */
const READY_WITHIN_MS = 170_000;

/** Starts `src/bin/serve.ts` on a free port with a data folder of its own, and waits until it is ready. */
export async function startService(): Promise<Service> {
  const data = mkdtempSync(join(tmpdir(), 'backchannel-e2e-'));
  const port = await freePort();
  const child = spawn(process.execPath, ['src/bin/serve.ts'], {
    cwd: ROOT,
    env: { ...withoutNeo4j(process.env), BACKCHANNEL_DATA: data, PORT: String(port) },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let printed = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => (printed += chunk));
  const stop = async () => {
    await end(child);
    rmSync(data, { recursive: true, force: true });
  };
  try {
    await untilReady(child, () => printed);
    return {
      url: wordAfter('Playground', printed).replace(/\/graphql$/u, ''),
      browserUrl: wordAfter('Neo4j Browser', printed),
      password: wordAfter('password', printed),
      stop,
    };
  } catch (cause) {
    await stop();
    throw new Error(`The service did not become ready; it printed:\n${printed}`, { cause });
  }
}

/** As a person finds it in the lines that the service prints when it is ready. */
function wordAfter(label: string, printed: string): string {
  const word = new RegExp(`^ +${label} +(\\S+)$`, 'mu').exec(printed)?.[1];
  if (!word) throw new Error(`Expected a line with “${label}”.`);
  return word;
}

/** The tests' own database is not the service's: what is under test is the server it starts by itself. */
function withoutNeo4j(environment: NodeJS.ProcessEnv): NodeJS.ProcessEnv {
  return Object.fromEntries(Object.entries(environment).filter(([name]) => !name.startsWith('NEO4J_')));
}

async function untilReady(child: ChildProcess, printed: () => string): Promise<void> {
  const until = Date.now() + READY_WITHIN_MS;
  while (!printed().includes('Backchannel is ready.')) {
    if (child.exitCode !== null) throw new Error(`It ended with code ${child.exitCode}.`);
    if (Date.now() > until) throw new Error(`It was not ready within ${READY_WITHIN_MS / 1000} s.`);
    await delay(100);
  }
}

async function end(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  child.kill('SIGTERM');
  await once(child, 'exit');
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, 'close');
  return port;
}
