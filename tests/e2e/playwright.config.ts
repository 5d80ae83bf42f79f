import { defineConfig } from '@playwright/test';
import { findChromium, QUIET_FLAGS } from '../browser.ts';

export default defineConfig({
  testDir: '.',
  outputDir: '../../test-results',
  fullyParallel: true,
  workers: 2,
  retries: 0,
  timeout: 180_000,
  expect: { timeout: 15_000 },
  use: {
    locale: 'en-GB',
    timezoneId: 'Europe/Riga',
    viewport: { width: 1180, height: 820 },
    launchOptions: { executablePath: findChromium(), args: QUIET_FLAGS },
    screenshot: 'only-on-failure',
  },
});
