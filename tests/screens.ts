/**
 * Pictures of the demo salon for looking at: `tsx tests/screens.ts [folder]`. With `--readme` it takes the two of README.md
 * instead. Needs a build in `dist`.
 */
import { mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type Browser, chromium, type Page } from '@playwright/test';
import { ensureChromium, QUIET_FLAGS } from './browser.ts';
import { SalonServer } from './e2e/salon-server.ts';

const HERE = fileURLToPath(new URL('.', import.meta.url));
const FILE = readFileSync(join(HERE, 'fixtures/import/gestionale-1252.csv'));
/** Somebody with an alert, a long note and many visits, in the demo salon of any language. */
const SOMEBODY = 'oksana';

interface Look {
  readonly language: string;
  readonly width: number;
  readonly height: number;
  readonly scheme?: 'light' | 'dark';
}

const SIZES = [
  { width: 1180, height: 820 },
  { width: 390, height: 844 },
] as const;
const LOOKS: readonly Look[] = [
  ...['it', 'lv', 'ru', 'uk', 'en'].flatMap((language) => SIZES.map((size) => ({ language, ...size }))),
  { language: 'uk', width: 1180, height: 820, scheme: 'dark' },
  { language: 'uk', width: 390, height: 844, scheme: 'dark' },
  { language: 'ru', width: 820, height: 1180 },
  { language: 'lv', width: 1440, height: 900 },
];

const readme = process.argv.includes('--readme');
const folder = readme ? join(HERE, 'screens') : (process.argv[2] ?? join(HERE, '../test-results/screens'));
const wanted = readme ? new Set(['card', 'import']) : null;
mkdirSync(folder, { recursive: true });
const browser = await chromium.launch({ executablePath: ensureChromium(), args: QUIET_FLAGS });
const languages = readme ? ['en'] : [...new Set(LOOKS.map(({ language }) => language))];
for (const language of languages) {
  const looks = LOOKS.filter((look) => look.language === language);
  await salonIn(browser, language, readme ? looks.slice(0, 1) : looks);
}
await browser.close();

/** A demo salon named in one language, and its screens in every look of that language. */
async function salonIn(browser: Browser, language: string, looks: readonly Look[]): Promise<void> {
  const server = await SalonServer.started();
  const context = await browser.newContext({
    locale: language === 'en' ? 'en-GB' : language,
    timezoneId: 'Europe/Riga',
    reducedMotion: 'reduce',
  });
  context.setDefaultTimeout(60_000);
  const page = await context.newPage();
  await page.goto(server.ownerLink);
  await page.locator('form button[type=submit]').waitFor();
  await inEachLook(page, looks, 'welcome');
  await page.locator('form button[type=submit]').click();
  await page.locator('section button').last().waitFor();
  await inEachLook(page, looks, 'first-run');
  // The demo stands before the salon that is opened from its file.
  await page.locator('section button').nth(-2).click();
  await page.getByRole('option').nth(5).waitFor();
  await page.locator('[data-sync=allSaved]').first().waitFor({ state: 'attached' });
  await page.evaluate(async () => void (await navigator.serviceWorker.ready));
  await inEachLook(page, looks, 'list');

  const search = page.getByRole('searchbox');
  await search.fill(SOMEBODY);
  await page.locator('[id=found-0] mark').first().waitFor();
  await inEachLook(page, looks, 'search');
  await search.press('Enter');
  await page.getByRole('article').getByRole('tab').first().waitFor();
  await search.fill('');
  await page.getByRole('article').getByRole('tab').first().click();
  await inEachLook(page, looks, 'card');
  await eachTab(page, looks, 'card');
  await page.getByRole('article').getByRole('tab').first().click();
  await page.keyboard.press('n');
  await page.locator('article input:focus').fill('Anna Nova');
  await inEachLook(page, looks, 'new');
  await eachTab(page, looks, 'new');

  await page.setViewportSize({ width: 1180, height: 820 });
  await goStraight(page, '/table');
  await page.locator('[role=row]').nth(5).waitFor();
  await inEachLook(page, looks, 'table');
  await page.locator('button:has(.lucide-funnel)').first().click();
  await page.getByRole('dialog').waitFor();
  await inEachLook(page, looks, 'filter');
  await page.keyboard.press('Escape');
  await goStraight(page, '/duplicates');
  await page.locator('main [role=option]').first().waitFor();
  await inEachLook(page, looks, 'duplicates');
  await page.keyboard.press('Enter');
  await page.getByRole('dialog').waitFor();
  await inEachLook(page, looks, 'merge');
  await page.keyboard.press('Escape');

  await page.locator('nav a[href="/import"]').click();
  await page.locator('input[type=file]').waitFor({ state: 'attached' });
  await page.setInputFiles('input[type=file]', { name: 'clienti.csv', mimeType: 'text/csv', buffer: FILE });
  await page.locator('select').first().waitFor();
  await inEachLook(page, looks, 'import');
  await page.locator('nav a[href="/settings"]').click();
  await inEachLook(page, looks, 'settings');
  const sections = page.locator('main nav a[href^="/settings/"]');
  const paths = await sections.evaluateAll((links) => links.map((link) => link.getAttribute('href') ?? ''));
  for (const path of paths) {
    await page.setViewportSize({ width: 1180, height: 820 });
    await page.locator(`main nav a[href="${path}"]`).click();
    await inEachLook(page, looks, path.slice(1).replace('/', '-'));
  }
  await page.setViewportSize({ width: 1180, height: 820 });

  await server.stop();
  await page.locator('nav a[href="/"]').click();
  await page.locator('[data-sync=offline]').first().waitFor({ state: 'attached' });
  await inEachLook(page, looks, 'offline');
  await context.close();
  await server.dispose();
}

/** A screen that a button of another leads to. */
async function goStraight(page: Page, address: string): Promise<void> {
  await page.evaluate((to) => history.pushState(null, '', to), address);
}

/** The tabs after the first of the open card. */
async function eachTab(page: Page, looks: readonly Look[], screen: string): Promise<void> {
  const tabs = page.getByRole('article').getByRole('tab');
  for (let place = 1; place < (await tabs.count()); place++) {
    await tabs.nth(place).click();
    await inEachLook(page, looks, `${screen}-tab${place + 1}`);
  }
}

async function inEachLook(page: Page, looks: readonly Look[], screen: string): Promise<void> {
  if (wanted && !wanted.has(screen)) return;
  await page.mouse.move(0, 0);
  for (const { language, width, height, scheme = 'light' } of looks) {
    await page.setViewportSize({ width, height });
    await page.emulateMedia({ colorScheme: scheme });
    await page.evaluate(() =>
      document.fonts.ready.then(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)))),
    );
    const name = `${screen}-${language}-${width}x${height}${scheme === 'dark' ? '-dark' : ''}.png`;
    await page.screenshot({ path: join(folder, name) });
  }
}
