import { once } from 'node:events';
import { Agent, request } from 'node:http';
import { performance } from 'node:perf_hooks';
import { setTimeout as delay } from 'node:timers/promises';
import { isMainThread, parentPort, Worker, workerData } from 'node:worker_threads';

/** Asks /health again and again, in a thread of its own, so that what the attacker does is not taken for what the service does. */
export interface HealthWatch {
  /** Milliseconds of the slowest answer since this was last asked, those still waited for among them. */
  worst(): Promise<number>;
  stop(): Promise<void>;
}

const PAUSE_MS = 4;

export function watchHealth(port: number): HealthWatch {
  const worker = new Worker(new URL(import.meta.url), { workerData: { port } });
  return {
    async worst() {
      worker.postMessage('worst');
      const [milliseconds] = await once(worker, 'message');
      return Number(milliseconds);
    },
    async stop() {
      await worker.terminate();
    },
  };
}

if (!isMainThread && parentPort) {
  const agent = new Agent({ keepAlive: true, maxSockets: 1 });
  const { port } = workerData as { readonly port: number };
  let worst = 0;
  let asked = performance.now();
  parentPort.on('message', () => {
    parentPort?.postMessage(Math.max(worst, waiting ? performance.now() - asked : 0));
    worst = 0;
  });
  let waiting = false;
  for (;;) {
    asked = performance.now();
    waiting = true;
    // A connection that is refused is a stall of any length.
    const failed = await new Promise<boolean>((resolve) => {
      request({ host: '127.0.0.1', port, path: '/health', agent }, (response) => {
        response.resume().on('end', () => resolve(response.statusCode !== 200));
      })
        .on('error', () => resolve(true))
        .end();
    });
    waiting = false;
    worst = Math.max(worst, failed ? Number.POSITIVE_INFINITY : performance.now() - asked);
    await delay(PAUSE_MS);
  }
}
