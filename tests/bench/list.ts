import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { type BenchResult, type Figure, median, milliseconds, rounded } from './bench.ts';
import { buildApp } from './built-app.ts';
import { openSalonOf } from './filled-salon.ts';
import { listCards } from './list-cards.ts';
import type { ListProbe, Scrolled } from './list-probe.ts';
import { type Measured, ofTyping, openList, typed, whileSyncing } from './list-typing.ts';
import { type PageTasks, pageTasks } from './page-tasks.ts';
import { phoneOf } from './salon-recipe.ts';
import { type Probe, probeStart } from './start-probe.ts';
import { openTablet, type Tablet } from './tablet.ts';

const CARDS = 50_000;
const STARTS = 5;
const CHANGED = 1_000;
const QUERIES = 12;
const FLINGS = 60;
const DRAG_FRAMES = 240;
const JUMPS = 30;
const PATIENCE_MS = 900_000;

/** A list of 50,000 clients in Chromium: opened, flung, dragged by its scrollbar, and searched while 1,000 changed cards arrive. */
export async function run({ cards = CARDS } = {}): Promise<BenchResult> {
  buildApp();
  const profile = mkdtempSync(join(tmpdir(), 'kartoteka-list-'));
  const salon = await openSalonOf(await listCards(cards));
  const tablet = await openTablet(salon, profile, PATIENCE_MS);
  try {
    const starts: number[] = [];
    for (let round = 0; round < STARTS; round++) starts.push(await listedAfter(tablet));
    const page = await openList(tablet);
    const wheel = await scrolled(page, () => fling(page));
    const drag = await scrolled(page, () => page.evaluate((frames) => probe().drag(frames), DRAG_FRAMES));
    const jumps = await pageTasks(page, () => page.evaluate((places) => probe().jump(places), JUMPS));
    const phones = (seed: number): string[] =>
      Array.from({ length: QUERIES }, (_, query) => phoneOf((query * 997 * seed) % (cards - CHANGED)));
    const alone = await typed(page, phones(1));
    const scrolling = await whileScrolling(page, () => typed(page, phones(2)));
    const synced = await whileSyncing(tablet, page, CHANGED, () => typed(page, phones(3)));
    return judge({ starts, wheel, drag, jumps, alone, scrolling, synced, megabytes: rendererMegabytes(profile), fill: tablet.fillTasks });
  } finally {
    await tablet.context.close();
    await salon.close();
    rmSync(profile, { recursive: true, force: true });
  }
}

/** In the page. */
declare function probe(): ListProbe;

async function listedAfter({ salon, context }: Tablet): Promise<number> {
  const page = await context.newPage();
  const phone = phoneOf(salon.cards.length - 1);
  await page.addInitScript({
    content: `globalThis.__name = (f) => f; (${probeStart.toString()})(${JSON.stringify({ query: phone, digits: phone })});`,
  });
  await page.goto(salon.address);
  await page.waitForFunction(() => (window as unknown as { kartotekaProbe: Probe }).kartotekaProbe.listed > 0);
  const { listed } = await page.evaluate(() => (window as unknown as { kartotekaProbe: Probe }).kartotekaProbe);
  await page.close();
  return listed;
}

function scrolled(page: Page, body: () => Promise<unknown>): Promise<Measured<Scrolled>> {
  return pageTasks(page, async () => {
    await page.evaluate(() => probe().watch());
    await body();
    return page.evaluate(() => probe().seen());
  });
}

/** Turns the wheel hard, there and back. */
async function fling(page: Page): Promise<void> {
  await page.mouse.move(500, 500);
  for (let turn = 0; turn < FLINGS; turn++) await page.mouse.wheel(0, turn < FLINGS / 2 ? 2_400 : -2_400);
}

async function whileScrolling<T>(page: Page, body: () => Promise<T>): Promise<T> {
  let open = true;
  const turning = (async () => {
    await page.mouse.move(500, 500);
    for (let turn = 0; open; turn++) await page.mouse.wheel(0, turn % 20 < 10 ? 600 : -600);
  })();
  const value = await body();
  open = false;
  await turning;
  return value;
}

interface Figures {
  readonly starts: readonly number[];
  readonly wheel: Measured<Scrolled>;
  readonly drag: Measured<Scrolled>;
  readonly jumps: Measured<readonly number[]>;
  readonly alone: Measured<readonly number[]>;
  readonly scrolling: Measured<readonly number[]>;
  readonly synced: Measured<readonly number[]>;
  readonly megabytes: number;
  readonly fill: PageTasks;
}

function judge({ starts, wheel, drag, jumps, alone, scrolling, synced, megabytes, fill }: Figures): BenchResult {
  const parts = { wheel, drag, jumps, typing: alone, scrolling, sync: synced };
  const all = Object.values(parts).flatMap((part) => [...part.tasks.long]);
  return {
    figures: {
      listed: milliseconds(median(starts)),
      ...ofScrolling('wheel', wheel.value),
      ...ofScrolling('drag', drag.value),
      // From letting go of the scrollbar anywhere until all rows there are painted.
      ...ofTyping('rows_after_jump', jumps.value),
      ...ofTyping('typing', alone.value),
      ...ofTyping('typing_while_scrolling', scrolling.value),
      ...ofTyping('typing_while_syncing', synced.value),
      page_memory: { value: megabytes, unit: 'MB' },
      ...Object.fromEntries(
        Object.entries(parts).map(([name, part]) => [`${name}_longest_task`, milliseconds(Math.max(0, ...part.tasks.long))]),
      ),
      longest_task: milliseconds(Math.max(0, ...all)),
      long_tasks: { value: all.length, unit: 'tasks' },
      largest_task_cpu: milliseconds(Math.max(...Object.values(parts).map(({ tasks }) => tasks.largest))),
      fill_longest_task: milliseconds(Math.max(0, ...fill.long)),
      fill_long_tasks: { value: fill.long.length, unit: 'tasks' },
      fill_largest_task_cpu: milliseconds(fill.largest),
    },
    limits: [
      { figure: 'longest_task', max: 50 },
      { figure: 'typing_while_syncing_p95', max: 50 },
    ],
  };
}

function ofScrolling(name: string, seen: Scrolled): Record<string, Figure> {
  return {
    [`${name}_slow_frames`]: { value: rounded((seen.slowFrames / seen.frames) * 100), unit: '% over 50 ms' },
    [`${name}_longest_frame`]: milliseconds(seen.longestFrame),
    [`${name}_blank_frames`]: { value: rounded((seen.blankFrames / seen.frames) * 100), unit: '%' },
    [`${name}_longest_blank`]: milliseconds(seen.longestBlank),
  };
}

/** What the page with its workers has in memory: the largest of the processes that draw for this profile. */
function rendererMegabytes(profile: string): number {
  const pids = readdirSync('/proc').filter((name) => /^\d+$/.test(name));
  const about = (pid: string, file: string): string => {
    try {
      return readFileSync(`/proc/${pid}/${file}`, 'utf8');
    } catch {
      return '';
    }
  };
  const parent = (pid: string): string => /PPid:\s+(\d+)/.exec(about(pid, 'status'))?.[1] ?? '0';
  const browsers = new Set(pids.filter((pid) => about(pid, 'cmdline').includes(`--user-data-dir=${profile}`)));
  const isOurs = (pid: string): boolean => pid !== '0' && (browsers.has(pid) || isOurs(parent(pid)));
  const renderers = pids.filter((pid) => about(pid, 'cmdline').includes('--type=renderer') && isOurs(pid));
  return Math.round(Math.max(0, ...renderers.map((pid) => Number(/VmRSS:\s+(\d+)/.exec(about(pid, 'status'))?.[1] ?? 0))) / 1024);
}
