import { afterAll, beforeAll, beforeEach, describe, expect } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import { CROWD_HUB, crowd, OFTEN } from '../fixtures/crowd.ts';
import { MARKUP_NAME, markupReport } from '../fixtures/markup-report.ts';
import { importSamples } from '../setup/import-samples.ts';
import { serveGraph } from '../setup/served-graph.ts';
import { writeReport } from '../setup/writing.ts';
import { browserTest } from './browser-test.ts';
import { hasBrowser, openChromium } from './chromium.ts';
import {
  drawnEntities,
  drawnRelations,
  type Misdeeds,
  openExplorer,
  pointOf,
  processorTimeOfFrames,
  settled,
  watch,
} from './explorer-page.ts';

const KIM = 'person:kim-jong-un';
const TRUMP = 'person:donald-trump';
/** A drawn frame of a screen that shows sixty in a second. */
const FRAME_MS = 1_000 / 60;

const graph = serveGraph(async (database) => {
  if (!hasBrowser) return;
  await importSamples(database);
  for (const each of [markupReport(), ...crowd(520)]) await writeReport(database, each);
});
let chromium: Browser | undefined;
let page: Page;
let misdeeds: Misdeeds;

const open = (hash: string) => openExplorer(page, graph.service.origin, hash);
const hash = () => decodeURIComponent(new URL(page.url()).hash);
const panel = () => page.locator('#panel');

beforeAll(async () => {
  if (!hasBrowser) return;
  chromium = await openChromium();
  const context = await chromium.newContext({
    viewport: { width: 1300, height: 850 },
    permissions: ['clipboard-read', 'clipboard-write'],
    reducedMotion: 'reduce',
  });
  page = await context.newPage();
  page.setDefaultTimeout(50_000);
  misdeeds = watch(page, graph.service.origin);
}, 60_000);
afterAll(async () => {
  expect(misdeeds).toEqual({ outside: [], complaints: [] });
  await chromium?.close();
});

describe('search', () => {
  beforeEach(() => (hasBrowser ? open('') : undefined));

  browserTest('begins with those named most, and suggests names while they are typed', async () => {
    expect(await page.locator('#foremost button').count()).toBe(8);
    await page.keyboard.press('/');
    await page.keyboard.type('kim jo');
    await page.locator('[role=option]', { hasText: 'Kim Jong Un' }).waitFor();
    await page.keyboard.press('ArrowDown');
    expect(await page.locator('[role=option][aria-selected=true]').textContent()).toContain('person');
    await page.keyboard.press('Escape');
    expect(await page.locator('#suggestions').isVisible()).toBe(false);
  });

  browserTest('by keyboard alone one gets from a name to the sentences behind a relation', async () => {
    await page.keyboard.press('/');
    await page.keyboard.type('Kim Jong Un');
    await page.keyboard.press('Enter');
    await page.locator('#panel .entity').waitFor();
    await settled(page);
    expect(hash()).toBe(`#e=${KIM}&entity=${KIM}`);
    await page.locator('#map:focus').waitFor();
    await page.keyboard.press('ArrowRight');
    expect(await page.locator('#announcer').textContent()).toMatch(/Enter expands/u);
    const row = page.locator('#panel .row').first();
    for (let tabs = 0; tabs < 20 && !(await row.evaluate((each) => each.matches(':focus'))); tabs += 1)
      await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await page.locator('#panel .claim mark.trigger').first().waitFor();
    await page.keyboard.press('Escape');
    await page.locator('#panel .entity').waitFor();
  });

  browserTest('says so where nothing goes by a name', async () => {
    await page.fill('#search', 'Zaphod Beeblebrox');
    await page.locator('[role=option]', { hasText: 'Nothing goes by the name “Zaphod Beeblebrox”.' }).waitFor();
  });
});

describe('the map', () => {
  browserTest('draws what the service has around an entity', async () => {
    const { neighborhood } = await graph.answer(
      `{ neighborhood(id: "${KIM}", first: 40) { entities { id } relations { id subject { id } object { id } } } }`,
    );
    await open(`#e=${KIM}`);
    const ids = (nodes: readonly { readonly id: string }[]) => nodes.map(({ id }) => id).sort();
    expect([...(await drawnEntities(page))].sort()).toEqual(ids(neighborhood.entities));
    expect([...(await drawnRelations(page))].sort()).toEqual(ids(neighborhood.relations));
    expect(neighborhood.entities.length).toBeGreaterThan(5);
  });

  browserTest('a double click expands an entity, and the browser’s back button takes it back', async () => {
    await open(`#e=person:joseph-yun`);
    const before = await drawnEntities(page);
    const { x, y } = await pointOf(page, before.find((id) => id.startsWith('person:choe')) ?? before[1]!);
    await page.mouse.dblclick(x, y);
    await page.waitForFunction(() => (globalThis as unknown as { location: Location }).location.hash.includes('&e='));
    await settled(page);
    expect((await drawnEntities(page)).length).toBeGreaterThan(before.length);
    await page.goBack();
    await settled(page);
    expect(await drawnEntities(page)).toEqual(before);
  });

  browserTest('a click on a line opens the claims behind it', async () => {
    await open(`#e=person:joseph-yun`);
    // A name may cover the middle of one or the other.
    const opened = panel().locator('.relation');
    for (const id of await drawnRelations(page)) {
      const { x, y } = await pointOf(page, id);
      await page.mouse.click(x, y);
      if (
        await opened.waitFor({ timeout: 3_000 }).then(
          () => true,
          () => false,
        )
      )
        break;
    }
    const clicked = new URLSearchParams(hash().slice(1)).get('relation');
    const { node } = await graph.answer(
      'query Q($id: ID!) { node(id: $id) { ... on Relation { claims(first: 1) { nodes { evidence { sentence } article { title url } } } } } }',
      { id: clicked },
    );
    const [claim] = node.claims.nodes;
    const card = panel().locator('.claim').first();
    expect(await card.locator('blockquote').textContent()).toBe(claim.evidence.sentence);
    const link = card.locator('.article a');
    expect(await link.textContent()).toBe(claim.article.title);
    expect(await link.getAttribute('href')).toBe(claim.article.url);
    expect(await link.getAttribute('rel')).toBe('noopener noreferrer');
    expect(await card.locator('.speakers').textContent()).toMatch(/^said by /u);
  });

  browserTest('claims come ten at a time', async () => {
    await open(`#e=${CROWD_HUB}&first=5&entity=${CROWD_HUB}`);
    await panel().locator('.row').first().click();
    await panel()
      .locator('[role=status]', { hasText: `10 of ${OFTEN} shown` })
      .waitFor();
    await panel().locator('.foot button').click();
    await panel()
      .locator('[role=status]', { hasText: `${OFTEN} of ${OFTEN} shown` })
      .waitFor();
    expect(await panel().locator('.claim').count()).toBe(OFTEN);
  });

  browserTest('500 entities are drawn, and moving them takes less of the processor than a frame has', async () => {
    await open(`#e=${CROWD_HUB}&first=500`);
    expect(await drawnEntities(page)).toHaveLength(500);
    expect((await drawnRelations(page)).length).toBeGreaterThan(500);
    expect(await page.locator('#notice').textContent()).toContain('500');
    const { frames, milliseconds } = await processorTimeOfFrames(page, { x: 300, y: 120 });
    expect(frames).toBeGreaterThan(5);
    expect(milliseconds).toBeLessThan(FRAME_MS);
  });
});

describe('filters', () => {
  browserTest('a modality that is not ticked is not drawn', async () => {
    await open(`#e=${TRUMP}`);
    const before = (await drawnRelations(page)).length;
    await page.locator('#modalities label', { hasText: 'happened' }).click();
    await page.waitForFunction(() =>
      (globalThis as unknown as { location: Location }).location.hash.includes('modality'),
    );
    await settled(page);
    await page.click('#view');
    const cells = await page.locator('#list tbody .modality').allTextContents();
    expect(cells.length).toBeGreaterThan(3);
    expect(cells.length).toBeLessThan(before);
    expect(cells).not.toContain('happened');
  });

  browserTest('the timeline leaves out what was reported at other times, by keyboard too', async () => {
    await open(`#e=${TRUMP}`);
    const all = await drawnRelations(page);
    expect(await page.locator('#bars span').count()).toBeGreaterThan(5);
    await page.focus('#from');
    for (let step = 0; step < 8; step += 1) await page.keyboard.press('ArrowRight');
    await page.waitForFunction(() => (globalThis as unknown as { location: Location }).location.hash.includes('from='));
    await settled(page);
    const from = /from=(\d{4}-\d{2})/u.exec(hash())![1]!;
    const { neighborhood } = await graph.answer(
      `{ neighborhood(id: "${TRUMP}", first: 40, where: { reportedAt: { from: "${from}-01" } }) { relations { id lastReportedAt } } }`,
    );
    const left = await drawnRelations(page);
    expect(left.length).toBeLessThan(all.length);
    expect([...left].sort()).toEqual(neighborhood.relations.map(({ id }: { readonly id: string }) => id).sort());
    expect(await page.locator('#from').getAttribute('aria-valuetext')).toMatch(/^[A-Z][a-z]+ 201\d$/u);
  });

  browserTest('where nothing fits, that is said', async () => {
    await open(`#e=${TRUMP}&type=FAMILY_OF&modality=DENIED`);
    expect(await page.locator('#notice').textContent()).toContain('No relation fits');
  });
});

describe('addresses', () => {
  browserTest('a copied link shows the same again: entities, filters, the open relation', async () => {
    await open(`#e=${TRUMP}&e=${KIM}&from=2017-06&modality=HAPPENED,PLANNED,DENIED`);
    await page.click('#view');
    await page.locator('#list tbody button').first().click();
    await panel().locator('.claim').first().waitFor();
    await page.click('#copy');
    await page.locator('#copy', { hasText: 'Copied' }).waitFor();
    const link = await page.evaluate(() => navigator.clipboard.readText());
    const shown = [await page.locator('#list table').textContent(), await panel().locator('h2').textContent()];
    await open(new URL(link).hash);
    await panel().locator('.claim').first().waitFor();
    expect([await page.locator('#list table').textContent(), await panel().locator('h2').textContent()]).toEqual(shown);
    expect(link).toBe(page.url());
  });

  browserTest('of an entity that is gone the page says so', async () => {
    await open('#e=person:nobody-at-all&entity=person:nobody-at-all');
    expect(await page.locator('#notice').textContent()).toContain('nothing with this id');
    expect(await panel().textContent()).toContain('does not have it any more');
  });
});

describe('text', () => {
  browserTest(
    'markup in names, sentences, titles and addresses is shown as it is, and nothing of it runs',
    async () => {
      await open('');
      await page.fill('#search', 'Target of Markup');
      await page.locator('[role=option]', { hasText: 'Target of Markup' }).click();
      const row = panel().locator('.row', { hasText: MARKUP_NAME });
      await row.click();
      await panel().locator('.claim').waitFor();
      await page.click('#view');
      expect(await panel().textContent()).toContain('<svg onload=');
      expect(await panel().textContent()).toContain('<script>');
      expect(await panel().locator('a, img, svg, iframe, b').count()).toBe(0);
      expect(await page.locator('#list').textContent()).toContain(MARKUP_NAME);
      expect(await page.evaluate(() => 'attacked' in globalThis)).toBe(false);
    },
  );
});

describe('failures', () => {
  browserTest('are told in words, with a way to try again', async () => {
    await page.route('**/graphql', (route) =>
      route.fulfill({ status: 401, json: { errors: [{ message: 'no key' }] }, headers: { 'x-test': '1' } }),
    );
    await open(`#e=${KIM}`);
    const told = await page.locator('#notice').textContent();
    await page.unroute('**/graphql');
    expect(told).toContain('wants an API key');
    await page.click('#notice button');
    await page.waitForFunction(
      () => (globalThis as unknown as { explorerMap: { graph: { order: number } } }).explorerMap.graph.order > 0,
    );
    // The browser itself notes down the answer that was made up here.
    const complaints = misdeeds.complaints.splice(0).filter((words) => !words.includes('401'));
    expect(complaints).toEqual([]);
  });
});
