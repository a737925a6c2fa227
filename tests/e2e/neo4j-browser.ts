import type { Page } from 'playwright-core';

/** Logs in to Neo4j Browser and waits until the guide is open. Nothing but loopback is let through. */
export async function logIn(page: Page, address: string, password: string): Promise<void> {
  await page.route('**/*', (route) =>
    ['localhost', '127.0.0.1'].includes(new URL(route.request().url()).hostname) ? route.continue() : route.abort(),
  );
  await page.goto(address);
  await page.fill('[data-testid=username]', 'neo4j');
  await page.fill('[data-testid=password]', password);
  await page.click('[data-testid=connect]');
  await page.waitForSelector('[data-testid=guidesDrawer] pre.runnable');
}

/** Clicks a query of the guide's page that is open, runs it and waits until its graph is drawn. */
export async function runFromGuide(page: Page, words: string): Promise<void> {
  await page.click(`[data-testid=guidesDrawer] pre.runnable:has-text("${words}")`);
  await page.click('[data-testid=editor-Run]');
  await page.waitForSelector('[data-testid=frame] svg g.node');
}

/** What stands in the circles of the newest frame. */
export async function drawnCaptions(page: Page): Promise<readonly string[]> {
  const nodes = page.locator('[data-testid=frame]').first().locator('svg g.node');
  return (await nodes.allTextContents()).map((caption) => caption.replaceAll(/\s+/gu, ' ').trim());
}
