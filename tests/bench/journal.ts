import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { IsoDate } from '../../model/ids.ts';
import { type BenchResult, median, milliseconds, quantile, rounded } from './bench.ts';
import { buildApp } from './built-app.ts';
import { openSalonOf } from './filled-salon.ts';
import { bookAndEdit } from './journal-booking.ts';
import { allRead, putDays } from './journal-device.ts';
import { drag, scroll, showDay, turnDays } from './journal-hand.ts';
import { factsOfRest, journalCards, journalDays, putJournalSalon, VISITS_A_CLIENT } from './journal-salon.ts';
import { pageTasks } from './page-tasks.ts';
import { openTablet } from './tablet.ts';

const CARDS = 50_000;
const TURNED = 60;
const BOOKED = 100;
const PATIENCE_MS = 900_000;

/**
 * The journal of a salon with 50,000 clients and 600,000 visits, in Chromium: from the tap on "next day" until that day's visits
 * are painted, and what scrolling and dragging on a full day keep the page busy with. And a booking made on one device until it is
 * among another one's visits, beside a field edited on the same devices, and until it is painted in a journal that is on screen.
 */
export async function run({ cards = CARDS, turned = TURNED, booked = BOOKED } = {}): Promise<BenchResult> {
  buildApp();
  const today = new Date().toISOString().slice(0, 10);
  const days = journalDays(cards, today);
  const profile = mkdtempSync(join(tmpdir(), 'kartoteka-journal-'));
  const since = stopwatch();
  const made = await journalCards(cards, today);
  const salon = await openSalonOf(made, (folder) => putJournalSalon(folder, made));
  const making = since('A salon is made');
  try {
    const tablet = await openTablet(salon, profile, PATIENCE_MS);
    const copying = since('A device has a copy');
    const page = await tablet.context.newPage();
    // What travels into the page as text was built with names kept.
    await page.addInitScript({ content: 'globalThis.__name = (f) => f;' });
    // As yet only the cards that have a whole document have visits: those of the last days.
    await showDay(page, salon.address, lastOf(days, today));
    const showing = since('A day is on screen');
    await allRead(page);
    const reading = since('All cards are read');
    await putDays(page, factsOfRest(cards, today));
    since('The visits of the rest are put beside them');
    // Back into days that were looked at by nobody, then day after day.
    await showDay(page, salon.address, earlierOf(days, today, turned));
    const { value: turns, tasks: turning } = await pageTasks(page, () => turnDays(page, Math.min(turned, days.length - 2)));
    await showDay(page, salon.address, latestOf(days, today));
    const visits = await page.evaluate(() => document.querySelectorAll('[data-block]').length);
    const { tasks: scrolling } = await pageTasks(page, () => scroll(page));
    const { tasks: dragging } = await pageTasks(page, () => drag(page));
    await tablet.context.close();
    const { booking, edit, shown } = await bookAndEdit(booked);
    return {
      figures: {
        visits_kept: { value: cards * VISITS_A_CLIENT, unit: 'visits' },
        visits_shown: { value: visits, unit: 'visits' },
        salon_made_in: seconds(making),
        copied_in: seconds(copying),
        day_on_screen_in: seconds(showing),
        all_read_in: seconds(reading),
        days_turned: { value: turns.length, unit: 'days' },
        next_day_p50: milliseconds(median(turns)),
        next_day_p95: milliseconds(quantile(turns, 0.95)),
        // What the page itself has to do for a day, however busy the machine is.
        next_day_cpu: milliseconds(turning.total / Math.max(1, turns.length)),
        next_day_largest_task_cpu: milliseconds(turning.largest),
        scrolling_longest_task: milliseconds(Math.max(0, ...scrolling.long)),
        scrolling_largest_task_cpu: milliseconds(scrolling.largest),
        dragging_longest_task: milliseconds(Math.max(0, ...dragging.long)),
        dragging_largest_task_cpu: milliseconds(dragging.largest),
        booking_p50: milliseconds(median(booking)),
        booking_p95: milliseconds(quantile(booking, 0.95)),
        edit_p50: milliseconds(median(edit)),
        edit_p95: milliseconds(quantile(edit, 0.95)),
        booking_ratio: { value: rounded(median(booking) / median(edit)), unit: 'times an edit' },
        booking_painted_p50: milliseconds(median(shown)),
        booking_painted_p95: milliseconds(quantile(shown, 0.95)),
      },
      limits: [
        { figure: 'next_day_p50', max: 100 },
        { figure: 'scrolling_longest_task', max: 50 },
        { figure: 'dragging_longest_task', max: 50 },
        { figure: 'booking_p50', max: 20 },
      ],
    };
  } finally {
    await salon.close();
    rmSync(profile, { recursive: true, force: true });
  }
}

/** Seconds since it was asked last; it says what took them, as all of them together are a quarter of an hour. */
function stopwatch(): (done: string) => number {
  let last = performance.now();
  return (done) => {
    const now = performance.now();
    const passed = (now - last) / 1000;
    last = now;
    console.error(`${done}, after ${passed.toFixed(1)} s.`);
    return passed;
  };
}

function seconds(value: number): { readonly value: number; readonly unit: string } {
  return { value: rounded(value), unit: 's' };
}

/** The day that is furthest ahead. */
function lastOf(days: readonly IsoDate[], today: IsoDate): IsoDate {
  return days[0] ?? today;
}

/** Of the days, the latest first, today or the one before it. */
function latestOf(days: readonly IsoDate[], today: IsoDate): IsoDate {
  return days.find((day) => day <= today) ?? days.at(-1) ?? today;
}

/** A day from which so many, one after the other, can be turned to; the first of all where there are not so many before today. */
function earlierOf(days: readonly IsoDate[], today: IsoDate, count: number): IsoDate {
  const past = days.filter((day) => day <= today);
  return past[Math.min(count, past.length - 1)] ?? latestOf(days, today);
}
