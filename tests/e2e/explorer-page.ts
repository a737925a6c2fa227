import type { Page } from 'playwright-core';

/** What the page under test did that it should not have done. */
export interface Misdeeds {
  /** Addresses elsewhere that were asked for. */
  readonly outside: string[];
  /** Errors and warnings in the console, those about the page's policy among them. */
  readonly complaints: string[];
}

/** Notes down what the page does wrong from now on. */
export function watch(page: Page, origin: string): Misdeeds {
  const outside: string[] = [];
  const complaints: string[] = [];
  page.on('request', (request) => {
    const url = request.url();
    if (/^(?:https?|wss?):/u.test(url) && new URL(url).origin !== origin) outside.push(url);
  });
  page.on('console', (message) => {
    // Drawing without a graphics card is slow, and Chromium says so.
    if (['error', 'warning'].includes(message.type()) && !message.text().includes('GPU stall'))
      complaints.push(message.text());
  });
  page.on('pageerror', (error) => complaints.push(error.message));
  return { outside, complaints };
}

/** Opens the explorer at what stands behind `#`, anew, and waits until it is drawn. */
export async function openExplorer(page: Page, origin: string, hash: string): Promise<void> {
  await page.goto('about:blank');
  await page.goto(`${origin}/explore${hash}`);
  await settled(page);
}

/** Waits until nothing is loaded or moved any more. */
export async function settled(page: Page): Promise<void> {
  await page.locator('#map[aria-busy=false]').waitFor({ state: 'attached' });
}

/** The map as the page hands it to its console. */
interface MapHook {
  readonly graph: { nodes(): string[]; edges(): string[] };
  pointOf(id: string): { readonly x: number; readonly y: number } | null;
}

export function drawnEntities(page: Page): Promise<readonly string[]> {
  return page.evaluate(() => (globalThis as unknown as { explorerMap: MapHook }).explorerMap.graph.nodes());
}

export function drawnRelations(page: Page): Promise<readonly string[]> {
  return page.evaluate(() => (globalThis as unknown as { explorerMap: MapHook }).explorerMap.graph.edges());
}

/** Where an entity, or the middle of a line, is on the page. */
export async function pointOf(page: Page, id: string): Promise<{ readonly x: number; readonly y: number }> {
  const point = await page.evaluate(
    (wanted) => (globalThis as unknown as { explorerMap: MapHook }).explorerMap.pointOf(wanted),
    id,
  );
  if (!point) throw new Error(`Expected ${id} on the map.`);
  return point;
}

/** A frame that takes less draws nothing. */
const NOTHING_DRAWN_MS = 1;

/**
 * What the page itself computes for each frame that it draws while the map is dragged about: milliseconds of its thread's
 * processor time, which other programs on the machine do not lengthen, and which leaves out the drawing as such.
 */
export async function processorTimeOfFrames(
  page: Page,
  from: { readonly x: number; readonly y: number },
): Promise<{ readonly frames: number; readonly milliseconds: number }> {
  const session = await page.context().newCDPSession(page);
  await session.send('Performance.enable', { timeDomain: 'threadTicks' });
  const spent = async () => {
    const { metrics } = await session.send('Performance.getMetrics');
    return 1_000 * metrics.find(({ name }) => name === 'TaskDuration')!.value;
  };
  await countFrames(page);
  const before = await spent();
  await page.mouse.move(from.x, from.y);
  await page.mouse.down();
  for (let step = 1; step <= 40; step += 1) {
    await page.mouse.move(from.x + 3 * step, from.y + 2 * Math.sin(step / 4) * step);
    await page.waitForTimeout(20);
  }
  await page.mouse.up();
  const frames = await page.evaluate(() => (globalThis as unknown as { drawnFrames: number }).drawnFrames);
  return { frames, milliseconds: ((await spent()) - before) / frames };
}

/** Counts in `drawnFrames` from now on. */
async function countFrames(page: Page): Promise<void> {
  await page.evaluate((least) => {
    const counter = globalThis as unknown as {
      drawnFrames: number;
      requestAnimationFrame(callback: (time: number) => void): number;
    };
    const next = counter.requestAnimationFrame.bind(globalThis);
    counter.drawnFrames = 0;
    counter.requestAnimationFrame = (callback) =>
      next((time) => {
        const started = performance.now();
        callback(time);
        if (performance.now() - started > least) counter.drawnFrames += 1;
      });
  }, NOTHING_DRAWN_MS);
}
