import { type ChildProcess, fork } from 'node:child_process';
import { Agent, request } from 'node:http';
import { fileURLToPath } from 'node:url';
import type { Ask, DatabaseAddress, Ran, Recorded } from './messages.ts';

/** A process under measure. */
export interface Child {
  processorMs(): Promise<number>;
  record(): Promise<void>;
  recorded(): Promise<readonly Recorded[]>;
  hits(): Promise<number>;
  /** Only the plain driver. */
  run(runs: readonly Recorded[], answers?: boolean): Promise<Ran>;
  /** Asks over HTTP; only those that serve it. */
  post(query: string, variables: Readonly<Record<string, unknown>>): Promise<Reply>;
  close(): Promise<void>;
}

export interface Reply {
  /** Milliseconds from the first byte sent to the last received. */
  readonly ms: number;
  /** Bytes of the answer. */
  readonly body: string;
}

/** @param program file beside this one; @param flags of Node */
export async function openChild(
  program: string,
  address: DatabaseAddress,
  flags: readonly string[] = [],
): Promise<Child> {
  const file = fileURLToPath(new URL(program, import.meta.url));
  const child = fork(file, [JSON.stringify(address)], {
    execArgv: [...flags],
    env: { ...process.env, NODE_ENV: 'production' },
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
  });
  const url = new URL(String((await heard(child)) ?? 'http://none'));
  const agent = new Agent({ keepAlive: true, maxSockets: 1 });
  const ask = async (what: Ask) => {
    const answer = heard(child);
    child.send(what);
    return answer;
  };
  return {
    processorMs: async () => Number(await ask({ kind: 'processor' })),
    record: async () => void (await ask({ kind: 'record' })),
    recorded: async () => (await ask({ kind: 'recorded' })) as readonly Recorded[],
    hits: async () => Number(await ask({ kind: 'hits' })),
    run: async (runs, answers = false) => (await ask({ kind: 'run', runs, answers })) as Ran,
    post: (query, variables) => post(url, agent, JSON.stringify({ query, variables })),
    async close() {
      agent.destroy();
      const { promise, resolve } = Promise.withResolvers<void>();
      child.once('exit', () => resolve());
      child.disconnect();
      await promise;
    },
  };
}

async function heard(child: ChildProcess): Promise<unknown> {
  const { promise, resolve, reject } = Promise.withResolvers<unknown>();
  const ended = () => reject(new Error(`${child.spawnargs[1]} ended before it answered.`));
  child.once('message', ({ answer, failure }: { answer?: unknown; failure?: string }) =>
    failure === undefined ? resolve(answer) : reject(new Error(failure)),
  );
  child.once('exit', ended);
  try {
    return await promise;
  } finally {
    child.off('exit', ended);
  }
}

async function post(url: URL, agent: Agent, body: string): Promise<Reply> {
  const { promise, resolve, reject } = Promise.withResolvers<Reply>();
  const headers = {
    'content-type': 'application/json',
    accept: 'application/json',
    'content-length': Buffer.byteLength(body),
  };
  const begun = performance.now();
  const sent = request(url, { method: 'POST', agent, headers }, (response) => {
    const parts: Buffer[] = [];
    response.on('data', (part: Buffer) => parts.push(part));
    response.on('error', reject);
    response.on('end', () => {
      const ms = performance.now() - begun;
      resolve({ ms, body: Buffer.concat(parts).toString('utf8') });
    });
  });
  sent.on('error', reject);
  sent.end(body);
  return promise;
}
