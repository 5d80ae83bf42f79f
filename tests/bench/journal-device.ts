import type { Page } from '@playwright/test';
import type { DayRow } from '../../workers/storage/schema.ts';

/** Rows that travel into the page together. */
const AT_ONCE = 20_000;

/** Waits until the device has read the visits of all cards that it has. */
export async function allRead(page: Page): Promise<void> {
  await page.waitForFunction(
    () =>
      new Promise<boolean>((resolve) => {
        const opening = indexedDB.open('kartoteka');
        opening.onsuccess = () => {
          const db = opening.result;
          const reading = db.transaction('meta').objectStore('meta').get('counters');
          reading.onsuccess = () => {
            db.close();
            const { rev, read } = reading.result.value as { rev: number; read: number };
            resolve(rev === read);
          };
        };
      }),
    undefined,
    { polling: 500 },
  );
}

/** Puts days into the device's storage, as if it had read them in the cards. */
export async function putDays(page: Page, rows: Iterable<DayRow>): Promise<void> {
  let waiting: DayRow[] = [];
  for (const row of rows) {
    waiting.push(row);
    if (waiting.length < AT_ONCE) continue;
    await put(page, waiting);
    waiting = [];
  }
  await put(page, waiting);
}

async function put(page: Page, rows: readonly DayRow[]): Promise<void> {
  if (rows.length === 0) return;
  await page.evaluate(
    (text) =>
      new Promise<void>((resolve, reject) => {
        const opening = indexedDB.open('kartoteka');
        opening.onsuccess = () => {
          const db = opening.result;
          const writing = db.transaction('days', 'readwrite', { durability: 'relaxed' });
          const days = writing.objectStore('days');
          for (const row of JSON.parse(text) as unknown[]) days.put(row);
          writing.oncomplete = () => {
            db.close();
            resolve();
          };
          writing.onabort = () => reject(writing.error);
        };
      }),
    JSON.stringify(rows),
  );
}
