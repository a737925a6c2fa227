import { setTimeout as delay } from 'node:timers/promises';

/** Asks again and again until the answer is yes; fails after the limit, in milliseconds. */
export async function waitUntil(question: () => boolean | Promise<boolean>, limitMs: number): Promise<void> {
  const until = Date.now() + limitMs;
  while (!(await question())) {
    if (Date.now() > until) throw new Error(`Expected ${question} to become true within ${limitMs} ms.`);
    await delay(50);
  }
}
