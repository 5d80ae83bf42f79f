import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { type BenchResult, median, milliseconds, quantile, rounded } from './bench.ts';
import { buildApp } from './built-app.ts';
import { openSalonOf } from './filled-salon.ts';
import { type Alone, openAlone } from './gallery-alone.ts';
import { blobOf, galleryCard } from './gallery-cards.ts';
import { dropFiles, holdFiles, putThumbnails, scrollGrid } from './gallery-page.ts';
import { allRead } from './journal-device.ts';
import { pageTasks } from './page-tasks.ts';
import { seededCards } from './salon-data.ts';
import { openTablet, type Tablet } from './tablet.ts';

const FILES = 20;
const ROUNDS = 3;
const THUMBNAILS = 1_000;
const WHEEL_TURNS = 80;
const PATIENCE_MS = 300_000;
/** A frame's pace, with room for one that comes a little late (ms). */
const FRAME = 1000 / 60 + 4;

/**
 * Photos of 12 megapixels dropped on a card in Chromium: until each one's thumbnail is painted, what the page itself is kept busy
 * with, and how long it takes beside decoding and encoding the same files alone, in turns. And a card of 1,000 photos, whose
 * thumbnails are on the device: what scrolling through them keeps the page busy with.
 */
export async function run({ files = FILES, rounds = ROUNDS, thumbnails = THUMBNAILS } = {}): Promise<BenchResult> {
  buildApp();
  const profile = mkdtempSync(join(tmpdir(), 'kartoteka-gallery-'));
  const card = await galleryCard(thumbnails);
  const salon = await openSalonOf([...(await seededCards(rounds)), card]);
  try {
    const tablet = await openTablet(salon, profile, PATIENCE_MS);
    const alone = await openAlone(tablet.context, profile);
    const dropped = [];
    for (let round = 0; round < rounds; round++) dropped.push(await dropOn(tablet, alone, round, files));
    await alone.close();
    const scrolling = await scrollThrough(tablet, card.id, thumbnails);
    await tablet.context.close();
    const long = dropped.flatMap(({ tasks }) => [...tasks.long]);
    const firsts = dropped.map(({ probe }) => probe.first);
    const firstTiles = dropped.map(({ probe }) => Math.min(...probe.thumbnails));
    return {
      figures: {
        file_size: { value: Math.round(median(dropped.map(({ bytes }) => bytes)) / 1000), unit: 'KB' },
        first_thumbnail_p50: milliseconds(median(firsts)),
        first_stored_p50: milliseconds(median(firstTiles)),
        first_thumbnail_max: milliseconds(Math.max(...firsts)),
        all_thumbnails_p50: milliseconds(median(dropped.map(({ probe }) => probe.all))),
        alone_p50: milliseconds(median(dropped.map(({ alone }) => alone))),
        ratio: { value: rounded(median(dropped.map(({ probe, alone }) => probe.all / alone))), unit: 'times decoding and encoding alone' },
        drop_longest_task: milliseconds(Math.max(0, ...long)),
        drop_long_tasks: { value: long.length, unit: 'tasks' },
        drop_largest_task_cpu: milliseconds(Math.max(...dropped.map(({ tasks }) => tasks.largest))),
        grid_tiles_painted: { value: scrolling.value.painted, unit: 'tiles' },
        grid_frame_p50: milliseconds(median(scrolling.value.frames)),
        grid_frame_p95: milliseconds(quantile(scrolling.value.frames, 0.95)),
        grid_longest_task: milliseconds(Math.max(0, ...scrolling.tasks.long)),
        grid_largest_task_cpu: milliseconds(scrolling.tasks.largest),
      },
      limits: [
        { figure: 'first_thumbnail_p50', max: 1_000 },
        { figure: 'ratio', max: 1.3 },
        { figure: 'drop_largest_task_cpu', max: 50 },
        { figure: 'grid_frame_p50', max: FRAME },
        { figure: 'grid_largest_task_cpu', max: 50 },
        { figure: 'grid_tiles_painted', min: 1 },
      ],
    };
  } finally {
    await salon.close();
    rmSync(profile, { recursive: true, force: true });
  }
}

/** One drop, beside the same files made into the same images by a worker that does nothing else; which goes first takes turns. */
async function dropOn({ salon, context }: Tablet, beside: Alone, round: number, files: number) {
  const paths = await beside.make(files, round + 1);
  const before = round % 2 === 0 ? null : await beside.measure(paths);
  const page = await openGallery(await context.newPage(), `${salon.address}/client/${salon.cards[round]?.id}`);
  await holdFiles(page, paths);
  // Its thread starts by itself a moment after the others: nobody opens a card and drops photos on it sooner.
  while (page.workers().length < 3) await page.waitForEvent('worker');
  const { value: probe, tasks } = await pageTasks(page, () => dropFiles(page, PATIENCE_MS));
  await page.close();
  const alone = before ?? (await beside.measure(paths));
  const bytes = paths.reduce((sum, path) => sum + statSync(path).size, 0) / files;
  for (const path of paths) rmSync(path);
  return { bytes, alone, probe, tasks };
}

async function scrollThrough({ salon, context }: Tablet, id: string, thumbnails: number) {
  const page = await context.newPage();
  await page.goto(salon.address);
  await allRead(page);
  await putThumbnails(
    page,
    Array.from({ length: thumbnails }, (_, n) => blobOf('thumbnail', n)),
  );
  await openGallery(page, `${salon.address}/client/${id}`);
  await page.locator('[data-photo] img').first().waitFor();
  return pageTasks(page, () => scrollGrid(page, WHEEL_TURNS));
}

async function openGallery(page: Page, address: string): Promise<Page> {
  await page.addInitScript({ content: 'globalThis.__name = (f) => f;' });
  await page.goto(address);
  await page.getByRole('tab', { name: /photos|gallery/i }).click();
  await page.waitForFunction(() => document.querySelector('[data-sync=allSaved]') !== null, undefined, { polling: 250 });
  return page;
}
