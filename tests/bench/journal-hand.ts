import type { Page } from '@playwright/test';
import type { IsoDate } from '../../model/ids.ts';
import { VISITS_A_DAY } from './journal-salon.ts';

const WHEEL_TURNS = 40;
const DRAG_STEPS = 60;

/** Opens the journal at a full day and waits until all of it is there. */
export async function showDay(page: Page, address: string, day: IsoDate): Promise<void> {
  await page.goto(`${address}/journal/${day}`);
  await page.waitForFunction((least) => document.querySelectorAll('[data-block]').length >= least, VISITS_A_DAY, { polling: 100 });
}

/** Turns so many days on; the time that each took (ms) on which somebody comes. */
export async function turnDays(page: Page, count: number): Promise<number[]> {
  const turns: number[] = [];
  for (let at = 0; at < count; at++) {
    const took = await turn(page);
    if (took !== null) turns.push(took);
  }
  return turns;
}

/** From the tap on "next day" until the frame after the one with the new day's visits (ms); null where nobody comes on that day. */
function turn(page: Page): Promise<number | null> {
  return page.evaluate(async () => {
    const frame = () => new Promise((resolve) => requestAnimationFrame(resolve));
    const shown = () => [...document.querySelectorAll('[data-block]')].map((one) => one.getAttribute('data-block') ?? '');
    const before = new Set(shown());
    // Whoever looks for a day looks at each for a moment.
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

/** Turns the wheel hard over the day, down and to the side and back. */
export async function scroll(page: Page): Promise<void> {
  await page.mouse.move(600, 500);
  for (let turned = 0; turned < WHEEL_TURNS; turned++) {
    const way = turned % 20 < 10 ? 1 : -1;
    await page.mouse.wheel(turned % 2 === 0 ? 0 : way * 300, turned % 2 === 0 ? way * 400 : 0);
  }
}

/** Takes a visit up and carries it all over the day, then thinks better of it. */
export async function drag(page: Page): Promise<void> {
  const { x, y } = await page.evaluate(() => {
    for (const block of document.querySelectorAll('[data-block]')) {
      const box = block.getBoundingClientRect();
      const middle = { x: box.x + box.width / 2, y: box.y + box.height / 2 };
      if (block.contains(document.elementFromPoint(middle.x, middle.y))) return middle;
    }
    throw new Error('no visit is in sight');
  });
  await page.mouse.move(x, y);
  await page.mouse.down();
  for (let step = 0; step < DRAG_STEPS; step++) {
    const along = Math.abs(((step * 2) % (2 * DRAG_STEPS)) - DRAG_STEPS) / DRAG_STEPS;
    await page.mouse.move(200 + 900 * along, 300 + 400 * Math.abs(Math.sin(step / 5)));
  }
  const held = await page.evaluate(() => document.querySelector('[data-held]') !== null);
  await page.keyboard.press('Escape');
  await page.mouse.up();
  if (!held) throw new Error('no visit was taken up');
}
