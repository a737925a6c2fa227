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

/** Less than that draws nothing. */
const NOTHING_DRAWN_MS = 1;

/** Milliseconds of script in each frame that draws, while the map is dragged about; sorted. */
export async function scriptTimesWhileDragging(page: Page, from: { readonly x: number; readonly y: number }) {
  await page.evaluate(() => {
    const { requestAnimationFrame: frame, performance } = globalThis as unknown as {
      requestAnimationFrame(callback: (time: number) => void): number;
      performance: { now(): number };
    };
    const times: number[] = [];
    Object.assign(globalThis, {
      scriptTimes: times,
      requestAnimationFrame: (callback: (time: number) => void) =>
        frame((time) => {
          const started = performance.now();
          callback(time);
          times.push(performance.now() - started);
        }),
    });
  });
  await page.mouse.move(from.x, from.y);
  await page.mouse.down();
  for (let step = 1; step <= 40; step += 1) {
    await page.mouse.move(from.x + 3 * step, from.y + 2 * Math.sin(step / 4) * step);
    await page.waitForTimeout(20);
  }
  await page.mouse.up();
  const times = await page.evaluate(() => (globalThis as unknown as { scriptTimes: number[] }).scriptTimes);
  return times.filter((time) => time > NOTHING_DRAWN_MS).sort((one, other) => one - other);
}
