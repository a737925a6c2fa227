import { afterAll, beforeAll, describe, expect } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import { EXAMPLE_QUERIES } from '../../src/api/example-queries.ts';
import { browserTest } from './browser-test.ts';
import { hasBrowser, openChromium } from './chromium.ts';
import { drawnCaptions, logIn, runFromGuide } from './neo4j-browser.ts';
import { openPlayground, runTab } from './playground.ts';
import { type Service, startService } from './service.ts';

const SIZE = { width: 1500, height: 950 };

// One service for both pages: a first start takes its time.
let service: Service | undefined;
let chromium: Browser | undefined;
let page: Page;

beforeAll(async () => {
  if (hasBrowser) [service, chromium] = await Promise.all([startService(), openChromium()]);
}, 240_000);
afterAll(async () => {
  await chromium?.close();
  await service?.stop();
}, 60_000);

describe('the playground', () => {
  const requested: string[] = [];

  beforeAll(async () => {
    if (!service || !chromium) return;
    page = await chromium.newPage({ viewport: SIZE });
    page.on('request', (request) => requested.push(request.url()));
    await openPlayground(page, service.url);
  }, 60_000);

  browserTest('opens on the example queries, one tab each', async () => {
    const names = await page.locator('.graphiql-tab-button').allTextContents();
    expect(names).toEqual(EXAMPLE_QUERIES.map(({ name }) => name));
  });

  for (const [position, { name }] of EXAMPLE_QUERIES.entries()) {
    browserTest(`${name} runs in its tab and finds something in the samples`, async () => {
      const { data, errors } = await runTab(page, position);
      expect(errors).toBeUndefined();
      expect(JSON.stringify(data)).toMatch(/"(?:name|title|sentence|snippet)":"/u);
    });
  }

  browserTest('nobody but the service is asked for anything', () => {
    const outside = requested.filter((url) => /^(?:https?|wss?):/u.test(url) && new URL(url).origin !== service?.url);
    expect(requested.length).toBeGreaterThan(EXAMPLE_QUERIES.length);
    expect(outside).toEqual([]);
  });
});

describe('Neo4j Browser', () => {
  let outside: readonly string[];

  beforeAll(async () => {
    if (!service || !chromium) return;
    page = await chromium.newPage({ viewport: SIZE });
    outside = await logIn(page, service.browserUrl, service.password);
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
    'draws the people of a query of the guide with their names, in the colour of people',
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
    'opens the guide of the service too',
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

  browserTest('nobody but this machine is asked for anything', () => {
    expect(outside).toEqual([]);
  });
});
