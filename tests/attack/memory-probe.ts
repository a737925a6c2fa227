import { setTimeout as delay } from 'node:timers/promises';

/*
 * Loaded into the service before its own code (`--import`, with `--expose-gc`): whoever started the process may ask how much
 * memory it holds once everything that can go has gone.
 */
process.on('message', async () => {
  for (let round = 0; round < 4; round += 1) {
    globalThis.gc?.();
    await delay(50);
  }
  process.send?.(process.memoryUsage());
});
// The service alone decides how long it runs.
process.channel?.unref();
