import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type BrowserContext, chromium, type Page } from '@playwright/test';
import { ensureChromium, QUIET_FLAGS } from '../browser.ts';
import { type BenchResult, median, milliseconds, rounded } from './bench.ts';
import { type FilledSalon, openSalon } from './filled-salon.ts';
import { phoneOf } from './salon-recipe.ts';
import { type Probe, probeStart } from './start-probe.ts';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const CARDS = 10_000;
/** One client, so that there is something to list and to find. */
const EMPTY = 1;
const ROUNDS = 9;
const PATIENCE_MS = 150_000;

/**
 * Chromium opens the app where it was used before (its files, the salon and the read model's snapshot are on the device):
 * from the navigation until a client is painted and a search has answered. 10,000 cards beside a salon that is empty but for
 * one client; rounds of both take turns, each in a new tab with new workers.
 */
export async function run({ cards = CARDS, rounds = ROUNDS } = {}): Promise<BenchResult> {
  if (!existsSync(join(ROOT, 'dist/index.html')))
    execFileSync(join(ROOT, 'node_modules/.bin/vite'), ['build'], { cwd: ROOT, stdio: 'ignore' });
  const profiles = mkdtempSync(join(tmpdir(), 'kartoteka-start-'));
  const full = await openTablet(await openSalon(cards), join(profiles, 'full'));
  const empty = await openTablet(await openSalon(EMPTY), join(profiles, 'empty'));
  try {
    const measured = { full: [] as Probe[], empty: [] as Probe[] };
    for (let round = 0; round < rounds; round++) {
      measured.empty.push(await start(empty));
      measured.full.push(await start(full));
    }
    return judge(measured.full, measured.empty);
  } finally {
    for (const { context, salon } of [full, empty]) {
      await context.close();
      await salon.close();
    }
    rmSync(profiles, { recursive: true, force: true });
  }
}

interface Tablet {
  readonly salon: FilledSalon;
  readonly context: BrowserContext;
}

/** A browser profile paired with the salon by a code, with everything on it that a warm start needs. */
async function openTablet(salon: FilledSalon, profile: string): Promise<Tablet> {
  const context = await chromium.launchPersistentContext(profile, {
    executablePath: ensureChromium(),
    args: QUIET_FLAGS,
    locale: 'en-GB',
    viewport: { width: 1180, height: 820 },
  });
  context.setDefaultTimeout(PATIENCE_MS);
  const page = await context.newPage();
  await page.goto(salon.address);
  await page.getByRole('textbox', { name: 'Code' }).fill(await salon.code());
  await page.getByRole('button', { name: 'Connect' }).click();
  await page
    .getByText(`${salon.cards.length.toLocaleString('en-GB')} card`)
    .first()
    .waitFor();
  await page.locator('[data-sync=allSaved]').first().waitFor({ state: 'attached' });
  await page.evaluate(async () => void (await navigator.serviceWorker.ready));
  if (salon.cards.length > EMPTY) await snapshotSaved(page);
  await page.close();
  return { salon, context };
}

/** Waits until the search has saved its rows; it does so by itself when they have come to rest. */
async function snapshotSaved(page: Page): Promise<void> {
  await page.waitForFunction(
    () =>
      new Promise<boolean>((resolve) => {
        const opening = indexedDB.open('kartoteka-search');
        opening.onsuccess = () => {
          const db = opening.result;
          const reading = db.transaction('head').objectStore('head').count();
          reading.onsuccess = () => {
            db.close();
            resolve(reading.result > 0);
          };
        };
      }),
    undefined,
    { polling: 500 },
  );
}

async function start({ salon, context }: Tablet): Promise<Probe> {
  const page = await context.newPage();
  const phone = phoneOf(salon.cards.length - 1);
  // The compiler wraps functions in a helper of its own, which the page doesn't have.
  await page.addInitScript({
    content: `globalThis.__name = (f) => f; (${probeStart.toString()})(${JSON.stringify({ query: phone, digits: phone })});`,
  });
  await page.goto(salon.address);
  await page.waitForFunction(() => (window as unknown as { kartotekaProbe: Probe }).kartotekaProbe.found > 0);
  const probe = await page.evaluate(() => (window as unknown as { kartotekaProbe: Probe }).kartotekaProbe);
  await page.close();
  return probe;
}

function judge(full: readonly Probe[], empty: readonly Probe[]): BenchResult {
  const of = (rounds: readonly Probe[], key: keyof Probe): number => median(rounds.map((round) => round[key]));
  return {
    figures: {
      listed_ms: milliseconds(of(full, 'listed')),
      found_ms: milliseconds(of(full, 'found')),
      empty_listed_ms: milliseconds(of(empty, 'listed')),
      empty_found_ms: milliseconds(of(empty, 'found')),
      ratio: { value: rounded(of(full, 'found') / of(empty, 'found')), unit: 'times the empty salon' },
    },
    limits: [{ figure: 'ratio', max: 2 }],
  };
}
