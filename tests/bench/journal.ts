import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import type { IsoDate } from '../../model/ids.ts';
import { type BenchResult, median, milliseconds, quantile, rounded } from './bench.ts';
import { buildApp } from './built-app.ts';
import { openSalonOf } from './filled-salon.ts';
import { bookAndEdit } from './journal-booking.ts';
import { journalCards, putJournalSalon, VISITS_A_CLIENT, VISITS_A_DAY } from './journal-salon.ts';
import { openTablet, untilSaid } from './tablet.ts';

const CARDS = 50_000;
const TURNED = 60;
const PATIENCE_MS = 1_800_000;

/**
 * The journal of a salon with 50,000 clients and 600,000 visits, in Chromium: from the tap on "next day" until that day's visits
 * are painted. And a booking made on one device until it is in another one's journal, beside a field edited on the same devices.
 */
export async function run({ cards = CARDS, turned = TURNED } = {}): Promise<BenchResult> {
  buildApp();
  const today = new Date().toISOString().slice(0, 10);
  const profile = mkdtempSync(join(tmpdir(), 'kartoteka-journal-'));
  const made = await journalCards(cards, today);
  const salon = await openSalonOf(made, (folder) => putJournalSalon(folder, made));
  try {
    const tablet = await openTablet(salon, profile, PATIENCE_MS);
    const page = await tablet.context.newPage();
    // What travels into the page as text was built with names kept.
    await page.addInitScript({ content: 'globalThis.__name = (f) => f;' });
    const opened = performance.now();
    await page.goto(`${salon.address}/journal/${today}`);
    await untilSaid(page, 'Meistars 12', PATIENCE_MS);
    await wholeDay(page, today);
    const soon = performance.now() - opened;
    await allRead(page);
    const read = performance.now() - opened;
    // Back into days that were looked at by nobody, then day after day to today.
    const first = dayBefore(today, Math.min(turned, Math.floor((cards * VISITS_A_CLIENT) / VISITS_A_DAY / 2)));
    await page.goto(`${salon.address}/journal/${first}`);
    await page.waitForFunction(() => document.querySelector('[data-block]') !== null);
    const turns: number[] = [];
    for (let at = 0; at < turned; at++) {
      const took = await turn(page);
      if (took !== null) turns.push(took);
    }
    const visits = await page.evaluate(() => document.querySelectorAll('[data-block]').length);
    await tablet.context.close();
    const { booking, edit } = await bookAndEdit();
    return {
      figures: {
        visits_kept: { value: cards * VISITS_A_CLIENT, unit: 'visits' },
        visits_shown: { value: visits, unit: 'visits' },
        today_after: { value: rounded(soon / 1000), unit: 's after a first copy' },
        all_read_after: { value: rounded(read / 1000), unit: 's' },
        next_day_p50: milliseconds(median(turns)),
        next_day_p95: milliseconds(quantile(turns, 0.95)),
        booking_p50: milliseconds(median(booking)),
        booking_p95: milliseconds(quantile(booking, 0.95)),
        edit_p50: milliseconds(median(edit)),
        edit_p95: milliseconds(quantile(edit, 0.95)),
        booking_ratio: { value: rounded(median(booking) / median(edit)), unit: 'times an edit' },
      },
      limits: [{ figure: 'next_day_p50', max: 100 }],
    };
  } finally {
    await salon.close();
    rmSync(profile, { recursive: true, force: true });
  }
}

/** From the tap until the frame after the one with the new day's visits (ms); null where nobody comes on that day. */
function turn(page: Page): Promise<number | null> {
  return page.evaluate(async () => {
    const frame = () => new Promise((resolve) => requestAnimationFrame(resolve));
    const shown = () => [...document.querySelectorAll('[data-block]')].map((one) => one.getAttribute('data-block') ?? '');
    const before = new Set(shown());
    await new Promise((resolve) => setTimeout(resolve, 300));
    const next = [...document.querySelectorAll('button')].find((one) => one.getAttribute('aria-label') === 'Next day');
    const began = performance.now();
    next?.click();
    for (let blank = 0; performance.now() - began < 10_000; ) {
      await frame();
      const now = shown();
      // A day on which the salon is closed.
      if (now.length === 0 && before.size > 0 && ++blank > 30) return null;
      if (now.length > 0 && !now.some((id) => before.has(id))) {
        await frame();
        return before.size === 0 ? null : performance.now() - began;
      }
    }
    throw new Error('the next day did not come');
  });
}

async function wholeDay(page: Page, today: IsoDate): Promise<void> {
  const isSunday = new Date(today).getUTCDay() === 0;
  await page.waitForFunction((least) => document.querySelectorAll('[data-block]').length >= least, isSunday ? 0 : VISITS_A_DAY, {
    polling: 100,
  });
}

/** Waits until the device has read the visits of all cards. */
async function allRead(page: Page): Promise<void> {
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
    { polling: 1_000 },
  );
}

function dayBefore(day: IsoDate, days: number): IsoDate {
  return new Date(Date.parse(day) - days * 86_400_000).toISOString().slice(0, 10);
}
