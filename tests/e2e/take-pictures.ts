import { fileURLToPath } from 'node:url';
import { openChromium } from './chromium.ts';
import { openExplorer } from './explorer-page.ts';
import { logIn, runFromGuide } from './neo4j-browser.ts';
import { openPlayground, runTab } from './playground.ts';
import { startService } from './service.ts';

// `npm run pictures`: takes the pictures of docs/images anew, from the service as it starts with the samples.

const IMAGES = new URL('../../docs/images/', import.meta.url);
const SIZE = { width: 1440, height: 900 };
const EXPLORED = '#e=person:kim-jong-un&relation=relation:MET|PLANNED|person:donald-trump|person:kim-jong-un';
/** Until the circles have found their places. */
const SETTLED_MS = 6_000;

function image(name: string): string {
  return fileURLToPath(new URL(name, IMAGES));
}

const service = await startService();
const chromium = await openChromium();
try {
  const playground = await chromium.newPage({ viewport: SIZE });
  await openPlayground(playground, service.url);
  await runTab(playground, 0);
  await playground.waitForTimeout(1_000);
  await playground.screenshot({ path: image('playground.png') });

  const explorer = await chromium.newPage({ viewport: SIZE, reducedMotion: 'reduce' });
  await openExplorer(explorer, service.url, EXPLORED);
  await explorer.locator('#panel .claim').first().waitFor();
  await explorer.waitForTimeout(1_000);
  await explorer.screenshot({ path: image('explorer.png') });

  const browser = await chromium.newPage({ viewport: SIZE });
  await logIn(browser, service.browserUrl, service.password);
  const frame = await runFromGuide(browser, 1, 'Who is said to have met');
  await frame.locator('button[title=Fullscreen]').click();
  await frame.locator('button[title="Collapse the node properties display"]').click();
  await browser.waitForTimeout(SETTLED_MS);
  await frame.locator('button[aria-label=zoom-to-fit]').click();
  await browser.waitForTimeout(1_000);
  await browser.screenshot({ path: image('browser-graph.png') });
} finally {
  await chromium.close();
  await service.stop();
}
