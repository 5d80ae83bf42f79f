import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { loadAutomerge } from '../headless/automerge.ts';
import { type BenchResult, median, milliseconds, quantile } from './bench.ts';
import { buildApp } from './built-app.ts';
import { type CardProbe, probeCard } from './card-probe.ts';
import { openSalonOf } from './filled-salon.ts';
import { heavyCard, heavyName } from './heavy-card.ts';
import { listCards } from './list-cards.ts';
import { whileSyncing } from './list-typing.ts';
import { type PageTasks, pageTasks } from './page-tasks.ts';
import { openTablet } from './tablet.ts';

const CARDS = 50_000;
const HEAVY = 10;
const ROUNDS = 3;
const PATIENCE_MS = 900_000;
const TYPED = 'Olivia 7 43 un vel';
/** Other cards that change while one types. */
const CHANGED = 500;

/** In the page. */
declare const kartotekaCard: CardProbe;

/**
 * Cards of 200 visits, 60 photos and 100 entries of points, opened by a tap in Chromium with 50,000 clients on the device: from the
 * tap to the painted card, to each of its tabs, and what typing in its fields costs the page, also while other cards come in.
 */
export async function run({ cards = CARDS, rounds = ROUNDS } = {}): Promise<BenchResult> {
  buildApp();
  await loadAutomerge();
  const heavy = Array.from({ length: HEAVY }, (_, index) => heavyCard(index));
  const salon = await openSalonOf([...heavy, ...(await listCards(cards - HEAVY))]);
  const profile = mkdtempSync(join(tmpdir(), 'kartoteka-card-'));
  const tablet = await openTablet(salon, profile, PATIENCE_MS);
  try {
    const page = await tablet.context.newPage();
    await page.addInitScript({ content: `globalThis.__name = (f) => f; (${probeCard.toString()})();` });
    await page.goto(salon.address);
    await page.locator('[role=option]').first().waitFor();
    await page.waitForFunction(() => document.querySelector('[data-sync=allSaved]') !== null, undefined, { polling: 250 });
    const opening = await pageTasks(page, async () => {
      for (let round = 0; round < rounds; round++) for (let index = 0; index < HEAVY; index++) await openCard(page, index);
    });
    const turning = await pageTasks(page, () => turnTabs(page));
    const typing = await pageTasks(page, () => typeInFields(page));
    const changed = Math.min(CHANGED, cards - HEAVY);
    const syncing = await pageTasks(page, () => whileSyncing(tablet, page, changed, () => typeInFields(page)));
    const probe = await page.evaluate(() => kartotekaCard);
    return judge(probe, { opening: opening.tasks, turning: turning.tasks, typing: typing.tasks, syncing: syncing.tasks });
  } finally {
    await tablet.context.close();
    await salon.close();
    rmSync(profile, { recursive: true, force: true });
  }
}

async function openCard(page: Page, index: number): Promise<void> {
  const { given, family, phone } = heavyName(index);
  await page.getByRole('searchbox').first().fill(phone);
  const row = page.getByRole('option').filter({ hasText: family });
  await row.waitFor();
  const before = await page.evaluate((name) => {
    kartotekaCard.name = name;
    return kartotekaCard.opened.length;
  }, `${given} ${family}`);
  await row.click();
  await page.waitForFunction((count) => kartotekaCard.opened.length > count, before);
}

/** Each tab of the open card, twice: the first time it is made. */
async function turnTabs(page: Page): Promise<void> {
  const tabs = page.locator('article [role=tab]');
  for (let round = 0; round < 2; round++) {
    for (let place = (await tabs.count()) - 1; place >= 0; place--) {
      const before = await page.evaluate(() => kartotekaCard.tabs.length);
      await tabs.nth(place).click();
      await page.waitForFunction((count) => kartotekaCard.tabs.length > count, before);
    }
  }
}

/** In the first fields of the profile, as fast as a practised hand. */
async function typeInFields(page: Page): Promise<void> {
  const fields = page.locator('article [role=tabpanel] input[type=text]:visible, article [role=tabpanel] textarea:visible');
  for (let place = 0; place < Math.min(5, await fields.count()); place++) {
    await fields.nth(place).focus();
    await fields.nth(place).pressSequentially(TYPED, { delay: 30 });
  }
}

function judge(probe: CardProbe, tasks: Readonly<Record<'opening' | 'turning' | 'typing' | 'syncing', PageTasks>>): BenchResult {
  const places = [...new Set(probe.tabs.map(({ place }) => place))].sort((a, b) => a - b);
  const tab = (place: number): number =>
    quantile(
      probe.tabs.filter((one) => one.place === place).map(({ ms }) => ms),
      1,
    );
  return {
    figures: {
      opened_p50: milliseconds(median(probe.opened)),
      opened_p95: milliseconds(quantile(probe.opened, 0.95)),
      opened_max: milliseconds(Math.max(...probe.opened)),
      // The slower of two times.
      ...Object.fromEntries(places.map((place) => [`tab_${place + 1}`, milliseconds(tab(place))])),
      opening_longest_task: milliseconds(Math.max(0, ...tasks.opening.long)),
      turning_longest_task: milliseconds(Math.max(0, ...tasks.turning.long)),
      typing_longest_task: milliseconds(Math.max(0, ...tasks.typing.long)),
      typing_long_tasks: { value: tasks.typing.long.length, unit: 'tasks' },
      typing_largest_task_cpu: milliseconds(tasks.typing.largest),
      // The same while other cards come in from another device.
      typing_while_syncing_longest_task: milliseconds(Math.max(0, ...tasks.syncing.long)),
      typing_while_syncing_largest_task_cpu: milliseconds(tasks.syncing.largest),
      opening_largest_task_cpu: milliseconds(tasks.opening.largest),
    },
    limits: [
      { figure: 'opened_p50', max: 150 },
      { figure: 'typing_longest_task', max: 50 },
      { figure: 'typing_while_syncing_longest_task', max: 50 },
    ],
  };
}
