import { test } from '@jest/globals';
import { hasBrowser } from './chromium.ts';

/** A test in Chromium. On a machine without it the test is shown as left out; under CI it fails. */
export const browserTest = hasBrowser || process.env.CI ? test : test.skip;
