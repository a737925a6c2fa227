import { existsSync } from 'node:fs';
import { type Browser, chromium } from 'playwright-core';

const USUAL_PLACES = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/snap/bin/chromium',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
];
/** Keep the browser off graphics cards, and itself off the network, so that every request seen is one of the page. */
const QUIET = [
  '--no-sandbox',
  // WebGL without a graphics card.
  '--use-angle=swiftshader',
  '--enable-unsafe-swiftshader',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

const executablePath = process.env.CHROMIUM_PATH ?? USUAL_PLACES.find((path) => existsSync(path));

/** Whether there is one; without, the servers for such tests are not worth starting. */
export const hasBrowser = executablePath !== undefined;

/** @throws {Error} where there is none */
export async function openChromium(): Promise<Browser> {
  if (!executablePath) {
    throw new Error('Expected Chromium for the tests in tests/e2e: install it, or say in CHROMIUM_PATH where it is.');
  }
  return chromium.launch({ executablePath, args: QUIET });
}
