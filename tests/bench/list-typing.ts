import type { Page } from '@playwright/test';
import { type Figure, milliseconds, quantile } from './bench.ts';
import { openEditor } from './editor.ts';
import { type ListProbe, probeList } from './list-probe.ts';
import { type PageTasks, pageTasks } from './page-tasks.ts';
import type { Tablet } from './tablet.ts';

/** So long without its results, a key has none. */
const KEY_MS = 30_000;
const AT_ONCE = 25;
/** From one lot to the next: five thousand changes last as long as the typing does. */
const LOT_MS = 30;

/** In the page. */
declare function probe(): ListProbe;

/** What was measured, and what the page's thread had to do meanwhile. */
export interface Measured<T> {
  readonly value: T;
  readonly tasks: PageTasks;
}

/** Opens the list in a new tab, and waits until what a start has to do besides is over. */
export async function openList({ salon, context }: Tablet): Promise<Page> {
  const page = await context.newPage();
  await page.addInitScript({
    content: `globalThis.__name = (f) => f; (${probeList.toString()})(); globalThis.probe = () => window.kartotekaList;`,
  });
  await page.goto(salon.address);
  await page.locator('[role=option]').first().waitFor();
  // What a start has to do besides is over.
  await page.waitForFunction(() => document.querySelector('[data-sync=allSaved]') !== null, undefined, { polling: 250 });
  return page;
}

/** Types texts key by key, as fast as a practised hand: phones, or names in Latin letters. Each key's way to the painted results (ms). */
export function typed(page: Page, texts: readonly string[]): Promise<Measured<readonly number[]>> {
  return pageTasks(page, async () => {
    const box = page.getByRole('searchbox').first();
    await page.evaluate(() => void probe().keys.splice(0));
    let pressed = 0;
    for (const text of texts) {
      // Fewer digits than three find nobody.
      const filled = /^\d/.test(text) ? 2 : 0;
      await box.fill(text.slice(0, filled));
      for (const key of text.slice(filled)) {
        await box.press(key);
        pressed++;
        await page.waitForFunction((count) => probe().keys.length >= count, pressed, { timeout: KEY_MS });
      }
    }
    await box.fill('');
    return page.evaluate(() => [...probe().keys]);
  });
}

/** Another device changes the last so many cards, 25 at a time, for as long as `body` runs. */
export async function whileSyncing<T>({ salon }: Tablet, page: Page, changed: number, body: () => Promise<T>): Promise<T> {
  const editor = await openEditor(salon);
  const ids = salon.cards.slice(-changed).map(({ id }) => id);
  // Made before: the work of the device that makes them is not done on the one that is typed on.
  const lots = Array.from({ length: Math.ceil(ids.length / AT_ONCE) }, (_, lot) =>
    editor.prepare(ids.slice(lot * AT_ONCE, (lot + 1) * AT_ONCE).map((id, n) => [id, `Nina ${lot * AT_ONCE + n}`])),
  );
  const changing = (async () => {
    for (const lot of lots) await Promise.all([editor.give(lot), new Promise((resolve) => setTimeout(resolve, LOT_MS))]);
  })();
  const value = await body();
  await changing;
  await editor.close();
  await page.waitForFunction(() => document.querySelector('[data-sync=allSaved]') !== null, undefined, { polling: 250 });
  return value;
}

export function ofTyping(name: string, keys: readonly number[]): Record<string, Figure> {
  return { [`${name}_p50`]: milliseconds(quantile(keys, 0.5)), [`${name}_p95`]: milliseconds(quantile(keys, 0.95)) };
}
