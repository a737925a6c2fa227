import type { Locator, Page } from 'playwright-core';

/**
 * Logs in to Neo4j Browser and waits until the guide is open. Nothing but loopback is let through.
 * @returns addresses elsewhere that were asked for, then and later
 */
export async function logIn(page: Page, address: string, password: string): Promise<readonly string[]> {
  const outside: string[] = [];
  await page.route('**/*', (route) => {
    const url = route.request().url();
    if (['localhost', '127.0.0.1'].includes(new URL(url).hostname)) return route.continue();
    outside.push(url);
    return route.abort();
  });
  await page.goto(address);
  await page.fill('[data-testid=username]', 'neo4j');
  await page.fill('[data-testid=password]', password);
  await page.click('[data-testid=connect]');
  await page.waitForSelector('[data-testid=guidesDrawer] pre.runnable');
  return outside;
}

/** Opens a page of the guide, clicks the query that begins with these words, runs it and returns the frame where it is drawn. */
export async function runFromGuide(page: Page, guidePage: number, words: string): Promise<Locator> {
  await page.click(`[data-testid=pagination-${guidePage}]`);
  await page.click(`[data-testid=guidesDrawer] pre.runnable:has-text("${words}")`);
  await page.click('[data-testid=editor-Run]');
  const frame = page.locator('[data-testid=frame]').filter({ hasText: words }).first();
  await frame.locator('svg g.node').first().waitFor();
  return frame;
}

/** What stands in the circles. */
export async function drawnCaptions(frame: Locator): Promise<readonly string[]> {
  const captions = await frame.locator('svg g.node').allTextContents();
  return captions.map((caption) => caption.replaceAll(/\s+/gu, ' ').trim());
}
