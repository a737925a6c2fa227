import { afterAll, beforeAll, expect } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import { EXAMPLE_QUERIES } from '../../src/api/example-queries.ts';
import { browserTest } from './browser-test.ts';
import { hasBrowser, openChromium } from './chromium.ts';
import { openPlayground, runTab } from './playground.ts';
import { type Service, startService } from './service.ts';

let service: Service | undefined;
let chromium: Browser | undefined;
let page: Page;
const requested: string[] = [];

beforeAll(async () => {
  if (!hasBrowser) return;
  [service, chromium] = await Promise.all([startService(), openChromium()]);
  page = await chromium.newPage({ viewport: { width: 1500, height: 950 } });
  page.on('request', (request) => requested.push(request.url()));
  await openPlayground(page, service.url);
}, 240_000);
afterAll(async () => {
  await chromium?.close();
  await service?.stop();
}, 60_000);

browserTest('the playground opens on the example queries, one tab each', async () => {
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
