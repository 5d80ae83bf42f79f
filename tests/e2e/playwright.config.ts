import { defineConfig } from '@playwright/test';
import { findChromium, QUIET_FLAGS } from '../browser.ts';

/** No second, better compilation of what runs once: a third of the browser's work in a test whose every page is new. */
const BASELINE_ONLY = '--js-flags=--liftoff-only';

export default defineConfig({
  testDir: '.',
  outputDir: '../../test-results',
  fullyParallel: true,
  workers: 2,
  retries: 0,
  // Long enough for a machine a few times slower than a salon's: what passes never waits for it.
  timeout: 600_000,
  expect: { timeout: 60_000 },
  use: {
    locale: 'en-GB',
    timezoneId: 'Europe/Riga',
    viewport: { width: 1180, height: 820 },
    launchOptions: { executablePath: findChromium(), args: [...QUIET_FLAGS, BASELINE_ONLY] },
    screenshot: 'only-on-failure',
  },
});
