import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, expect } from '@jest/globals';
import type { Browser } from 'playwright-core';
import { openAccess } from '../../src/api/access/access.ts';
import { makeApiKey } from '../../src/api/access/api-key.ts';
import type { HttpServer } from '../../src/api/http-server.ts';
import { openApiAlone, silentDatabase } from '../setup/api-without-database.ts';
import { browserTest } from './browser-test.ts';
import { hasBrowser, openChromium } from './chromium.ts';
import { openPlayground } from './playground.ts';

const { key, entry } = makeApiKey('browser', ['read'], '2026-11-28');
const database = silentDatabase();

let open: HttpServer;
let locked: HttpServer;
let elsewhere: Server;
let chromium: Browser | undefined;

beforeAll(async () => {
  if (!hasBrowser) return;
  open = await openApiAlone({ database });
  locked = await openApiAlone({ access: openAccess({ keys: () => [entry] }) });
  elsewhere = createServer((_, response) => {
    response.writeHead(200, { 'content-type': 'text/html' }).end('<title>Elsewhere</title>');
  }).listen(0, '127.0.0.1');
  await once(elsewhere, 'listening');
  chromium = await openChromium();
}, 60_000);
afterAll(async () => {
  await chromium?.close();
  await open?.close();
  await locked?.close();
  elsewhere?.close();
});

/** Under another name of this machine, so that it is another site and not only another port. */
const pageElsewhere = () => `http://elsewhere.localhost:${(elsewhere.address() as AddressInfo).port}/`;

browserTest('a page of another site gets nothing asked, by whatever way a browser has', async () => {
  const page = await chromium!.newPage();
  await page.goto(pageElsewhere());
  const outcomes = await page.evaluate(async (address) => {
    const query = '{"query":"{ statistics { claims } }"}';
    const get = `${address}?query={statistics{claims}}`;
    const tried = (url: string, init: RequestInit) =>
      fetch(url, init).then(
        (response) => response.type,
        () => 'failed',
      );
    const loaded = (tag: 'img' | 'script') =>
      new Promise((resolve) => {
        const element = document.createElement(tag);
        element.onload = () => resolve('loaded');
        element.onerror = () => resolve('failed');
        element.src = get;
        document.body.append(element);
      });
    const frame = document.createElement('iframe');
    frame.name = 'frame';
    document.body.append(frame);
    const form = document.createElement('form');
    Object.assign(form, { method: 'POST', action: address, target: 'frame', enctype: 'text/plain' });
    const field = document.createElement('input');
    Object.assign(field, { name: '{"query":"{ statistics { claims } }","x":"', value: '"}' });
    form.append(field);
    document.body.append(form);
    form.submit();
    const json = { 'content-type': 'application/json' };
    return [
      await tried(get, {}),
      await tried(address, { method: 'POST', headers: json, body: query }),
      // Sent without being asked for; nothing can be read of the answer.
      await tried(get, { mode: 'no-cors' }),
      await tried(address, { method: 'POST', mode: 'no-cors', body: query }),
      await tried(address, { method: 'POST', mode: 'no-cors', body: new Blob([query]) }),
      await loaded('img'),
      await loaded('script'),
    ];
  }, `${open.origin}/graphql`);
  expect(outcomes).toEqual(['failed', 'failed', 'opaque', 'opaque', 'opaque', 'failed', 'failed']);
  expect(database.asked).toEqual([]);
  await page.close();
});

browserTest('a page of another site, as Neo4j Browser is one, may read guide and style, key or not', async () => {
  const page = await chromium!.newPage();
  await page.goto(pageElsewhere());
  for (const { origin } of [open, locked]) {
    const texts = await page.evaluate(async (base) => {
      // The headers that Neo4j Browser sends, for which a browser asks first (OPTIONS).
      const headers = { 'cache-control': 'no-cache', pragma: 'no-cache' };
      const read = async (path: string) => (await fetch(base + path, { headers })).text();
      return [await read('/browser/guide'), await read('/browser/style.grass')];
    }, origin);
    expect(texts).toEqual([expect.stringContaining(`${origin}/browser`), expect.stringContaining('node.Person {')]);
  }
  await page.close();
});

browserTest('a name that was pointed at this machine is none of the service’s', async () => {
  const page = await chromium!.newPage();
  const rebound = open.origin.replace('127.0.0.1', 'rebound.localhost');
  const response = await page.goto(`${rebound}/graphql?query={statistics{claims}}`);
  expect(response?.status()).toBe(403);
  expect(database.asked).toEqual([]);
  await page.close();
});

browserTest('a link on another site opens the playground', async () => {
  const page = await chromium!.newPage();
  await page.goto(pageElsewhere());
  await page.evaluate((address) => {
    location.href = address;
  }, `${open.origin}/graphql`);
  await page.waitForSelector('.graphiql-execute-button');
  expect(new URL(page.url()).origin).toBe(open.origin);
  await page.close();
});

browserTest('a browser that logs in with a key has the whole playground, and without it nothing', async () => {
  const stranger = await chromium!.newPage();
  // Where nobody is there to log in, a browser ends with this.
  await expect(stranger.goto(`${locked.origin}/graphql`)).rejects.toThrow('ERR_INVALID_AUTH_CREDENTIALS');
  await stranger.close();
  const context = await chromium!.newContext({ httpCredentials: { username: 'anybody', password: key } });
  const page = await context.newPage();
  const introspected = page.waitForResponse((response) => response.request().method() === 'POST');
  await openPlayground(page, locked.origin);
  expect((await introspected).status()).toBe(200);
  await context.close();
});
