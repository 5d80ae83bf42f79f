import { type BrowserContext, chromium, type Page } from '@playwright/test';
import { ensureChromium, QUIET_FLAGS } from '../browser.ts';
import type { FilledSalon } from './filled-salon.ts';
import { type PageTasks, pageTasks } from './page-tasks.ts';

/** One client, so that there is something to list and to find. */
export const EMPTY = 1;

/** A browser profile paired with the salon by a code, with everything on it that a warm start needs. */
export interface Tablet {
  readonly salon: FilledSalon;
  readonly context: BrowserContext;
  /** What the page had to do while the salon was being copied onto the device. */
  readonly fillTasks: PageTasks;
}

/** Opens a tablet over an empty profile folder and waits, at most `patience` ms a step, until everything is on it. */
export async function openTablet(salon: FilledSalon, profile: string, patience: number): Promise<Tablet> {
  const context = await chromium.launchPersistentContext(profile, {
    executablePath: ensureChromium(),
    args: QUIET_FLAGS,
    locale: 'en-GB',
    viewport: { width: 1180, height: 820 },
  });
  context.setDefaultTimeout(patience);
  const page = await context.newPage();
  await page.goto(salon.address);
  await page.getByRole('textbox', { name: 'Code' }).fill(await salon.code());
  const { tasks: fillTasks } = await pageTasks(page, async () => {
    await page.getByRole('button', { name: 'Connect' }).click();
    await untilSaid(page, `${salon.cards.length.toLocaleString('en-GB')} client`, patience);
    await page.waitForFunction(() => document.querySelector('[data-sync=allSaved]') !== null, undefined, { polling: 250 });
  });
  await page.evaluate(async () => void (await navigator.serviceWorker.ready));
  if (salon.cards.length > EMPTY) await snapshotSaved(page);
  await page.close();
  return { salon, context, fillTasks };
}

/** Waits until the page holds the text. Looks four times a second: a look at every frame would be work for the page under measurement. */
export async function untilSaid(page: Page, text: string, patience: number): Promise<void> {
  await page.waitForFunction((said) => document.body.textContent?.includes(said), text, { polling: 250, timeout: patience });
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
