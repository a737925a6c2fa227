import { afterAll, beforeAll, expect } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import { browserTest } from './browser-test.ts';
import { hasBrowser, openChromium } from './chromium.ts';
import { drawnCaptions, logIn, runFromGuide } from './neo4j-browser.ts';
import { type Service, startService } from './service.ts';

let service: Service | undefined;
let chromium: Browser | undefined;
let page: Page;

beforeAll(async () => {
  if (!hasBrowser) return;
  [service, chromium] = await Promise.all([startService(), openChromium()]);
  page = await chromium.newPage({ viewport: { width: 1500, height: 950 } });
  await logIn(page, service.browserUrl, service.password);
}, 240_000);
afterAll(async () => {
  await chromium?.close();
  await service?.stop();
}, 60_000);

browserTest('after login the guide opens by itself at the side, and the legend on the desk', async () => {
  expect(await page.locator('[data-testid=guidesDrawer] h3').first().textContent()).toBe(
    'Who met whom, and who says so',
  );
  const desk = page.locator('[data-testid=frame]').first();
  await desk.locator('text=PLANNED_…').waitFor();
  expect(await desk.locator('h3').allTextContents()).toEqual(['Circles', 'Lines']);
});

browserTest(
  'a query of the guide draws people with their names in the colour of people',
  async () => {
    const frame = await runFromGuide(page, 1, 'Who is said to have met');
    expect(await drawnCaptions(frame)).toEqual(expect.arrayContaining(['Donald Trump', 'Kim Jong Un']));
    const fills = await frame
      .locator('svg g.node circle')
      .evaluateAll((all) => all.map((each) => each.getAttribute('fill')));
    expect(fills).toContain('#E4572E');
  },
  60_000,
);

browserTest(
  'the guide of the service opens in the same Neo4j Browser',
  async () => {
    await page.click('[data-testid=activeEditor] .monaco-editor');
    const guide = `${service?.url}/browser/guide`;
    await page.keyboard.insertText(`:guide ${guide}`);
    const answer = page.waitForResponse((each) => each.url() === guide && each.request().method() === 'GET');
    await page.click('[data-testid=editor-Run]');
    expect((await answer).status()).toBe(200);
    await page.waitForSelector('[data-testid=guidesDrawer] pre.runnable');
    expect(await page.locator('[data-testid=guidesDrawer] h3').first().textContent()).toContain('Who met whom');
  },
  60_000,
);
